import { createHmac, createPublicKey } from 'node:crypto';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { CompactEncrypt, exportJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { identityOf, WorkspaceUnderTest } from '../../subgraphs/workspace/test/workspaceUnderTest.ts';
import { createBuiltInIssuer } from '../src/access/builtInIssuer.ts';
import { workspaceLookups } from '../src/access/credentials.ts';
import { createOidcVerifier } from '../src/access/oidc.ts';
import { createCallerVerification, type VerifyCaller } from '../src/access/verifyCaller.ts';
import { localPart } from '../src/parts/localPart.ts';
import { audience, IdentityProvider, newKey, type ProviderKey } from './identityProvider.ts';

const log = createLog('test', 'silent');
const secret = 'a-secret-of-the-tests-of-32-characters';
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];

let acme: WorkspaceUnderTest;
let provider: IdentityProvider;
let key: ProviderKey;
let ada: Caller;
let verify: VerifyCaller;

beforeAll(async () => {
  acme = await WorkspaceUnderTest.start();
  provider = await IdentityProvider.start();
  key = await provider.addKey('first');
  ada = await memberOf('ada', ['sales']);
});

beforeEach(() => {
  provider.away = false;
  acme.under.clock.set('2026-06-01T12:00:00.000Z');
  verify = verification();
});

afterAll(async () => {
  await provider?.stop();
  await acme?.stop();
});

interface Connection {
  readonly cooldownMs?: number;
  readonly maxAgeMs?: number;
  readonly jwksUrl?: string;
  readonly issuer?: string;
}

/** A gateway's verification that has seen nothing yet; `cooldownMs` 0 asks the provider for every unknown key. */
function verification({
  cooldownMs = 0,
  maxAgeMs = 600_000,
  jwksUrl,
  issuer,
}: Connection = {}): VerifyCaller {
  const workspace = localPart(acme.under.part, log);
  return createCallerVerification({
    ...workspaceLookups(workspace),
    issuer: createBuiltInIssuer(secret),
    oidc: createOidcVerifier(
      { issuer: issuer ?? provider.issuer, audience, jwksUrl, algorithms },
      { log, cooldownMs, maxAgeMs },
    ),
    clock: acme.under.clock,
  });
}

/** Makes a person a member who comes in by this provider. */
async function memberOf(subject: string, roles: readonly string[]): Promise<Caller> {
  const { id } = await acme.member(subject, roles);
  await acme.under.db.write(acme.workspaceId, (tx) =>
    tx.query('update users set issuer = $2 where id = $1', [id, provider.issuer]),
  );
  return acme.callerOf(identityOf(subject, { issuer: provider.issuer }));
}

