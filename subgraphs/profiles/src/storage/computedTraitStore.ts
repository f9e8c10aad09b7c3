import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf, table } from '@rapport/shared/db/table.ts';
import type { ComputedTraitDefinition } from '../domain/computedTrait.ts';

/** A trait that follows from what customers did. */
export interface ComputedTrait {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly definition: ComputedTraitDefinition;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly archivedAt: Date | null;
}

export const computedTraitTable = table<ComputedTrait & { readonly workspaceId: string }>('computed_traits', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  version: { type: 'integer' },
  name: { type: 'text' },
  definition: { type: 'jsonb' },
  createdAt: { type: 'timestamptz' },
  updatedAt: { type: 'timestamptz' },
  archivedAt: { type: 'timestamptz', nullable: true },
});

/** Those in force, kept from other changes: names are unique and their number is limited. */
export async function lockComputedTraits(session: Session): Promise<ComputedTrait[]> {
  await session.query(
    `/* profiles.lockComputedTraits */ select pg_advisory_xact_lock(hashtextextended('computed_traits ' || $1, 0))`,
    [session.workspaceId],
  );
  return session.query(
    `/* profiles.computedTraitsForChange */
     select ${columnsOf(computedTraitTable)} from computed_traits where archived_at is null`,
    [],
  );
}

export async function findArchivedComputedTrait(session: Session, id: string): Promise<ComputedTrait | null> {
  const [trait] = await session.query<ComputedTrait>(
    `/* profiles.findArchivedComputedTrait */
     select ${columnsOf(computedTraitTable)} from computed_traits where id = $1 and archived_at is not null`,
    [id],
  );
  return trait ?? null;
}

export async function insertComputedTrait(tx: Transaction, trait: ComputedTrait): Promise<void> {
  await tx.insert(computedTraitTable, { ...trait, workspaceId: tx.workspaceId });
}

/** Nobody else changes one meanwhile, so the version only counts. */
export async function updateComputedTrait(
  tx: Transaction,
  trait: ComputedTrait,
  change: Partial<ComputedTrait>,
): Promise<void> {
  await tx.update(
    computedTraitTable,
    { id: trait.id, version: trait.version },
    { ...change, version: trait.version + 1 },
  );
}
