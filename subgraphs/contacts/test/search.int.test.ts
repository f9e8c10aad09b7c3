import type { Caller } from '@rapport/shared/access/caller.ts';
import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { DealOpened, DealUpdated } from '@rapport/shared/events/deals.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { TicketOpened } from '@rapport/shared/events/tickets.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherWorkspaceId, testWorkspaceId } from '../../../test/harness/part.ts';
import { type ContactsUnderTest, startContactsUnderTest } from './contactsUnderTest.ts';

let under: ContactsUnderTest;
const mine = `user_${'1'.repeat(26)}`;
const theirs = `user_${'2'.repeat(26)}`;
const at = new Date('2026-06-01T12:00:00.000Z');

const people = [
  ['Ada', 'Lovelace', 'ada@analytical.example', '+442071838750', mine],
  ['Adam', 'Smith', 'adam.smith@wealth.example', '+442071838751', theirs],
  ['Anna', 'Smith', 'anna@smith.example', '+442071838752', null],
  ['Jürgen', 'Müller', 'jm@mueller.example', '+493012345678', null],
  ['Jo', 'Jones', 'jo@smithereens.example', '+442071838753', null],
] as const;

beforeAll(async () => {
  under = await startContactsUnderTest();
  const { company } = await under.companyCreate({ name: 'Smith & Wesson', domain: 'weapons.example' });
  for (const [firstName, lastName, email, phone, ownerId] of people) {
    const companyId = firstName === 'Jo' ? company.id : null;
    await under.contactCreate({ firstName, lastName, emails: [email], phones: [phone], ownerId, companyId });
  }
  await under.tell(deal('deal_1', 'Smith: spring engines', mine), deal('deal_2', 'Other engines', theirs));
  await under.tell(ticket('ticket_1', 'Engine smells of smith', theirs));
});

afterAll(async () => {
  await under?.stop();
});

function dealData(dealId: string, name: string, ownerId: string) {
  const stage = { id: 'stage_1', name: 'New', kind: 'OPEN' as const };
  return {
    dealId,
    name,
    pipelineId: 'pipeline_1',
    amount: null,
    companyId: null,
    contactIds: [],
    ownerId,
    stage,
  };
}

function deal(id: string, name: string, ownerId: string) {
  const actor = 'system:test';
  const data = dealData(id, name, ownerId);
  return eventOf(DealOpened, { workspaceId: testWorkspaceId, subject: id, actor, at, data });
}

function renamed(id: string, name: string, ownerId: string) {
  const actor = 'system:test';
  const data = dealData(id, name, ownerId);
  return eventOf(DealUpdated, { workspaceId: testWorkspaceId, subject: id, actor, at, data });
}

function ticket(id: string, subject: string, assigneeId: string) {
  const data = {
    ...{ ticketId: id, number: 4711, subject, status: 'OPEN' as const, priority: 'NORMAL' as const },
    ...{ contactId: null, profileId: 'profile_1', assigneeId },
  };
  return eventOf(TicketOpened, { workspaceId: testWorkspaceId, subject: id, actor: 'system:test', at, data });
}

const QUERY = `query ($filter: SearchFilter!, $first: Int! = 20, $after: String) {
  search(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } nodes { kind title score record { __typename } }
  }
}`;

interface Found {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly nodes: readonly { readonly kind: string; readonly title: string; readonly score: number }[];
}

async function search(filter: object, page: object = {}): Promise<Found> {
  await under.tell();
  return (await under.run<{ search: Found }>(QUERY, { filter, ...page })).search;
}

async function titles(text: string, kinds?: readonly string[]): Promise<string[]> {
  const { nodes } = await search({ text, ...(kinds === undefined ? {} : { kinds }) });
  return nodes.map(({ title }) => title);
}

function memberWith(...grants: string[]): Caller {
  return { kind: 'user', id: mine, workspaceId: testWorkspaceId, roles: [], grants, teammates: [] };
}

async function seenBy(caller: Caller, text: string): Promise<unknown> {
  const { data, errors } = await under.fetch(QUERY, { caller }, { filter: { text } });
  if (errors !== undefined) return errors.map(({ extensions }) => extensions?.code);
  return (data?.search as Found | undefined)?.nodes.map(({ title }) => title);
}

