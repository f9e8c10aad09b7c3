import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';

/**
 * The id of the member who asks: what a mutation about oneself changes.
 * @throws RapportError `FORBIDDEN` for programs, which nobody notifies
 */
export function personOf({ kind, id }: Caller, mutation: string): string {
  if (kind === 'user') return id;
  throw new RapportError('FORBIDDEN', `${mutation} is for people: a program has no notifications.`);
}

/** `user_01J…` of the actor `user:user_01J…`. */
export function userOf(actor: string): string {
  return actor.slice(actor.indexOf(':') + 1);
}
