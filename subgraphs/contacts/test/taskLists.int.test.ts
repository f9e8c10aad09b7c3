import type { Caller } from '@rapport/shared/access/caller.ts';
import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import { type ContactsUnderTest, startContactsUnderTest } from './contactsUnderTest.ts';
import { taskMutationsOf } from './tasksUnderTest.ts';

let under: ContactsUnderTest;
let tasks: ReturnType<typeof taskMutationsOf>;
const ann = 'user_01J00000000000000000000001';
const bea = 'user_01J00000000000000000000002';
const dealId = 'deal_01J00000000000000000000003';
const contactIds: string[] = [];
let companyId = '';
/** When each was due: what was due at noon of the first has passed at the time of the tests. */
const dueDays = ['2026-06-01', '2026-06-02', '2026-06-03'] as const;

beforeAll(async () => {
  under = await startContactsUnderTest();
  tasks = taskMutationsOf(under);
  for (const firstName of ['Ada', 'Bob']) {
    contactIds.push((await under.contactCreate({ firstName })).contact.id);
  }
  companyId = (await under.companyCreate({ name: 'Acme' })).company.id;
  const [ada, bob] = contactIds;
  const dueAt = dueDays.map((day) => `${day}T12:30:00.000Z`);
  await tasks.taskCreate({ title: 'undated', contactIds: [ada, bob] });
  await tasks.taskCreate({
    title: 'third',
    dueAt: dueAt[2],
    assigneeId: ann,
    priority: 'URGENT',
    contactIds: [ada],
  });
  await tasks.taskCreate({
    title: 'first',
    dueAt: dueAt[0],
    assigneeId: bea,
    contactIds: [ada],
    companyIds: [companyId],
  });
  await tasks.taskCreate({
    title: 'second',
    dueAt: dueAt[1],
    assigneeId: ann,
    dealIds: [dealId],
    contactIds: [bob],
  });
  const { task } = await tasks.taskCreate({ title: 'done', dueAt: dueAt[0], contactIds: [ada] });
  await tasks.taskComplete(task.id);
  under.clock.set('2026-06-01T18:00:00.000Z');
});

afterAll(async () => {
  await under?.stop();
});

