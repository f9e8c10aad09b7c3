import { statementsDuring } from '@rapport/shared/db/statements.ts';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  activity,
  changed,
  merged,
  newProfile,
  noon,
  otherWorkspaceId,
  SegmentsHarness,
  workspaceId,
} from './segmentsHarness.ts';

let part: SegmentsHarness;
let segmentsMade = 0;

beforeAll(async () => {
  part = await SegmentsHarness.start();
});

afterAll(async () => {
  await part?.stop();
});

function create(name: string, condition: object, idempotencyKey: string | null = null) {
  return part.run<{ segmentCreate: { segment: { id: string; size: number } | null; errors: object[] } }>(
    `mutation ($input: SegmentCreateInput!, $idempotencyKey: String) {
      segmentCreate(input: $input, idempotencyKey: $idempotencyKey) {
        segment { id version name size createdAt archivedAt condition { trait { name operator value } event { name operator count } } }
        errors { __typename ... on UserError { message path } }
      }
    }`,
    { input: { name, condition }, idempotencyKey },
  );
}

/** A new segment's id. */
async function segmentOf(condition: object): Promise<string> {
  segmentsMade += 1;
  const { segment, errors } = (await create(`Segment ${segmentsMade}`, condition)).segmentCreate;
  if (segment === null) throw new Error(JSON.stringify(errors));
  return segment.id;
}

const buyers = (name: string, count = 1) => ({ event: { name, count } });
const withPlan = (value: string) => ({ trait: { name: 'plan', operator: 'EQ', value } });

async function archive(id: string, expectedVersion: number | null = null) {
  const data = await part.run<{ segmentArchive: object }>(
    `mutation ($id: ID!, $expectedVersion: Int) {
      segmentArchive(id: $id, expectedVersion: $expectedVersion) {
        segment { version size archivedAt }
        errors { __typename ... on UserError { message path } ... on StaleVersion { currentVersion } }
      }
    }`,
    { id, expectedVersion },
  );
  return data.segmentArchive;
}

async function membersOf(id: string): Promise<string[]> {
  const data = await part.run<{ segment: { members: { nodes: { profile: { id: string } }[] } } }>(
    '{ segment(id: "ID") { members(first: 100) { nodes { profile { id } } } } }'.replace('ID', id),
  );
  return data.segment.members.nodes.map((node) => node.profile.id).sort();
}

async function logOf(segmentId: string): Promise<object[]> {
  return part.db.read(
    workspaceId,
    `select profile_id as "profileId", sequence, kind, cause from membership_log
     where segment_id = $1 order by profile_id, sequence`,
    [segmentId],
  );
}

function facts(events: readonly Envelope[]): object[] {
  return events.map(({ type, subject, causationid, actor, data }) => ({
    type,
    subject,
    causationid,
    actor,
    data,
  }));
}

/** The names of the statements sent meanwhile; those of the relay, which works beside, are left out. */
async function statementNames(work: () => Promise<unknown>): Promise<string[]> {
  const names = (await statementsDuring(work)).map(({ name }) => name);
  return names.filter((name) => !/^outbox\.(lock|claim|forget)$/.test(name));
}

