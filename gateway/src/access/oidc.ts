import type { Identity } from '@rapport/shared/access/caller.ts';
import type { OidcSettings } from '@rapport/shared/config/oidcSettings.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { type ProviderKeysOptions, providerKeys } from './providerKeys.ts';

export interface VerifiedPerson extends Identity {
  readonly expiresAtMs: number;
}

export interface OidcVerifier {
  readonly issuer: string;
  /** @throws RapportError `UNAUTHENTICATED` for a token that does not count, `UNAVAILABLE` when that cannot be told just now */
  verify(token: string, now: Date): Promise<VerifiedPerson>;
}

/** Clocks differ: a token counts this long before its beginning and after its end. */
const CLOCK_TOLERANCE_SECONDS = 30;
const MAX_SUBJECT_CHARACTERS = 255;

/**
 * Access tokens of an identity provider, as RFC 9068 and RFC 8725 want them verified: signed with one of the algorithms that
 * were chosen beforehand, by a key of the issuer, for our audience, and now. The key is the issuer's by its id alone.
 */
export function createOidcVerifier(
  settings: OidcSettings,
  keys: Pick<ProviderKeysOptions, 'log' | 'cooldownMs' | 'maxAgeMs'>,
): OidcVerifier {
  const { issuer, audience, jwksUrl, algorithms } = settings;
  const keyOf = providerKeys({ issuer, jwksUrl, ...keys });
  return {
    issuer,
    verify: async (token, now) => {
      try {
        const { payload, protectedHeader } = await jwtVerify(token, keyOf, {
          issuer,
          audience,
          algorithms: [...algorithms],
          currentDate: now,
          clockTolerance: CLOCK_TOLERANCE_SECONDS,
          requiredClaims: ['sub', 'exp'],
        });
        assertAccessToken(protectedHeader.typ);
        return personOf(issuer, payload);
      } catch (cause) {
        if (cause instanceof RapportError) throw cause;
        if (cause instanceof errors.JOSEError || cause instanceof TypeError) {
          throw new RapportError('UNAUTHENTICATED', 'The access token is invalid or has expired.', { cause });
        }
        throw cause;
      }
    },
  };
}

/** Providers that say what a token is for must say "access"; a logout token has issuer, audience and expiry too. */
function assertAccessToken(typ: string | undefined): void {
  const kind = typ?.toLowerCase().replace(/^application\//, '');
  if (kind === undefined || kind === 'jwt' || kind === 'at+jwt') return;
  throw new RapportError('UNAUTHENTICATED', 'The token is no access token.');
}

function personOf(issuer: string, payload: JWTPayload): VerifiedPerson {
  const { sub = '', exp = 0, email, email_verified: isVerified, name } = payload;
  // The claims were signed, not checked: a subject may be anything.
  if (typeof sub !== 'string' || sub === '' || sub.length > MAX_SUBJECT_CHARACTERS) {
    throw new RapportError('UNAUTHENTICATED', 'The access token names nobody.');
  }
  return {
    issuer,
    subject: sub,
    ...(typeof email === 'string' && isVerified === true ? { email } : {}),
    ...(typeof name === 'string' ? { name } : {}),
    expiresAtMs: (exp + CLOCK_TOLERANCE_SECONDS) * 1000,
  };
}
