import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PartUnderTest, startPartUnderTest } from '../../../test/harness/part.ts';
import { startProfiles } from '../src/service.ts';
import { batch, message } from './collected.ts';

let under: PartUnderTest;

beforeAll(async () => {
  under = await startPartUnderTest({ name: 'profiles', start: startProfiles });
});

afterAll(async () => {
  await under?.stop();
});

interface Found {
  readonly profileBy: {
    readonly id: string;
    readonly identifiers: readonly { readonly type: string; readonly value: string }[];
    readonly traits: readonly {
      readonly name: string;
      readonly value: unknown;
      readonly rawValue: unknown;
    }[];
    readonly timeline: { readonly nodes: readonly { readonly properties: unknown }[] };
  } | null;
}

async function find(type: string, value: string): Promise<Found['profileBy']> {
  const { profileBy } = await under.run<Found>(
    `query ($by: IdentifierInput!) {
      profileBy(identifier: $by) {
        id identifiers { type value } traits { name value rawValue } timeline { nodes { properties } }
      }
    }`,
    { by: { type, value } },
  );
  return profileBy;
}

function identify(messageId: string, userId: string, traits: object, context: object = {}) {
  return message(messageId, {
    ...{ type: 'identify', name: undefined, userId },
    ...{ traits: traits as Record<string, unknown>, context: context as Record<string, unknown> },
  });
}

describe('cleaning of what is collected', () => {
  it('makes clean identifiers and traits of dirty ones, and keeps how they came', async () => {
    const traits = {
      email: ' Jo@ACME.com ',
      phone: '020 7183 8750',
      first_name: ' Jo  ',
      birthday: '03/04/1990',
      country: 'Great Britain',
      notes: 'n/a',
      lastName: 'Doe',
    };
    await under.tell(batch([identify('c1', 'dirty', traits)]));
    const profile = await find('EMAIL', 'jo@acme.com');
    expect(profile?.identifiers.map(({ type, value }) => `${type} ${value}`).sort()).toEqual([
      'EMAIL jo@acme.com',
      'PHONE +442071838750',
      'USER_ID dirty',
    ]);
    expect(profile?.traits).toEqual([
      { name: 'birthday', value: '03/04/1990', rawValue: null },
      { name: 'country', value: 'GB', rawValue: 'Great Britain' },
      { name: 'email', value: 'jo@acme.com', rawValue: ' Jo@ACME.com ' },
      { name: 'first_name', value: 'Jo', rawValue: ' Jo  ' },
      { name: 'lastName', value: 'Doe', rawValue: null },
      { name: 'phone', value: '+442071838750', rawValue: '020 7183 8750' },
    ]);
    expect(profile?.timeline.nodes).toEqual([{ properties: traits }]);
  });

  it('makes one profile of two spellings of a phone number', async () => {
    await under.tell(
      batch([
        message('p1', {
          type: 'identify',
          name: undefined,
          anonymousId: 'phone-1',
          traits: { phone: '+1 (415) 555-2671' },
        }),
        message('p2', {
          ...{ type: 'identify', name: undefined, anonymousId: 'phone-2' },
          ...{ traits: { phone: '415.555.2671' }, context: { timezone: 'America/Los_Angeles' } },
        }),
      ]),
    );
    const profile = await find('PHONE', '+1 415 555 2671');
    expect(profile?.identifiers.map(({ value }) => value).sort()).toEqual([
      '+14155552671',
      'phone-1',
      'phone-2',
    ]);
    expect(await find('ANONYMOUS_ID', 'phone-2')).toEqual(profile);
  });

  it('reads numbers and dates as the source says, from then on', async () => {
    const source = 'src_01J00000000000000000000002';
    const traits = { phone: '030 901820', birthday: '03/04/1990' };
    const early = { source, receivedAt: '2026-06-01T11:00:00.000Z' };
    await under.tell(batch([identify('s1', 'before', traits)], early));
    const { sourceSettingsSave: saved } = await under.run<{ sourceSettingsSave: object }>(
      `mutation ($id: ID!) {
        sourceSettingsSave(sourceId: $id, input: { defaultCountry: "DE", dateOrder: DAY_FIRST }) {
          source { settings { defaultCountry dateOrder } } errors { __typename }
        }
      }`,
      { id: source },
    );
    expect(saved).toEqual({
      source: { settings: { defaultCountry: 'DE', dateOrder: 'DAY_FIRST' } },
      errors: [],
    });
    const late = { source, receivedAt: new Date(Date.now() + 60_000).toISOString() };
    await under.tell(batch([identify('s2', 'after', traits)], late));
    expect((await find('USER_ID', 'before'))?.traits.map(({ value }) => value)).toEqual([
      '03/04/1990',
      '030 901820',
    ]);
    expect((await find('PHONE', '+4930901820'))?.traits.map(({ value }) => value)).toEqual([
      '1990-04-03',
      '+4930901820',
    ]);
  });

  it('says which traits it dropped or kept as they came', async () => {
    const source = 'src_01J00000000000000000000003';
    const traits = { email: 'jo@acme', notes: 'none', address: { country: 'Atlantis' } };
    await under.tell(batch([identify('r1', 'told', traits)], { source }));
    const { _entities: sources } = await under.run<{ _entities: readonly object[] }>(
      `query ($of: [_Any!]!) {
        _entities(representations: $of) {
          ... on Source { recentEvents(first: 5) { nodes { outcome reasons { code message property } } } }
        }
      }`,
      { of: [{ __typename: 'Source', id: source }] },
    );
    expect(sources).toEqual([
      {
        recentEvents: {
          nodes: [
            {
              outcome: 'STORED',
              reasons: [
                {
                  code: 'UNCLEAN_TRAIT',
                  message: 'traits.email is no mail address; it is kept as it came',
                  property: '/traits/email',
                },
                {
                  code: 'UNCLEAN_TRAIT',
                  message: 'traits.address.country is no country; it is kept as it came',
                  property: '/traits/address/country',
                },
                {
                  code: 'EMPTY_TRAIT',
                  message: 'traits.notes only says that there is nothing, and is not kept',
                  property: '/traits/notes',
                },
              ],
            },
          ],
        },
      },
    ]);
    expect((await find('USER_ID', 'told'))?.identifiers).toEqual([{ type: 'USER_ID', value: 'told' }]);
  });

  it('refuses a country that is none, and changes nothing', async () => {
    const source = 'src_01J00000000000000000000004';
    const { sourceSettingsSave: saved } = await under.run<{ sourceSettingsSave: object }>(
      `mutation ($id: ID!) {
        sourceSettingsSave(sourceId: $id, input: { defaultCountry: "Germany" }) {
          source { id } errors { ... on InvalidInput { message path } }
        }
      }`,
      { id: source },
    );
    expect(saved).toEqual({
      source: null,
      errors: [
        {
          message: 'defaultCountry must be a code of ISO 3166-1 such as GB, not "Germany".',
          path: ['input', 'defaultCountry'],
        },
      ],
    });
    const { _entities: sources } = await under.run<{ _entities: readonly object[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Source { settings { version } } } }`,
      { of: [{ __typename: 'Source', id: source }] },
    );
    expect(sources).toEqual([{ settings: { version: 0 } }]);
  });
});