describe('segmentCreate', () => {
  it('has everybody who satisfies the condition enter before the answer, and tells it', async () => {
    const [one, two, three] = [newProfile(), newProfile(), newProfile()];
    await part.hear([
      changed(one, { activities: [activity('Bought')] }),
      changed(two, { activities: [activity('Bought'), activity('Bought')] }),
      changed(three, { activities: [activity('Looked')] }),
    ]);
    const { segment, errors } = (await create('Regulars', buyers('Bought', 2))).segmentCreate;
    expect(errors).toEqual([]);
    expect(segment).toEqual({
      id: expect.stringMatching(/^segment_/),
      version: 1,
      name: 'Regulars',
      size: 1,
      createdAt: noon,
      archivedAt: null,
      condition: { trait: null, event: { name: 'Bought', operator: 'GTE', count: 2 } },
    });
    const segmentId = segment?.id ?? '';
    expect(await membersOf(segmentId)).toEqual([two]);
    expect(facts(await part.told(segmentId))).toEqual([
      {
        type: 'segments.membership.entered.v1',
        subject: two,
        causationid: undefined,
        actor: 'user:user_1',
        data: {
          segmentId,
          segmentVersion: 1,
          segmentName: 'Regulars',
          profileId: two,
          sequence: 1,
          cause: 'definition',
        },
      },
    ]);
  });

  it('finds those who never did something among all customers heard of', async () => {
    const [did, didNot] = [newProfile(), newProfile()];
    await part.hear([
      changed(did, { traits: { group: 'never' }, activities: [activity('Complained')] }),
      changed(didNot, { traits: { group: 'never' } }),
    ]);
    const never = { event: { name: 'Complained', operator: 'EQ', count: 0 } };
    const ofGroup = { trait: { name: 'group', operator: 'EQ', value: 'never' } };
    expect(await membersOf(await segmentOf({ and: [ofGroup, never] }))).toEqual([didNot]);
  });

  it('refuses a name that is taken, in any case, and enters nobody', async () => {
    await segmentOf(buyers('x'));
    await create('Taken', buyers('x'));
    const before = await part.db.read(workspaceId, 'select count(*) from segments');
    const message = 'There is a segment named "taken" already.';
    expect((await create('taken', buyers('x'))).segmentCreate).toEqual({
      segment: null,
      errors: [{ __typename: 'InvalidInput', message, path: ['input', 'name'] }],
    });
    expect(await part.db.read(workspaceId, 'select count(*) from segments')).toEqual(before);
  });

  it('refuses a condition that cannot be, and says where', async () => {
    const condition = {
      and: [buyers('x'), { trait: { name: 'age', operator: 'GT', value: true }, event: { name: 'x' } }],
    };
    expect((await create('Wrong', condition)).segmentCreate).toEqual({
      segment: null,
      errors: [
        {
          __typename: 'InvalidInput',
          message:
            'condition.and[1] must have exactly one of and, or, not, trait, event, and has trait and event.',
          path: ['input', 'condition', 'and', '1'],
        },
      ],
    });
    expect(await part.db.read(workspaceId, `select id from segments where name = 'Wrong'`)).toEqual([]);
  });

  it('makes one segment for one idempotency key', async () => {
    const first = await create('Once', buyers('x'), 'k1');
    expect(await create('Once', buyers('x'), 'k1')).toEqual(first);
  });
});