describe('search', () => {
  it('finds records of every kind by a word, those called so before those who only have it elsewhere', async () => {
    expect(await search({ text: 'smith' })).toMatchObject({
      totalCount: 6,
      nodes: [
        { kind: 'COMPANY', title: 'Smith & Wesson', score: 1, record: { __typename: 'Company' } },
        { kind: 'CONTACT', title: 'Adam Smith', score: 1, record: { __typename: 'Contact' } },
        { kind: 'CONTACT', title: 'Anna Smith', score: 1, record: { __typename: 'Contact' } },
        { kind: 'DEAL', title: 'Smith: spring engines', score: 1, record: { __typename: 'Deal' } },
        { kind: 'TICKET', title: 'Engine smells of smith', score: 1, record: { __typename: 'Ticket' } },
        { kind: 'CONTACT', title: 'Jo Jones', score: 0.6, record: { __typename: 'Contact' } },
      ],
    });
  });

  it.each([
    ['ADA', ['Ada Lovelace', 'Adam Smith']],
    ['smith adam', ['Adam Smith']],
    ['adam love', []],
    ['muller', ['Jürgen Müller']],
    ['Lovlace', ['Ada Lovelace']],
    ['jurgen muler', ['Jürgen Müller']],
    ['ada@analytical.example', ['Ada Lovelace']],
    ['020 7183 8752', ['Anna Smith']],
    ['+49 30 1234 5678', ['Jürgen Müller']],
    ['4711', ['Engine smells of smith']],
    ['weapons', ['Smith & Wesson']],
    ['wesson', ['Smith & Wesson', 'Jo Jones']],
    ['weapons.example', ['Smith & Wesson']],
    ['%', []],
    ["' or 1=1 --", []],
    ['', []],
  ])('finds by %j', async (text, found) => {
    expect(await titles(text)).toEqual(found);
  });

  it('finds what is asked for only', async () => {
    expect(await titles('smith', ['DEAL', 'TICKET'])).toEqual([
      'Smith: spring engines',
      'Engine smells of smith',
    ]);
  });

  it('gives pages without gap or repetition', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo }: Found = await search({ text: 'smith' }, { first: 2, after });
      seen.push(...nodes.map(({ title }) => title));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(await titles('smith'));
  });

  it('follows a record that is called otherwise, and forgets the words that nobody has any more', async () => {
    await under.tell(deal('deal_3', 'Zanzibar', mine));
    expect(await titles('zanzibar')).toEqual(['Zanzibar']);
    await under.tell(renamed('deal_3', 'Madagascar', mine));
    expect(await titles('zanzibar')).toEqual([]);
    expect(await titles('Madagaskar')).toEqual(['Madagascar']);
    const left = await under.db.read(
      testWorkspaceId,
      `select word from search_grams where word = 'zanzibar'`,
    );
    expect(left).toEqual([]);
  });

  it('shows each caller what its grants to read reach', async () => {
    const personal = 'data:personal:read';
    expect(await seenBy(memberWith('contacts:contact:read@own', personal), 'ada')).toEqual(['Ada Lovelace']);
    expect(await seenBy(memberWith('deals:deal:read@own', personal), 'engines')).toEqual([
      'Smith: spring engines',
    ]);
    expect(await seenBy(memberWith('tickets:ticket:read', personal), 'smith')).toEqual([
      'Engine smells of smith',
    ]);
    expect(await seenBy(memberWith('segments:segment:read', personal), 'smith')).toEqual([]);
  });

  it('is refused to who may not see what people are called', async () => {
    expect(await seenBy(memberWith('contacts:contact:read'), 'ada')).toEqual(['FORBIDDEN']);
  });

  it('finds nothing of another workspace', async () => {
    const filter = { text: 'smith' };
    expect(await under.run(QUERY, { filter }, otherWorkspaceId)).toMatchObject({ search: { nodes: [] } });
  });

  it('refuses a text that is too long, by name', async () => {
    const { errors } = await under.fetch(QUERY, {}, { filter: { text: 'a'.repeat(201) } });
    expect(errors?.map(({ message }) => message)).toEqual(['text must have at most 200 characters.']);
  });

  it('takes as many statements for a page of twenty as for one', async () => {
    const names = async (text: string) =>
      (await statementsDuring(() => under.run(QUERY, { filter: { text } })))
        .map(({ name }) => name)
        .filter((name) => name.startsWith('contacts.'));
    const expected = [
      'contacts.listSearchWords',
      'contacts.listMisspeltWords',
      'contacts.searchRecords',
      'contacts.contactsById',
      'contacts.companiesById',
      'contacts.listSearchWords',
      'contacts.listMisspeltWords',
      'contacts.countSearchRecords',
    ];
    expect((await names('smith')).sort()).toEqual(expected.sort());
  });
});
