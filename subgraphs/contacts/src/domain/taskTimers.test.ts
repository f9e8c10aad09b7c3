import { describe, expect, it } from 'vitest';
import { emptyTask, type Task, type TaskReminder } from './task.ts';
import { changeOfTimers, taskIdOf, timersOf } from './taskTimers.ts';

const at = (time: string) => new Date(`2026-06-01T${time}:00.000Z`);
const before = (secondsBeforeDue: number): TaskReminder => ({
  secondsBeforeDue,
  at: null,
  channels: ['MAIL'],
});
const { contactIds, companyIds, dealIds, ticketIds, ...content } = emptyTask;
const task: Task = {
  ...content,
  id: 'task_1',
  version: 1,
  title: 'Call',
  dueAt: at('12:00'),
  reminders: [before(3_600), { secondsBeforeDue: null, at: at('09:00').toISOString(), channels: ['IN_APP'] }],
  status: 'OPEN',
  createdById: 'user_1',
  snoozedUntil: null,
  repeatFrom: null,
  seriesId: 'task_1',
  occurrence: 1,
  nextId: null,
  completedAt: null,
  completedById: null,
  createdAt: at('08:00'),
  updatedAt: at('08:00'),
};
const shown = (of: Task) => timersOf(of).map(({ key, dueAt, data }) => [key, dueAt, data.channels.join()]);
const nine = `task_1 at ${at('09:00').getTime()}`;

describe('timersOf', () => {
  it('has one for each reminder and one for the due instant', () => {
    expect(shown(task)).toEqual([
      ['task_1 before 3600', at('11:00'), 'MAIL'],
      [nine, at('09:00'), 'IN_APP'],
      ['task_1', at('12:00'), 'MAIL,IN_APP'],
    ]);
    expect(timersOf(task).map(({ key }) => taskIdOf(key))).toEqual(['task_1', 'task_1', 'task_1']);
  });

  it('has none for a task that has ended', () => {
    expect(timersOf({ ...task, status: 'DONE' })).toEqual([]);
    expect(timersOf({ ...task, status: 'CANCELLED' })).toEqual([]);
  });

  it('leaves out what lies before the end of a snooze, and reminds then', () => {
    expect(shown({ ...task, snoozedUntil: at('10:00') })).toEqual([
      ['task_1 before 3600', at('11:00'), 'MAIL'],
      ['task_1 snoozed', at('10:00'), 'MAIL,IN_APP'],
      ['task_1', at('12:00'), 'MAIL,IN_APP'],
    ]);
    expect(shown({ ...task, reminders: [], snoozedUntil: at('13:00') })).toEqual([
      ['task_1 snoozed', at('13:00'), 'IN_APP'],
      ['task_1', at('13:00'), 'IN_APP'],
    ]);
  });
});

describe('changeOfTimers', () => {
  const keys = (was: Task | null, is: Task, now = at('08:00')) => {
    const { set, cancel } = changeOfTimers(was, is, now);
    return { set: set.map(({ key }) => key), cancel: Object.fromEntries(cancel) };
  };

  it('sets what lies ahead of a new task, and nothing that has passed', () => {
    expect(keys(null, task)).toEqual({ set: ['task_1 before 3600', nine, 'task_1'], cancel: {} });
    expect(keys(null, task, at('11:00'))).toEqual({ set: ['task_1'], cancel: {} });
  });

  it('touches nothing of what stays as it was, so that what has fired does not fire again', () => {
    expect(keys(task, { ...task, title: 'Call again' })).toEqual({ set: [], cancel: {} });
  });

  it('moves what follows the due instant, and cancels what it would put into the past', () => {
    expect(keys(task, { ...task, dueAt: at('13:00') })).toEqual({
      set: ['task_1 before 3600', 'task_1'],
      cancel: {},
    });
    expect(keys(task, { ...task, dueAt: at('08:30') })).toEqual({
      set: ['task_1'],
      cancel: { 'task.reminder': ['task_1 before 3600'] },
    });
  });

  it('cancels what is not there any more', () => {
    expect(keys(task, { ...task, reminders: [] })).toEqual({
      set: ['task_1'], // for other channels
      cancel: { 'task.reminder': ['task_1 before 3600', nine] },
    });
    expect(keys(task, { ...task, status: 'DONE' })).toEqual({
      set: [],
      cancel: { 'task.reminder': ['task_1 before 3600', nine], 'task.overdue': ['task_1'] },
    });
  });
});
