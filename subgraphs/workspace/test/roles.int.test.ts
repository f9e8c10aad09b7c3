import type { Caller } from '@rapport/shared/access/caller.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identityOf, WorkspaceUnderTest } from './workspaceUnderTest.ts';

let acme: WorkspaceUnderTest;
let admin: Caller;

beforeAll(async () => {
  acme = await WorkspaceUnderTest.start();
  admin = await acme.member('adam', ['admin']);
});

afterAll(() => acme.stop());

type Role = { id: string; name: string; description: string | null; grants: string[]; builtIn: boolean };

const FIELDS = 'role { id name description grants builtIn }';

const create = (caller: Caller, input: object, more: [string, string, unknown][] = []) =>
  acme.mutate<{ role: Role | null }>(
    caller,
    'roleCreate',
    [['input', 'RoleCreateInput!', input], ...more],
    FIELDS,
  );
const update = (caller: Caller, id: string, patch: object) =>
  acme.mutate<{ role: Role | null }>(
    caller,
    'roleUpdate',
    [
      ['id', 'ID!', id],
      ['patch', 'RolePatch!', patch],
    ],
    FIELDS,
  );
const remove = (caller: Caller, id: string) =>
  acme.mutate<{ deletedId: string | null }>(caller, 'roleDelete', [['id', 'ID!', id]], 'deletedId');
const updateUser = (caller: Caller, id: string, patch: object) =>
  acme.mutate<{ user: { roles: { id: string }[]; active: boolean } | null }>(
    caller,
    'userUpdate',
    [
      ['id', 'ID!', id],
      ['patch', 'UserPatch!', patch],
    ],
    'user { roles { id } active }',
  );

const listed = () =>
  acme.as<{ roles: Role[] }>(acme.owner, '{ roles { id name description grants builtIn } }');

const storedUser = async (id: string) => {
  const [row] = await acme.under.db.read(acme.workspaceId, 'select roles, active from users where id = $1', [
    id,
  ]);
  return row;
};

describe('roles', () => {
  it('begin with those of every workspace, whose grants are what they say', async () => {
    const { roles } = await listed();
    const builtIn = roles.filter((role) => role.builtIn);
    expect(builtIn.map(({ id }) => id)).toEqual([
      'owner',
      'admin',
      'sales',
      'support',
      'marketing',
      'privacy',
      'analyst',
      'integration',
    ]);
    expect(builtIn.find(({ id }) => id === 'owner')?.grants).toEqual(['*:*:*']);
    expect(builtIn.find(({ id }) => id === 'privacy')?.grants).toEqual([
      '*:*:read',
      'consent:*:*',
      'workspace:audit:*',
    ]);
  });
});

describe('roleCreate', () => {
  it('makes a role once for an idempotency key', async () => {
    const input = { name: 'Partner desk', description: ' Own deals ', grants: ['deals:deal:read@own'] };
    const key: [string, string, unknown][] = [['idempotencyKey', 'String', 'partner']];
    const made = await create(acme.owner, input, key);
    expect(made).toEqual({
      role: {
        id: expect.stringMatching(/^role_\w{26}$/),
        name: 'Partner desk',
        description: 'Own deals',
        grants: ['deals:deal:read@own'],
        builtIn: false,
      },
      errors: [],
    });
    expect(await create(acme.owner, input, key)).toEqual(made);
  });

  it.each([
    ['no name', { name: ' ', grants: ['deals:*:read'] }, ['input', 'name']],
    ['no grant', { name: 'X', grants: [] }, ['input', 'grants']],
    ['what is no grant', { name: 'X', grants: ['deals:read'] }, ['input', 'grants']],
    ['too many grants', { name: 'X', grants: Array(201).fill('deals:*:read') }, ['input', 'grants']],
  ])('refuses %s', async (_, input, path) => {
    const before = await listed();
    const { role, errors } = await create(acme.owner, input);
    expect([role, errors]).toEqual([
      null,
      [{ __typename: 'InvalidInput', message: expect.any(String), path }],
    ]);
    expect(await listed()).toEqual(before);
  });

  it.each(['Sales', 'owner', 'ADMINISTRATOR', 'partner DESK'])(
    'refuses the name %s, which is taken',
    async (name) => {
      const before = await listed();
      const { errors } = await create(acme.owner, { name, grants: ['deals:*:read'] });
      expect(errors.map(({ __typename }) => __typename)).toEqual(['NameTaken']);
      expect(await listed()).toEqual(before);
    },
  );

  it.each([
    ['*:*:*'],
    ['*:*:read'],
    ['*:deal:read'],
    ['data:sensitive:read'],
    ['data:sensitive:unmask'],
    ['data:*:read'],
  ])('gives nobody what an administrator does not have: %s', async (grant) => {
    const before = await listed();
    const { role, errors } = await create(admin, { name: 'Bigger', grants: ['deals:deal:read', grant] });
    expect([role, errors]).toEqual([
      null,
      [
        {
          __typename: 'GrantNotHeld',
          message: `You do not have ${grant} yourself, so you cannot give or take it. Ask somebody who has.`,
          path: ['input', 'grants'],
        },
      ],
    ]);
    expect(await listed()).toEqual(before);
  });

  it('lets a reach be narrowed and never widened', async () => {
    const { role } = await create(acme.owner, {
      name: 'Team lead',
      grants: ['deals:deal:update@team', 'workspace:role:manage', 'workspace:role:read'],
    });
    const lead = { ...admin, grants: role?.grants ?? [] };
    expect((await create(lead, { name: 'Own only', grants: ['deals:deal:update@own'] })).errors).toEqual([]);
    const wider = await create(lead, { name: 'All', grants: ['deals:deal:update'] });
    expect(wider.errors.map(({ __typename }) => __typename)).toEqual(['GrantNotHeld']);
  });
});

