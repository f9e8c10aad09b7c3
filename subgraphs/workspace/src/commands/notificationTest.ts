import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import { allow, type CommonRefusal, type Decision } from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { WorkspaceKit } from '../kit.ts';
import { notify } from './notify.ts';
import { personOf } from './personOf.ts';

/** Tells the caller something on every way that is on, at once and once, so that it is seen which of them work. */
export async function notificationTest(
  kit: WorkspaceKit,
  { caller }: RequestContext,
  idempotencyKey: string | null | undefined,
): Promise<Decision<{ notificationId: string | null }, CommonRefusal>> {
  const userId = personOf(caller, 'notificationTest');
  const actor = actorOf(caller);
  const scope = { actor, mutation: 'notificationTest', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) =>
    once(tx, scope, async () => {
      const [notificationId = null] = await notify(kit, tx, [
        {
          userId,
          kind: 'TEST',
          title: 'Test notification',
          body: 'This way of being told works.',
          about: null,
          actor,
          eventId: newId('test'),
        },
      ]);
      return allow({ notificationId });
    }),
  );
}