describe('onProfileChanged', () => {
  it('has a customer enter with the event that made it so, and leave with the one that ended it', async () => {
    const segmentId = await segmentOf(withPlan('pro'));
    const profileId = newProfile();
    const [becomes, leaves] = [
      changed(profileId, { traits: { plan: 'pro' } }),
      changed(profileId, { traits: { plan: null } }),
    ];
    await part.hear([becomes]);
    expect(await membersOf(segmentId)).toEqual([profileId]);
    await part.hear([leaves]);
    expect(await membersOf(segmentId)).toEqual([]);
    const told = facts(await part.told(segmentId));
    expect(told).toMatchObject([
      {
        type: 'segments.membership.entered.v1',
        subject: profileId,
        causationid: becomes.id,
        actor: 'system:segments',
        data: { sequence: 1, cause: becomes.id },
      },
      {
        type: 'segments.membership.exited.v1',
        subject: profileId,
        causationid: leaves.id,
        data: { sequence: 2, cause: leaves.id },
      },
    ]);
  });

  it('tells every change of a batch in which a customer enters, leaves and enters again', async () => {
    const segmentId = await segmentOf(withPlan('team'));
    const profileId = newProfile();
    const plans = ['team', 'free', 'team'].map((plan) => changed(profileId, { traits: { plan } }));
    await part.hear(plans);
    expect(await logOf(segmentId)).toEqual(
      plans.map(({ id: cause }, index) => ({
        profileId,
        sequence: index + 1,
        kind: index === 1 ? 'EXITED' : 'ENTERED',
        cause,
      })),
    );
    expect(await membersOf(segmentId)).toEqual([profileId]);
  });

  it('counts an event once that is told twice, under another envelope too', async () => {
    const segmentId = await segmentOf(buyers('Subscribed', 2));
    const profileId = newProfile();
    const subscribed = activity('Subscribed');
    const told = changed(profileId, { activities: [subscribed] });
    expect(await part.hear([told, told])).toBe(1);
    expect(await part.hear([told])).toBe(0);
    await part.hear([changed(profileId, { activities: [subscribed] })]);
    const [other, bought] = [newProfile(), activity('Subscribed')];
    const [first, again] = [bought, bought].map((each) => changed(other, { activities: [each] }));
    await part.hear([first as Envelope, again as Envelope]);
    expect(await membersOf(segmentId)).toEqual([]);
    await part.hear([changed(profileId, { activities: [activity('Subscribed')] })]);
    expect(await membersOf(segmentId)).toEqual([profileId]);
  });

  it('hears through NATS, each event once when it is delivered twice', async () => {
    const segmentId = await segmentOf(buyers('Delivered'));
    const profileId = newProfile();
    const event = changed(profileId, { activities: [activity('Delivered')] });
    const subject = `${event.type}.${workspaceId}`;
    const payload = JSON.stringify(event);
    await part.bus.streams.publish(subject, payload);
    await part.bus.streams.publish(subject, payload);
    await vi.waitFor(async () => {
      const { num_pending, num_ack_pending } = await part.bus.manager.consumers.info(
        'CDP',
        'segments-profiles',
      );
      expect([num_pending, num_ack_pending]).toEqual([0, 0]);
    });
    expect(await logOf(segmentId)).toEqual([{ profileId, sequence: 1, kind: 'ENTERED', cause: event.id }]);
  });

  it('costs the same statements for 1 and for 200 customers', async () => {
    await segmentOf({ and: [buyers('Budgeted'), { trait: { name: 'size', operator: 'GT', value: 1 } }] });
    const batch = (size: number) =>
      Array.from({ length: size }, () =>
        changed(newProfile(), { traits: { size: 2 }, activities: [activity('Budgeted')] }),
      );
    const names = async (size: number) => {
      const events = batch(size);
      return statementNames(() => part.hear(events));
    };
    const expected = [
      'bus.recordHeard',
      'segments.lockMemberships',
      'links.survivorsOf',
      'segments.listPresentSegments',
      'segments.listTraits',
      'segments.countEvents',
      'segments.listMemberships',
      'segments.addCustomers',
      'segments.saveTraits',
      'segments.saveEvents',
      'segments.logChanges',
      'segments.addMemberships',
      'outbox.append',
    ];
    expect(await names(1)).toEqual(expected);
    expect(await names(200)).toEqual(expected);
  });

  it('only writes facts where the workspace has no segments', async () => {
    const event = changed(newProfile(), {
      workspaceId: otherWorkspaceId,
      traits: { size: 2 },
      activities: [activity('Alone')],
    });
    expect(await statementNames(() => part.hear([event]))).toEqual([
      'bus.recordHeard',
      'segments.lockMemberships',
      'links.survivorsOf',
      'segments.listPresentSegments',
      'segments.addCustomers',
      'segments.saveTraits',
      'segments.saveEvents',
    ]);
  });

  it('misses and doubles nobody while segments are created and archived', async () => {
    const profileIds = Array.from({ length: 40 }, newProfile);
    const batches = profileIds.map((id) =>
      part.hear([
        changed(id, { activities: [activity('Raced')] }),
        changed(id, { activities: [activity('Raced')] }),
      ]),
    );
    const segments = Array.from({ length: 4 }, (_, index) => segmentOf(buyers('Raced', (index % 2) + 1)));
    const [, segmentIds] = await Promise.all([Promise.all(batches), Promise.all(segments)]);
    for (const id of segmentIds) {
      expect(await membersOf(id)).toEqual(profileIds.toSorted());
      expect(await logOf(id)).toHaveLength(40);
    }
  });
});

