import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherWorkspaceId, type PartUnderTest, startPartUnderTest } from '../../../test/harness/part.ts';
import { startProfiles } from '../src/service.ts';
import { batch, message } from './collected.ts';

let under: PartUnderTest;

beforeAll(async () => {
  under = await startPartUnderTest({ name: 'profiles', start: startProfiles });
});

afterAll(() => under?.stop());

const ERRORS =
  'errors { __typename ... on UserError { message path } ... on StaleVersion { currentVersion } }';

interface Saved {
  readonly trackingPlan: { readonly id: string; readonly version: number } | null;
  readonly errors: readonly object[];
}

async function save(input: object, expectedVersion: number | null = null): Promise<Saved> {
  const { trackingPlanSave } = await under.run<{ trackingPlanSave: Saved }>(
    `mutation ($input: TrackingPlanInput!, $version: Int) {
      trackingPlanSave(input: $input, expectedVersion: $version) { trackingPlan { id version } ${ERRORS} }
    }`,
    { input: { name: 'Shop', rules: [], ...input }, version: expectedVersion },
  );
  return trackingPlanSave;
}

const schema = {
  properties: {
    order_id: { type: 'string', pattern: '^[0-9]+$' },
    total: { type: 'number', minimum: 0 },
    email: { type: 'string', format: 'email' },
  },
  required: ['order_id'],
};

const rule = (more: object = {}) => ({ type: 'TRACK', name: 'Order Completed', schema, ...more });
const sourceOf = (letter: string) => `src_01J0000000000000000000000${letter}`;

/** A customer's entries with their violations, oldest first, and the outcomes of the source. */
async function look(userId: string, source: string) {
  const answer = await under.run<{
    profileBy: { timeline: { nodes: { properties: object; planViolations: object[] }[] } } | null;
    _entities: [
      { recentEvents: { nodes: { outcome: string; reasons: { code: string; property: string }[] }[] } },
    ];
  }>(
    `query ($by: IdentifierInput!, $source: [_Any!]!) {
      profileBy(identifier: $by) { timeline { nodes { properties planViolations { kind property action } } } }
      _entities(representations: $source) { ... on Source { recentEvents { nodes { outcome reasons { code property } } } } }
    }`,
    { by: { type: 'USER_ID', value: userId }, source: [{ __typename: 'Source', id: source }] },
  );
  return {
    entries: (answer.profileBy?.timeline.nodes ?? []).toReversed(),
    outcomes: answer._entities[0].recentEvents.nodes.toReversed(),
  };
}

const order = (id: string, userId: string, properties: Record<string, unknown>) =>
  message(id, { userId, name: 'Order Completed', properties });

