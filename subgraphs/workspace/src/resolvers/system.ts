import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';

/** For the fields that are the platform's own: they are not part of the public graph, and this is the second lock. */
export function assertSystem(caller: Caller): void {
  if (caller.kind !== 'system')
    throw new RapportError('FORBIDDEN', 'Only the platform itself may ask for this.');
}
