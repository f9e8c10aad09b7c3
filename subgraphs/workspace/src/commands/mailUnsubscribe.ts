import { allow, type CommonRefusal, type Decision, refuse } from '@rapport/shared/decision.ts';
import { notificationKinds } from '../domain/notification.ts';
import type { WorkspaceKit } from '../kit.ts';
import { readUnsubscribeToken } from '../secrets/unsubscribeToken.ts';
import { keepChoices } from '../storage/choiceStore.ts';

/** Turns off every kind of mail to whom a link was sent; doing it again changes nothing. */
export async function mailUnsubscribe(
  kit: WorkspaceKit,
  token: string,
): Promise<Decision<{ userId: string }, CommonRefusal>> {
  const read = readUnsubscribeToken(kit.keyRing, token);
  if (read === null) return refuse(unknownLink);
  const { workspaceId, userId } = read;
  return kit.db.write(workspaceId, async (tx) => {
    const known = await tx.query(
      `/* workspace.lockSubscriber */ select id from users where id = $1 for share`,
      [userId],
    );
    if (known.length === 0) return refuse(unknownLink);
    await keepChoices(
      tx,
      userId,
      notificationKinds.map((kind) => ({ kind, channel: 'MAIL' as const, enabled: false })),
    );
    return allow({ userId });
  });
}

/** The token is not repeated: whoever reads a log could use it. */
const unknownLink: CommonRefusal = {
  kind: 'NotFound',
  message: 'This is not a link of ours, or whom it was sent to is gone.',
  path: ['token'],
};
