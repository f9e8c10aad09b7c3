import type { Transaction } from '@rapport/shared/db/session.ts';
import type { UserMentioned } from '@rapport/shared/events/contacts.ts';
import type { Envelope, EventContract } from '@rapport/shared/events/envelope.ts';
import type { WorkspaceKit } from '../kit.ts';
import { namesOfUsers } from '../storage/notificationStore.ts';
import { notify } from './notify.ts';
import { userOf } from './personOf.ts';

type DataOf<Contract> = Contract extends EventContract<infer Data> ? Data : never;
type Told = Envelope<DataOf<typeof UserMentioned>>;

/** Tells people who was named where; whoever names themselves knows. */
export function tellOfMention(
  kit: WorkspaceKit,
): (tx: Transaction, events: readonly Told[]) => Promise<void> {
  return async (tx, events) => {
    const byOthers = events.filter(({ actor, data }) => actor !== `user:${data.userId}`);
    const names = await namesOfUsers(tx, [...new Set(byOthers.map(({ actor }) => userOf(actor)))]);
    const notices = byOthers.map(({ id, actor, data: { userId, entity, entityId, excerpt } }) => ({
      userId,
      kind: 'MENTION' as const,
      title: `${names.get(userOf(actor)) ?? 'Somebody'} mentioned you`,
      body: excerpt,
      about: { entity, id: entityId },
      actor,
      eventId: id,
    }));
    await notify(kit, tx, notices);
  };
}