describe('roleUpdate', () => {
  it('changes the role for everybody who has it', async () => {
    const { role } = await create(acme.owner, { name: 'Changing', grants: ['deals:*:read'] });
    const member = await acme.member('mary', [role?.id ?? '']);
    expect(member.grants).toEqual(['deals:*:read']);
    await update(acme.owner, role?.id ?? '', { grants: ['tickets:*:read'] });
    expect((await acme.callerOf(identityOf('mary'))).grants).toEqual(['tickets:*:read']);
  });

  it('refuses a role of every workspace, one that is not there, and a taken name', async () => {
    const before = await listed();
    const refusals = [
      await update(acme.owner, 'sales', { grants: ['*:*:*'] }),
      await update(acme.owner, 'role_01J00000000000000000000000', { name: 'X' }),
      await update(acme.owner, before.roles.at(-1)?.id ?? '', { name: 'Partner desk' }),
    ];
    expect(refusals.map(({ errors }) => errors.map(({ __typename }) => __typename))).toEqual([
      ['InvalidInput'],
      ['NotFound'],
      ['NameTaken'],
    ]);
    expect(await listed()).toEqual(before);
  });

  it('refuses to take away or add what the caller does not have', async () => {
    const { role } = await create(acme.owner, { name: 'Sensitive', grants: ['data:sensitive:read'] });
    const before = await listed();
    for (const patch of [{ grants: ['deals:*:read'] }, { name: 'Renamed' }]) {
      const { errors } = await update(admin, role?.id ?? '', patch);
      expect(errors.map(({ __typename }) => __typename)).toEqual(['GrantNotHeld']);
    }
    expect(await listed()).toEqual(before);
  });
});

describe('roleDelete', () => {
  it('removes a role that nobody has', async () => {
    const { role } = await create(acme.owner, { name: 'Passing', grants: ['deals:*:read'] });
    expect(await remove(acme.owner, role?.id ?? '')).toEqual({ deletedId: role?.id, errors: [] });
    expect((await listed()).roles.map(({ id }) => id)).not.toContain(role?.id);
  });

  it('refuses one that members have, active or not, or that open invitations give, and one of every workspace', async () => {
    const { role } = await create(acme.owner, { name: 'Used', grants: ['deals:*:read'] });
    const roleId = role?.id ?? '';
    const gone = await acme.member('gus', [roleId]);
    await updateUser(acme.owner, gone.id, { active: false });
    const input = { name: 'Ida', email: 'ida@acme.example', roles: [roleId] };
    await acme.mutate(acme.owner, 'invitationCreate', [['input', 'InvitationCreateInput!', input]], 'secret');
    expect((await remove(acme.owner, roleId)).errors).toEqual([
      {
        __typename: 'RoleInUse',
        message: '1 members have this role and 1 open invitations give it. Give them another one first.',
        path: ['id'],
      },
    ]);
    expect((await remove(acme.owner, 'owner')).errors.map(({ __typename }) => __typename)).toEqual([
      'InvalidInput',
    ]);
    expect((await listed()).roles.map(({ id }) => id)).toContain(roleId);
  });

  it('never leaves somebody with a role that is being removed at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { role } = await create(acme.owner, { name: `Contended ${round}`, grants: ['deals:*:read'] });
      const roleId = role?.id ?? '';
      const [removed, given] = await Promise.all([
        remove(acme.owner, roleId),
        updateUser(acme.owner, admin.id, { roles: ['admin', roleId] }),
      ]);
      const exists = (await listed()).roles.some(({ id }) => id === roleId);
      const { roles } = (await storedUser(admin.id)) as { roles: string[] };
      expect({ exists, has: roles.includes(roleId) }).toEqual({
        exists: removed.deletedId === null,
        has: given.errors.length === 0,
      });
      expect(exists).toBe(roles.includes(roleId));
      await updateUser(acme.owner, admin.id, { roles: ['admin'] });
    }
  });
});

