import { randomBytes } from 'node:crypto';
import type { KeyRing, SealedPlace } from '@rapport/shared/secrets/keyRing.ts';

function placeOf(workspaceId: string, webhookId: string): SealedPlace {
  return { workspaceId, table: 'workspace.notification_webhooks', rowId: webhookId };
}

/** 192 random bits in the form that Standard Webhooks libraries take. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

/** As it is kept: we sign with it, so it cannot be hashed. */
export function sealWebhookSecret(keyRing: KeyRing, workspaceId: string, id: string, plain: string): string {
  return keyRing.seal(plain, placeOf(workspaceId, id));
}

export function openWebhookSecret(
  keyRing: KeyRing,
  workspaceId: string,
  { id, secret }: { readonly id: string; readonly secret: string },
): string {
  return keyRing.open(secret, placeOf(workspaceId, id));
}
