import type { Transaction } from '@rapport/shared/db/session.ts';
import type { WatchedChanged } from '@rapport/shared/events/contacts.ts';
import type { Envelope, EventContract } from '@rapport/shared/events/envelope.ts';
import type { WorkspaceKit } from '../kit.ts';
import { namesOfUsers } from '../storage/notificationStore.ts';
import { notify } from './notify.ts';
import { userOf } from './personOf.ts';

type DataOf<Contract> = Contract extends EventContract<infer Data> ? Data : never;
type Told = Envelope<DataOf<typeof WatchedChanged>>;

/** Tells people who changed what they watch; whoever changed it knows. */
export function tellOfWatched(
  kit: WorkspaceKit,
): (tx: Transaction, events: readonly Told[]) => Promise<void> {
  return async (tx, events) => {
    const names = await namesOfUsers(tx, [...new Set(events.map(({ data }) => userOf(data.actor)))]);
    const notices = events.flatMap(({ id, data: { userIds, entity, entityId, changedFields, actor } }) => {
      const who = names.get(userOf(actor)) ?? 'Somebody';
      return userIds
        .filter((userId) => actor !== `user:${userId}`)
        .map((userId) => ({
          userId,
          kind: 'WATCHED_CHANGED' as const,
          title: `${who} changed a ${entity} that you watch`,
          body: `Changed: ${changedFields.join(', ')}`,
          about: { entity, id: entityId },
          actor,
          eventId: id,
        }));
    });
    await notify(kit, tx, notices);
  };
}
