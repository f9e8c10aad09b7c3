import { allow, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import { nextOccurrence, type Zone } from './repeat.ts';
import { notOpen, type Task, type TaskRefusal } from './task.ts';

/** What becomes of the task, and the fields of the graph that then have another value; null where nothing changes. */
interface Move {
  readonly change: Partial<Task>;
  readonly changedFields: readonly string[];
}

type Moved = Decision<Move | null, TaskRefusal>;

/** Nobody will do an open task. */
export function decideCancel(task: Task): Moved {
  if (task.status === 'CANCELLED') return allow(null);
  if (task.status === 'DONE') return refuse(notOpen(task.status, 'cancelled'));
  return allow({
    change: { status: 'CANCELLED', snoozedUntil: null },
    changedFields: ['status', ...(task.snoozedUntil === null ? [] : ['snoozedUntil'])],
  });
}

/** A task that has ended is open again; its reminders are set again where they lie ahead. */
export function decideReopen(task: Task): Moved {
  if (task.status === 'OPEN') return allow(null);
  const wasDone = task.status === 'DONE';
  return allow({
    change: { status: 'OPEN', completedAt: null, completedById: null },
    changedFields: ['status', ...(wasDone ? ['completedAt', 'completedBy'] : [])],
  });
}

export function decideSnooze(task: Task, until: Date, now: Date): Moved {
  if (task.status !== 'OPEN') return refuse(notOpen(task.status, 'snoozed'));
  if (until <= now) {
    const message = `until must lie ahead, and ${until.toISOString()} has passed.`;
    return refuse(invalidInput(message, 'until'));
  }
  if (task.snoozedUntil?.getTime() === until.getTime()) return allow(null);
  return allow({ change: { snoozedUntil: until }, changedFields: ['snoozedUntil'] });
}

/** What a task is when it is done; null where it is done already. */
export function decideComplete(
  task: Task,
  completedById: string,
  now: Date,
): Decision<Partial<Task> | null, TaskRefusal> {
  if (task.status === 'DONE') return allow(null);
  if (task.status === 'CANCELLED') return refuse(notOpen(task.status, 'completed'));
  return allow({ status: 'DONE', snoozedUntil: null, completedAt: now, completedById });
}

/**
 * When the next task of the series is due: the first time after both the due instant and now, so that one who comes late is not
 * handed what was missed. Null where the task does not repeat, the series has ended, or the next one was made before.
 */
export function nextDue(task: Task, now: Date, zone: Zone): Date | null {
  const { repeat, repeatFrom, dueAt, occurrence, nextId } = task;
  if (repeat === null || repeatFrom === null || dueAt === null || nextId !== null) return null;
  if (repeat.count !== null && occurrence >= repeat.count) return null;
  const after = Math.max(dueAt.getTime(), now.getTime());
  const due = nextOccurrence(repeat, repeatFrom.getTime(), after, zone);
  return due === null ? null : new Date(due);
}

/** The next task of a series: as the one that was done, for reminders with an instant of their own, which has passed. */
export function nextTask(task: Task, id: string, dueAt: Date, now: Date): Task {
  return {
    ...task,
    id,
    version: 1,
    status: 'OPEN',
    dueAt,
    snoozedUntil: null,
    reminders: task.reminders.filter(({ at }) => at === null),
    occurrence: task.occurrence + 1,
    nextId: null,
    completedAt: null,
    completedById: null,
    createdAt: now,
    updatedAt: now,
  };
}
