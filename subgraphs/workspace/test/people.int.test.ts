import type { Caller, Identity } from '@rapport/shared/access/caller.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { guest, identityOf, system, WorkspaceUnderTest } from './workspaceUnderTest.ts';

let acme: WorkspaceUnderTest;

beforeAll(async () => {
  acme = await WorkspaceUnderTest.start();
});

beforeEach(() => acme.under.clock.set('2026-06-01T12:00:00.000Z'));

afterAll(() => acme.stop());

interface Invited {
  readonly invitation: { readonly id: string; readonly expiresAt: string } | null;
  readonly secret: string | null;
}

const invite = (input: object, caller = acme.owner, more: [string, string, unknown][] = []) =>
  acme.mutate<Invited>(
    caller,
    'invitationCreate',
    [['input', 'InvitationCreateInput!', { name: 'Ina', roles: ['sales'], ...input }], ...more],
    'invitation { id email name roles { id } teams { name } createdAt expiresAt acceptedAt revokedAt user { id } } secret',
  );

const accept = (identity: Identity, secret: string | null, caller: Caller = guest(identity)) =>
  acme.mutate<{ workspace: { slug: string } | null; userId: string | null }>(
    caller,
    'invitationAccept',
    [['secret', 'String!', secret]],
    'workspace { slug } userId',
  );

const revoke = (id: string) =>
  acme.mutate<{ invitation: { revokedAt: string | null } | null }>(
    acme.owner,
    'invitationRevoke',
    [['id', 'ID!', id]],
    'invitation { revokedAt }',
  );

const users = () =>
  acme.under.db.read(acme.workspaceId, 'select id, email, issuer, subject from users order by id');
const kinds = (errors: readonly { __typename: string }[]) => errors.map(({ __typename }) => __typename);

describe('invitationCreate', () => {
  it('answers the secret once and keeps its hash alone', async () => {
    const key: [string, string, unknown][] = [['idempotencyKey', 'String', 'ina']];
    const first = await invite({ email: ' Ina@acme.example ' }, acme.owner, key);
    expect(first).toMatchObject({
      invitation: {
        email: 'Ina@acme.example',
        name: 'Ina',
        roles: [{ id: 'sales' }],
        teams: [],
        expiresAt: '2026-06-08T12:00:00.000Z',
        acceptedAt: null,
        revokedAt: null,
        user: null,
      },
      secret: expect.stringMatching(/^inv_[\w-]{32}$/),
      errors: [],
    });
    expect((await invite({ email: 'ina@acme.example' }, acme.owner, key)).secret).toBeNull();
    const rows = await acme.under.db.read(acme.workspaceId, 'select * from invitations');
    expect(JSON.stringify(rows)).not.toContain(first.secret);
  });

  it('ends an open invitation to the same address', async () => {
    const first = await invite({ email: 'twice@acme.example' });
    const second = await invite({ email: 'TWICE@acme.example' });
    expect(kinds((await accept(identityOf('twice'), first.secret)).errors)).toEqual(['InvitationEnded']);
    expect((await accept(identityOf('twice'), second.secret)).errors).toEqual([]);
  });

  it.each([
    ['a mail address that is none', { email: 'nobody' }, 'InvalidInput'],
    ['no role', { email: 'x@acme.example', roles: [] }, 'InvalidInput'],
    ['a role that is not there', { email: 'x@acme.example', roles: ['role_x'] }, 'NotFound'],
    ['a team that is not there', { email: 'x@acme.example', teamIds: ['team_x'] }, 'NotFound'],
    ['a member', { email: 'OLIVE@acme.example' }, 'AlreadyMember'],
  ])('refuses %s', async (_, input, refusal) => {
    const count = () => acme.under.db.read(acme.workspaceId, 'select id from invitations');
    const before = await count();
    const { invitation, secret, errors } = await invite(input);
    expect([invitation, secret, [...new Set(kinds(errors))]]).toEqual([null, null, [refusal]]);
    expect(await count()).toEqual(before);
  });

  it('refuses roles with grants that the caller does not have', async () => {
    const admin = await acme.member('ada', ['admin']);
    expect(kinds((await invite({ email: 'y@acme.example', roles: ['owner'] }, admin)).errors)).toEqual([
      'GrantNotHeld',
    ]);
  });
});

