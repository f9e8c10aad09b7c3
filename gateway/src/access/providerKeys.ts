import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey, type RemoteJWKSet } from 'jose';

export interface ProviderKeysOptions {
  readonly issuer: string;
  /** Undefined asks `/.well-known/openid-configuration` of the issuer. */
  readonly jwksUrl: string | undefined;
  readonly log: Logger;
  /** After a look at the provider's keys, and after a failed one, this long no unknown key causes another. */
  readonly cooldownMs?: number;
  /** Keys older than this are fetched anew, so that one the provider has taken back ends. */
  readonly maxAgeMs?: number;
}

/** A stranger can send any number of tokens with invented keys: they must not become requests to the provider. */
const COOLDOWN_MS = 30_000;
const MAX_AGE_MS = 600_000;
/** While the provider is away known keys go on; one that cannot be confirmed for so long does not. */
const MAX_UNCONFIRMED_MS = 24 * 3_600_000;
const TIMEOUT_MS = 5_000;

/**
 * The keys of an identity provider, found by the id in a token's header and nothing else: what a token says of where its key
 * is (`jku`, `x5u`, `jwk`) is never looked at. An unknown id has them fetched anew, as after a rotation. While the provider
 * does not answer, tokens of known keys go on and others are `UNAVAILABLE`.
 */
export function providerKeys(options: ProviderKeysOptions): JWTVerifyGetKey {
  const { log, cooldownMs = COOLDOWN_MS, maxAgeMs = MAX_AGE_MS } = options;
  let remote: Promise<RemoteJWKSet> | undefined;
  let failedAtMs = Number.NEGATIVE_INFINITY;
  let confirmedAtMs = 0;

  const connected = (): Promise<RemoteJWKSet> => {
    remote ??= keysAddress(options).then((address) =>
      createRemoteJWKSet(address, {
        timeoutDuration: TIMEOUT_MS,
        cooldownDuration: cooldownMs,
        cacheMaxAge: maxAgeMs,
      }),
    );
    remote.catch(() => {
      remote = undefined;
    });
    return remote;
  };

  const knownKey: (keys: RemoteJWKSet | undefined) => JWTVerifyGetKey = (keys) => async (header, token) => {
    const known = keys?.jwks();
    const isConfirmed = Date.now() - confirmedAtMs < MAX_UNCONFIRMED_MS;
    if (known === undefined || !isConfirmed) throw away();
    try {
      return await createLocalJWKSet(known)(header, token);
    } catch (cause) {
      throw cause instanceof errors.JWKSNoMatchingKey ? away(cause) : cause;
    }
  };

  return async (header, token) => {
    let keys: RemoteJWKSet | undefined;
    if (Date.now() - failedAtMs < cooldownMs)
      return knownKey(await remote?.catch(() => undefined))(header, token);
    try {
      keys = await connected();
      const key = await keys(header, token);
      confirmedAtMs = Date.now();
      return key;
    } catch (error) {
      if (isAboutTheToken(error)) throw error;
      failedAtMs = Date.now();
      log.warn({ err: error }, 'the keys of the identity provider cannot be fetched');
      return knownKey(keys)(header, token);
    }
  };
}

/** The provider answered, and what it answered does not fit the token. */
function isAboutTheToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}

function away(cause?: unknown): RapportError {
  return new RapportError(
    'UNAVAILABLE',
    'The identity provider does not answer, so the access token cannot be checked. Repeat the request in a moment.',
    { cause },
  );
}

/** OpenID Connect Discovery 1.0: the document must name the very issuer it was asked of. */
async function keysAddress({ issuer, jwksUrl }: ProviderKeysOptions): Promise<URL> {
  if (jwksUrl !== undefined) return new URL(jwksUrl);
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
    headers: { accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`The discovery document of the issuer answers ${response.status}`);
  const document: unknown = await response.json();
  if (typeof document !== 'object' || document === null || !('issuer' in document)) {
    throw new Error('The discovery document of the issuer is none');
  }
  if (document.issuer !== issuer)
    throw new Error('The discovery document names another issuer than OIDC_ISSUER');
  if (!('jwks_uri' in document) || typeof document.jwks_uri !== 'string') {
    throw new Error('The discovery document names no jwks_uri');
  }
  const address = new URL(document.jwks_uri);
  if (address.protocol !== 'https:' && new URL(issuer).protocol === 'https:') {
    throw new Error('The discovery document names keys that are reached in plain text');
  }
  return address;
}
