import type { Transaction } from '../db/session.ts';
import { columnsOf } from '../db/table.ts';
import { allow, type CommonRefusal, type Decision, invalidInput, notFound, refuse } from '../decision.ts';
import type { PartKit } from '../part/runPart.ts';
import { type DuplicateCandidate, duplicatePairTable } from './duplicateTables.ts';
import type { ReviewedEntity } from './reviewedEntity.ts';

/** The candidate, locked until the transaction ends; null where there is none that the caller may see. */
export async function findCandidateForDecision(
  tx: Transaction,
  { entity, current }: ReviewedEntity,
  id: string,
): Promise<DuplicateCandidate | null> {
  const [candidate] = await tx.query<DuplicateCandidate>(
    `/* duplicates.findCandidateForDecision */
     select ${columnsOf(duplicatePairTable, 'p')} from duplicate_pairs p
     where p.id = $1 and p.entity = $2 and ${current('p.left_id')} is not null and ${current('p.right_id')} is not null
     for update of p`,
    [id, entity],
  );
  return candidate ?? null;
}

export interface DuplicateDecision {
  readonly status: 'ACCEPTED' | 'REJECTED';
  readonly at: Date;
  /** As in user:user_01J… */
  readonly by: string;
  readonly outcomeId: string | null;
}

export async function saveDecision(
  tx: Transaction,
  id: string,
  { status, at, by, outcomeId }: DuplicateDecision,
): Promise<void> {
  await tx.query(
    `/* duplicates.saveDecision */
     update duplicate_pairs set status = $2, decided_at = $3, decided_by = $4, outcome_id = $5 where id = $1`,
    [id, status, at, by, outcomeId],
  );
}

/** An acceptance whose outcome somebody takes back was wrong: the two are two, and not proposed again. */
export async function rejectOutcome(
  tx: Transaction,
  outcomeId: string,
  decision: { readonly at: Date; readonly by: string },
): Promise<void> {
  await tx.query(
    `/* duplicates.rejectOutcome */
     update duplicate_pairs set status = 'REJECTED', decided_at = $2, decided_by = $3 where outcome_id = $1 and status = 'ACCEPTED'`,
    [outcomeId, decision.at, decision.by],
  );
}

/**
 * Says that two records are two. They are never proposed again, whatever they are merged with and however often is searched.
 * Rejecting again changes nothing.
 */
export function rejectDuplicate(
  kit: PartKit,
  reviewed: ReviewedEntity,
  caller: { readonly workspaceId: string; readonly actor: string },
  id: string,
): Promise<Decision<{ readonly candidateId: string }, CommonRefusal>> {
  return kit.db.write(caller.workspaceId, async (tx) => {
    const candidate = await findCandidateForDecision(tx, reviewed, id);
    if (candidate === null) return refuse(notFound('duplicate candidate', id, 'id'));
    switch (candidate.status) {
      case 'ACCEPTED':
        return refuse(invalidInput('These two were merged. Undo the merge instead.', 'id'));
      case 'OPEN':
        await saveDecision(tx, id, {
          status: 'REJECTED',
          at: kit.clock.now(),
          by: caller.actor,
          outcomeId: null,
        });
        return allow({ candidateId: id });
      case 'REJECTED':
        return allow({ candidateId: id });
      default:
        return candidate.status satisfies never;
    }
  });
}

/** Has a workspace's records searched from the beginning, within a second; changes nothing while a search runs. */
export async function requestSearch(
  kit: PartKit,
  { entity, listIds }: ReviewedEntity,
  workspaceId: string,
): Promise<Decision<{ readonly entity: string }, CommonRefusal>> {
  const some = await listIds(kit.db, workspaceId, '', 2);
  if (some.length < 2)
    return refuse(invalidInput('There is nothing to search among fewer than two records.'));
  await kit.db.write(workspaceId, (tx) =>
    tx.query(
      `/* duplicates.requestSearch */
       insert into duplicate_searches (workspace_id, entity, started_at) values ($1, $2, $3)
       on conflict (workspace_id, entity) do update set started_at = excluded.started_at, finished_at = null, attempts = 0, lease_until = null
       where duplicate_searches.finished_at is not null`,
      [workspaceId, entity, kit.clock.now()],
    ),
  );
  return allow({ entity });
}

/** Has records compared anew with all others, within seconds. Before a first search there is nothing to judge them by. */
export async function noteChanged(tx: Transaction, entity: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `/* duplicates.noteChanged */
     insert into duplicate_changes (workspace_id, entity, record_id)
     select $1, $2, id from unnest($3::text[]) as id
     where exists (select from duplicate_searches where workspace_id = $1 and entity = $2)`,
    [tx.workspaceId, entity, ids],
  );
}
