import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherWorkspaceId } from '../../../test/harness/part.ts';
import { type ContactsUnderTest, startContactsUnderTest } from './contactsUnderTest.ts';
import { TASK, taskMutationsOf } from './tasksUnderTest.ts';

let under: ContactsUnderTest;
let tasks: ReturnType<typeof taskMutationsOf>;
const now = '2026-06-01T12:00:00.000Z';
const unknownTask = 'task_01J00000000000000000000009';
const ann = 'user_01J00000000000000000000001';
const bea = 'user_01J00000000000000000000002';

beforeAll(async () => {
  under = await startContactsUnderTest();
  tasks = taskMutationsOf(under);
});

afterAll(async () => {
  await under?.stop();
});

const toldOf = async (taskId: string) =>
  (await under.told())
    .filter(({ subject }) => subject === taskId)
    .map(({ type, data }) => [type.replace('contacts.task.', '').replace('.v1', ''), data] as const);
const typesOf = async (taskId: string) => (await toldOf(taskId)).map(([type]) => type);
const timersOf = (taskId: string) =>
  under.db.write('ws_01J00000000000000000000001', async (tx) => {
    const rows = await tx.query<{ kind: string; dueAt: Date }>(
      `select kind, due_at as "dueAt" from timers where key = $1 or key like $1 || ' %' order by due_at, kind`,
      [taskId],
    );
    return rows.map(({ kind, dueAt }) => `${kind} ${dueAt.toISOString()}`);
  });
const stateOf = async (id: string) => {
  const { task } = await under.run<{ task: object }>(`query ($id: ID!) { task(id: $id) { ${TASK} } }`, {
    id,
  });
  return { task, timers: await timersOf(id), told: await typesOf(id) };
};

/** What `taskCreate` answers for the offer below. */
const offer = (id: string, dealId: string) => ({
  id,
  version: 1,
  title: 'Send the offer',
  body: 'With prices',
  status: 'OPEN',
  priority: 'HIGH',
  dueAt: '2026-06-02T09:00:00.000Z',
  isOverdue: false,
  snoozedUntil: null,
  occurrence: 1,
  completedAt: null,
  assignee: { id: ann },
  createdBy: { id: 'user_1' },
  completedBy: null,
  contacts: [{ displayName: 'Ada' }],
  companies: [{ name: 'Analytical' }],
  deals: [{ id: dealId }],
  tickets: [],
  reminders: [
    {
      secondsBeforeDue: 900,
      at: null,
      channels: ['IN_APP', 'MAIL'],
      remindsAt: '2026-06-02T08:45:00.000Z',
    },
  ],
  repeat: {
    every: 1,
    unit: 'WEEK',
    weekdays: ['TUESDAY'],
    timeZone: 'Europe/London',
    until: null,
    count: 3,
  },
  createdAt: now,
  updatedAt: now,
});

