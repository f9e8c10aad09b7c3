import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { type Envelope, eventOf, subjectOf } from '@rapport/shared/events/envelope.ts';
import { ContactLinked } from '@rapport/shared/events/profiles.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherWorkspaceId, testWorkspaceId } from '../../../test/harness/part.ts';
import { regrouped, wholeTables } from '../../../test/harness/regrouped.ts';
import { type ContactsUnderTest, startContactsUnderTest } from './contactsUnderTest.ts';

let under: ContactsUnderTest;

beforeAll(async () => {
  under = await startContactsUnderTest();
});

afterAll(async () => {
  await under?.stop();
});

async function newContact(firstName: string, more: object = {}): Promise<string> {
  return (await under.contactCreate({ firstName, ...more })).contact.id;
}

describe('interactionLog', () => {
  it('keeps who took part in their order and tells it', async () => {
    const [jo, ada] = [await newContact('Jo'), await newContact('Ada')];
    const { interaction, errors } = await under.interactionLog({
      kind: 'CALL',
      direction: 'OUTBOUND',
      subject: ' Renewal ',
      outcome: 'Agreed',
      durationSeconds: 300,
      occurredAt: '2026-05-30T10:00:00.000Z',
      participantIds: [jo, ada],
    });
    expect(errors).toEqual([]);
    expect(interaction).toEqual({
      id: expect.stringMatching(/^interaction_/),
      kind: 'CALL',
      direction: 'OUTBOUND',
      subject: 'Renewal',
      body: null,
      outcome: 'Agreed',
      durationSeconds: 300,
      occurredAt: '2026-05-30T10:00:00.000Z',
      participants: [{ displayName: 'Jo' }, { displayName: 'Ada' }],
      loggedBy: { id: 'user_1' },
    });
    const told = (await under.told()).filter((event) => event.subject === interaction.id);
    expect(told).toMatchObject([
      {
        type: 'contacts.interaction.logged.v1',
        actor: 'user:user_1',
        time: '2026-06-01T12:00:00.000Z',
        data: {
          interactionId: interaction.id,
          kind: 'CALL',
          direction: 'OUTBOUND',
          subject: 'Renewal',
          outcome: 'Agreed',
          durationSeconds: 300,
          occurredAt: '2026-05-30T10:00:00.000Z',
          contactIds: [jo, ada],
        },
      },
    ]);
  });

  it('logs once for one idempotency key, now where no time is said', async () => {
    const participantIds = [await newContact('Jo')];
    const first = await under.interactionLog({ kind: 'NOTE', body: 'Likes tea', participantIds }, 'once');
    expect(first.interaction).toMatchObject({ occurredAt: '2026-06-01T12:00:00.000Z', direction: null });
    expect(await under.interactionLog({ kind: 'NOTE', body: 'Other', participantIds }, 'once')).toEqual(
      first,
    );
  });

  it.each([
    [{ kind: 'MAIL' }, 'InvalidInput', ['input', 'direction']],
    [{ kind: 'NOTE', durationSeconds: 5 }, 'InvalidInput', ['input', 'durationSeconds']],
    [{ kind: 'NOTE', participantIds: [] }, 'InvalidInput', ['input', 'participantIds']],
    [
      { kind: 'NOTE', participantIds: ['contact_01J00000000000000000000009'] },
      'NotFound',
      ['input', 'participantIds', '0'],
    ],
  ])('refuses %j and tells nothing', async (input, __typename, path) => {
    const jo = await newContact('Jo');
    const told = await under.told();
    expect(await under.interactionLog({ participantIds: [jo], ...input })).toEqual({
      interaction: null,
      errors: [expect.objectContaining({ __typename, path })],
    });
    expect(await under.told()).toEqual(told);
    const { contact } = await under.run<{ contact: object }>(
      'query ($id: ID!) { contact(id: $id) { interactions { totalCount } } }',
      { id: jo },
    );
    expect(contact).toEqual({ interactions: { totalCount: 0 } });
  });
});