describe('invitationAccept', () => {
  it('makes a guest a member with the roles and teams of the invitation', async () => {
    const { team } = await acme.mutate<{ team: { id: string } }>(
      acme.owner,
      'teamCreate',
      [['input', 'TeamCreateInput!', { name: 'North' }]],
      'team { id }',
    );
    const { secret, invitation } = await invite({
      email: 'nora@acme.example',
      name: 'Nora',
      teamIds: [team.id],
    });
    const identity = identityOf('nora', { email: 'Nora@Acme.example' });
    const accepted = await accept(identity, secret);
    expect(accepted).toEqual({
      workspace: { slug: 'acme' },
      userId: expect.stringMatching(/^user_/),
      errors: [],
    });
    const { user } = await acme.as<{ user: object }>(
      acme.owner,
      'query ($id: ID!) { user(id: $id) { name email active roles { id } teams { name } identity { issuer subject } } }',
      { id: accepted.userId },
    );
    expect(user).toEqual({
      name: 'Nora',
      email: 'nora@acme.example',
      active: true,
      roles: [{ id: 'sales' }],
      teams: [{ name: 'North' }],
      identity: { issuer: 'https://login.example', subject: 'nora' },
    });
    const { invitations } = await acme.as<{ invitations: { nodes: object[] } }>(
      acme.owner,
      '{ invitations(open: false) { nodes { id user { id } } } }',
    );
    expect(invitations.nodes).toContainEqual({ id: invitation?.id, user: { id: accepted.userId } });
  });

  it('opens once', async () => {
    const { secret } = await invite({ email: 'once@acme.example' });
    const answers = await Promise.all([
      accept(identityOf('once-1'), secret),
      accept(identityOf('once-2'), secret),
    ]);
    expect(answers.map(({ errors }) => kinds(errors)).sort()).toEqual([[], ['InvitationEnded']]);
  });

  it('refuses one that was revoked, has expired or never was, and changes nothing', async () => {
    const revoked = await invite({ email: 'r@acme.example' });
    expect((await revoke(revoked.invitation?.id ?? '')).invitation?.revokedAt).toBe(
      '2026-06-01T12:00:00.000Z',
    );
    const late = await invite({ email: 'l@acme.example' });
    const before = await users();
    expect(kinds((await accept(identityOf('r'), revoked.secret)).errors)).toEqual(['InvitationEnded']);
    expect(kinds((await accept(identityOf('n'), 'inv_unknown')).errors)).toEqual(['NotFound']);
    acme.under.clock.set('2026-06-08T12:00:00.000Z');
    expect(kinds((await accept(identityOf('l'), late.secret)).errors)).toEqual(['InvitationEnded']);
    expect(await users()).toEqual(before);
    acme.under.clock.set('2026-06-08T11:59:59.999Z');
    expect((await accept(identityOf('l'), late.secret)).errors).toEqual([]);
  });

  it('refuses a person whose verified mail is another one, and a member', async () => {
    const { secret } = await invite({ email: 'for@acme.example' });
    const before = await users();
    const another = await accept(identityOf('evil', { email: 'evil@acme.example' }), secret);
    expect(kinds(another.errors)).toEqual(['InvitationForAnother']);
    const member = await acme.member('mia', ['sales']);
    const again = await accept(identityOf('mia'), secret, member);
    expect(kinds(again.errors)).toEqual(['AlreadyMember']);
    expect((await users()).length).toBe(before.length + 1); // mia
  });

  it('is for people of an identity provider: no key, nobody of the built-in issuer', async () => {
    const { secret } = await invite({ email: 'p@acme.example' });
    const { identity: _, ...builtIn } = guest(identityOf('p'));
    await expect(accept(identityOf('p'), secret, builtIn)).rejects.toThrow(
      'An invitation is accepted with an access token of the identity provider.',
    );
    await expect(accept(identityOf('p'), secret, { ...acme.owner, kind: 'apiKey' })).rejects.toThrow(
      'is for people',
    );
  });

  it('lets a person into a second workspace, and each shows its own', async () => {
    const beta = await acme.another('beta');
    const identity = identityOf('both');
    const first = await acme.member('both', ['sales']);
    const { secret } = await invite({ email: 'both@acme.example', roles: ['admin'] }, beta);
    await accept(identity, secret, first);
    const of = { issuer: identity.issuer, subject: identity.subject };
    expect((await acme.members(of)).map(({ slug, grants }) => [slug, grants])).toEqual([
      ['acme', []],
      ['beta', []],
    ]);
    const [inBeta] = await acme.members({ ...of, workspace: 'beta' });
    expect(inBeta?.roles).toEqual(['admin']);
    const { viewer } = await acme.as<{ viewer: object }>(first, '{ viewer { workspaces { name slug } } }');
    expect(viewer).toEqual({
      workspaces: [
        { name: 'acme', slug: 'acme' },
        { name: 'beta', slug: 'beta' },
      ],
    });
  });
});