describe('onProfileMerged', () => {
  it('unites events by id and has the survivor enter what both satisfy together', async () => {
    const segmentId = await segmentOf(buyers('Visited', 3));
    const [from, into] = [newProfile(), newProfile()];
    const shared = activity('Visited');
    await part.hear([
      changed(from, { activities: [shared, activity('Visited')] }),
      changed(into, { activities: [shared] }),
    ]);
    const merge = merged(from, into);
    await part.hear([merge]);
    expect(await membersOf(segmentId)).toEqual([]); // two events, for one of them is the same
    await part.hear([changed(from, { activities: [activity('Visited')] })]); // told late, under the old id
    expect(await membersOf(segmentId)).toEqual([into]);
  });

  it('ends the memberships of the merged id, and lets a member stay without entering again', async () => {
    const segmentId = await segmentOf(buyers('Returned'));
    const [from, into] = [newProfile(), newProfile()];
    const [first, second] = [from, into].map((id) => changed(id, { activities: [activity('Returned')] }));
    await part.hear([first as Envelope, second as Envelope]);
    const merge = merged(from, into);
    await part.hear([merge]);
    expect(await membersOf(segmentId)).toEqual([into]);
    expect(await logOf(segmentId)).toEqual([
      { profileId: from, sequence: 1, kind: 'ENTERED', cause: first?.id },
      { profileId: from, sequence: 2, kind: 'EXITED', cause: 'merge' },
      { profileId: into, sequence: 1, kind: 'ENTERED', cause: second?.id },
    ]);
    expect(facts(await part.told(segmentId)).at(-1)).toMatchObject({
      type: 'segments.membership.exited.v1',
      subject: from,
      causationid: merge.id,
      data: { cause: 'merge', sequence: 2 },
    });
  });

  it('keeps the trait told later, and asks the survivor anew', async () => {
    const gold = await segmentOf({ trait: { name: 'tier', operator: 'EQ', value: 'gold' } });
    const silver = await segmentOf({ trait: { name: 'tier', operator: 'EQ', value: 'silver' } });
    const [from, into] = [newProfile(), newProfile()];
    await part.hear([
      changed(into, { traits: { tier: 'silver' }, at: new Date('2026-05-01T00:00:00Z') }),
      changed(from, { traits: { tier: 'gold' }, at: new Date('2026-05-02T00:00:00Z') }),
    ]);
    await part.hear([merged(from, into)]);
    expect([await membersOf(gold), await membersOf(silver)]).toEqual([[into], []]);
  });

  it('follows a chain of merges told in one batch', async () => {
    const segmentId = await segmentOf(buyers('Chained', 3));
    const [first, second, third] = [newProfile(), newProfile(), newProfile()];
    const events = [first, second, third].map((id) => changed(id, { activities: [activity('Chained')] }));
    await part.hear([...events, merged(first, second), merged(second, third)]);
    expect(await membersOf(segmentId)).toEqual([third]);
    const known = await part.db.read(
      workspaceId,
      'select profile_id from profile_facts where profile_id = any($1)',
      [[first, second, third]],
    );
    expect(known).toEqual([{ profile_id: third }]);
  });
});

describe('segmentArchive', () => {
  it('has the members leave, tells it, and lets events pass by', async () => {
    const segmentId = await segmentOf(buyers('Ended'));
    const profileId = newProfile();
    const event = changed(profileId, { activities: [activity('Ended')] });
    await part.hear([event]);
    expect(await archive(segmentId, 1)).toEqual({
      segment: { version: 2, size: 0, archivedAt: noon },
      errors: [],
    });
    await part.hear([changed(newProfile(), { activities: [activity('Ended')] })]);
    expect(await logOf(segmentId)).toEqual([
      { profileId, sequence: 1, kind: 'ENTERED', cause: event.id },
      { profileId, sequence: 2, kind: 'EXITED', cause: 'archive' },
    ]);
    expect(facts(await part.told(segmentId)).at(-1)).toMatchObject({
      type: 'segments.membership.exited.v1',
      subject: profileId,
      actor: 'user:user_1',
      data: { cause: 'archive', sequence: 2, segmentVersion: 1 },
    });
  });

  it('changes nothing the second time', async () => {
    const segmentId = await segmentOf(buyers('Ended twice'));
    const first = await archive(segmentId);
    expect(await archive(segmentId)).toEqual(first);
    expect(await part.told(segmentId)).toEqual([]);
  });

  it('refuses a stale version and an unknown id, and nobody leaves', async () => {
    const segmentId = await segmentOf(buyers('Kept'));
    const profileId = newProfile();
    await part.hear([changed(profileId, { activities: [activity('Kept')] })]);
    expect(await archive(segmentId, 7)).toMatchObject({
      segment: null,
      errors: [{ __typename: 'StaleVersion', currentVersion: 1 }],
    });
    expect(await archive('segment_nobody')).toEqual({
      segment: null,
      errors: [
        { __typename: 'NotFound', message: 'No segment segment_nobody in this workspace.', path: ['id'] },
      ],
    });
    expect(await membersOf(segmentId)).toEqual([profileId]);
    expect(await part.told(segmentId)).toHaveLength(1);
  });
});

