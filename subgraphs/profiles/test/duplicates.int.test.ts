import type { CollectedMessage } from '@rapport/shared/events/collect.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { syntheticPeople } from '../../../bench/src/duplicates/syntheticPeople.ts';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import {
  ACCEPT,
  type Candidate,
  duplicatesOf,
  pairOf,
  REJECT,
  type ReviewUnderTest,
  reviewOf,
} from './duplicatesUnderTest.ts';
import { type ProfilesUnderTest, startProfilesUnderTest } from './profilesUnderTest.ts';

// Seconds on an idle machine; another test may hold both cores.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let under: ProfilesUnderTest;
let review: ReviewUnderTest;
let count = 0;

beforeAll(async () => {
  under = await startProfilesUnderTest();
  review = reviewOf(under);
});

afterAll(() => under.stop());

beforeEach(async () => {
  await under.clear();
  await review.clear();
});

function person(userId: string, traits: object): CollectedMessage {
  count += 1;
  const timestamp = '2026-05-01T08:00:00.000Z';
  return {
    messageId: `person ${count}`,
    type: 'identify',
    timestamp,
    originalTimestamp: timestamp,
    userId,
    traits: { ...traits },
  };
}

const ROBERT = {
  firstName: 'Robert',
  lastName: 'Woodbridge',
  birthday: '1951-03-17',
  address: { street: '12 Willoughby Road', postalCode: '10123', city: 'Ashbank', country: 'GB' },
};

/** Others around, from whom estimation learns; each has a user id of its own. */
async function collectPeople(records: number): Promise<void> {
  const messages = syntheticPeople(records, 5).records.map(({ id, values }) => {
    const { givenName, familyName, birthDate, email, phone, street, postcode, city, country } = values;
    const address = { street, postalCode: postcode, city, country };
    return person(id, {
      firstName: givenName,
      lastName: familyName,
      birthday: birthDate,
      email,
      phone,
      address,
    });
  });
  for (let start = 0; start < messages.length; start += 500) {
    await under.collect(...messages.slice(start, start + 500));
  }
}

const profileOf = async (userId: string): Promise<string> => {
  const { profileBy } = await under.run<{ profileBy: { id: string } }>(
    'query ($value: String!) { profileBy(identifier: { type: USER_ID, value: $value }) { id } }',
    { value: userId },
  );
  return profileBy.id;
};

describe('duplicateSearch', () => {
  it('finds a planted duplicate with its reasons, and leaves people of one household two', async () => {
    await collectPeople(600);
    await under.collect(
      person('senior', ROBERT),
      person('copy', { ...ROBERT, firstName: 'Bob', email: 'bob.woodbridge@x.example' }),
      person('son', { ...ROBERT, birthday: '1979-11-02' }),
    );
    await review.search();
    const found = await pairOf(under, await profileOf('senior'), await profileOf('copy'));
    expect(found?.status).toBe('OPEN');
    expect(found?.probability).toBeGreaterThan(0.95);
    expect(found?.reasons.map(({ field, level }) => `${field}: ${level}`)).toEqual([
      'givenName: short form',
      'familyName: same',
      'birthDate: same',
      'street: same',
      'postcode: same',
      'city: same',
      'country: same',
      'prior: any two records',
      'household: may be two people of one household',
    ]);
    const [given] = found?.reasons ?? [];
    expect([given?.leftValues, given?.rightValues].flat().sort()).toEqual(['Bob', 'Robert']);
    for (const one of ['senior', 'copy']) {
      expect(await pairOf(under, await profileOf(one), await profileOf('son'))).toBeNull();
    }
  });

  it('is refused where there is nothing to search', async () => {
    expect(await review.start()).toEqual({
      search: null,
      errors: [{ message: 'There is nothing to search among fewer than two records.', path: [] }],
    });
    expect(await review.status()).toBeNull();
  });

  it('answers the search that runs, and goes on with one whose process died', async () => {
    await under.collect(person('a', ROBERT), person('b', { name: 'Ada Lovelace' }));
    await under.db.write(testWorkspaceId, (tx) =>
      tx.query(
        `insert into duplicate_searches (workspace_id, entity, started_at, attempts, lease_until)
         values ($1, 'PROFILE', '2026-06-01T11:59:00Z', 1, now() + interval '1 hour')`,
        [testWorkspaceId],
      ),
    );
    const running = { startedAt: '2026-06-01T11:59:00.000Z', finishedAt: null, records: null, pairs: null };
    expect(await review.start()).toEqual({ search: running, errors: [] });
    expect(await review.start()).toEqual({ search: running, errors: [] });
    await under.db.write(testWorkspaceId, (tx) =>
      tx.query(`update duplicate_searches set lease_until = now() - interval '1 second'`),
    );
    expect(await review.ended()).toEqual({
      ...running,
      finishedAt: '2026-06-01T12:00:00.000Z',
      records: 2,
      pairs: 0,
    });
  });

  it('searches 5,000 profiles in bounded time', async () => {
    await collectPeople(5_000);
    const startedAt = performance.now();
    const { records, pairs } = await review.search();
    expect(performance.now() - startedAt).toBeLessThan(60_000);
    // Mail addresses that more than one of them has are profiles of their own.
    const [row] = await under.db.read<{ profiles: number; keys: number }>(
      testWorkspaceId,
      `select (select count(*)::int from profiles) as profiles, count(distinct record_id)::int as keys from duplicate_keys`,
    );
    expect(row).toEqual({ profiles: records, keys: records });
    expect(records).toBeGreaterThan(5_000);
    expect(pairs).toBeGreaterThan(1_500);
  });
});

