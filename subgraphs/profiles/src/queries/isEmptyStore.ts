import type { Database } from '@rapport/shared/db/database.ts';

/** Whether nothing was heard and no message received, in any workspace: what else there is comes of that. */
export async function isEmptyStore(db: Database): Promise<boolean> {
  const rows = await db.asWorker((tx) =>
    tx.query(
      `/* profiles.isEmptyStore */
       select 1 from (select workspace_id from received_messages union all select workspace_id from consumed) as held limit 1`,
    ),
  );
  return rows.length === 0;
}
