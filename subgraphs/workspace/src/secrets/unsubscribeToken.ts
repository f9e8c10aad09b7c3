import { createHmac, timingSafeEqual } from 'node:crypto';
import type { KeyRing } from '@rapport/shared/secrets/keyRing.ts';

/** Whose mails are to stop. */
export interface Unsubscription {
  readonly workspaceId: string;
  readonly userId: string;
}

const TOKEN = /^(ws_[0-9A-Z]{26})\.(user_[0-9A-Z]{26})\.([a-z0-9_-]{1,32})\.([\w-]{43})$/;

/**
 * What stands in the link of a mail: it says whose mails it stops and can do nothing else, so it needs no login and does not
 * expire (RFC 8058 wants one click, also years later). It is signed by a key that no other purpose has.
 */
export function unsubscribeToken(keyRing: KeyRing, { workspaceId, userId }: Unsubscription): string {
  const keyId = keyRing.presentKeyId;
  return `${workspaceId}.${userId}.${keyId}.${signature(keyRing, keyId, { workspaceId, userId })}`;
}

/** Null for what we have not signed, or with a key that is not on the ring any more. */
export function readUnsubscribeToken(keyRing: KeyRing, token: string): Unsubscription | null {
  const [, workspaceId, userId, keyId, signed] = TOKEN.exec(token) ?? [];
  if (workspaceId === undefined || userId === undefined || keyId === undefined || signed === undefined)
    return null;
  const expected = expectedSignature(keyRing, keyId, { workspaceId, userId });
  if (expected === null || !timingSafeEqual(Buffer.from(signed), Buffer.from(expected))) return null;
  return { workspaceId, userId };
}

function expectedSignature(keyRing: KeyRing, keyId: string, of: Unsubscription): string | null {
  try {
    return signature(keyRing, keyId, of);
  } catch {
    return null; // the key is gone
  }
}

function signature(keyRing: KeyRing, keyId: string, { workspaceId, userId }: Unsubscription): string {
  return createHmac('sha256', keyRing.derive(keyId, 'unsubscribe'))
    .update(JSON.stringify([workspaceId, userId]))
    .digest('base64url');
}