describe('taskCreate', () => {
  it('answers the task with everything said, sets its timers and tells it', async () => {
    const { contact } = await under.contactCreate({ firstName: 'Ada' });
    const { company } = await under.companyCreate({ name: 'Analytical', domain: 'tasks.example' });
    const dealId = 'deal_01J00000000000000000000003';
    const { task, errors } = await tasks.taskCreate({
      title: '  Send the offer ',
      body: 'With prices',
      dueAt: '2026-06-02T09:00:00.000Z',
      priority: 'HIGH',
      assigneeId: ann,
      contactIds: [contact.id],
      companyIds: [company.id],
      dealIds: [dealId],
      reminders: [{ secondsBeforeDue: 900, channels: ['IN_APP', 'MAIL'] }],
      repeat: { unit: 'WEEK', weekdays: ['TUESDAY'], timeZone: 'Europe/London', count: 3 },
    });
    expect(errors).toEqual([]);
    expect(task).toEqual(offer(task.id, dealId));
    expect(await timersOf(task.id)).toEqual([
      'task.reminder 2026-06-02T08:45:00.000Z',
      'task.overdue 2026-06-02T09:00:00.000Z',
    ]);
    expect(await toldOf(task.id)).toEqual([
      [
        'created',
        {
          taskId: task.id,
          title: 'Send the offer',
          status: 'OPEN',
          priority: 'HIGH',
          dueAt: '2026-06-02T09:00:00.000Z',
          assigneeId: ann,
          contactIds: [contact.id],
          companyIds: [company.id],
          dealIds: [dealId],
          ticketIds: [],
        },
      ],
    ]);
  });

  it('answers a repeated key with the first task', async () => {
    const first = await tasks.taskCreate({ title: 'Once' }, 'once');
    expect(await tasks.taskCreate({ title: 'Twice' }, 'once')).toEqual(first);
    expect(await typesOf(first.task.id)).toEqual(['created']);
  });

  it('refuses every fault at once, and writes and tells nothing', async () => {
    const count =
      'select (select count(*) from tasks)::int as tasks, (select count(*) from timers)::int as timers';
    const counted = () => under.db.read('ws_01J00000000000000000000001', count);
    const before = { counted: await counted(), told: (await under.told()).length };
    const refused = async (input: object) => (await tasks.taskCreate(input)).errors;
    expect(
      await refused({
        title: ' ',
        assigneeId: 'somebody',
        contactIds: ['deal_01J00000000000000000000003'],
        reminders: [{}, { secondsBeforeDue: -1 }, { at: now, channels: [] }],
        repeat: { unit: 'DAY', every: 0, weekdays: ['MONDAY'], timeZone: 'Mars/Olympus', count: 0 },
      }),
    ).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'title'] },
      { __typename: 'InvalidInput', path: ['input', 'assigneeId'] },
      { __typename: 'InvalidInput', path: ['input', 'contactIds', '0'] },
      { __typename: 'InvalidInput', path: ['input', 'reminders', '0'] },
      { __typename: 'InvalidInput', path: ['input', 'reminders', '1', 'secondsBeforeDue'] },
      { __typename: 'InvalidInput', path: ['input', 'reminders', '2', 'channels'] },
      { __typename: 'InvalidInput', path: ['input', 'repeat', 'every'] },
      { __typename: 'InvalidInput', path: ['input', 'repeat', 'weekdays'] },
      { __typename: 'InvalidInput', path: ['input', 'repeat', 'count'] },
      { __typename: 'InvalidInput', path: ['input', 'repeat', 'timeZone'] },
    ]);
    expect(
      await refused({ reminders: [{ secondsBeforeDue: 60 }], repeat: { unit: 'DAY', timeZone: 'UTC' } }),
    ).toMatchObject([
      { message: 'A task that repeats needs dueAt.', path: ['input', 'dueAt'] },
      { message: 'A reminder with secondsBeforeDue needs a task with dueAt.', path: ['input', 'dueAt'] },
    ]);
    expect(
      await refused({
        contactIds: ['contact_01J00000000000000000000009'],
        companyIds: ['company_01J00000000000000000000009'],
      }),
    ).toMatchObject([
      { __typename: 'NotFound', path: ['input', 'contactIds', '0'] },
      { __typename: 'NotFound', path: ['input', 'companyIds', '0'] },
    ]);
    expect({ counted: await counted(), told: (await under.told()).length }).toEqual(before);
  });
});