describe('Contact', () => {
  it('pages its interactions from the newest, of the kinds asked for', async () => {
    const jo = await newContact('Jo');
    for (const day of [1, 3, 2]) {
      await under.interactionLog({
        kind: 'MEETING',
        subject: `Day ${day}`,
        occurredAt: `2026-05-0${day}T10:00:00.000Z`,
        participantIds: [jo],
      });
    }
    await under.interactionLog({ kind: 'NOTE', body: 'Aside', participantIds: [jo] });
    const page = async (after: string | null) => {
      const { contact } = await under.run<{
        contact: {
          interactions: {
            totalCount: number;
            nodes: object[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
      }>(
        `query ($id: ID!, $after: String) { contact(id: $id) {
          interactions(filter: { kinds: [MEETING, CALL] }, first: 2, after: $after) {
            totalCount nodes { subject } pageInfo { hasNextPage endCursor }
          }
        } }`,
        { id: jo, after },
      );
      return contact.interactions;
    };
    const first = await page(null);
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [{ subject: 'Day 3' }, { subject: 'Day 2' }],
      pageInfo: { hasNextPage: true },
    });
    expect(await page(first.pageInfo.endCursor)).toMatchObject({
      nodes: [{ subject: 'Day 1' }],
      pageInfo: { hasNextPage: false },
    });
  });
});

describe('contacts and companies', () => {
  it('come by name in any case of letters, page by page', async () => {
    const { company } = await under.companyCreate({ name: 'Paging', domain: 'paging.example' });
    for (const firstName of ['zoe', 'Ada', 'bob', 'Ada'])
      await newContact(firstName, { companyId: company.id });
    const list = `contacts(filter: { companyId: "${company.id}" }, first: 3, after: $after)`;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: {
        contacts: { nodes: { displayName: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      } = await under.run(
        `query ($after: String) { ${list} { nodes { displayName } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      seen.push(...page.contacts.nodes.map((node) => node.displayName));
      after = page.contacts.pageInfo.hasNextPage ? page.contacts.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['Ada', 'Ada', 'bob', 'zoe']);
    expect(
      await under.run(
        `query ($id: ID!) {
          company(id: $id) { contacts(first: 2) { totalCount nodes { displayName } } }
          companies(filter: { text: "PAGING.ex" }) { totalCount nodes { name } }
        }`,
        { id: company.id },
      ),
    ).toEqual({
      company: { contacts: { totalCount: 4, nodes: [{ displayName: 'Ada' }, { displayName: 'Ada' }] } },
      companies: { totalCount: 1, nodes: [{ name: 'Paging' }] },
    });
  });

  it('are found by part of a name or mail address, and by stage', async () => {
    await newContact('Grace', {
      lastName: 'Hopper',
      emails: ['amazing@navy.mil'],
      lifecycleStage: 'CUSTOMER',
    });
    const find = (filter: string) =>
      under.run(`{ contacts(filter: { ${filter} }) { totalCount nodes { displayName } } }`);
    const found = { contacts: { totalCount: 1, nodes: [{ displayName: 'Grace Hopper' }] } };
    expect(await find('text: "ce hop"')).toEqual(found);
    expect(await find('text: "AMAZING@"')).toEqual(found);
    expect(await find('lifecycleStage: [CUSTOMER, EVANGELIST]')).toEqual(found);
    expect(await find('text: "hopper amazing"')).toEqual({ contacts: { totalCount: 0, nodes: [] } });
  });
});

describe('Profile', () => {
  const about = { workspaceId: testWorkspaceId, actor: 'system:profiles', at: new Date('2026-06-01') };
  const linked = (contactId: string, profileId: string) =>
    eventOf(ContactLinked, { ...about, subject: profileId, data: { contactId, profileId } });

  async function contactsOf(ids: readonly string[], workspaceId = testWorkspaceId) {
    const { _entities } = await under.run<{ _entities: { contacts: { displayName: string }[] }[] }>(
      `query ($r: [_Any!]!) { _entities(representations: $r) {
        ... on Profile { contacts { displayName company { name } interactions(first: 3) { totalCount } } }
      } }`,
      { r: ids.map((id) => ({ __typename: 'Profile', id })) },
      workspaceId,
    );
    return _entities.map(({ contacts }) => contacts.map((contact) => contact.displayName));
  }

  /** Delivers an event again, past JetStream's own guard against repeats. */
  async function deliverAgain(event: Envelope, attempt: string) {
    await under.bus.publishEncoded(subjectOf(event), attempt, JSON.stringify(event));
  }

  it('has the contacts linked to it, the last link of each', async () => {
    const [jo, ada] = [await newContact('Jo'), await newContact('Ada')];
    const first = linked(jo, 'profile_a');
    await under.tell(first, linked(ada, 'profile_b'), linked(jo, 'profile_b'));
    expect(await contactsOf(['profile_a', 'profile_b'])).toEqual([[], ['Ada', 'Jo']]);
    await deliverAgain(first, 'again');
    await under.tell(linked(await newContact('Bob'), 'profile_b'));
    expect(await contactsOf(['profile_a', 'profile_b'])).toEqual([[], ['Ada', 'Bob', 'Jo']]);
    expect(await contactsOf(['profile_b'], otherWorkspaceId)).toEqual([[]]);
  });

  it('follows regroupings, whatever order they are heard in, and links told before them', async () => {
    const [one, two, late] = [await newContact('One'), await newContact('Two'), await newContact('Late')];
    await under.tell(linked(one, 'profile_1'), linked(two, 'profile_2'));
    const first = regrouped({ profile_1: 'profile_3' });
    const rest = regrouped({ profile_2: 'profile_3', profile_3: 'profile_3' });
    await under.tell(rest, first, linked(late, 'profile_1'));
    await deliverAgain(first, 'regrouping again');
    await under.tell();
    expect(await contactsOf(['profile_1', 'profile_2', 'profile_3'])).toEqual([
      [],
      [],
      ['Late', 'One', 'Two'],
    ]);
  });

  it('has its contacts back to the last byte when a merge is undone, told links before or after it', async () => {
    const tables = ['contact_profiles', 'profile_anchors'];
    const [jo, ada] = [await newContact('Jo'), await newContact('Ada')];
    const own = () => regrouped({ profile_u1: 'profile_u1', profile_u2: 'profile_u2' });
    const merge = () => regrouped({ profile_u1: 'profile_u2', profile_u2: 'profile_u2' });
    await under.tell(own(), linked(jo, 'profile_u1'), linked(ada, 'profile_u2'));
    const before = await wholeTables(under.db, tables);
    await under.tell(merge());
    expect(await contactsOf(['profile_u1', 'profile_u2'])).toEqual([[], ['Ada', 'Jo']]);
    await under.tell(own());
    expect(await wholeTables(under.db, tables)).toEqual(before);
    await under.tell(merge(), linked(jo, 'profile_u2'));
    expect(await contactsOf(['profile_u1', 'profile_u2'])).toEqual([[], ['Ada', 'Jo']]);
    await under.tell(linked(jo, 'profile_u1'), own());
    expect(await wholeTables(under.db, tables)).toEqual(before);
  });

  it('keeps its contacts while anything is its own, and loses them with its last anchor', async () => {
    const jo = await newContact('Jo');
    await under.tell(linked(jo, 'profile_k1'));
    await under.tell(
      regrouped({
        profile_k1: [
          [null, 'profile_k1'],
          ['2026-05-01T00:00:00.000Z', 'profile_k2'],
        ],
      }),
    );
    expect(await contactsOf(['profile_k1', 'profile_k2'])).toEqual([['Jo'], []]);
    await under.tell(regrouped({ profile_k1: 'profile_k2', profile_k3: 'profile_k1' }));
    expect(await contactsOf(['profile_k1', 'profile_k2'])).toEqual([['Jo'], []]);
    await under.tell(regrouped({ profile_k3: 'profile_k2' }));
    expect(await contactsOf(['profile_k1', 'profile_k2'])).toEqual([[], ['Jo']]);
  });

  it('takes as many statements for fifty as for one', async () => {
    const { company } = await under.companyCreate({ name: 'Budget' });
    const ids = Array.from({ length: 50 }, (_, n) => `profile_budget_${n}`);
    const contactIds = await Promise.all(
      ids.map((_, n) => newContact(`Budget ${n}`, { companyId: company.id })),
    );
    await under.tell(...contactIds.map((contactId, n) => linked(contactId, ids[n] ?? '')));
    expect((await contactsOf(ids)).map((names) => names.length)).toEqual(ids.map(() => 1));
    const names = async (some: readonly string[]) =>
      (await statementsDuring(() => contactsOf(some)))
        .map((each) => each.name)
        .filter((name) => name.startsWith('contacts.'));
    const expected = [
      'contacts.contactsByProfiles',
      'contacts.companiesById',
      'contacts.interactionsByContacts',
      'contacts.countInteractionsByContacts',
    ];
    expect(await names(ids.slice(0, 1))).toEqual(expected);
    expect(await names(ids)).toEqual(expected);
  });
});
