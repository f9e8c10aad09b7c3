import { RapportError } from '../errors.ts';
import type { Transaction } from './session.ts';

export interface IdempotencyScope {
  /** `kind:id` of the caller: keys of one caller never answer another. */
  readonly actor: string;
  readonly mutation: string;
  /** The caller's key; without one the work simply runs. */
  readonly key: string | null | undefined;
}

/** Keys stand in an index, which has no room for long ones. */
const LONGEST_KEY = 255;

/**
 * Runs `work` once for a key and repeats its answer for ever after, in the same transaction as its effect.
 * Two requests with one key at the same time: the second waits for the first. Answers must survive JSON.
 *
 * @throws RapportError `BAD_USER_INPUT` when the key is empty or too long
 */
export async function once<Answer>(
  tx: Transaction,
  scope: IdempotencyScope,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (scope.key === null || scope.key === undefined) return work();
  if (scope.key.length < 1 || scope.key.length > LONGEST_KEY) {
    throw new RapportError(
      'BAD_USER_INPUT',
      `idempotencyKey must have 1 to ${LONGEST_KEY} characters, not ${scope.key.length}.`,
    );
  }
  const place = [tx.workspaceId, scope.actor, scope.mutation, scope.key];
  const claimed = await tx.query(
    `/* idempotency.claim */
     insert into idempotency_keys (workspace_id, actor, mutation, key, answer)
     values ($1, $2, $3, $4, 'null') on conflict do nothing returning key`,
    place,
  );
  if (claimed.length === 0) {
    const [known] = await tx.query<{ answer: Answer }>(
      `/* idempotency.answer */
       select answer from idempotency_keys where workspace_id = $1 and actor = $2 and mutation = $3 and key = $4`,
      place,
    );
    if (known !== undefined) return known.answer;
  }
  const answer = await work();
  await tx.query(
    `/* idempotency.keep */
     update idempotency_keys set answer = $5 where workspace_id = $1 and actor = $2 and mutation = $3 and key = $4`,
    [...place, JSON.stringify(answer)],
  );
  return answer;
}
