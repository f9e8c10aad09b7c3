import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ContactsUnderTest, startContactsUnderTest } from './contactsUnderTest.ts';
import { taskMutationsOf } from './tasksUnderTest.ts';

let under: ContactsUnderTest;
let tasks: ReturnType<typeof taskMutationsOf>;
const ann = 'user_01J00000000000000000000001';
const soon = { timeout: 10_000, interval: 20 };

beforeAll(async () => {
  under = await startContactsUnderTest();
  tasks = taskMutationsOf(under);
});

beforeEach(() => under.clock.set('2026-06-01T12:00:00.000Z'));

afterAll(async () => {
  await under?.stop();
});

/** What was told about a task since it was made, without its changes. */
const alertsOf = async (taskId: string) =>
  (await under.told())
    .filter(({ subject, type }) => subject === taskId && /reminded|overdue/.test(type))
    .map(({ type, time, actor, data }) => ({ type, time, actor, data }));
const reminded = 'contacts.task.reminded.v1';
const overdue = 'contacts.task.overdue.v1';
const typesOf = async (taskId: string) => (await alertsOf(taskId)).map(({ type }) => type);

/** Resolves when everything due by the present time of the clock has been told: a later timer has. */
async function untilAlerted(): Promise<void> {
  const at = new Date(under.clock.now().getTime() + 1);
  const { task } = await tasks.taskCreate({ title: 'Probe', reminders: [{ at: at.toISOString() }] });
  under.clock.set(at.toISOString());
  await expect.poll(() => typesOf(task.id), soon).toEqual([reminded]);
}

describe('a reminder', () => {
  it('is told at its instant, with the ways, the assignee, and what the task says then', async () => {
    const { task } = await tasks.taskCreate({
      dueAt: '2026-06-01T13:00:00.000Z',
      assigneeId: ann,
      reminders: [{ secondsBeforeDue: 1_800, channels: ['MAIL', 'WEBHOOK'] }],
    });
    await tasks.taskUpdate(task.id, { title: 'Call back at once' });
    under.clock.set('2026-06-01T12:30:00.000Z');
    await expect
      .poll(() => alertsOf(task.id), soon)
      .toEqual([
        {
          type: reminded,
          time: '2026-06-01T12:30:00.000Z',
          actor: 'system:contacts',
          data: {
            taskId: task.id,
            title: 'Call back at once',
            dueAt: '2026-06-01T13:00:00.000Z',
            assigneeId: ann,
            channels: ['MAIL', 'WEBHOOK'],
          },
        },
      ]);
  });

  it('is not told again when other things change, and again when the due instant moves', async () => {
    const { task } = await tasks.taskCreate({
      dueAt: '2026-06-01T13:00:00.000Z',
      reminders: [{ secondsBeforeDue: 1_800 }],
    });
    under.clock.set('2026-06-01T12:30:00.000Z');
    await expect.poll(() => typesOf(task.id), soon).toEqual([reminded]);
    await tasks.taskUpdate(task.id, { title: 'Other', priority: 'LOW' });
    await untilAlerted();
    expect(await typesOf(task.id)).toEqual([reminded]);
    await tasks.taskUpdate(task.id, { dueAt: '2026-06-01T14:00:00.000Z' });
    under.clock.set('2026-06-01T13:30:00.000Z');
    await expect.poll(() => typesOf(task.id), soon).toEqual([reminded, reminded]);
  });

  it('is not told of a task that was done, cancelled or snoozed before it', async () => {
    const input = { dueAt: '2026-06-01T13:00:00.000Z', reminders: [{ secondsBeforeDue: 60 }] };
    const [done, cancelled, snoozed] = await Promise.all([1, 2, 3].map(() => tasks.taskCreate(input)));
    await tasks.taskComplete(done?.task.id ?? '');
    await tasks.taskCancel(cancelled?.task.id ?? '');
    await tasks.taskSnooze(snoozed?.task.id ?? '', '2026-06-01T15:00:00.000Z');
    under.clock.set('2026-06-01T14:00:00.000Z');
    await untilAlerted();
    for (const each of [done, cancelled, snoozed]) expect(await typesOf(each?.task.id ?? '')).toEqual([]);
    under.clock.set('2026-06-01T15:00:00.000Z');
    await expect
      .poll(async () => (await typesOf(snoozed?.task.id ?? '')).toSorted(), soon)
      .toEqual([overdue, reminded]);
  });
});

describe('the alert of an overdue task', () => {
  it('is told at the due instant, by the ways of its reminders, and in the app where it has none', async () => {
    const dueAt = '2026-06-01T13:00:00.000Z';
    const { task: plain } = await tasks.taskCreate({ dueAt });
    const { task: mailed } = await tasks.taskCreate({
      dueAt,
      reminders: [{ at: '2026-06-01T18:00:00.000Z', channels: ['MAIL'] }],
    });
    under.clock.set(dueAt);
    await expect
      .poll(() => alertsOf(plain.id), soon)
      .toMatchObject([{ type: overdue, data: { channels: ['IN_APP'], assigneeId: null } }]);
    await expect
      .poll(() => alertsOf(mailed.id), soon)
      .toMatchObject([{ type: overdue, data: { channels: ['MAIL'] } }]);
  });

  it('is told once, while many changes and the clock race for it', async () => {
    const made = await Promise.all(
      Array.from({ length: 20 }, () => tasks.taskCreate({ dueAt: '2026-06-01T13:00:00.000Z' })),
    );
    const ids = made.map(({ task }) => task.id);
    under.clock.set('2026-06-01T13:00:00.000Z');
    await Promise.all(ids.map((id) => tasks.taskUpdate(id, { body: 'Racing' })));
    await untilAlerted();
    for (const id of ids) await expect.poll(() => typesOf(id), soon).toEqual([overdue]);
  });
});
