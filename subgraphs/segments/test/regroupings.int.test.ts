import { newId } from '@rapport/shared/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import { regrouped, wholeTables } from '../../../test/harness/regrouped.ts';
import { buyers, facts, SegmentActions, statementNames } from './segmentActions.ts';
import {
  activity,
  changed,
  newProfile,
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

const factTables = ['profile_facts', 'event_facts', 'profile_anchors'];
const tierIs = (value: string) => ({ trait: { name: 'tier', operator: 'EQ', value } });

async function knownOf(ids: readonly string[]): Promise<string[]> {
  const rows = await part.db.read<{ id: string }>(
    testWorkspaceId,
    'select profile_id as id from profile_facts where profile_id = any($1) order by 1',
    [ids],
  );
  return rows.map(({ id }) => id);
}

describe('onProfileRegrouped', () => {
  it('has a customer enter what the anchors satisfy together, events told late under an old id included', async () => {
    const segmentId = await segments.segmentOf(buyers('Visited', 4));
    const [from, into, mail] = [newProfile(), newProfile(), newProfile()];
    const late = changed(from, { activities: [activity('Visited', { anchorId: mail })] });
    await part.hear([
      changed(from, { activities: [activity('Visited'), activity('Visited', { anchorId: mail })] }),
      changed(into, { activities: [activity('Visited')] }),
    ]);
    await part.hear([regrouped({ [from]: into, [mail]: into })]);
    expect(await segments.membersOf(segmentId)).toEqual([]);
    await part.hear([late, late]);
    expect(await segments.membersOf(segmentId)).toEqual([into]);
    expect(await knownOf([from, into, mail])).toEqual([into]);
  });

  it('takes an anchor of which nothing was told for whose the event says it is', async () => {
    const segmentId = await segments.segmentOf(buyers('Signed up', 2));
    const [profileId, mail] = [newProfile(), newProfile()];
    const signUps = [activity('Signed up'), activity('Signed up', { anchorId: mail })];
    await part.hear([changed(profileId, { activities: signUps })]);
    expect(await segments.membersOf(segmentId)).toEqual([profileId]);
  });

  it('ends the memberships of who is none any more, and lets a member stay without entering again', async () => {
    const segmentId = await segments.segmentOf(buyers('Returned'));
    const [from, into] = [newProfile(), newProfile()];
    const first = changed(from, { activities: [activity('Returned')] });
    const second = changed(into, { activities: [activity('Returned')] });
    await part.hear([first, second]);
    const merge = regrouped({ [from]: into });
    await part.hear([merge]);
    expect(await segments.membersOf(segmentId)).toEqual([into]);
    expect(await segments.logOf(segmentId)).toEqual([
      { profileId: from, sequence: 1, kind: 'ENTERED', cause: first.id },
      { profileId: from, sequence: 2, kind: 'EXITED', cause: 'regroup' },
      { profileId: into, sequence: 1, kind: 'ENTERED', cause: second.id },
    ]);
    expect(facts(await part.toldOf(segmentId)).at(-1)).toMatchObject({
      type: 'segments.membership.exited.v1',
      subject: from,
      causationid: merge.id,
      data: { cause: 'regroup', sequence: 2 },
    });
  });

  it('is undone to the last byte of every fact, and to every membership and size', async () => {
    const conditions = [buyers('Ordered'), buyers('Ordered', 3), tierIs('gold'), tierIs('silver')];
    const ids = await Promise.all(conditions.map((each) => segments.segmentOf(each)));
    const [one, two] = [newProfile(), newProfile()];
    const own = regrouped({ [one]: one, [two]: two });
    await part.hear([
      own,
      changed(one, { traits: { tier: 'gold', city: 'York' }, activities: [activity('Ordered')] }),
      changed(two, { traits: { tier: 'silver' }, activities: [activity('Ordered'), activity('Ordered')] }),
    ]);
    const members = () => Promise.all(ids.map((id) => segments.membersOf(id)));
    const before = { members: await members(), facts: await wholeTables(part.db, factTables) };
    expect(before.members).toEqual([[one, two].sort(), [], [one], [two]]);

    await part.hear([
      regrouped({ [one]: two, [two]: two }),
      changed(two, { traits: { tier: 'gold', city: 'York' } }),
    ]);
    expect(await members()).toEqual([[two], [two], [two], []]);
    expect(await knownOf([one, two])).toEqual([two]);

    const undo = regrouped({ [one]: one, [two]: two });
    await part.hear([
      undo,
      changed(one, { traits: { tier: 'gold', city: 'York' } }),
      changed(two, { traits: { tier: 'silver', city: null } }),
    ]);
    expect({ members: await members(), facts: await wholeTables(part.db, factTables) }).toEqual(before);
    expect(await segments.logOf(ids[1] ?? '')).toEqual([
      { profileId: two, sequence: 1, kind: 'ENTERED', cause: 'regroup' },
      { profileId: two, sequence: 2, kind: 'EXITED', cause: 'regroup' },
    ]);
    const entered = (await part.toldOf(ids[0] ?? '')).filter(({ subject }) => subject === one).at(-1);
    expect(entered).toMatchObject({ type: 'segments.membership.entered.v1', causationid: undo.id });
  });

  it('moves of an anchor only what falls into each span', async () => {
    const segmentId = await segments.segmentOf(buyers('Opened'));
    const twice = await segments.segmentOf(buyers('Opened', 2));
    const [tablet, ada, bob] = [newProfile(), newProfile(), newProfile()];
    const at = (occurredAt: string) => activity('Opened', { occurredAt });
    await part.hear([
      changed(tablet, {
        activities: [
          at('2026-04-30T23:59:59.999Z'),
          at('2026-05-01T00:00:00.000Z'),
          at('2026-05-09T00:00:00.000Z'),
          at('2026-05-10T00:00:00.000Z'),
        ],
      }),
    ]);
    const spans = [
      [null, tablet],
      ['2026-05-01T00:00:00.000Z', ada],
      ['2026-05-10T00:00:00.000Z', bob],
    ] as const;
    await part.hear([regrouped({ [tablet]: spans })]);
    expect(await segments.membersOf(segmentId)).toEqual([tablet, ada, bob].sort());
    expect(await segments.membersOf(twice)).toEqual([ada]);
    const late = changed(tablet, { activities: [at('2026-05-10T12:00:00.000Z')] });
    await part.hear([late]);
    expect(await segments.membersOf(twice)).toEqual([ada, bob].sort());
    expect((await segments.logOf(twice)).at(-1)).toMatchObject({ profileId: bob, cause: late.id });
  });

  it('gives traits told late of who is none any more to nobody', async () => {
    const gold = await segments.segmentOf(tierIs('late gold'));
    const [from, into] = [newProfile(), newProfile()];
    await part.hear([changed(from, { traits: { tier: 'late gold' } }), changed(into, { traits: { a: 1 } })]);
    expect(await segments.membersOf(gold)).toEqual([from]);
    await part.hear([regrouped({ [from]: into })]);
    for (const tier of ['late gold', null]) {
      await part.hear([changed(from, { traits: { tier } })]);
      expect(await segments.membersOf(gold)).toEqual([]);
      expect(await knownOf([from, into])).toEqual([into]);
    }
  });

  it('says the same in whatever order and however often the regroupings of different anchors come', async () => {
    const segmentId = await segments.segmentOf(buyers('Shuffled', 2));
    const ids = Array.from({ length: 6 }, newProfile);
    await part.hear(ids.map((id) => changed(id, { activities: [activity('Shuffled')] })));
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = ids;
    const told = () => [
      regrouped({ [a]: b, [b]: b }),
      regrouped({ [c]: b }),
      regrouped({ [d]: e, [e]: e }),
      regrouped({ [f]: f }),
    ];
    await part.hear(told());
    const first = await wholeTables(part.db, [...factTables, 'memberships', 'membership_log']);
    expect(await segments.membersOf(segmentId)).toEqual([b, e].sort());
    await part.hear(told().toReversed());
    for (const event of told().toReversed()) await part.hear([event]);
    expect(await wholeTables(part.db, [...factTables, 'memberships', 'membership_log'])).toEqual(first);
  });

  it('costs the same statements for 1 and for 100 anchors', async () => {
    await segments.segmentOf(buyers('Counted', 2));
    const names = async (size: number) => {
      const into = newProfile();
      const ids = Array.from({ length: size }, newProfile);
      await part.hear(
        [into, ...ids].map((id) =>
          changed(id, { traits: { size: 1 }, activities: [activity('Counted'), activity('Counted')] }),
        ),
      );
      return statementNames(() => part.hear(ids.map((id) => regrouped({ [id]: into }))));
    };
    const expected = [
      'bus.recordHeard',
      'segments.lockMemberships',
      'links.forgetAnchors',
      'links.recordAnchors',
      'segments.moveEvents',
      'links.ownersOf',
      'segments.removeTraits',
      'segments.addCustomers',
      'segments.removeUnknown',
      'segments.listPresentSegments',
      'segments.listCustomers',
      'segments.countEvents',
      'segments.listMemberships',
      'segments.logChanges',
      'segments.removeMemberships',
      'outbox.append',
    ];
    expect(await names(1)).toEqual(expected);
    expect(await names(100)).toEqual(expected);
  });

  it('leaves another workspace as it is', async () => {
    const workspaceId = newId('ws');
    const [from, into] = [newProfile(), newProfile()];
    await part.hear([changed(from, { workspaceId, activities: [activity('Elsewhere')] })]);
    const before = await wholeTables(part.db, factTables, workspaceId);
    await part.hear([regrouped({ [from]: into })]);
    expect(await wholeTables(part.db, factTables, workspaceId)).toEqual(before);
  });
});
