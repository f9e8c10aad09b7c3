import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type CommonRefusal, type Decision, refuse } from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import { webhookUrlFaults } from '../delivery/webhookUrl.ts';
import type { WorkspaceKit } from '../kit.ts';
import { newWebhookSecret, sealWebhookSecret } from '../secrets/webhookSecret.ts';
import { personOf } from './personOf.ts';

export interface WebhookRequest {
  readonly url: string;
  readonly active: boolean;
}

export interface WebhookSet {
  readonly decision: Decision<{ userId: string }, CommonRefusal>;
  /** Told where the address is a new one, and never again. */
  readonly secret: string | null;
}

/** Names where the caller's notifications go, or switches that off and on. Another address gets a secret of its own. */
export async function notificationWebhookSet(
  kit: WorkspaceKit,
  { caller }: RequestContext,
  { url, active }: WebhookRequest,
): Promise<WebhookSet> {
  const userId = personOf(caller, 'notificationWebhookSet');
  const faults = webhookUrlFaults(url, kit.privateWebhooks);
  if (faults.length > 0) return { decision: refuse(...faults), secret: null };
  const plain = newWebhookSecret();
  const secret = await kit.db.write(caller.workspaceId, async (tx) => {
    const kept = await tx.query(
      `/* workspace.switchWebhook */
       update notification_webhooks set active = $3 where user_id = $1 and url = $2 returning id`,
      [userId, url, active],
    );
    if (kept.length > 0) return null;
    await tx.query(`/* workspace.dropWebhook */ delete from notification_webhooks where user_id = $1`, [
      userId,
    ]);
    const id = newId('nwh');
    await tx.query(
      `/* workspace.addWebhook */
       insert into notification_webhooks (workspace_id, id, user_id, url, secret, active, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        tx.workspaceId,
        id,
        userId,
        url,
        sealWebhookSecret(kit.keyRing, tx.workspaceId, id, plain),
        active,
        kit.clock.now(),
      ],
    );
    return plain;
  });
  return { decision: allow({ userId }), secret };
}