describe('a tracking plan', () => {
  it('keeps with a note, drops, or blocks, as its rules say', async () => {
    const source = sourceOf('A');
    await save({
      sourceId: source,
      onUnplannedEvent: 'BLOCK',
      rules: [
        rule({ onViolation: 'OMIT', onUnplannedProperty: 'OMIT' }),
        rule({ name: 'Order Refunded', onViolation: 'BLOCK' }),
        rule({ name: 'Product Viewed', onViolation: 'ALLOW', schema: {} }),
      ],
    });
    await under.tell(
      batch(
        [
          order('a1', 'a', { order_id: '1', total: -1, note: 'x' }),
          message('a2', { userId: 'a', name: 'Order Refunded', properties: { total: 5 } }),
          message('a3', {
            userId: 'a',
            name: 'Product Viewed',
            properties: { sku: 1 },
            timestamp: '2026-06-01T11:00:01.000Z',
          }),
          message('a4', { userId: 'a', name: 'Odd' }),
          { ...order('a5', 'a', { order_id: '2', total: 1 }), timestamp: '2026-06-01T11:00:02.000Z' },
        ],
        { source, receivedAt: '2026-06-01T12:00:01.000Z' },
      ),
    );
    const { entries, outcomes } = await look('a', source);
    expect(entries.map(({ properties }) => properties)).toEqual([
      { order_id: '1' },
      { sku: 1 },
      { order_id: '2', total: 1 },
    ]);
    expect(entries.map(({ planViolations }) => planViolations)).toEqual([
      [
        { kind: 'UNPLANNED_PROPERTY', property: '/note', action: 'OMIT' },
        { kind: 'SCHEMA', property: '/total', action: 'OMIT' },
      ],
      [{ kind: 'UNPLANNED_PROPERTY', property: '/sku', action: 'ALLOW' }],
      [],
    ]);
    expect(outcomes).toEqual([
      {
        outcome: 'STORED',
        reasons: [
          { code: 'UNPLANNED_PROPERTY', property: '/note' },
          { code: 'SCHEMA', property: '/total' },
        ],
      },
      {
        outcome: 'BLOCKED',
        reasons: [{ code: 'SCHEMA', property: '/order_id' }],
      },
      { outcome: 'STORED', reasons: [{ code: 'UNPLANNED_PROPERTY', property: '/sku' }] },
      { outcome: 'BLOCKED', reasons: [{ code: 'UNPLANNED_EVENT', property: null }] },
      { outcome: 'STORED', reasons: [] },
    ]);
  });

  it('keeps a dropped trait from naming anybody', async () => {
    const source = sourceOf('B');
    await save({
      sourceId: source,
      rules: [{ type: 'IDENTIFY', schema, onViolation: 'OMIT', onUnplannedProperty: 'OMIT' }],
    });
    await under.tell(
      batch(
        [
          message('b1', {
            type: 'identify',
            name: undefined,
            userId: 'b',
            traits: { email: 'no address', total: 1, phone: '+442071838750' },
          }),
        ],
        { source, receivedAt: '2026-06-01T12:00:01.000Z' },
      ),
    );
    const { profileBy } = await under.run<{ profileBy: unknown }>(
      'query ($by: IdentifierInput!) { profileBy(identifier: $by) { identifiers { type } traits { name } } }',
      { by: { type: 'USER_ID', value: 'b' } },
    );
    expect(profileBy).toEqual({ identifiers: [{ type: 'USER_ID' }], traits: [{ name: 'total' }] });
  });

  it('judges an event by the version in force when it was received, whenever it comes', async () => {
    const source = sourceOf('C');
    const strict = rule({ onViolation: 'BLOCK' });
    under.clock.set('2026-06-02T00:00:00.000Z');
    const { trackingPlan } = await save({ sourceId: source, rules: [strict] });
    under.clock.set('2026-06-03T00:00:00.000Z');
    expect(await save({ sourceId: source, rules: [rule()] }, 1)).toMatchObject({
      trackingPlan: { version: 2 },
    });
    under.clock.set('2026-06-04T00:00:00.000Z');
    const { trackingPlanArchive } = await under.run<{ trackingPlanArchive: unknown }>(
      `mutation ($id: ID!) { trackingPlanArchive(id: $id, expectedVersion: 2) {
        trackingPlan { version archivedAt versions { version validFrom savedBy rules { onViolation } } } ${ERRORS} } }`,
      { id: trackingPlan?.id },
    );
    expect(trackingPlanArchive).toEqual({
      trackingPlan: {
        version: 3,
        archivedAt: '2026-06-04T00:00:00.000Z',
        versions: [
          { version: 3, validFrom: '2026-06-04T00:00:00.000Z', savedBy: 'user:user_1', rules: null },
          {
            version: 2,
            validFrom: '2026-06-03T00:00:00.000Z',
            savedBy: 'user:user_1',
            rules: [{ onViolation: 'ALLOW' }],
          },
          {
            version: 1,
            validFrom: '2026-06-02T00:00:00.000Z',
            savedBy: 'user:user_1',
            rules: [{ onViolation: 'BLOCK' }],
          },
        ],
      },
      errors: [],
    });
    const times = [
      '2026-06-04T00:00:00.000Z',
      '2026-06-01T23:59:59.999Z',
      '2026-06-02T00:00:00.000Z',
      '2026-06-03T00:00:00.000Z',
    ];
    await under.tell(
      ...times.map((receivedAt, index) =>
        batch([order(`c${index}`, 'c', { total: 1 })], { source, receivedAt }),
      ),
    );
    const { outcomes } = await look('c', source);
    // The debugger lists by the time of receipt.
    expect(outcomes.map(({ outcome, reasons }) => [outcome, reasons.map(({ code }) => code)])).toEqual([
      ['STORED', []],
      ['BLOCKED', ['SCHEMA']],
      ['STORED', ['SCHEMA']],
      ['STORED', []],
    ]);
    under.clock.set('2026-06-01T12:00:00.000Z');
  });

  it('refuses a stale version, bad schemas and dangerous patterns, and changes nothing', async () => {
    const source = sourceOf('D');
    await save({ sourceId: source, rules: [rule()] }, 0);
    expect(await save({ sourceId: source, rules: [] }, 0)).toEqual({
      trackingPlan: null,
      errors: [
        {
          __typename: 'StaleVersion',
          message: expect.any(String),
          path: ['expectedVersion'],
          currentVersion: 1,
        },
      ],
    });
    const bad = await save({
      sourceId: source,
      rules: [
        rule({ schema: { type: 'strange' } }),
        { type: 'PAGE', name: 'Home', schema: { $ref: 'https://elsewhere.example/schema' } },
      ],
    });
    expect(bad.errors).toEqual([
      { __typename: 'InvalidInput', message: expect.any(String), path: ['input', 'rules', '0', 'schema'] },
      { __typename: 'InvalidInput', message: expect.any(String), path: ['input', 'rules', '1', 'schema'] },
    ]);
    const slow = await save({
      sourceId: 'src_1',
      rules: [rule({ schema: { properties: { a: { pattern: '(a+)+' } } } })],
    });
    expect(slow.errors).toMatchObject([
      { path: ['input', 'rules', '0', 'schema'] },
      { message: '"src_1" is no id of a source.' },
    ]);
    const { trackingPlans } = await under.run<{
      trackingPlans: { nodes: { version: number; source: { id: string } }[] };
    }>('{ trackingPlans(first: 100) { nodes { version source { id trackingPlan { version } } } } }');
    expect(trackingPlans.nodes.filter((plan) => plan.source.id === source)).toEqual([
      { version: 1, source: { id: source, trackingPlan: { version: 1 } } },
    ]);
    expect(await under.run('{ trackingPlans { totalCount } }', {}, otherWorkspaceId)).toEqual({
      trackingPlans: { totalCount: 0 },
    });
  });

  it('is tried without keeping anything', async () => {
    const source = sourceOf('E');
    await save({ sourceId: source, rules: [rule({ onViolation: 'OMIT' })] });
    const messages = [
      { type: 'track', event: 'Order Completed', properties: { order_id: '1', total: 'x' } },
      { type: 'identify', traits: { a: 1 } },
      'nothing',
    ];
    const plan = { sourceId: source, name: 'Strict', onUnplannedEvent: 'BLOCK', rules: [] };
    const run = (other: object | null) =>
      under.run(
        `query ($source: ID!, $messages: [JSON!]!, $plan: TrackingPlanInput) {
          trackingPlanTest(sourceId: $source, messages: $messages, plan: $plan) { outcome kept violations { property } }
        }`,
        { source, messages, plan: other },
      );
    expect(await run(null)).toEqual({
      trackingPlanTest: [
        { outcome: 'STORED', kept: { order_id: '1' }, violations: [{ property: '/total' }] },
        { outcome: 'STORED', kept: { a: 1 }, violations: [] },
        { outcome: null, kept: null, violations: [] },
      ],
    });
    expect(await run(plan)).toMatchObject({ trackingPlanTest: [{ outcome: 'BLOCKED', kept: null }, {}, {}] });
    expect((await look('1', source)).outcomes).toEqual([]);
  });

  it('needs its rights, and stands in the audit log', async () => {
    const caller = {
      kind: 'user' as const,
      id: 'user_2',
      workspaceId: 'ws_01J00000000000000000000001',
      roles: [],
      grants: ['profiles:tracking_plan:read'],
      teammates: [],
    };
    const mutation = `mutation ($input: TrackingPlanInput!) { trackingPlanSave(input: $input) { trackingPlan { id } } }`;
    const input = { sourceId: sourceOf('F'), name: 'Mine', rules: [] };
    const refused = await under.fetch(mutation, { caller }, { input });
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const before = (await under.toldAudit()).length;
    await under.fetch(mutation, {}, { input });
    expect((await under.toldAudit()).slice(before)).toMatchObject([
      { data: { entries: [{ action: 'trackingPlanSave', entity: 'TrackingPlan' }] } },
    ]);
  });
});
