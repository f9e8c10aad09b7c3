import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBuiltInIssuer } from '../src/access/builtInIssuer.ts';
import { workspaceLookups } from '../src/access/credentials.ts';
import { createCallerVerification } from '../src/access/verifyCaller.ts';
import { localPart } from '../src/parts/localPart.ts';
import { AccessUnderTest, bearing, log, secret } from './accessUnderTest.ts';

let access: AccessUnderTest;

beforeAll(async () => {
  access = await AccessUnderTest.start();
});

beforeEach(() => access.reset());

afterAll(() => access?.stop());

describe('a person', () => {
  it('who is a member of nothing is a guest without grants', async () => {
    const token = await access.provider.token(access.key, access.now(), { sub: 'nobody' });
    expect(await access.verify(bearing(token))).toEqual({
      kind: 'guest',
      id: 'nobody',
      workspaceId: 'ws_00000000000000000000000000',
      roles: [],
      grants: [],
      teammates: [],
      identity: { issuer: access.provider.issuer, subject: 'nobody' },
    });
    expect(await access.refusal(token, { 'x-rapport-workspace': 'acme' })).toBe('FORBIDDEN');
  });

  it('in several workspaces says which by a header', async () => {
    const other = await access.acme.another('second');
    await access.memberOf('both', ['sales']);
    await access.acme.under.db.write(other.workspaceId, (tx) =>
      tx.query('update users set issuer = $2, subject = $3 where id = $1', [
        other.id,
        access.provider.issuer,
        'both',
      ]),
    );
    const token = await access.provider.token(access.key, access.now(), { sub: 'both' });
    await expect(access.verify(bearing(token))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message:
        'You are a member of several workspaces: say which one by the header x-rapport-workspace (acme, second).',
    });
    const as = async (workspace: string) =>
      (await access.verify(bearing(token, { 'x-rapport-workspace': workspace }))).roles;
    expect(await as('acme')).toEqual(['sales']);
    expect(await as('second')).toEqual(['owner']);
    expect(await as(other.workspaceId)).toEqual(['owner']);
    expect(await access.refusal(token, { 'x-rapport-workspace': 'third' })).toBe('FORBIDDEN');
    expect(await access.refusal(token, { 'x-rapport-workspace': 'a b' })).toBe('BAD_USER_INPUT');
  });
});

describe('what is taken away', () => {
  const laterBy = (ms: number) =>
    access.acme.under.clock.set(new Date(access.now().getTime() + ms).toISOString());

  it('is gone for a person within 5 s: a role, and the right to come in', async () => {
    const member = await access.memberOf('mona', ['sales']);
    const headers = bearing(await access.provider.token(access.key, access.now(), { sub: 'mona' }));
    const rolesNow = async () => (await access.verify(headers)).roles;
    const update = (patch: object) =>
      access.acme.mutate(
        access.acme.owner,
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
    expect((await access.verify(headers)).kind).toBe('guest');
  });

  it('is gone for a program within 5 s: a key, by the real clock as well', async () => {
    const { apiKey, secret: rk } = await access.acme.mutate<{ apiKey: { id: string }; secret: string }>(
      access.acme.owner,
      'apiKeyCreate',
      [['input', 'ApiKeyCreateInput!', { name: 'Short', scopes: ['deals:*:read'] }]],
      'apiKey { id } secret',
    );
    expect(await access.verify(bearing(rk))).toEqual({
      kind: 'apiKey',
      id: apiKey.id,
      workspaceId: access.acme.workspaceId,
      roles: [],
      grants: ['deals:*:read'],
      teammates: [],
    });
    await access.acme.mutate(access.acme.owner, 'apiKeyRevoke', [['id', 'ID!', apiKey.id]], 'apiKey { id }');
    expect(await access.refusal(rk)).toBe('accepted');
    expect(await access.refusal(rk, { 'x-rapport-workspace': 'acme' })).toBe('UNAUTHENTICATED');
    laterBy(3_000);
    expect(await access.refusal(rk)).toBe('UNAUTHENTICATED');
  });
});

describe('the built-in issuer', () => {
  const issue = (userId: string, workspaceId = access.acme.workspaceId) =>
    createBuiltInIssuer(secret).issue({ userId, workspaceId }, 60);

  it('goes the same way: what its tokens say of a person is looked up', async () => {
    const { identity: _, ...expected } = access.ada;
    expect(await access.verify(bearing(await issue(access.ada.id)))).toEqual(expected);
    expect(await access.refusal(await issue('user_x'))).toBe('UNAUTHENTICATED');
    const other = await access.acme.another('third-place');
    expect(await access.refusal(await issue(access.ada.id, other.workspaceId))).toBe('UNAUTHENTICATED');
    expect(await access.refusal(await issue(access.ada.id), { 'x-rapport-workspace': 'second' })).toBe(
      'FORBIDDEN',
    );
  });

  it('signs nothing that counts in production, and nobody else signs for it', async () => {
    const token = await issue(access.ada.id);
    const forged = await createBuiltInIssuer('another-secret-of-32-characters-or-more').issue(
      { userId: access.ada.id, workspaceId: access.acme.workspaceId },
      60,
    );
    expect(await access.refusal(forged)).toBe('UNAUTHENTICATED');
    const claimed = await access.provider.token(access.key, access.now(), {
      iss: 'urn:rapport:built-in',
      workspace: access.acme.workspaceId,
    });
    expect(await access.refusal(claimed)).toBe('UNAUTHENTICATED');
    const workspace = localPart(access.acme.under.part, log);
    access.verify = createCallerVerification({
      ...workspaceLookups(workspace),
      issuer: null,
      oidc: null,
      clock: access.acme.under.clock,
    });
    await expect(access.verify(bearing(token))).rejects.toThrow('Only API keys are accepted here');
  });
});

describe('a write key', () => {
  it('only collects: at the graph it is nobody', async () => {
    const { source } = await access.acme.mutate<{ source: { writeKey: string } }>(
      access.acme.owner,
      'sourceCreate',
      [['input', 'SourceCreateInput!', { name: 'Shop', kind: 'WEBSITE' }]],
      'source { writeKey }',
    );
    await expect(access.verify(bearing(source.writeKey))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: 'A write key only collects events. Send a token or an API key.',
    });
  });
});
