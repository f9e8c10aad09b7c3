import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherWorkspaceId, testWorkspaceId } from '../../../test/harness/part.ts';
import { regrouped, wholeTables } from '../../../test/harness/regrouped.ts';
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

describe('onProfileRegrouped', () => {
  it('makes two ledgers one: the later of two answers holds, under either id', async () => {
    const [from, into] = [newProfile(), newProfile()];
    await consent.answer('consentWithdraw', { profileId: from, effectiveFrom: may });
    await consent.answer('consentGrant', { profileId: into });
    await consent.part.tell(regrouped({ [from]: into, [into]: into }));
    expect([await consent.statusOf(from), await consent.statusOf(into)]).toEqual(['GRANTED', 'GRANTED']);
    expect((await consent.profiles([into]))[0]?.consentLedger).toEqual({
      totalCount: 2,
      nodes: [{ status: 'GRANTED' }, { status: 'WITHDRAWN' }],
    });
  });

  it('keeps answers given to an old id with whoever it is now, however often it was told', async () => {
    const [first, second, third] = [newProfile(), newProfile(), newProfile()];
    await consent.answer('consentGrant', { profileId: first });
    await consent.part.tell(regrouped({ [first]: second }));
    await consent.part.tell(regrouped({ [first]: third, [second]: third }));
    await consent.part.tell(regrouped({ [second]: third }), regrouped({ [first]: third }));
    expect(await consent.statusOf(third)).toBe('GRANTED');
    expect((await consent.answer('consentDeny', { profileId: first })).state?.status).toBe('DENIED');
    expect(await consent.statusOf(third)).toBe('DENIED');
    expect((await consent.told(third)).map((event) => event.subject)).toEqual([third]);
  });

  it('gives each customer the own answers back when it is undone, and changes no line', async () => {
    const [one, two] = [newProfile(), newProfile()];
    const own = () => regrouped({ [one]: one, [two]: two });
    await consent.part.tell(own());
    await consent.answer('consentGrant', { profileId: one, effectiveFrom: may });
    await consent.answer('consentDeny', { profileId: two });
    const tables = ['entries', 'profile_anchors'];
    const before = {
      rows: await wholeTables(consent.part.db, tables),
      read: await consent.profiles([one, two]),
    };
    await consent.part.tell(regrouped({ [one]: two, [two]: two }));
    expect([await consent.statusOf(one), await consent.statusOf(two)]).toEqual(['DENIED', 'DENIED']);
    await consent.part.tell(own());
    expect(await wholeTables(consent.part.db, tables)).toEqual(before.rows);
    expect(await consent.profiles([one, two])).toEqual(before.read);
    expect(before.read.map(({ consentLedger }) => consentLedger.nodes)).toEqual([
      [{ status: 'GRANTED' }],
      [{ status: 'DENIED' }],
    ]);
  });

  it('gives an answer back that was given to an old id while it was another’s', async () => {
    const [one, two] = [newProfile(), newProfile()];
    await consent.part.tell(regrouped({ [one]: two, [two]: two }));
    expect((await consent.answer('consentGrant', { profileId: one })).state?.status).toBe('GRANTED');
    expect((await consent.told(two)).map(({ data }) => data)).toMatchObject([{ profileId: two }]);
    await consent.part.tell(regrouped({ [one]: one, [two]: two }));
    expect([await consent.statusOf(one), await consent.statusOf(two)]).toEqual(['GRANTED', 'UNKNOWN']);
  });

  it('reads each line as of whom the id was when it began to hold', async () => {
    const [tablet, ada, bob] = [newProfile(), newProfile(), newProfile()];
    const lines = [
      ['consentGrant', '2026-04-30T23:59:59.999Z'],
      ['consentDeny', may],
      ['consentWithdraw', '2026-05-10T00:00:00.000Z'],
    ] as const;
    for (const [answer, effectiveFrom] of lines) {
      await consent.answer(answer, { profileId: tablet, effectiveFrom });
    }
    await consent.part.tell(
      regrouped({
        [tablet]: [
          [null, tablet],
          [may, ada],
          ['2026-05-10T00:00:00.000Z', bob],
        ],
      }),
    );
    const ids = [tablet, ada, bob];
    expect(await Promise.all(ids.map((id) => consent.statusOf(id)))).toEqual([
      'GRANTED',
      'DENIED',
      'WITHDRAWN',
    ]);
    expect((await consent.profiles(ids)).map(({ consentLedger }) => consentLedger.totalCount)).toEqual([
      1, 1, 1,
    ]);
    const late = { profileId: tablet, effectiveFrom: '2026-05-09T00:00:00.000Z' };
    expect((await consent.answer('consentGrant', late)).state?.status).toBe('GRANTED');
    expect(await consent.statusOf(ada)).toBe('GRANTED');
    expect((await consent.told(ada)).map(({ data }) => data)).toMatchObject([
      { profileId: ada, status: 'GRANTED' },
    ]);
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
      (await statementsDuring(() => consent.profiles(ids)))
        .map(({ name }) => name)
        .filter((name) => name.startsWith('consent.')) // the relay works beside
        .sort();
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