const now = () => acme.under.clock.now();
const bearing = (token: string, more: object = {}) => ({ authorization: `Bearer ${token}`, ...more });
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The code by which a token is refused. */
async function refusal(token: string, more: object = {}): Promise<string> {
  return verify(bearing(token, more)).then(
    () => 'accepted',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
}

const payload = () => {
  const seconds = Math.floor(now().getTime() / 1000);
  return { iss: provider.issuer, aud: audience, sub: 'ada', iat: seconds, exp: seconds + 600 };
};

describe('an access token', () => {
  it('names a member, whose roles and grants are looked up', async () => {
    const token = await provider.token(key, now(), {
      roles: ['owner'],
      grants: ['*:*:*'],
      workspace: 'ws_x',
    });
    expect(await verify(bearing(token))).toEqual({
      ...ada,
      identity: { issuer: provider.issuer, subject: 'ada' },
    });
    expect(ada.roles).toEqual(['sales']);
  });

  it.each(['PS256', 'ES256', 'EdDSA'])('is believed when signed with %s', async (alg) => {
    const other = await provider.addKey(`key of ${alg}`, alg);
    expect(await refusal(await provider.token(other, now()))).toBe('accepted');
  });

  it.each([[undefined], ['JWT'], ['jwt'], ['at+jwt'], ['application/at+jwt']])(
    'may have the type %s',
    async (typ) => {
      const header = typ === undefined ? { typ: undefined as never } : { typ };
      expect(await refusal(await provider.token(key, now(), {}, header))).toBe('accepted');
    },
  );

  it.each([
    ['another type', {}, { typ: 'logout+jwt' }],
    ['an unknown critical header', {}, { crit: ['exp2'], exp2: 1 }],
    ['another issuer', { iss: 'https://evil.example' }, {}],
    ['no issuer', { iss: undefined }, {}],
    ['an issuer with a slash more', { iss: 'SLASH' }, {}],
    ['another audience', { aud: 'another' }, {}],
    ['no audience', { aud: undefined }, {}],
    ['an audience in a list of others', { aud: ['a', 'b'] }, {}],
    ['no subject', { sub: undefined }, {}],
    ['an empty subject', { sub: '' }, {}],
    ['a subject that is no text', { sub: 7 }, {}],
    ['a subject that is too long', { sub: 'x'.repeat(256) }, {}],
    ['no expiry', { exp: undefined }, {}],
    ['an expiry that is no number', { exp: 'never' }, {}],
    ['a beginning that is no number', { nbf: 'now' }, {}],
  ])('is refused with %s', async (_, claims, header) => {
    const given = 'iss' in claims && claims.iss === 'SLASH' ? { iss: `${provider.issuer}/` } : claims;
    // A token with an unknown critical header can only be made without the library's consent.
    const token =
      'crit' in header
        ? `${base64({ alg: 'RS256', kid: 'first', ...header })}.${base64(payload())}.c2ln`
        : await provider.token(key, now(), given, header);
    expect(await refusal(token)).toBe('UNAUTHENTICATED');
  });

  it('counts 30 s before its beginning and after its end, and not a second longer', async () => {
    const seconds = Math.floor(now().getTime() / 1000);
    const judge = async (claims: object) => refusal(await provider.token(key, now(), { ...claims }));
    expect(await judge({ exp: seconds - 29 })).toBe('accepted');
    expect(await judge({ exp: seconds - 30 })).toBe('UNAUTHENTICATED');
    expect(await judge({ exp: seconds - 3_600 })).toBe('UNAUTHENTICATED');
    expect(await judge({ nbf: seconds + 30 })).toBe('accepted');
    expect(await judge({ nbf: seconds + 31 })).toBe('UNAUTHENTICATED');
  });

  it('ends while it is remembered', async () => {
    const seconds = Math.floor(now().getTime() / 1000);
    const token = await provider.token(key, now(), { exp: seconds - 28 });
    expect(await refusal(token)).toBe('accepted');
    acme.under.clock.set('2026-06-01T12:00:02.500Z'); // within the 3 s of memory
    expect(await refusal(token)).toBe('UNAUTHENTICATED');
  });

  it('is refused after any change of its content', async () => {
    const [header, body, signature] = (await provider.token(key, now())).split('.');
    const claims = { ...payload(), sub: 'olive' };
    for (const forged of [
      `${header}.${base64(claims)}.${signature}`,
      `${header}.${body}.${'A'.repeat(signature?.length ?? 0)}`,
      `${header}.${body}.`,
      `${header}.${body}`,
      `${header}.${body}.${signature}.x`,
      `${base64({ alg: 'RS256', kid: 'first', extra: 1 })}.${body}.${signature}`,
    ]) {
      expect(await refusal(forged)).toBe('UNAUTHENTICATED');
    }
  });

  it('is refused when somebody else signed it under a known id', async () => {
    const evil = await newKey('first');
    expect(await refusal(await provider.token(evil, now()))).toBe('UNAUTHENTICATED');
  });

  it('is refused without a signature: alg none, however it is written', async () => {
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
      const unsigned = `${base64({ alg, typ: 'at+jwt' })}.${base64(payload())}`;
      expect(await refusal(`${unsigned}.`)).toBe('UNAUTHENTICATED');
      expect(await refusal(`${base64({ alg, kid: 'first' })}.${base64(payload())}.`)).toBe('UNAUTHENTICATED');
    }
  });

  it('is refused when the public key was taken for a shared secret', async () => {
    const pem = createPublicKey({ key: key.publicJwk as never, format: 'jwk' });
    const secrets = [
      pem.export({ type: 'spki', format: 'pem' }).toString(),
      pem.export({ type: 'spki', format: 'pem' }).toString().trim(),
      pem.export({ type: 'spki', format: 'der' }),
      JSON.stringify(key.publicJwk),
      Buffer.from(key.publicJwk.n ?? '', 'base64url'),
    ];
    for (const alg of ['HS256', 'HS384', 'HS512']) {
      for (const shared of secrets) {
        const signed = `${base64({ alg, kid: 'first', typ: 'at+jwt' })}.${base64(payload())}`;
        const mac = createHmac(`sha${alg.slice(2)}`, shared)
          .update(signed)
          .digest('base64url');
        expect(await refusal(`${signed}.${mac}`)).toBe('UNAUTHENTICATED');
      }
    }
  });

  it('is refused with a good signature of an algorithm that was not chosen', async () => {
    const { publicJwk, ...pair } = await newKey('strong', 'RS512');
    provider.keys = [...provider.keys, publicJwk];
    expect(await refusal(await provider.token({ publicJwk, ...pair }, now()))).toBe('UNAUTHENTICATED');
  });

  it('is never asked where its key is: jwk, jku, x5u and x5c are not looked at', async () => {
    const evil = await newKey('evil');
    const elsewhere = await IdentityProvider.start();
    elsewhere.keys = [evil.publicJwk];
    const { kid: _, ...jwk } = await exportJWK(evil.publicJwk as never).catch(() => evil.publicJwk);
    for (const header of [
      { jwk },
      { jku: `${elsewhere.issuer}/keys` },
      { x5u: `${elsewhere.issuer}/keys` },
      { x5c: ['MIIB'] },
      { kid: 'first', jku: `${elsewhere.issuer}/keys` },
      { kid: `${elsewhere.issuer}/keys` },
      { kid: '../../../../dev/null' },
      { kid: `first' or '1'='1` },
    ]) {
      const token = await new SignJWT(payload())
        .setProtectedHeader({ alg: 'RS256', kid: 'evil', typ: 'at+jwt', ...header } as never)
        .sign(evil.privateKey);
      expect(await refusal(token)).toBe('UNAUTHENTICATED');
    }
    expect(elsewhere.keyRequests).toBe(0);
    await elsewhere.stop();
  });

  it('is refused encrypted, huge, or as what is no token', async () => {
    const jwe = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(payload())))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(new Uint8Array(32));
    const huge = await provider.token(key, now(), { groups: Array(2_000).fill('group') });
    expect(huge.length).toBeGreaterThan(8_192);
    for (const token of [jwe, huge, 'x', '..', 'a.b.c', `${base64([])}.${base64([])}.x`, 'e30.e30.e30']) {
      expect(await refusal(token)).toBe('UNAUTHENTICATED');
    }
  });

  it('gives a mail only where the provider says that it has verified it', async () => {
    const judge = async (claims: object) =>
      (await verify(bearing(await provider.token(key, now(), { sub: 'stranger', ...claims })))).identity;
    const issuer = provider.issuer;
    expect(await judge({ email: 'olive@acme.example' })).toEqual({ issuer, subject: 'stranger' });
    expect(await judge({ email: 'olive@acme.example', email_verified: 'true' })).toEqual({
      issuer,
      subject: 'stranger',
    });
    expect(await judge({ email: 'x@acme.example', email_verified: true, name: 'X' })).toEqual({
      ...{ issuer, subject: 'stranger', email: 'x@acme.example', name: 'X' },
    });
  });
});