describe('taskUpdate', () => {
  it('moves reminders with the due instant, and tells which fields changed and whose it was', async () => {
    const { task } = await tasks.taskCreate({
      dueAt: '2026-06-02T09:00:00.000Z',
      assigneeId: ann,
      reminders: [{ secondsBeforeDue: 600 }, { at: '2026-06-01T18:00:00.000Z' }],
    });
    const { task: moved, errors } = await tasks.taskUpdate(
      task.id,
      { dueAt: '2026-06-03T09:00:00.000Z', assigneeId: bea },
      1,
    );
    expect({ errors, version: moved.version, dueAt: moved.dueAt }).toEqual({
      errors: [],
      version: 2,
      dueAt: '2026-06-03T09:00:00.000Z',
    });
    expect(await timersOf(task.id)).toEqual([
      'task.reminder 2026-06-01T18:00:00.000Z',
      'task.reminder 2026-06-03T08:50:00.000Z',
      'task.overdue 2026-06-03T09:00:00.000Z',
    ]);
    expect((await toldOf(task.id)).at(-1)).toMatchObject([
      'changed',
      { changedFields: ['dueAt', 'assignee'], assigneeId: bea, formerAssigneeId: ann },
    ]);
  });

  it('replaces what it is about, and clears what is null', async () => {
    const { contact: first } = await under.contactCreate({ firstName: 'One' });
    const { contact: second } = await under.contactCreate({ firstName: 'Two' });
    const { task } = await tasks.taskCreate({
      contactIds: [first.id],
      body: 'Text',
      dueAt: '2026-06-02T09:00:00.000Z',
    });
    const changed = await tasks.taskUpdate(task.id, {
      contactIds: [second.id, first.id],
      body: null,
      dueAt: null,
    });
    expect(changed.task).toMatchObject({
      contacts: [{ displayName: 'Two' }, { displayName: 'One' }],
      body: null,
      dueAt: null,
    });
    expect(await timersOf(task.id)).toEqual([]);
    expect((await toldOf(task.id)).at(-1)?.[1]).toMatchObject({
      changedFields: ['body', 'dueAt', 'contacts'],
    });
  });

  it('refuses what cannot be, and changes nothing', async () => {
    const { task } = await tasks.taskCreate({
      dueAt: '2026-06-02T09:00:00.000Z',
      reminders: [{ secondsBeforeDue: 60 }],
    });
    const before = await stateOf(task.id);
    const refused = async (patch: object, version: number | null = null, id = task.id) =>
      (await tasks.taskUpdate(id, patch, version)).errors;
    expect(await refused({ dueAt: null })).toMatchObject([{ path: ['patch', 'dueAt'] }]);
    expect(await refused({ contactIds: ['contact_01J00000000000000000000009'] })).toMatchObject([
      { __typename: 'NotFound', path: ['patch', 'contactIds', '0'] },
    ]);
    expect(await refused({ title: 'New' }, 7)).toMatchObject([
      { __typename: 'StaleVersion', currentVersion: 1 },
    ]);
    expect(await refused({ title: 'New' }, null, unknownTask)).toMatchObject([
      { __typename: 'NotFound', path: ['id'] },
    ]);
    expect(await stateOf(task.id)).toEqual(before);
  });
});

describe('taskComplete', () => {
  it('ends the task with its timers, once however often it is called', async () => {
    const { task } = await tasks.taskCreate({
      dueAt: '2026-06-02T09:00:00.000Z',
      reminders: [{ secondsBeforeDue: 60 }],
    });
    const done = await tasks.taskComplete(task.id);
    expect(done).toMatchObject({
      task: { status: 'DONE', completedAt: now, completedBy: { id: 'user_1' }, version: 2 },
      next: null,
      errors: [],
    });
    expect(await tasks.taskComplete(task.id)).toEqual(done);
    expect(await timersOf(task.id)).toEqual([]);
    expect(await typesOf(task.id)).toEqual(['created', 'completed']);
  });

  it('makes the next one of a series, with what it is about and its reminders, until the count is full', async () => {
    const { contact } = await under.contactCreate({ firstName: 'Weekly' });
    const { task } = await tasks.taskCreate({
      dueAt: '2026-06-02T09:00:00.000Z',
      contactIds: [contact.id],
      reminders: [{ secondsBeforeDue: 60 }, { at: '2026-06-02T08:00:00.000Z' }],
      repeat: { unit: 'DAY', every: 2, timeZone: 'Europe/London', count: 2 },
    });
    const { next } = await tasks.taskComplete(task.id);
    expect(next).toMatchObject({
      version: 1,
      status: 'OPEN',
      occurrence: 2,
      dueAt: '2026-06-04T09:00:00.000Z',
      contacts: [{ displayName: 'Weekly' }],
      reminders: [{ secondsBeforeDue: 60 }],
    });
    const nextId = next?.id ?? '';
    expect(await timersOf(nextId)).toEqual([
      'task.reminder 2026-06-04T08:59:00.000Z',
      'task.overdue 2026-06-04T09:00:00.000Z',
    ]);
    expect(await typesOf(nextId)).toEqual(['created']);
    expect((await toldOf(task.id)).at(-1)).toMatchObject(['completed', { nextTaskId: nextId }]);
    expect((await tasks.taskComplete(nextId)).next).toBeNull();
  });

  it('makes one next task, also when the first is reopened and done again', async () => {
    const { task } = await tasks.taskCreate({
      dueAt: '2026-06-02T09:00:00.000Z',
      repeat: { unit: 'MONTH', timeZone: 'UTC' },
    });
    const { next } = await tasks.taskComplete(task.id);
    await tasks.taskReopen(task.id);
    expect((await tasks.taskComplete(task.id)).next?.id).toBe(next?.id);
    expect(await typesOf(task.id)).toEqual(['created', 'completed', 'changed', 'completed']);
  });

  it('refuses a cancelled task, and changes nothing', async () => {
    const { task } = await tasks.taskCreate();
    await tasks.taskCancel(task.id);
    const before = await stateOf(task.id);
    expect((await tasks.taskComplete(task.id)).errors).toMatchObject([
      { __typename: 'TaskNotOpen', status: 'CANCELLED', path: ['id'] },
    ]);
    expect((await tasks.taskComplete(task.id, 1)).errors).toMatchObject([
      { __typename: 'StaleVersion', currentVersion: 2 },
    ]);
    expect((await tasks.taskComplete(unknownTask)).errors).toMatchObject([{ __typename: 'NotFound' }]);
    expect(await stateOf(task.id)).toEqual(before);
  });
});

