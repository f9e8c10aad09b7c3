import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherWorkspaceId, testWorkspaceId } from '../../../test/harness/part.ts';
import { ConsentUnderTest, may, newProfile } from './consentUnderTest.ts';

let consent: ConsentUnderTest;

beforeAll(async () => {
  consent = await ConsentUnderTest.start();
});

afterAll(async () => {
  await consent?.part.stop();
});

describe('the ledger', () => {
  it('cannot be changed in the database, whatever the role is granted', async () => {
    const profileId = newProfile();
    await consent.answer('consentDeny', { profileId });
    for (const change of ["update entries set status = 'GRANTED'", 'delete from entries']) {
      const attempt = consent.part.db.write(testWorkspaceId, (tx) => tx.query(change));
      await expect(attempt).rejects.toThrow('the consent ledger is append-only');
    }
    expect(await consent.statusOf(profileId)).toBe('DENIED');
  });

  it('reads in pages that a new line does not shift', async () => {
    const profileId = newProfile();
    for (const purposeKey of ['ads', 'email_marketing', 'ads']) {
      await consent.answer('consentGrant', { profileId, purposeKey });
    }
    const page = async (after: string | null) => {
      const data = await consent.part.run<{
        _entities: [{ consentLedger: { pageInfo: { endCursor: string } } }];
      }>(
        `query ($representations: [_Any!]!, $after: String) {
          _entities(representations: $representations) {
            ... on Profile {
              consentLedger(first: 2, after: $after) {
                nodes { purpose { key } }
                pageInfo { hasNextPage endCursor }
              }
            }
          }
        }`,
        { representations: [{ __typename: 'Profile', id: profileId }], after },
      );
      return data._entities[0].consentLedger;
    };
    const first = await page(null);
    expect(first).toMatchObject({
      nodes: [{ purpose: { key: 'ads' } }, { purpose: { key: 'email_marketing' } }],
      pageInfo: { hasNextPage: true },
    });
    await consent.answer('consentWithdraw', { profileId });
    expect(await page(first.pageInfo.endCursor)).toMatchObject({
      nodes: [{ purpose: { key: 'ads' } }],
      pageInfo: { hasNextPage: false },
    });
  });
});

describe('onProfileMerged', () => {
  it('makes two ledgers one: the later of two answers holds, under either id', async () => {
    const [from, into] = [newProfile(), newProfile()];
    await consent.answer('consentWithdraw', { profileId: from, effectiveFrom: may });
    await consent.answer('consentGrant', { profileId: into });
    await consent.merge(from, into);
    expect([await consent.statusOf(from), await consent.statusOf(into)]).toEqual(['GRANTED', 'GRANTED']);
    expect((await consent.profiles([into]))[0]?.consentLedger).toEqual({
      totalCount: 2,
      nodes: [{ status: 'GRANTED' }, { status: 'WITHDRAWN' }],
    });
  });

  it('keeps chains of merges and answers given to an old id with the survivor', async () => {
    const [first, second, third] = [newProfile(), newProfile(), newProfile()];
    await consent.answer('consentGrant', { profileId: first });
    await consent.merge(first, second);
    await consent.merge(second, third);
    expect(await consent.statusOf(third)).toBe('GRANTED');
    expect((await consent.answer('consentDeny', { profileId: first })).state?.status).toBe('DENIED');
    expect(await consent.statusOf(third)).toBe('DENIED');
    expect((await consent.told(third)).map((event) => event.subject)).toEqual([third]);
  });
});

describe('Profile fields', () => {
  it('give every purpose, unknown where nothing was said, and null for no such purpose', async () => {
    const profileId = newProfile();
    await consent.answer('consentDeny', { profileId, purposeKey: 'ads' });
    const [profile] = await consent.profiles([profileId]);
    const keys = await consent.part.run<{ purposes: { key: string }[] }>('{ purposes { key } }');
    expect(profile?.consents).toEqual(
      keys.purposes.map((purpose) => ({ purpose, status: purpose.key === 'ads' ? 'DENIED' : 'UNKNOWN' })),
    );
    const data = await consent.part.run(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on Profile { consent(purposeKey: "fax") { status } } }
      }`,
      { representations: [{ __typename: 'Profile', id: profileId }] },
    );
    expect(data).toEqual({ _entities: [{ consent: null }] });
  });

  it('cost the same statements for 1 and for 50 profiles', async () => {
    const names = async (ids: readonly string[]) =>
      (await statementsDuring(() => consent.profiles(ids))).map(({ name }) => name).sort();
    const expected = [
      'consent.countEntriesByProfiles',
      'consent.entriesByProfiles',
      'consent.entryPagesByProfiles',
      'consent.listPurposes',
      'consent.purposesByKey',
    ];
    expect(await names([newProfile()])).toEqual(expected);
    expect(await names(Array.from({ length: 50 }, newProfile))).toEqual(expected);
  });

  it('show nothing of another workspace', async () => {
    const profileId = newProfile();
    await consent.answer('consentGrant', { profileId });
    expect(await consent.profiles([profileId], otherWorkspaceId)).toEqual([
      { consents: [], consentLedger: { totalCount: 0, nodes: [] } },
    ]);
    expect(await consent.part.run('{ purpose(key: "ads") { key } }', {}, otherWorkspaceId)).toEqual({
      purpose: null,
    });
  });
});