describe('the keys of a provider', () => {
  it('may be replaced: the new one is fetched, the old one goes on while the provider names it', async () => {
    const old = await provider.addKey('old');
    expect(await refusal(await provider.token(old, now()))).toBe('accepted');
    const next = await provider.addKey('next');
    expect(await refusal(await provider.token(next, now(), { jti: '1' }))).toBe('accepted');
    expect(await refusal(await provider.token(old, now(), { jti: '2' }))).toBe('accepted');
  });

  it('end when the provider takes them back and theirs are fetched anew', async () => {
    verify = verification({ maxAgeMs: 0 });
    const gone = await provider.addKey('gone');
    expect(await refusal(await provider.token(gone, now(), { jti: '1' }))).toBe('accepted');
    provider.keys = provider.keys.filter(({ kid }) => kid !== 'gone');
    expect(await refusal(await provider.token(gone, now(), { jti: '2' }))).toBe('UNAUTHENTICATED');
  });

  it('are not asked for again and again by tokens with invented ids', async () => {
    verify = verification({ cooldownMs: 60_000 });
    await refusal(await provider.token(key, now()));
    const before = provider.keyRequests;
    for (let index = 0; index < 20; index += 1) {
      const token = `${base64({ alg: 'RS256', kid: `invented-${index}` })}.${base64(payload())}.c2ln`;
      expect(await refusal(token)).toBe('UNAUTHENTICATED');
    }
    expect(provider.keyRequests).toBe(before);
  });

  it('go on while the provider is away; others cannot be told then', async () => {
    verify = verification({ maxAgeMs: 0, cooldownMs: 0 });
    const known = await provider.addKey('known');
    expect(await refusal(await provider.token(known, now(), { jti: '1' }))).toBe('accepted');
    provider.away = true;
    expect(await refusal(await provider.token(known, now(), { jti: '2' }))).toBe('accepted');
    const unknown = await newKey('unknown');
    expect(await refusal(await provider.token(unknown, now()))).toBe('UNAVAILABLE');
    const forged = await newKey('known');
    expect(await refusal(await provider.token(forged, now()))).toBe('UNAUTHENTICATED');
    provider.away = false;
    expect(await refusal(await provider.token(unknown, now(), { jti: '3' }))).toBe('UNAUTHENTICATED');
  });

  it('cannot be told before the provider has answered once, and are looked for again', async () => {
    provider.away = true;
    const token = await provider.token(key, now());
    expect(await refusal(token)).toBe('UNAVAILABLE');
    provider.away = false;
    expect(await refusal(token)).toBe('accepted');
  });

  it('are not taken from a discovery document of somebody else', async () => {
    const evil = await IdentityProvider.start();
    const evilKey = await evil.addKey('evil');
    evil.discovery = { issuer: provider.issuer, jwks_uri: `${evil.issuer}/keys` };
    verify = verification({ issuer: evil.issuer });
    expect(await refusal(await evil.token(evilKey, now()))).toBe('UNAVAILABLE');
    expect(evil.keyRequests).toBe(0);
    await evil.stop();
  });

  it('are found at OIDC_JWKS_URL without discovery', async () => {
    provider.discovery = {};
    verify = verification({ jwksUrl: `${provider.issuer}/keys` });
    expect(await refusal(await provider.token(key, now()))).toBe('accepted');
    provider.discovery = { issuer: provider.issuer, jwks_uri: `${provider.issuer}/keys` };
  });
});