describe('taskCancel and taskReopen', () => {
  it('take the timers away and set again those that lie ahead', async () => {
    const { task } = await tasks.taskCreate({ dueAt: '2026-06-02T09:00:00.000Z' });
    expect((await tasks.taskCancel(task.id)).task.status).toBe('CANCELLED');
    expect(await timersOf(task.id)).toEqual([]);
    expect((await tasks.taskCancel(task.id)).task.version).toBe(2);
    expect((await tasks.taskReopen(task.id)).task.status).toBe('OPEN');
    expect(await timersOf(task.id)).toEqual(['task.overdue 2026-06-02T09:00:00.000Z']);
    expect((await tasks.taskReopen(task.id)).task.version).toBe(3);
    expect(await typesOf(task.id)).toEqual(['created', 'changed', 'changed']);
  });

  it('refuse what is done, and changes nothing', async () => {
    const { task } = await tasks.taskCreate();
    await tasks.taskComplete(task.id);
    const before = await stateOf(task.id);
    expect((await tasks.taskCancel(task.id)).errors).toMatchObject([
      { __typename: 'TaskNotOpen', status: 'DONE' },
    ]);
    expect((await tasks.taskSnooze(task.id, '2026-06-09T09:00:00.000Z')).errors).toMatchObject([
      { __typename: 'TaskNotOpen', status: 'DONE' },
    ]);
    expect(await stateOf(task.id)).toEqual(before);
  });
});

describe('taskSnooze', () => {
  it('lets the task be until then, and reminds then', async () => {
    const { task } = await tasks.taskCreate({
      dueAt: '2026-06-02T09:00:00.000Z',
      reminders: [{ secondsBeforeDue: 3_600, channels: ['MAIL'] }],
    });
    const { task: snoozed } = await tasks.taskSnooze(task.id, '2026-06-02T10:00:00.000Z');
    expect(snoozed).toMatchObject({ snoozedUntil: '2026-06-02T10:00:00.000Z', version: 2 });
    expect(await timersOf(task.id)).toEqual([
      'task.overdue 2026-06-02T10:00:00.000Z',
      'task.reminder 2026-06-02T10:00:00.000Z',
    ]);
    expect((await toldOf(task.id)).at(-1)?.[1]).toMatchObject({ changedFields: ['snoozedUntil'] });
  });

  it('refuses an instant that has passed, and changes nothing', async () => {
    const { task } = await tasks.taskCreate({ dueAt: '2026-06-02T09:00:00.000Z' });
    const before = await stateOf(task.id);
    expect((await tasks.taskSnooze(task.id, now)).errors).toMatchObject([
      { __typename: 'InvalidInput', path: ['until'] },
    ]);
    expect(await stateOf(task.id)).toEqual(before);
  });
});

describe('another workspace', () => {
  it('neither sees nor changes a task', async () => {
    const { task } = await tasks.taskCreate({ dueAt: '2026-06-02T09:00:00.000Z' });
    const before = await stateOf(task.id);
    const ask = 'query ($id: ID!) { task(id: $id) { id } tasks { totalCount } }';
    expect(await under.run(ask, { id: task.id }, otherWorkspaceId)).toEqual({
      task: null,
      tasks: { totalCount: 0 },
    });
    const complete = 'mutation ($id: ID!) { taskComplete(id: $id) { errors { __typename } } }';
    expect(await under.run(complete, { id: task.id }, otherWorkspaceId)).toEqual({
      taskComplete: { errors: [{ __typename: 'NotFound' }] },
    });
    expect(await stateOf(task.id)).toEqual(before);
  });
});
