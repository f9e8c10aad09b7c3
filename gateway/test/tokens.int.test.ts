import { createHmac, createPublicKey } from 'node:crypto';
import { CompactEncrypt, exportJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AccessUnderTest, bearing } from './accessUnderTest.ts';
import { IdentityProvider, newKey } from './identityProvider.ts';

let access: AccessUnderTest;

beforeAll(async () => {
  access = await AccessUnderTest.start();
});

beforeEach(() => access.reset());

afterAll(() => access?.stop());

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('an access token', () => {
  it('names a member, whose roles and grants are looked up', async () => {
    const token = await access.provider.token(access.key, access.now(), {
      roles: ['owner'],
      grants: ['*:*:*'],
      workspace: 'ws_x',
    });
    expect(await access.verify(bearing(token))).toEqual({
      ...access.ada,
      identity: { issuer: access.provider.issuer, subject: 'ada' },
    });
    expect(access.ada.roles).toEqual(['sales']);
  });

  it.each(['PS256', 'ES256', 'EdDSA'])('is believed when signed with %s', async (alg) => {
    const other = await access.provider.addKey(`key of ${alg}`, alg);
    expect(await access.refusal(await access.provider.token(other, access.now()))).toBe('accepted');
  });

  it.each([[undefined], ['JWT'], ['jwt'], ['at+jwt'], ['application/at+jwt']])(
    'may have the type %s',
    async (typ) => {
      const header = typ === undefined ? { typ: undefined as never } : { typ };
      expect(await access.refusal(await access.provider.token(access.key, access.now(), {}, header))).toBe(
        'accepted',
      );
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
    const given = 'iss' in claims && claims.iss === 'SLASH' ? { iss: `${access.provider.issuer}/` } : claims;
    // A token with an unknown critical header can only be made without the library's consent.
    const token =
      'crit' in header
        ? `${base64({ alg: 'RS256', kid: 'first', ...header })}.${base64(access.payload())}.c2ln`
        : await access.provider.token(access.key, access.now(), given, header);
    expect(await access.refusal(token)).toBe('UNAUTHENTICATED');
  });

  it('counts 30 s before its beginning and after its end, and not a second longer', async () => {
    const seconds = Math.floor(access.now().getTime() / 1000);
    const judge = async (claims: object) =>
      access.refusal(await access.provider.token(access.key, access.now(), { ...claims }));
    expect(await judge({ exp: seconds - 29 })).toBe('accepted');
    expect(await judge({ exp: seconds - 30 })).toBe('UNAUTHENTICATED');
    expect(await judge({ exp: seconds - 3_600 })).toBe('UNAUTHENTICATED');
    expect(await judge({ nbf: seconds + 30 })).toBe('accepted');
    expect(await judge({ nbf: seconds + 31 })).toBe('UNAUTHENTICATED');
  });

  it('ends while it is remembered', async () => {
    const seconds = Math.floor(access.now().getTime() / 1000);
    const token = await access.provider.token(access.key, access.now(), { exp: seconds - 28 });
    expect(await access.refusal(token)).toBe('accepted');
    access.acme.under.clock.set('2026-06-01T12:00:02.500Z'); // within the 3 s of memory
    expect(await access.refusal(token)).toBe('UNAUTHENTICATED');
  });

  it('is refused after any change of its content', async () => {
    const [header, body, signature] = (await access.provider.token(access.key, access.now())).split('.');
    const claims = { ...access.payload(), sub: 'olive' };
    for (const forged of [
      `${header}.${base64(claims)}.${signature}`,
      `${header}.${body}.${'A'.repeat(signature?.length ?? 0)}`,
      `${header}.${body}.`,
      `${header}.${body}`,
      `${header}.${body}.${signature}.x`,
      `${base64({ alg: 'RS256', kid: 'first', extra: 1 })}.${body}.${signature}`,
    ]) {
      expect(await access.refusal(forged)).toBe('UNAUTHENTICATED');
    }
  });

  it('is refused when somebody else signed it under a known id', async () => {
    const evil = await newKey('first');
    expect(await access.refusal(await access.provider.token(evil, access.now()))).toBe('UNAUTHENTICATED');
  });

  it('is refused without a signature: alg none, however it is written', async () => {
    for (const alg of ['none', 'None', 'NONE', 'nOnE', '']) {
      const unsigned = `${base64({ alg, typ: 'at+jwt' })}.${base64(access.payload())}`;
      expect(await access.refusal(`${unsigned}.`)).toBe('UNAUTHENTICATED');
      expect(await access.refusal(`${base64({ alg, kid: 'first' })}.${base64(access.payload())}.`)).toBe(
        'UNAUTHENTICATED',
      );
    }
  });

  it('is refused when the public key was taken for a shared secret', async () => {
    const pem = createPublicKey({ key: access.key.publicJwk as never, format: 'jwk' });
    const secrets = [
      pem.export({ type: 'spki', format: 'pem' }).toString(),
      pem.export({ type: 'spki', format: 'pem' }).toString().trim(),
      pem.export({ type: 'spki', format: 'der' }),
      JSON.stringify(access.key.publicJwk),
      Buffer.from(access.key.publicJwk.n ?? '', 'base64url'),
    ];
    for (const alg of ['HS256', 'HS384', 'HS512']) {
      for (const shared of secrets) {
        const signed = `${base64({ alg, kid: 'first', typ: 'at+jwt' })}.${base64(access.payload())}`;
        const mac = createHmac(`sha${alg.slice(2)}`, shared)
          .update(signed)
          .digest('base64url');
        expect(await access.refusal(`${signed}.${mac}`)).toBe('UNAUTHENTICATED');
      }
    }
  });

  it('is refused with a good signature of an algorithm that was not chosen', async () => {
    const { publicJwk, ...pair } = await newKey('strong', 'RS512');
    access.provider.keys = [...access.provider.keys, publicJwk];
    expect(await access.refusal(await access.provider.token({ publicJwk, ...pair }, access.now()))).toBe(
      'UNAUTHENTICATED',
    );
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
      const token = await new SignJWT(access.payload())
        .setProtectedHeader({ alg: 'RS256', kid: 'evil', typ: 'at+jwt', ...header } as never)
        .sign(evil.privateKey);
      expect(await access.refusal(token)).toBe('UNAUTHENTICATED');
    }
    expect(elsewhere.keyRequests).toBe(0);
    await elsewhere.stop();
  });

  it('is refused encrypted, huge, or as what is no token', async () => {
    const jwe = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(access.payload())))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(new Uint8Array(32));
    const huge = await access.provider.token(access.key, access.now(), {
      groups: Array(2_000).fill('group'),
    });
    expect(huge.length).toBeGreaterThan(8_192);
    for (const token of [jwe, huge, 'x', '..', 'a.b.c', `${base64([])}.${base64([])}.x`, 'e30.e30.e30']) {
      expect(await access.refusal(token)).toBe('UNAUTHENTICATED');
    }
  });

  it('gives a mail only where the provider says that it has verified it', async () => {
    const judge = async (claims: object) =>
      (
        await access.verify(
          bearing(await access.provider.token(access.key, access.now(), { sub: 'stranger', ...claims })),
        )
      ).identity;
    const issuer = access.provider.issuer;
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
    const old = await access.provider.addKey('old');
    expect(await access.refusal(await access.provider.token(old, access.now()))).toBe('accepted');
    const next = await access.provider.addKey('next');
    expect(await access.refusal(await access.provider.token(next, access.now(), { jti: '1' }))).toBe(
      'accepted',
    );
    expect(await access.refusal(await access.provider.token(old, access.now(), { jti: '2' }))).toBe(
      'accepted',
    );
  });

  it('end when the provider takes them back and theirs are fetched anew', async () => {
    access.verify = access.verification({ maxAgeMs: 0 });
    const gone = await access.provider.addKey('gone');
    expect(await access.refusal(await access.provider.token(gone, access.now(), { jti: '1' }))).toBe(
      'accepted',
    );
    access.provider.keys = access.provider.keys.filter(({ kid }) => kid !== 'gone');
    expect(await access.refusal(await access.provider.token(gone, access.now(), { jti: '2' }))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('are not asked for again and again by tokens with invented ids', async () => {
    access.verify = access.verification({ cooldownMs: 60_000 });
    await access.refusal(await access.provider.token(access.key, access.now()));
    const before = access.provider.keyRequests;
    for (let index = 0; index < 20; index += 1) {
      const token = `${base64({ alg: 'RS256', kid: `invented-${index}` })}.${base64(access.payload())}.c2ln`;
      expect(await access.refusal(token)).toBe('UNAUTHENTICATED');
    }
    expect(access.provider.keyRequests).toBe(before);
  });

  it('go on while the provider is away; others cannot be told then', async () => {
    access.verify = access.verification({ maxAgeMs: 0, cooldownMs: 0 });
    const known = await access.provider.addKey('known');
    expect(await access.refusal(await access.provider.token(known, access.now(), { jti: '1' }))).toBe(
      'accepted',
    );
    access.provider.away = true;
    expect(await access.refusal(await access.provider.token(known, access.now(), { jti: '2' }))).toBe(
      'accepted',
    );
    const unknown = await newKey('unknown');
    expect(await access.refusal(await access.provider.token(unknown, access.now()))).toBe('UNAVAILABLE');
    const forged = await newKey('known');
    expect(await access.refusal(await access.provider.token(forged, access.now()))).toBe('UNAUTHENTICATED');
    access.provider.away = false;
    expect(await access.refusal(await access.provider.token(unknown, access.now(), { jti: '3' }))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('cannot be told before the provider has answered once, and are looked for again', async () => {
    access.provider.away = true;
    const token = await access.provider.token(access.key, access.now());
    expect(await access.refusal(token)).toBe('UNAVAILABLE');
    access.provider.away = false;
    expect(await access.refusal(token)).toBe('accepted');
  });

  it('are not taken from a discovery document of somebody else', async () => {
    const evil = await IdentityProvider.start();
    const evilKey = await evil.addKey('evil');
    evil.discovery = { issuer: access.provider.issuer, jwks_uri: `${evil.issuer}/keys` };
    access.verify = access.verification({ issuer: evil.issuer });
    expect(await access.refusal(await evil.token(evilKey, access.now()))).toBe('UNAVAILABLE');
    expect(evil.keyRequests).toBe(0);
    await evil.stop();
  });

  it('are found at OIDC_JWKS_URL without discovery', async () => {
    access.provider.discovery = {};
    access.verify = access.verification({ jwksUrl: `${access.provider.issuer}/keys` });
    expect(await access.refusal(await access.provider.token(access.key, access.now()))).toBe('accepted');
    access.provider.discovery = {
      issuer: access.provider.issuer,
      jwks_uri: `${access.provider.issuer}/keys`,
    };
  });
});
