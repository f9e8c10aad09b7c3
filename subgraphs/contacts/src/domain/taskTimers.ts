import { type ReminderChannel, remindsAt, type Task } from './task.ts';

/** What is due about an open task, as the timers of the part keep it. */
export interface TaskTimer {
  readonly kind: 'task.reminder' | 'task.overdue';
  /** Begins with the task's id; see `taskIdOf`. */
  readonly key: string;
  readonly dueAt: Date;
  readonly data: { readonly channels: readonly ReminderChannel[] };
}

/** Everything an alert goes to, where nobody said how to be reminded. */
const STANDARD_CHANNELS: readonly ReminderChannel[] = ['IN_APP'];

/**
 * The timers of a task as it stands. A reminder is known by what was said of it, so that it stays the same one while other
 * things change. While a task is snoozed nobody is reminded or alerted; then it reminds, by every way that it has.
 */
export function timersOf(task: Task): TaskTimer[] {
  if (task.status !== 'OPEN') return [];
  const { id, dueAt, reminders, snoozedUntil } = task;
  const isSnoozed = (at: Date) => snoozedUntil !== null && at < snoozedUntil;
  const channels = channelsOf(task);
  const timers: TaskTimer[] = [];
  for (const reminder of reminders) {
    const at = remindsAt(reminder, dueAt);
    if (at === null || isSnoozed(at)) continue;
    const what = reminder.at === null ? `before ${reminder.secondsBeforeDue}` : `at ${at.getTime()}`;
    const data = { channels: reminder.channels };
    timers.push({ kind: 'task.reminder', key: `${id} ${what}`, dueAt: at, data });
  }
  if (snoozedUntil !== null)
    timers.push({ kind: 'task.reminder', key: `${id} snoozed`, dueAt: snoozedUntil, data: { channels } });
  if (dueAt !== null) {
    const at = snoozedUntil !== null && isSnoozed(dueAt) ? snoozedUntil : dueAt;
    timers.push({ kind: 'task.overdue', key: id, dueAt: at, data: { channels } });
  }
  return timers;
}

/** The task that a timer is about. */
export function taskIdOf(key: string): string {
  return key.split(' ', 1)[0] ?? '';
}

function channelsOf({ reminders }: Task): readonly ReminderChannel[] {
  const channels = [...new Set(reminders.flatMap((reminder) => reminder.channels))];
  return channels.length === 0 ? STANDARD_CHANNELS : channels;
}

export interface TimerChange {
  readonly set: readonly TaskTimer[];
  /** By kind. */
  readonly cancel: ReadonlyMap<TaskTimer['kind'], readonly string[]>;
}

/**
 * What a change of a task makes of its timers. What stays as it was is left alone, whether it waits or has fired; an instant
 * that has passed when it is set does not fire, so a task that is entered late reminds of nothing at once.
 *
 * @param before null for a new task
 */
export function changeOfTimers(before: Task | null, after: Task, now: Date): TimerChange {
  const old = new Map((before === null ? [] : timersOf(before)).map((timer) => [nameOf(timer), timer]));
  const set: TaskTimer[] = [];
  const cancel: TaskTimer[] = [];
  for (const timer of timersOf(after)) {
    const was = old.get(nameOf(timer));
    old.delete(nameOf(timer));
    const isSame =
      was !== undefined &&
      was.dueAt.getTime() === timer.dueAt.getTime() &&
      was.data.channels.join() === timer.data.channels.join();
    if (isSame) continue;
    if (timer.dueAt > now) set.push(timer);
    else if (was !== undefined) cancel.push(was);
  }
  cancel.push(...old.values());
  const byKind = Map.groupBy(cancel, ({ kind }) => kind);
  return { set, cancel: new Map([...byKind].map(([kind, timers]) => [kind, timers.map(({ key }) => key)])) };
}

function nameOf({ kind, key }: TaskTimer): string {
  return `${kind} ${key}`;
}