interface Page {
  readonly nodes: readonly { readonly title: string }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

const LIST = `query ($filter: TaskFilter, $first: Int!, $after: String) {
  tasks(filter: $filter, first: $first, after: $after) {
    nodes { title } totalCount pageInfo { endCursor hasNextPage }
  }
}`;
const titles = ({ nodes }: Page) => nodes.map(({ title }) => title);
const list = async (filter: object, first = 20, after: string | null = null) =>
  (await under.run<{ tasks: Page }>(LIST, { filter, first, after })).tasks;

describe('tasks', () => {
  it('run by their due instants, those without one last, in pages that stay stable', async () => {
    const open = { status: ['OPEN'] };
    const page = await list(open, 2);
    expect({ titles: titles(page), count: page.totalCount }).toEqual({
      titles: ['first', 'second'],
      count: 4,
    });
    await tasks
      .taskCreate({ title: 'zeroth', dueAt: '2026-06-01T06:00:00.000Z' })
      .then(({ task }) => tasks.taskCancel(task.id));
    const rest = await list(open, 2, page.pageInfo.endCursor);
    expect({ titles: titles(rest), more: rest.pageInfo.hasNextPage }).toEqual({
      titles: ['third', 'undated'],
      more: false,
    });
  });

  it.each<[string, object, string[]]>([
    ['an assignee', { assigneeId: ann }, ['second', 'third']],
    ['nobody’s', { isUnassigned: true, status: ['OPEN'] }, ['undated']],
    ['a status', { status: ['DONE'] }, ['done']],
    ['a priority', { priority: ['URGENT', 'HIGH'] }, ['third']],
    [
      'a range of due instants',
      { dueFrom: '2026-06-02T12:30:00.000Z', dueUntil: '2026-06-03T12:30:00.000Z' },
      ['second'],
    ],
    ['what is overdue', { isOverdue: true }, ['first']],
    ['what is not overdue', { isOverdue: false, status: ['OPEN'] }, ['second', 'third', 'undated']],
    ['a deal', { dealId }, ['second']],
  ])('are narrowed by %s', async (_, filter, expected) => {
    const page = await list(filter);
    expect({ titles: titles(page), count: page.totalCount }).toEqual({
      titles: expected,
      count: expected.length,
    });
  });

  it('are narrowed by all that they are about', async () => {
    const [contactId] = contactIds;
    expect(titles(await list({ contactId, companyId }))).toEqual(['first']);
    expect(titles(await list({ contactId, dealId }))).toEqual([]);
  });
});

describe('Contact.tasks and Company.tasks', () => {
  const ASK = `{ contacts { nodes { firstName tasks(first: 1, filter: { status: [OPEN] }) {
      nodes { title contacts { firstName } deals { id } next { id } } totalCount } } }
    companies { nodes { tasks { nodes { title } } } } }`;

  it('give each its own page and count', async () => {
    expect(await under.run(ASK)).toEqual({
      contacts: {
        nodes: [
          {
            firstName: 'Ada',
            tasks: {
              nodes: [{ title: 'first', contacts: [{ firstName: 'Ada' }], deals: [], next: null }],
              totalCount: 3,
            },
          },
          {
            firstName: 'Bob',
            tasks: {
              nodes: [
                { title: 'second', contacts: [{ firstName: 'Bob' }], deals: [{ id: dealId }], next: null },
              ],
              totalCount: 2,
            },
          },
        ],
      },
      companies: { nodes: [{ tasks: { nodes: [{ title: 'first' }] } }] },
    });
  });

  it('take as many statements for many as for one', async () => {
    await under.told(); // what was made is indexed by now, and only this reads
    const statements = await statementsDuring(() => under.run(ASK));
    const own = statements.map(({ name }) => name).filter((name) => name.startsWith('contacts.'));
    expect(own.sort()).toEqual([
      'contacts.contactsByTasks',
      'contacts.countTasksBySubjects',
      'contacts.foreignSubjectsByTasks',
      'contacts.listCompanies',
      'contacts.listContacts',
      'contacts.tasksBySubjects',
      'contacts.tasksBySubjects',
    ]);
  });
});

describe('a caller whose grant reaches the own', () => {
  const grants = ['contacts:task:*@own', 'contacts:contact:read', 'data:personal:read'];
  const caller: Caller = {
    kind: 'user',
    id: bea,
    workspaceId: testWorkspaceId,
    roles: [],
    grants,
    teammates: [],
  };
  const ask = (source: string, variables: object = {}) => under.fetch(source, { caller }, variables);

  it('sees what is theirs to do or was made by them', async () => {
    const made = await ask(
      `mutation { taskCreate(input: { title: "mine" }) { task { title } errors { __typename } } }`,
    );
    expect(made.data).toEqual({ taskCreate: { task: { title: 'mine' }, errors: [] } });
    const { data } = await ask(LIST, { filter: {}, first: 20 });
    expect(titles((data as unknown as { tasks: Page }).tasks)).toEqual(['first', 'mine']);
    const [contactId] = contactIds;
    const shown = await ask(
      `query ($id: ID!) { contact(id: $id) { tasks { nodes { title } totalCount } } }`,
      { id: contactId },
    );
    expect(shown.data).toEqual({ contact: { tasks: { nodes: [{ title: 'first' }], totalCount: 1 } } });
  });

  it('changes nothing of others and gives nobody else a task', async () => {
    const { nodes } = (
      await under.run<{ tasks: { nodes: { id: string }[] } }>(
        `{ tasks(filter: { assigneeId: "${ann}" }) { nodes { id } } }`,
      )
    ).tasks;
    const [of] = nodes;
    const { data } = await ask(`mutation ($id: ID!) { taskComplete(id: $id) { errors { __typename } } }`, {
      id: of?.id,
    });
    expect(data).toEqual({ taskComplete: { errors: [{ __typename: 'NotFound' }] } });
    const { errors } = await ask(
      `mutation { taskCreate(input: { title: "for Ann", assigneeId: "${ann}" }) { task { id } } }`,
    );
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    expect(titles(await list({ assigneeId: ann }))).toEqual(['second', 'third']);
  });
});