describe('workspaceMembers', () => {
  it('recognises the first owner by a verified mail, once: then by the subject alone', async () => {
    const gamma = await acme.another('gamma');
    const email = 'Olive@gamma.example';
    const unverified = identityOf('olive');
    expect(await acme.members({ issuer: unverified.issuer, subject: 'olive' })).toEqual([]);
    const found = await acme.members({ issuer: unverified.issuer, subject: 'olive', email });
    expect(found).toEqual([
      {
        workspaceId: gamma.workspaceId,
        slug: 'gamma',
        userId: gamma.id,
        roles: ['owner'],
        grants: ['*:*:*'],
        teammates: [],
      },
    ]);
    expect(await acme.members({ issuer: unverified.issuer, subject: 'olive' })).toEqual(found);
    await acme.under.tell();
    const { auditEntries } = await acme.as<{ auditEntries: { nodes: object[] } }>(
      gamma,
      '{ auditEntries(filter: { action: "linkIdentity" }) { nodes { actor entity entityId changed before after } } }',
    );
    expect(auditEntries.nodes).toEqual([
      {
        ...{ actor: `user:${gamma.id}`, entity: 'User', entityId: gamma.id },
        ...{ changed: ['issuer', 'subject'], before: {}, after: {} },
      },
    ]);
    expect(await acme.members({ issuer: unverified.issuer, subject: 'thief', email })).toEqual([]);
    expect(await acme.members({ issuer: 'https://other.example', subject: 'olive', email })).toEqual([]);
  });

  it('gives teammates only where a grant reaches teams, and everybody of all teams', async () => {
    const { role } = await acme.mutate<{ role: { id: string } }>(
      acme.owner,
      'roleCreate',
      [['input', 'RoleCreateInput!', { name: 'Teamed', grants: ['deals:deal:read@team'] }]],
      'role { id }',
    );
    const [one, two, three] = [
      await acme.member('t1', [role.id]),
      await acme.member('t2', [role.id]),
      await acme.member('t3', ['sales']),
    ];
    const team = (name: string, members: Caller[]) =>
      acme.mutate<{ team: { id: string; members: { id: string }[] } }>(
        acme.owner,
        'teamCreate',
        [['input', 'TeamCreateInput!', { name, memberIds: members.map(({ id }) => id) }]],
        'team { id members { id } }',
      );
    const first = await team('A', [one, two]);
    expect(first.team.members.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    await team('B', [one, three]);
    expect([...(await acme.callerOf(identityOf('t1'))).teammates].sort()).toEqual(
      [one.id, two.id, three.id].sort(),
    );
    expect([...(await acme.callerOf(identityOf('t2'))).teammates].sort()).toEqual([one.id, two.id].sort());
    expect((await acme.callerOf(identityOf('t3'))).teammates).toEqual([]);
    await acme.mutate(
      acme.owner,
      'teamUpdate',
      [
        ['id', 'ID!', first.team.id],
        ['patch', 'TeamPatch!', { memberIds: [two.id] }],
      ],
      'team { id }',
    );
    expect((await acme.callerOf(identityOf('t2'))).teammates).toEqual([two.id]);
    await acme.mutate(acme.owner, 'teamDelete', [['id', 'ID!', first.team.id]], 'deletedId');
    expect((await acme.callerOf(identityOf('t2'))).teammates).toEqual([two.id]);
  });

  it('is no field for anybody but the platform', async () => {
    const source = '{ workspaceMembers(of: { email: "olive@acme.example" }) { userId } }';
    await expect(acme.as(acme.owner, source)).rejects.toThrow('is for the platform itself');
  });
});

describe('teams', () => {
  const manage = (mutation: string, args: [string, string, unknown][]) =>
    acme.mutate<{ team: { id: string } | null }>(acme.owner, mutation, args, 'team { id name }');

  it('have names that are told apart without case', async () => {
    const { team } = await manage('teamCreate', [['input', 'TeamCreateInput!', { name: 'South' }]]);
    await manage('teamCreate', [['input', 'TeamCreateInput!', { name: 'West' }]]);
    const before = await acme.as(acme.owner, '{ teams { totalCount nodes { name } } }');
    const refusals = [
      await manage('teamCreate', [['input', 'TeamCreateInput!', { name: ' SOUTH ' }]]),
      await manage('teamUpdate', [
        ['id', 'ID!', team?.id],
        ['patch', 'TeamPatch!', { name: 'west' }],
      ]),
      await manage('teamCreate', [['input', 'TeamCreateInput!', { name: 'X', memberIds: ['user_x'] }]]),
    ];
    expect(refusals.map(({ errors }) => kinds(errors))).toEqual([['NameTaken'], ['NameTaken'], ['NotFound']]);
    expect(await acme.as(acme.owner, '{ teams { totalCount nodes { name } } }')).toEqual(before);
  });
});

describe('viewer', () => {
  it('says who asks and what they may do, with records of whom', async () => {
    const caller: Caller = {
      ...(await acme.member('vera', ['analyst'])),
      grants: ['workspace:user:read', 'deals:deal:read', 'deals:deal:move@team', 'deals:deal:update@own'],
      teammates: ['user_2'],
    };
    const can = (right: string, ownerId?: string) =>
      `can(right: "${right}"${ownerId === undefined ? '' : `, ownerId: "${ownerId}"`})`;
    const { viewer } = await acme.as<{ viewer: object }>(
      caller,
      `{ viewer {
        user { name } roles
        a: ${can('deals:deal:read', 'user_9')} b: ${can('deals:deal:move')} c: ${can('deals:deal:move', 'user_2')}
        d: ${can('deals:deal:move', 'user_9')} e: ${can('deals:deal:update', 'user_2')}
        f: ${can('deals:deal:update', caller.id)} g: ${can('deals:deal:open')} h: ${can('nonsense')}
      } }`,
    );
    expect(viewer).toEqual({
      ...{ user: { name: 'vera' }, roles: ['analyst'] },
      ...{ a: true, b: true, c: true, d: false, e: false, f: true, g: false, h: false },
    });
  });

  it('is not for guests', async () => {
    await expect(acme.as(guest(identityOf('g')), '{ viewer { roles } }')).rejects.toThrow(
      'is for members of a workspace',
    );
  });
});

describe('users', () => {
  it('are found by text, role and whether they may come in', async () => {
    const found = async (filter: object) => {
      const { users: page } = await acme.as<{ users: { totalCount: number; nodes: { name: string }[] } }>(
        acme.owner,
        'query ($filter: UserFilter) { users(filter: $filter) { totalCount nodes { name } } }',
        { filter },
      );
      expect(page.totalCount).toBe(page.nodes.length);
      return page.nodes.map(({ name }) => name);
    };
    expect(await found({ text: 'OLIVE' })).toEqual(['Olive']);
    expect(await found({ role: 'owner', active: true })).toEqual(['Olive']);
    expect(await found({ role: 'owner', active: false })).toEqual([]);
  });
});

describe('workspaceUpdate', () => {
  it('changes what is given, and the gateway is told', async () => {
    const update = (patch: object) =>
      acme.mutate<{ workspace: object | null }>(
        acme.owner,
        'workspaceUpdate',
        [['patch', 'WorkspacePatch!', patch]],
        'workspace { name slug requireRegisteredOperations }',
      );
    expect((await update({ name: 'Acme Corp', requireRegisteredOperations: true })).workspace).toEqual({
      name: 'Acme Corp',
      slug: 'acme',
      requireRegisteredOperations: true,
    });
    const platform: Caller = { ...acme.owner, kind: 'system' };
    expect(await acme.as(platform, '{ workspaceSetting { requireRegisteredOperations } }')).toEqual({
      workspaceSetting: { requireRegisteredOperations: true },
    });
    expect(await acme.as(system, '{ workspaceSetting { requireRegisteredOperations } }')).toEqual({
      workspaceSetting: { requireRegisteredOperations: false },
    });
    expect(kinds((await update({ name: '' })).errors)).toEqual(['InvalidInput']);
    expect((await update({ requireRegisteredOperations: false })).workspace).toMatchObject({
      name: 'Acme Corp',
    });
  });
});