describe('userUpdate', () => {
  it('gives and takes roles, and deactivates', async () => {
    const member = await acme.member('nina', ['sales']);
    expect((await updateUser(acme.owner, member.id, { roles: ['support', 'analyst'] })).user?.roles).toEqual([
      { id: 'support' },
      { id: 'analyst' },
    ]);
    expect((await updateUser(acme.owner, member.id, { active: false })).user?.active).toBe(false);
    await expect(acme.callerOf(identityOf('nina'))).rejects.toThrow('is no active member');
    await updateUser(acme.owner, member.id, { active: true });
    expect((await acme.callerOf(identityOf('nina'))).roles).toEqual(['support', 'analyst']);
  });

  it.each([
    ['make somebody an owner', 'sales', { roles: ['owner'] }],
    ['make themselves one', 'self', { roles: ['admin', 'owner'] }],
    ['demote an owner', 'owner', { roles: ['sales'] }],
    ['deactivate an owner', 'owner', { active: false }],
    ['give a role with sensitive data', 'sales', { roles: ['privacy'] }],
  ])('lets no administrator %s', async (_, whom, patch) => {
    const sales = await acme.member(`sally${Math.random().toString(36).slice(2)}`, ['sales']);
    const id = { sales: sales.id, self: admin.id, owner: acme.owner.id }[whom] ?? '';
    const before = await storedUser(id);
    const { user, errors } = await updateUser(admin, id, patch);
    expect([user, errors.map(({ __typename }) => __typename)]).toEqual([null, ['GrantNotHeld']]);
    expect(await storedUser(id)).toEqual(before);
  });

  it('refuses roles that are not there, and none', async () => {
    const before = await storedUser(admin.id);
    for (const [roles, refusal] of [
      [['role_01J00000000000000000000000'], 'NotFound'],
      [[], 'InvalidInput'],
    ] as const) {
      const { errors } = await updateUser(acme.owner, admin.id, { roles });
      expect(errors.map(({ __typename }) => __typename)).toEqual([refusal]);
    }
    expect(await storedUser(admin.id)).toEqual(before);
  });

  it.each([[{ active: false }], [{ roles: ['sales'] }]])('keeps the last owner: %j', async (patch) => {
    const { user, errors } = await updateUser(acme.owner, acme.owner.id, patch);
    expect([user, errors.map(({ __typename }) => __typename)]).toEqual([null, ['LastOwner']]);
    expect(await storedUser(acme.owner.id)).toEqual({ roles: ['owner'], active: true });
  });

  it('keeps one owner when all of them resign at the same time', async () => {
    const second = await acme.member('otto', ['owner']);
    const third = await acme.member('orla', ['owner']);
    const ids = [acme.owner.id, second.id, third.id];
    const answers = await Promise.all(
      ids.map((id, index) =>
        updateUser(acme.owner, id, index === 1 ? { active: false } : { roles: ['sales'] }),
      ),
    );
    expect(answers.filter(({ user }) => user === null).map(({ errors }) => errors[0]?.__typename)).toEqual([
      'LastOwner',
    ]);
    const rows = await acme.under.db.read(
      acme.workspaceId,
      `select id from users where active and 'owner' = any(roles)`,
    );
    expect(rows).toHaveLength(1);
  });
});
