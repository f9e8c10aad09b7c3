import type { Caller } from '@rapport/shared/access/caller.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { identityOf, WorkspaceUnderTest } from '../../subgraphs/workspace/test/workspaceUnderTest.ts';
import { createBuiltInIssuer } from '../src/access/builtInIssuer.ts';
import { workspaceLookups } from '../src/access/credentials.ts';
import { createOidcVerifier } from '../src/access/oidc.ts';
import { createCallerVerification, type VerifyCaller } from '../src/access/verifyCaller.ts';
import { localPart } from '../src/parts/localPart.ts';
import { audience, IdentityProvider, type ProviderKey } from './identityProvider.ts';

export const log = createLog('test', 'silent');
export const secret = 'a-secret-of-the-tests-of-32-characters';
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];

interface Connection {
  readonly cooldownMs?: number;
  readonly maxAgeMs?: number;
  readonly jwksUrl?: string;
  readonly issuer?: string;
}

export function bearing(token: string, more: object = {}) {
  return { authorization: `Bearer ${token}`, ...more };
}

/** A gateway's verification of callers over a real workspace part and an identity provider of the test's own. */
export class AccessUnderTest {
  readonly acme: WorkspaceUnderTest;
  readonly provider: IdentityProvider;
  /** A key that the provider has from the beginning. */
  readonly key: ProviderKey;
  /** A member of sales, who comes in by the provider as `ada`. */
  readonly ada: Caller;
  verify: VerifyCaller;

  private constructor(acme: WorkspaceUnderTest, provider: IdentityProvider, key: ProviderKey, ada: Caller) {
    this.acme = acme;
    this.provider = provider;
    this.key = key;
    this.ada = ada;
    this.verify = this.verification();
  }

  static async start(): Promise<AccessUnderTest> {
    const acme = await WorkspaceUnderTest.start();
    const provider = await IdentityProvider.start();
    const key = await provider.addKey('first');
    return new AccessUnderTest(acme, provider, key, await memberOf(acme, provider, 'ada', ['sales']));
  }

  /** A verification that has seen nothing yet, at noon. */
  reset(): void {
    this.provider.away = false;
    this.acme.under.clock.set('2026-06-01T12:00:00.000Z');
    this.verify = this.verification();
  }

  /** `cooldownMs` 0 asks the provider for every unknown key. */
  verification({ cooldownMs = 0, maxAgeMs = 600_000, jwksUrl, issuer }: Connection = {}): VerifyCaller {
    return createCallerVerification({
      ...workspaceLookups(localPart(this.acme.under.part, log)),
      issuer: createBuiltInIssuer(secret),
      oidc: createOidcVerifier(
        { issuer: issuer ?? this.provider.issuer, audience, jwksUrl, algorithms },
        { log, cooldownMs, maxAgeMs },
      ),
      clock: this.acme.under.clock,
    });
  }

  /** Makes a person a member who comes in by the provider. */
  memberOf(subject: string, roles: readonly string[]): Promise<Caller> {
    return memberOf(this.acme, this.provider, subject, roles);
  }

  now(): Date {
    return this.acme.under.clock.now();
  }

  /** The claims of a good token of ada's. */
  payload(): Record<string, unknown> {
    const seconds = Math.floor(this.now().getTime() / 1000);
    return { iss: this.provider.issuer, aud: audience, sub: 'ada', iat: seconds, exp: seconds + 600 };
  }

  /** The code by which a token is refused. */
  refusal(token: string, more: object = {}): Promise<string> {
    return this.verify(bearing(token, more)).then(
      () => 'accepted',
      (error: { code?: string; message: string }) => error.code ?? error.message,
    );
  }

  async stop(): Promise<void> {
    await this.provider.stop();
    await this.acme.stop();
  }
}

async function memberOf(
  acme: WorkspaceUnderTest,
  provider: IdentityProvider,
  subject: string,
  roles: readonly string[],
): Promise<Caller> {
  const { id } = await acme.member(subject, roles);
  await acme.under.db.write(acme.workspaceId, (tx) =>
    tx.query('update users set issuer = $2 where id = $1', [id, provider.issuer]),
  );
  return acme.callerOf(identityOf(subject, { issuer: provider.issuer }));
}