describe('a person', () => {
  it('who is a member of nothing is a guest without grants', async () => {
    const token = await provider.token(key, now(), { sub: 'nobody' });
    expect(await verify(bearing(token))).toEqual({
      kind: 'guest',
      id: 'nobody',
      workspaceId: 'ws_00000000000000000000000000',
      roles: [],
      grants: [],
      teammates: [],
      identity: { issuer: provider.issuer, subject: 'nobody' },
    });
    expect(await refusal(token, { 'x-rapport-workspace': 'acme' })).toBe('FORBIDDEN');
  });

  it('in several workspaces says which by a header', async () => {
    const other = await acme.another('second');
    await memberOf('both', ['sales']);
    await acme.under.db.write(other.workspaceId, (tx) =>
      tx.query('update users set issuer = $2, subject = $3 where id = $1', [
        other.id,
        provider.issuer,
        'both',
      ]),
    );
    const token = await provider.token(key, now(), { sub: 'both' });
    await expect(verify(bearing(token))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message:
        'You are a member of several workspaces: say which one by the header x-rapport-workspace (acme, second).',
    });
    const as = async (workspace: string) =>
      (await verify(bearing(token, { 'x-rapport-workspace': workspace }))).roles;
    expect(await as('acme')).toEqual(['sales']);
    expect(await as('second')).toEqual(['owner']);
    expect(await as(other.workspaceId)).toEqual(['owner']);
    expect(await refusal(token, { 'x-rapport-workspace': 'third' })).toBe('FORBIDDEN');
    expect(await refusal(token, { 'x-rapport-workspace': 'a b' })).toBe('BAD_USER_INPUT');
  });
});

