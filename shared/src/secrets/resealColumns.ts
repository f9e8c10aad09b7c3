import type { Database } from '../db/database.ts';
import { type KeyRing, openValue } from './keyRing.ts';

/** A column whose values are sealed; its table has `id` and `workspace_id`, and is open to the part's worker. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
}

export interface Resealed {
  /** Values sealed anew: with another key before, or plain. */
  readonly resealed: number;
  /** Values that the present key had sealed already. */
  readonly present: number;
}

const PAGE = 500;

/**
 * Seals every value of a column with the ring's present key, a page a transaction, while the part goes on. Running it again
 * changes nothing. A value that cannot be opened stops it, and everything before is kept.
 */
export async function resealColumn(
  db: Database,
  keyRing: KeyRing,
  { table, column }: SealedColumn,
): Promise<Resealed> {
  const mark = `v1.${keyRing.presentKeyId}.`;
  let resealed = 0;
  for (let count = PAGE; count === PAGE; resealed += count) {
    count = await db.asWorker(async (tx) => {
      const rows = await tx.query<{ id: string; workspace_id: string; value: string }>(
        `/* secrets.claim */ select id, workspace_id, ${column} as value from ${table}
         where not starts_with(${column}, $1) order by id limit ${PAGE} for update`,
        [mark],
      );
      const values = rows.map(({ id, workspace_id: workspaceId, value }) => {
        const place = { workspaceId, table: `${db.part}.${table}`, rowId: id };
        return keyRing.seal(openValue(keyRing, value, place), place);
      });
      await tx.query(
        `/* secrets.reseal */ update ${table} t set ${column} = sealed.value
         from unnest($1::text[], $2::text[]) as sealed(id, value) where t.id = sealed.id`,
        [rows.map(({ id }) => id), values],
      );
      return rows.length;
    });
  }
  const [all] = await db.asWorker((tx) =>
    tx.query<{ count: number }>(`/* secrets.count */ select count(*)::int as count from ${table}`),
  );
  return { resealed, present: (all?.count ?? 0) - resealed };
}
