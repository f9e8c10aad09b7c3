import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConsentUnderTest, july, june, may, newProfile } from './consentUnderTest.ts';

let consent: ConsentUnderTest;

beforeAll(async () => {
  consent = await ConsentUnderTest.start();
});

afterAll(async () => {
  await consent?.part.stop();
});

beforeEach(() => {
  consent.part.clock.set(june);
});

describe('purposeDefine', () => {
  it('adds a purpose with its defaults', async () => {
    const purpose = {
      key: 'sms',
      name: 'Text messages',
      description: null,
      legalBasis: 'CONSENT',
      createdAt: june,
    };
    expect(await consent.define('sms', ' Text messages ')).toEqual({
      purposeDefine: { purpose, errors: [] },
    });
    expect(await consent.part.run('{ purpose(key: "sms") { name } }')).toEqual({
      purpose: { name: 'Text messages' },
    });
  });

  it('refuses a key that is taken and leaves the purpose as it was', async () => {
    const message = 'There is a purpose with the key "ads" already.';
    expect(await consent.define('ads', 'Something else')).toEqual({
      purposeDefine: {
        purpose: null,
        errors: [{ __typename: 'InvalidInput', message, path: ['input', 'key'] }],
      },
    });
    expect(await consent.part.run('{ purpose(key: "ads") { name } }')).toEqual({ purpose: { name: 'ads' } });
  });

  it('gives the same answer for the same idempotency key', async () => {
    const first = await consent.define('profiling', 'Profiling', 'once');
    expect(await consent.define('profiling', 'Profiling', 'once')).toEqual(first);
  });
});

describe('consentGrant', () => {
  it('adds a line, answers what holds and tells it', async () => {
    const profileId = newProfile();
    const { entry, state, errors } = await consent.answer('consentGrant', {
      profileId,
      evidence: 'box 3',
      effectiveFrom: may,
    });
    expect(errors).toEqual([]);
    expect(entry).toEqual({
      id: expect.stringMatching(/^consent_/),
      purpose: { key: 'email_marketing' },
      status: 'GRANTED',
      origin: 'checkout',
      evidence: 'box 3',
      effectiveFrom: may,
      recordedAt: june,
      recordedBy: 'user:user_1',
    });
    expect(state).toEqual({ status: 'GRANTED', since: may, entry: { id: entry?.id } });
    expect((await consent.told(profileId)).map(({ type, actor, data }) => ({ type, actor, data }))).toEqual([
      {
        type: 'consent.decision.recorded.v1',
        actor: 'user:user_1',
        data: {
          entryId: entry?.id,
          profileId,
          purposeKey: 'email_marketing',
          status: 'GRANTED',
          effectiveFrom: may,
          origin: 'checkout',
        },
      },
    ]);
  });

  it('writes one line for one idempotency key', async () => {
    const profileId = newProfile();
    const first = await consent.answer('consentGrant', { profileId }, 'form 7');
    expect(await consent.answer('consentGrant', { profileId }, 'form 7')).toEqual(first);
    expect(await consent.told(profileId)).toHaveLength(1);
  });

  it('refuses a time in the future, writes no line and tells nothing', async () => {
    const profileId = newProfile();
    const { entry, errors } = await consent.answer('consentGrant', { profileId, effectiveFrom: july });
    const message = `effectiveFrom must not be in the future: it is now ${june}.`;
    expect({ entry, errors }).toEqual({
      entry: null,
      errors: [{ __typename: 'InvalidInput', message, path: ['input', 'effectiveFrom'] }],
    });
    expect((await consent.profiles([profileId]))[0]?.consentLedger.totalCount).toBe(0);
    expect(await consent.told(profileId)).toEqual([]);
  });

  it('refuses a purpose that does not exist, writes no line and tells nothing', async () => {
    const profileId = newProfile();
    const { entry, errors } = await consent.answer('consentGrant', { profileId, purposeKey: 'fax' });
    const message = 'No purpose fax in this workspace.';
    expect({ entry, errors }).toEqual({
      entry: null,
      errors: [{ __typename: 'NotFound', message, path: ['input', 'purposeKey'] }],
    });
    expect((await consent.profiles([profileId]))[0]?.consentLedger.totalCount).toBe(0);
    expect(await consent.told(profileId)).toEqual([]);
  });
});

describe('consentDeny and consentWithdraw', () => {
  it('replace an earlier yes, and the ledger keeps every line, newest first', async () => {
    const profileId = newProfile();
    await consent.answer('consentGrant', { profileId, effectiveFrom: may });
    expect((await consent.answer('consentWithdraw', { profileId })).state?.status).toBe('WITHDRAWN');
    consent.part.clock.set(july);
    expect((await consent.answer('consentDeny', { profileId })).state?.status).toBe('DENIED');
    const [profile] = await consent.profiles([profileId]);
    expect(profile?.consentLedger.nodes).toEqual([
      { status: 'DENIED' },
      { status: 'WITHDRAWN' },
      { status: 'GRANTED' },
    ]);
  });

  it('answer the present state each when one request sends both', async () => {
    const input = { profileId: newProfile(), purposeKey: 'ads', origin: 'phone' };
    const data = await consent.part.run(
      `mutation ($input: ConsentInput!) {
        first: consentGrant(input: $input) { state { status } }
        second: consentWithdraw(input: $input) { state { status } }
      }`,
      { input },
    );
    expect(data).toEqual({
      first: { state: { status: 'GRANTED' } },
      second: { state: { status: 'WITHDRAWN' } },
    });
  });
});
