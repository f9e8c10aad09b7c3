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

/** The caller hears of every change of the record that another makes. Watching again changes nothing. */
export function watch(
  kit: PartKit,
  context: RequestContext,
  entity: Watchable,
  id: string,
): Promise<Watching> {
  return change(kit, context, entity, id, (tx, userId) =>
    insertWatcher(tx, entity, id, userId, kit.clock.now()),
  );
}

/** The caller hears no more of the record; where it did not, nothing changes. */
export function unwatch(
  kit: PartKit,
  context: RequestContext,
  entity: Watchable,
  id: string,
): Promise<Watching> {
  return change(kit, context, entity, id, (tx, userId) => deleteWatcher(tx, id, userId));
}

async function change(
  kit: PartKit,
  { caller }: RequestContext,
  entity: Watchable,
  id: string,
  apply: (tx: Transaction, userId: string) => Promise<void>,
): Promise<Watching> {
  if (caller.kind !== 'user') throw new RapportError('FORBIDDEN', neededFor('person', 'Watching'));
  return kit.db.write(caller.workspaceId, async (tx): Promise<Watching> => {
    const isKnown =
      entity === 'contact' ? (await listKnownIds(tx, [id])).has(id) : (await findCompany(tx, id)) !== null;
    if (!isKnown) return refuse(notFound(entity, id, 'id'));
    await apply(tx, caller.id);
    return allow({ id });
  });
}