describe('what is taken away', () => {
  const laterBy = (ms: number) => acme.under.clock.set(new Date(now().getTime() + ms).toISOString());

  it('is gone for a person within 5 s: a role, and the right to come in', async () => {
    const member = await memberOf('mona', ['sales']);
    const headers = bearing(await provider.token(key, now(), { sub: 'mona' }));
    const rolesNow = async () => (await verify(headers)).roles;
    const update = (patch: object) =>
      acme.mutate(
        acme.owner,
        'userUpdate',
        [
          ['id', 'ID!', member.id],
          ['patch', 'UserPatch!', patch],
        ],
        'user { id }',
      );
    expect(await rolesNow()).toEqual(['sales']);
    await update({ roles: ['analyst'] });
    laterBy(2_999);
    expect(await rolesNow()).toEqual(['sales']);
    laterBy(1);
    expect(await rolesNow()).toEqual(['analyst']);
    await update({ active: false });
    laterBy(3_000);
    expect((await verify(headers)).kind).toBe('guest');
  });

  it('is gone for a program within 5 s: a key, by the real clock as well', async () => {
    const { apiKey, secret: rk } = await acme.mutate<{ apiKey: { id: string }; secret: string }>(
      acme.owner,
      'apiKeyCreate',
      [['input', 'ApiKeyCreateInput!', { name: 'Short', scopes: ['deals:*:read'] }]],
      'apiKey { id } secret',
    );
    expect(await verify(bearing(rk))).toEqual({
      kind: 'apiKey',
      id: apiKey.id,
      workspaceId: acme.workspaceId,
      roles: [],
      grants: ['deals:*:read'],
      teammates: [],
    });
    await acme.mutate(acme.owner, 'apiKeyRevoke', [['id', 'ID!', apiKey.id]], 'apiKey { id }');
    expect(await refusal(rk)).toBe('accepted');
    laterBy(3_000);
    expect(await refusal(rk)).toBe('UNAUTHENTICATED');
  });
});

describe('the built-in issuer', () => {
  const issue = (userId: string, workspaceId = acme.workspaceId) =>
    createBuiltInIssuer(secret).issue({ userId, workspaceId }, 60);

  it('goes the same way: what its tokens say of a person is looked up', async () => {
    const { identity: _, ...expected } = ada;
    expect(await verify(bearing(await issue(ada.id)))).toEqual(expected);
    expect(await refusal(await issue('user_x'))).toBe('UNAUTHENTICATED');
    const other = await acme.another('third-place');
    expect(await refusal(await issue(ada.id, other.workspaceId))).toBe('UNAUTHENTICATED');
    expect(await refusal(await issue(ada.id), { 'x-rapport-workspace': 'second' })).toBe('FORBIDDEN');
  });

  it('signs nothing that counts in production, and nobody else signs for it', async () => {
    const token = await issue(ada.id);
    const forged = await createBuiltInIssuer('another-secret-of-32-characters-or-more').issue(
      { userId: ada.id, workspaceId: acme.workspaceId },
      60,
    );
    expect(await refusal(forged)).toBe('UNAUTHENTICATED');
    const claimed = await provider.token(key, now(), {
      iss: 'urn:rapport:built-in',
      workspace: acme.workspaceId,
    });
    expect(await refusal(claimed)).toBe('UNAUTHENTICATED');
    const workspace = localPart(acme.under.part, log);
    verify = createCallerVerification({
      ...workspaceLookups(workspace),
      issuer: null,
      oidc: null,
      clock: acme.under.clock,
    });
    await expect(verify(bearing(token))).rejects.toThrow('Only API keys are accepted here');
  });
});

describe('a write key', () => {
  it('only collects: at the graph it is nobody', async () => {
    const { source } = await acme.mutate<{ source: { writeKey: string } }>(
      acme.owner,
      'sourceCreate',
      [['input', 'SourceCreateInput!', { name: 'Shop', kind: 'WEBSITE' }]],
      'source { writeKey }',
    );
    await expect(verify(bearing(source.writeKey))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'A write key only collects events. Send a token or an API key.',
    });
  });
});
