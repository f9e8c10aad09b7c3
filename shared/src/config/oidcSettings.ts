import { z } from 'zod';
import type { TakeSetting } from './gatewaySettings.ts';

/** The identity provider whose access tokens people bring. */
export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  /** Where its keys are; undefined asks `/.well-known/openid-configuration` of the issuer. */
  readonly jwksUrl: string | undefined;
  readonly algorithms: readonly string[];
}

/** Signatures with a key pair only: with `HS…` whoever knows the public key could sign, with `none` anybody. */
const tokenAlgorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
const standardAlgorithms = 'RS256,PS256,ES256,EdDSA';

/** Whoever can answer in the provider's place can sign tokens: plain HTTP only on this machine. */
const providerUrl = z.string().refine((each) => {
  if (!URL.canParse(each)) return false;
  const { protocol, hostname } = new URL(each);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
});
const providerWanted = 'a URL as https://login.example.com (plain http only on this machine)';

/** The identity provider's rows in the table of all settings. */
export const oidcTable = {
  OIDC_ISSUER: {
    schema: providerUrl,
    wanted: providerWanted,
    standard: 'none',
    meaning: 'identity provider whose access tokens people bring',
  },
  OIDC_AUDIENCE: {
    schema: z.string().min(1),
    wanted: 'the audience of access tokens for Rapport',
    standard: 'none',
    meaning: 'audience that an access token must name; needed with OIDC_ISSUER',
  },
  OIDC_JWKS_URL: {
    schema: providerUrl,
    wanted: providerWanted,
    standard: 'what the issuer says',
    meaning: "where the identity provider's keys are",
  },
  OIDC_ALGORITHMS: {
    schema: z
      .string()
      .transform((text) => text.split(',').map((each) => each.trim()))
      .refine((names) => names.every((name) => tokenAlgorithms.includes(name))),
    wanted: `some of ${tokenAlgorithms.join(', ')}, with commas between them`,
    standard: standardAlgorithms,
    meaning: 'signatures accepted on access tokens',
  },
};

/** Undefined where no provider is named. Half of one, whose tokens for anybody would count, is a slip of the pen. */
export function readOidcSettings(take: TakeSetting, problems: string[]): OidcSettings | undefined {
  const issuer = take('OIDC_ISSUER', oidcTable.OIDC_ISSUER);
  const audience = take('OIDC_AUDIENCE', oidcTable.OIDC_AUDIENCE);
  const jwksUrl = take('OIDC_JWKS_URL', oidcTable.OIDC_JWKS_URL);
  const algorithms = take('OIDC_ALGORITHMS', oidcTable.OIDC_ALGORITHMS) ?? standardAlgorithms.split(',');
  if (issuer === undefined && audience === undefined && jwksUrl === undefined) return undefined;
  if (issuer !== undefined && audience !== undefined) return { issuer, audience, jwksUrl, algorithms };
  const missing = [
    ...(issuer === undefined ? ['OIDC_ISSUER'] : []),
    ...(audience === undefined ? ['OIDC_AUDIENCE'] : []),
  ];
  problems.push(`an identity provider needs ${missing.join(' and ')} as well`);
  return undefined;
}
