import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import { type InternalSecret, secretsOf } from '@rapport/shared/access/internalToken.ts';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';

/**
 * Issues access tokens for people where no identity provider is connected: the embedded start and tests.
 * Its Ed25519 key follows from the installation's internal secret, so the gateway and `rapport token` share it
 * without another file. A token names a user and a workspace; what they may do is looked up.
 */
export const ISSUER = 'urn:rapport:built-in';
const AUDIENCE = 'rapport';

export interface TokenSubject {
  /** `user_…` */
  readonly userId: string;
  readonly workspaceId: string;
}

export interface BuiltInIssuer {
  issue(subject: TokenSubject, lifetimeSeconds: number): Promise<string>;
  /** Rejects with jose's reason when the token is forged, expired or meant for somebody else. */
  verify(token: string): Promise<TokenSubject & { readonly expiresAtMs: number }>;
}

/** Signs with the first secret and believes what any of them has signed, so that replacing one ends no session. */
export function createBuiltInIssuer(internalSecret: InternalSecret): BuiltInIssuer {
  const [signing, ...others] = secretsOf(internalSecret);
  const privateKey = keyOf(signing);
  const publicKeys = [privateKey, ...others.map(keyOf)].map((key) => createPublicKey(key));
  return {
    issue: ({ userId, workspaceId }, lifetimeSeconds) =>
      new SignJWT({ workspace: workspaceId })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(userId)
        .setIssuedAt()
        .setExpirationTime(`${lifetimeSeconds}s`)
        .sign(privateKey),
    verify: async (token) => {
      const payload = await payloadOf(token, publicKeys);
      return {
        userId: String(payload.sub),
        workspaceId: String(payload.workspace),
        expiresAtMs: Number(payload.exp) * 1000,
      };
    },
  };
}

async function payloadOf(token: string, [publicKey, ...others]: readonly KeyObject[]): Promise<JWTPayload> {
  if (publicKey === undefined) throw new errors.JWSSignatureVerificationFailed();
  try {
    const { payload } = await jwtVerify(token, publicKey, {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['EdDSA'],
      clockTolerance: 5,
      requiredClaims: ['sub', 'exp', 'workspace'],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed && others.length > 0)
      return payloadOf(token, others);
    throw error;
  }
}

/** PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

function keyOf(internalSecret: string): KeyObject {
  const seed = hkdfSync('sha256', internalSecret, '', 'rapport built-in issuer', 32);
  return createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, Buffer.from(seed)]),
    format: 'der',
    type: 'pkcs8',
  });
}