describe('a suspected duplicate', () => {
  const planted = async (): Promise<Candidate> => {
    await collectPeople(300);
    await under.collect(person('one', ROBERT), person('two', { ...ROBERT, firstName: 'Bob' }));
    await review.search();
    const found = await pairOf(under, await profileOf('one'), await profileOf('two'));
    if (found === null) throw new Error('The planted pair was not found');
    return found;
  };

  it('is merged when it is accepted, and rejected when that is undone', async () => {
    const { id } = await planted();
    const { duplicateAccept } = await under.run<{
      duplicateAccept: { candidate: Candidate; profile: { id: string }; mergeId: string; errors: object[] };
    }>(ACCEPT, { id });
    expect(duplicateAccept.errors).toEqual([]);
    expect(duplicateAccept.candidate).toMatchObject({ status: 'ACCEPTED', decidedBy: 'user:user_1' });
    expect(await profileOf('one')).toBe(await profileOf('two'));
    const again = await under.run<{ duplicateAccept: { mergeId: string } }>(ACCEPT, { id });
    expect(again.duplicateAccept.mergeId).toBe(duplicateAccept.mergeId);

    const undo = 'mutation ($id: ID!) { profileUnmerge(mergeId: $id) { errors { __typename } } }';
    await under.run(undo, { id: duplicateAccept.mergeId });
    const [one, two] = [await profileOf('one'), await profileOf('two')];
    expect(one).not.toBe(two);
    await review.settled();
    await review.search();
    expect(await pairOf(under, one, two)).toMatchObject({ id, status: 'REJECTED' });
    expect(await duplicatesOf(under, one)).toEqual([]);
    const audited = (await under.toldAudit()).map(({ data }) => data as { entries: { entity: string }[] });
    const entities = audited.flatMap(({ entries }) => entries.map(({ entity }) => entity));
    expect(entities.filter((entity) => entity === 'DuplicateCandidate')).toHaveLength(2);
  });

  it('that was rejected is never proposed again, whatever is merged with it and undone', async () => {
    const { id } = await planted();
    const rejected = await under.run<{ duplicateReject: { candidate: Candidate; errors: object[] } }>(
      REJECT,
      { id },
    );
    expect(rejected.duplicateReject).toMatchObject({ candidate: { status: 'REJECTED' }, errors: [] });
    const [one, two] = [await profileOf('one'), await profileOf('two')];
    await under.collect(person('elder', { firstName: 'Robert', lastName: 'Woodbridge' }));
    const { profileMerge } = await under.run<{ profileMerge: { mergeId: string } }>(
      'mutation ($input: ProfileMergeInput!) { profileMerge(input: $input) { mergeId errors { __typename } } }',
      { input: { profileId: await profileOf('elder'), otherId: one } },
    );
    await review.search();
    const open = async (profileId: string) =>
      (await duplicatesOf(under, profileId)).map(({ left, right }) =>
        left.id === profileId ? right.id : left.id,
      );
    expect(await open(two)).not.toContain(await profileOf('one'));
    await under.run('mutation ($id: ID!) { profileUnmerge(mergeId: $id) { errors { __typename } } }', {
      id: profileMerge.mergeId,
    });
    await review.settled();
    await review.search();
    expect(await open(two)).not.toContain(one);
    const refused = await under.run<{ duplicateAccept: { errors: object[] } }>(ACCEPT, { id });
    expect(refused.duplicateAccept.errors).toEqual([
      { message: 'These two were said to be two. Merge them with profileMerge.', path: ['id'] },
    ]);
    expect(await profileOf('one')).toBe(one);
  });

  it('is found within seconds of a new profile, and gone when its reason is', async () => {
    await collectPeople(300);
    await under.collect(person('one', ROBERT));
    await review.search();
    await under.collect(person('late', { ...ROBERT, firstName: 'Bob' }));
    await review.settled();
    const [one, late] = [await profileOf('one'), await profileOf('late')];
    expect((await pairOf(under, one, late))?.status).toBe('OPEN');
    const other = { firstName: 'Mary', lastName: 'Smith', birthday: '1990-01-02', address: null };
    await under.collect({ ...person('late', other), timestamp: '2026-05-02T08:00:00.000Z' });
    await review.settled();
    expect(await pairOf(under, one, late)).toBeNull();
  });

  it('that only a third party speaks for is none', async () => {
    await collectPeople(300);
    await under.run(
      `mutation { sourceSettingsSave(sourceId: "src_01J00000000000000000000001", input: {
         thirdParty: { supplier: "Broker", basis: "contract" } }) { errors { __typename } } }`,
    );
    await under.collect(person('one', ROBERT), person('two', { ...ROBERT, firstName: 'Bob' }));
    await review.search();
    expect(await pairOf(under, await profileOf('one'), await profileOf('two'))).toBeNull();
    await under.db.write(testWorkspaceId, (tx) => tx.query('delete from source_settings'));
  });

  it('shows values masked to whom personal data is, and nothing without the right', async () => {
    const { id } = await planted();
    const caller = {
      ...{ kind: 'user' as const, id: 'user_2', workspaceId: testWorkspaceId, roles: [], teammates: [] },
      grants: ['profiles:duplicate:read', 'profiles:profile:read', 'data:personal:masked'],
    };
    const query =
      '{ duplicateCandidates(filter: { minProbability: 0.9, status: [OPEN] }, first: 100) { nodes { id reasons { field leftValues } } } }';
    const { data, extensions } = await under.fetch(query, { caller });
    const { duplicateCandidates } = data as {
      duplicateCandidates: { nodes: { id: string; reasons: { field: string; leftValues: string[] }[] }[] };
    };
    const own = duplicateCandidates.nodes.find((each) => each.id === id);
    expect(own?.reasons.find(({ field }) => field === 'familyName')?.leftValues).toEqual(['W•••']);
    expect(own?.reasons.find(({ field }) => field === 'birthDate')?.leftValues).toEqual(['1•••']);
    expect(JSON.stringify(extensions)).toContain('DuplicateReason.leftValues');

    const refused = await under.fetch(REJECT, { caller }, { id });
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await review.candidate(id))?.status).toBe('OPEN');
  });
});

describe('Profile.duplicates', () => {
  it('of 50 profiles takes one statement, its values and profiles one each', async () => {
    await collectPeople(400);
    await review.search();
    const { names, data } = await review.statementsOf(
      '{ profiles(first: 50) { nodes { duplicates { id left { id } right { id } reasons { leftValues rightValues } } } } }',
    );
    expect(names).toEqual([
      'profiles.listProfiles',
      'duplicates.candidatesByRecords',
      'profiles.profilesById',
      'profiles.comparedProfiles',
    ]);
    const { profiles } = data as { profiles: { nodes: { duplicates: object[] }[] } };
    expect(profiles.nodes).toHaveLength(50);
    expect(profiles.nodes.flatMap(({ duplicates }) => duplicates).length).toBeGreaterThan(20);
  });
});
