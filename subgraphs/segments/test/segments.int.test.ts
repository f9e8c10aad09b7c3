import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherWorkspaceId, testWorkspaceId } from '../../../test/harness/part.ts';
import { regrouped } from '../../../test/harness/regrouped.ts';
import { buyers, facts, SegmentActions, statementNames } from './segmentActions.ts';
import {
  activity,
  changed,
  newProfile,
  noon,
  type SegmentsUnderTest,
  startSegmentsUnderTest,
} from './segmentsUnderTest.ts';

let part: SegmentsUnderTest;
let segments: SegmentActions;

beforeAll(async () => {
  part = await startSegmentsUnderTest();
  segments = new SegmentActions(part);
});

afterAll(async () => {
  await part?.stop();
});

describe('segmentCreate', () => {
  it('has everybody who satisfies the condition enter before the answer, and tells it', async () => {
    const [one, two, three] = [newProfile(), newProfile(), newProfile()];
    await part.hear([
      changed(one, { activities: [activity('Bought')] }),
      changed(two, { activities: [activity('Bought'), activity('Bought')] }),
      changed(three, { activities: [activity('Looked')] }),
    ]);
    const { segment, errors } = (await segments.create('Regulars', buyers('Bought', 2))).segmentCreate;
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
    expect(await segments.membersOf(segmentId)).toEqual([two]);
    expect(facts(await part.toldOf(segmentId))).toEqual([
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
    expect(await segments.membersOf(await segments.segmentOf({ and: [ofGroup, never] }))).toEqual([didNot]);
  });

  it('refuses a name that is taken, in any case, and enters nobody', async () => {
    await segments.segmentOf(buyers('x'));
    await segments.create('Taken', buyers('x'));
    const before = await part.db.read(testWorkspaceId, 'select count(*) from segments');
    const message = 'There is a segment named "taken" already.';
    expect((await segments.create('taken', buyers('x'))).segmentCreate).toEqual({
      segment: null,
      errors: [{ __typename: 'InvalidInput', message, path: ['input', 'name'] }],
    });
    expect(await part.db.read(testWorkspaceId, 'select count(*) from segments')).toEqual(before);
  });

  it('refuses a condition that cannot be, and says where', async () => {
    const condition = {
      and: [buyers('x'), { trait: { name: 'age', operator: 'GT', value: true }, event: { name: 'x' } }],
    };
    expect((await segments.create('Wrong', condition)).segmentCreate).toEqual({
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
    expect(await part.db.read(testWorkspaceId, `select id from segments where name = 'Wrong'`)).toEqual([]);
  });

  it('makes one segment for one idempotency key', async () => {
    const first = await segments.create('Once', buyers('x'), 'k1');
    expect(await segments.create('Once', buyers('x'), 'k1')).toEqual(first);
  });
});

describe('segmentArchive', () => {
  it('has the members leave, tells it, and lets events pass by', async () => {
    const segmentId = await segments.segmentOf(buyers('Ended'));
    const profileId = newProfile();
    const event = changed(profileId, { activities: [activity('Ended')] });
    await part.hear([event]);
    expect(await segments.archive(segmentId, 1)).toEqual({
      segment: { version: 2, size: 0, archivedAt: noon },
      errors: [],
    });
    await part.hear([changed(newProfile(), { activities: [activity('Ended')] })]);
    expect(await segments.logOf(segmentId)).toEqual([
      { profileId, sequence: 1, kind: 'ENTERED', cause: event.id },
      { profileId, sequence: 2, kind: 'EXITED', cause: 'archive' },
    ]);
    expect(facts(await part.toldOf(segmentId)).at(-1)).toMatchObject({
      type: 'segments.membership.exited.v1',
      subject: profileId,
      actor: 'user:user_1',
      data: { cause: 'archive', sequence: 2, segmentVersion: 1 },
    });
  });

  it('changes nothing the second time', async () => {
    const segmentId = await segments.segmentOf(buyers('Ended twice'));
    const first = await segments.archive(segmentId);
    expect(await segments.archive(segmentId)).toEqual(first);
    expect(await part.toldOf(segmentId)).toEqual([]);
  });

  it('refuses a stale version and an unknown id, and nobody leaves', async () => {
    const segmentId = await segments.segmentOf(buyers('Kept'));
    const profileId = newProfile();
    await part.hear([changed(profileId, { activities: [activity('Kept')] })]);
    expect(await segments.archive(segmentId, 7)).toMatchObject({
      segment: null,
      errors: [{ __typename: 'StaleVersion', currentVersion: 1 }],
    });
    expect(await segments.archive('segment_nobody')).toEqual({
      segment: null,
      errors: [
        { __typename: 'NotFound', message: 'No segment segment_nobody in this workspace.', path: ['id'] },
      ],
    });
    expect(await segments.membersOf(segmentId)).toEqual([profileId]);
    expect(await part.toldOf(segmentId)).toHaveLength(1);
  });
});

describe('Profile fields', () => {
  const query = `query ($representations: [_Any!]!, $segmentId: ID!) {
    _entities(representations: $representations) {
      ... on Profile { segments { name size } inSegment(id: $segmentId) }
    }
  }`;
  const of = (ids: readonly string[]) => ids.map((id) => ({ __typename: 'Profile', id }));

  it('name the segments of a customer, under an id that is no profile any more too', async () => {
    const created = (await segments.create('A: fields', buyers('Fielded'))).segmentCreate.segment;
    await segments.create('B: fields', buyers('Fielded', 2));
    const [from, into, outside] = [newProfile(), newProfile(), newProfile()];
    await part.hear([
      changed(into, { activities: [activity('Fielded')] }),
      changed(from, { activities: [activity('Fielded')] }),
      regrouped({ [from]: into, [into]: into }),
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
    const segmentId = await segments.segmentOf(buyers('Fifty'));
    const ids = Array.from({ length: 50 }, newProfile);
    await part.hear(ids.map((id) => changed(id, { activities: [activity('Fifty')] })));
    const names = (own: readonly string[]) =>
      statementNames(() => part.run(query, { representations: of(own), segmentId }));
    const expected = ['segments.segmentsByProfiles', 'segments.sizesOfSegments'];
    expect(await names(ids.slice(0, 1))).toEqual(expected);
    expect(await names(ids)).toEqual(expected);
  });

  it('and segments show nothing of another workspace', async () => {
    const segmentId = await segments.segmentOf(buyers('Private'));
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
    const segmentId = await segments.segmentOf(buyers('Paged'));
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
    const listed = await part.run<{ segments: { nodes: { name: string }[]; totalCount: number } }>(
      '{ segments(first: 2) { nodes { name } totalCount } }',
    );
    const names = await part.db.read<{ name: string }>(
      testWorkspaceId,
      'select name from segments where archived_at is null order by name',
    );
    expect(listed.segments).toEqual({ nodes: names.slice(0, 2), totalCount: names.length });
  });
});
