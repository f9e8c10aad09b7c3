import { createHash, randomBytes } from 'node:crypto';

/** What a secret is for stands at its front, so that a leaked one can be recognised: `rk_…` may act, `wk_…` only collects, `inv_…` opens the door once. */
export type SecretKind = 'rk' | 'wk' | 'inv';

/** 192 random bits, as text that fits a header. */
export function newSecret(kind: SecretKind): string {
  return `${kind}_${randomBytes(24).toString('base64url')}`;
}

/** SHA-256 in hex. Secrets are random, so a slow password hash would add cost and no safety. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Enough of a secret to recognise it by, too little to use it. */
export function prefixOf(secret: string): string {
  return secret.slice(0, 9);
}
