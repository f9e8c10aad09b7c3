import type { PartOptions } from '@rapport/shared/part/runPart.ts';
import { createKeyRing } from '@rapport/shared/secrets/keyRing.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  otherWorkspaceId,
  type PartUnderTest,
  startPartUnderTest,
  testWorkspaceId,
} from '../../../test/harness/part.ts';
import { startProfiles } from '../src/service.ts';

let under: PartUnderTest;
const keyRing = createKeyRing(`test:${Buffer.alloc(32, 1).toString('base64')}`);

beforeAll(async () => {
  under = await startPartUnderTest({
    name: 'profiles',
    start: (options: PartOptions) => startProfiles({ ...options, keyRing }),
  });
});

afterAll(() => under?.stop());

const ERRORS =
  'errors { __typename ... on UserError { message path } ... on StaleVersion { currentVersion } }';
const sourceId = 'src_01J00000000000000000000001';
const rules = [
  {
    type: 'TRACK',
    when: [{ from: '/status', equals: 'paid' }],
    fields: [
      { to: '/event', constant: 'Invoice Paid' },
      { to: '/userId', from: '/customer/id', cast: 'STRING' },
    ],
  },
];

interface Payload {
  readonly inboundHook: (Record<string, unknown> & { readonly id: string }) | null;
  readonly secret?: string | null;
  readonly errors: readonly object[];
}

async function create(input: object, key: string | null = null): Promise<Payload> {
  const { inboundHookCreate } = await under.run<{ inboundHookCreate: Payload }>(
    `mutation ($input: InboundHookCreateInput!, $key: String) {
      inboundHookCreate(input: $input, idempotencyKey: $key) {
        secret inboundHook { id version name path scheme toleranceSeconds source { id }
          rules { type when { from equals } fields { to from constant cast } } }
        errors { __typename ... on UserError { message path } }
      }
    }`,
    { input: { sourceId, name: 'Billing', rules, ...input }, key },
  );
  return inboundHookCreate;
}

async function update(id: string, patch: object, version: number | null = null): Promise<Payload> {
  const { inboundHookUpdate } = await under.run<{ inboundHookUpdate: Payload }>(
    `mutation ($id: ID!, $patch: InboundHookPatch!, $version: Int) {
      inboundHookUpdate(id: $id, patch: $patch, expectedVersion: $version) {
        inboundHook { id version name deliveryHeader } ${ERRORS}
      }
    }`,
    { id, patch, version },
  );
  return inboundHookUpdate;
}

/** As the gateway asks, before it knows a workspace. */
async function ofAddress(id: string, kind: 'system' | 'user' = 'system') {
  const caller = {
    kind,
    id: 'gateway',
    workspaceId: 'ws_00000000000000000000000000',
    roles: [],
    grants: ['*:*:*'],
    teammates: [],
  };
  return under.fetch(
    'query ($id: ID!) { inboundHookOfAddress(id: $id) { id workspaceId sourceId scheme secret rules } }',
    { caller },
    { id },
  );
}

