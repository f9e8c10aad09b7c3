import { neededFor } from '@rapport/shared/access/access.ts';
import type { RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type CommonRefusal, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { findCompany } from '../storage/companyStore.ts';
import { listKnownIds } from '../storage/contactStore.ts';
import { deleteWatcher, insertWatcher, type Watchable } from '../storage/watcherStore.ts';

type Watching = Decision<{ readonly id: string }, CommonRefusal>;

/**
 * The caller hears of every change of the record that another makes, or no more. Saying it again changes nothing. Who may
 * not see the record is told that there is none before anything else, program or person.
 */
export async function watch(
  kit: PartKit,
  { caller }: RequestContext,
  entity: Watchable,
  id: string,
  isWatching: boolean,
): Promise<Watching> {
  return kit.db.write(caller.workspaceId, async (tx): Promise<Watching> => {
    if (!(await isKnown(tx, entity, id))) return refuse(notFound(entity, id, 'id'));
    if (caller.kind !== 'user') throw new RapportError('FORBIDDEN', neededFor('person', 'Watching'));
    if (isWatching) await insertWatcher(tx, entity, id, caller.id, kit.clock.now());
    else await deleteWatcher(tx, id, caller.id);
    return allow({ id });
  });
}

async function isKnown(tx: Transaction, entity: Watchable, id: string): Promise<boolean> {
  if (entity === 'contact') return (await listKnownIds(tx, [id])).has(id);
  return (await findCompany(tx, id)) !== null;
}