describe('the membership log', () => {
  it('cannot be changed in the database', async () => {
    for (const change of ['update membership_log set sequence = 9', 'delete from membership_log']) {
      const attempt = part.db.write(workspaceId, (tx) => tx.query(change));
      await expect(attempt).rejects.toThrow('the membership log is append-only');
    }
  });
});

describe('Profile fields', () => {
  const query = `query ($representations: [_Any!]!, $segmentId: ID!) {
    _entities(representations: $representations) {
      ... on Profile { segments { name size } inSegment(id: $segmentId) }
    }
  }`;
  const of = (ids: readonly string[]) => ids.map((id) => ({ __typename: 'Profile', id }));

  it('name the segments of a customer, under a merged id too', async () => {
    const created = (await create('A: fields', buyers('Fielded'))).segmentCreate.segment;
    await create('B: fields', buyers('Fielded', 2));
    const [from, into, outside] = [newProfile(), newProfile(), newProfile()];
    await part.hear([
      changed(into, { activities: [activity('Fielded')] }),
      changed(from, { activities: [activity('Fielded')] }),
      merged(from, into),
      changed(outside, { traits: { unrelated: 1 } }),
    ]);
    const expected = {
      segments: [
        { name: 'A: fields', size: 1 },
        { name: 'B: fields', size: 1 },
      ],
      inSegment: true,
    };
    expect(
      await part.run(query, { representations: of([into, from, outside]), segmentId: created?.id }),
    ).toEqual({ _entities: [expected, expected, { segments: [], inSegment: false }] });
  });

  it('cost the same statements for 1 and for 50 profiles', async () => {
    const segmentId = await segmentOf(buyers('Fifty'));
    const ids = Array.from({ length: 50 }, newProfile);
    await part.hear(ids.map((id) => changed(id, { activities: [activity('Fifty')] })));
    const names = (own: readonly string[]) =>
      statementNames(() => part.run(query, { representations: of(own), segmentId }));
    const expected = ['segments.segmentsByProfiles', 'segments.sizesOfSegments'];
    expect(await names(ids.slice(0, 1))).toEqual(expected);
    expect(await names(ids)).toEqual(expected);
  });

  it('and segments show nothing of another workspace', async () => {
    const segmentId = await segmentOf(buyers('Private'));
    const profileId = newProfile();
    await part.hear([changed(profileId, { activities: [activity('Private')] })]);
    const variables = { representations: of([profileId]), segmentId };
    expect(await part.run(query, variables, otherWorkspaceId)).toEqual({
      _entities: [{ segments: [], inSegment: false }],
    });
    expect(await part.run(`{ segment(id: "${segmentId}") { id } }`, {}, otherWorkspaceId)).toEqual({
      segment: null,
    });
  });
});

describe('members and segments', () => {
  it('come in pages', async () => {
    const segmentId = await segmentOf(buyers('Paged'));
    const ids = [newProfile(), newProfile(), newProfile()];
    await part.hear(ids.map((id) => changed(id, { activities: [activity('Paged')] })));
    const page = async (after: string | null) => {
      const data = await part.run<{
        segment: {
          members: {
            totalCount: number;
            nodes: object[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
      }>(
        `query ($id: ID!, $after: String) {
          segment(id: $id) {
            members(first: 2, after: $after) {
              totalCount nodes { profile { id } segment { id } enteredAt } pageInfo { hasNextPage endCursor }
            }
          }
        }`,
        { id: segmentId, after },
      );
      return data.segment.members;
    };
    const node = (id: string | undefined) => ({
      profile: { id },
      segment: { id: segmentId },
      enteredAt: noon,
    });
    const first = await page(null);
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [node(ids[2]), node(ids[1])],
      pageInfo: { hasNextPage: true },
    });
    expect(await page(first.pageInfo.endCursor)).toMatchObject({
      nodes: [node(ids[0])],
      pageInfo: { hasNextPage: false },
    });
    const { segments } = await part.run<{ segments: { nodes: { name: string }[]; totalCount: number } }>(
      '{ segments(first: 2) { nodes { name } totalCount } }',
    );
    const names = await part.db.read<{ name: string }>(
      workspaceId,
      'select name from segments where archived_at is null order by name',
    );
    expect(segments).toEqual({ nodes: names.slice(0, 2), totalCount: names.length });
  });
});