describe('inboundHookCreate', () => {
  it('makes an address with a secret that is shown once and kept sealed', async () => {
    const { inboundHook, secret, errors } = await create({}, 'once');
    const id = inboundHook?.id ?? '';
    expect(errors).toEqual([]);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(inboundHook).toEqual({
      id: expect.stringMatching(/^hook_/),
      version: 1,
      name: 'Billing',
      path: `/v1/hooks/${id}`,
      scheme: 'STANDARD_WEBHOOKS',
      toleranceSeconds: 300,
      source: { id: sourceId },
      rules: [
        {
          type: 'TRACK',
          when: [{ from: '/status', equals: 'paid' }],
          fields: [
            { to: '/event', from: null, constant: 'Invoice Paid', cast: 'AS_IT_IS' },
            { to: '/userId', from: '/customer/id', constant: null, cast: 'STRING' },
          ],
        },
      ],
    });
    expect(await create({}, 'once')).toMatchObject({ inboundHook: { id }, secret: null });
    const [row] = await under.db.read<Record<string, unknown>>(
      testWorkspaceId,
      'select h.*, k.answer from inbound_hooks h, idempotency_keys k where h.id = $1',
      [id],
    );
    expect(JSON.stringify(row)).not.toContain(secret?.slice(6));
    expect(JSON.stringify(await under.toldAudit())).not.toContain(row?.sealed_secret);
    expect((await ofAddress(id)).data).toEqual({
      inboundHookOfAddress: {
        id,
        workspaceId: testWorkspaceId,
        sourceId,
        scheme: 'STANDARD_WEBHOOKS',
        secret,
        rules: expect.any(Array),
      },
    });
    expect((await ofAddress(id, 'user')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('refuses what could never map, and keeps nothing', async () => {
    const count = async () =>
      (await under.run<{ inboundHooks: { totalCount: number } }>('{ inboundHooks { totalCount } }'))
        .inboundHooks.totalCount;
    const before = await count();
    const { errors, inboundHook } = await create({
      sourceId: 'src_1',
      name: '',
      scheme: 'STANDARD_WEBHOOKS',
      secret: 'not base64!',
      toleranceSeconds: 0,
      itemsPointer: 'orders',
      rules: [
        {
          type: 'TRACK',
          when: [{ from: '/a', header: 'x' }],
          fields: [
            { to: '/messageId', constant: 'x' },
            { to: '/properties/__proto__/x', constant: 1 },
            { to: '/event', from: '/a', header: 'b' },
            { to: '/userId' },
          ],
        },
      ],
    });
    expect(inboundHook).toBeNull();
    expect(errors.map((each) => (each as { path: string[] }).path.join('.'))).toEqual([
      'input.name',
      'input.sourceId',
      'input.toleranceSeconds',
      'input.itemsPointer',
      'input.rules.0.fields.0.to',
      'input.rules.0.fields.1.to',
      'input.rules.0.fields.2',
      'input.rules.0.fields.3',
      'input.rules.0.when.0',
      'input.secret',
    ]);
    expect(await count()).toBe(before);
  });
});

describe('inboundHookUpdate', () => {
  it('changes what is given, keeps the rest, and refuses a stale version', async () => {
    const { inboundHook, secret } = await create({ scheme: 'SHA256_HEX', secret: 'given by GitHub' });
    const id = inboundHook?.id ?? '';
    expect(secret).toBe('given by GitHub');
    expect(await update(id, { name: 'GitHub', deliveryHeader: 'X-GitHub-Delivery' }, 1)).toEqual({
      inboundHook: { id, version: 2, name: 'GitHub', deliveryHeader: 'X-GitHub-Delivery' },
      errors: [],
    });
    expect((await update(id, { name: 'Late' }, 1)).errors).toMatchObject([
      { __typename: 'StaleVersion', currentVersion: 2 },
    ]);
    expect((await update(id, { scheme: 'STANDARD_WEBHOOKS' })).errors).toMatchObject([
      { path: ['patch', 'secret'] },
    ]);
    expect((await ofAddress(id)).data).toMatchObject({ inboundHookOfAddress: { secret: 'given by GitHub' } });
    await update(id, { secret: 'another secret' });
    expect((await ofAddress(id)).data).toMatchObject({ inboundHookOfAddress: { secret: 'another secret' } });
  });
});

describe('inboundHookArchive', () => {
  it('ends an address for good, and is of no other workspace', async () => {
    const id = (await create({})).inboundHook?.id ?? '';
    const archive = (workspaceId?: string) =>
      under.run<{ inboundHookArchive: Payload }>(
        `mutation ($id: ID!) { inboundHookArchive(id: $id) { inboundHook { archivedAt } ${ERRORS} } }`,
        { id },
        workspaceId,
      );
    expect((await archive(otherWorkspaceId)).inboundHookArchive.errors).toMatchObject([
      { __typename: 'NotFound' },
    ]);
    expect((await ofAddress(id)).data).toMatchObject({ inboundHookOfAddress: { id } });
    expect(await archive()).toEqual({
      inboundHookArchive: { inboundHook: { archivedAt: '2026-06-01T12:00:00.000Z' }, errors: [] },
    });
    expect((await archive()).inboundHookArchive.errors).toEqual([]);
    expect((await ofAddress(id)).data).toEqual({ inboundHookOfAddress: null });
    expect((await update(id, { name: 'Again' })).errors).toMatchObject([{ __typename: 'NotFound' }]);
  });
});
