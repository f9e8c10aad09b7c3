import type { Clock } from '@rapport/shared/clock.ts';
import { isOverdue, remindsAt, type Task, type TaskReminder } from '../domain/task.ts';

export function isOverdueNow(task: Task, clock: Clock): boolean {
  return isOverdue(task, clock.now());
}

export type ShownReminder = TaskReminder & { readonly remindsAt: Date };

/** A task's reminders with the instants that come of them. */
export function remindersOf({ reminders, dueAt }: Task): ShownReminder[] {
  return reminders.flatMap((reminder) => {
    const at = remindsAt(reminder, dueAt);
    return at === null ? [] : [{ ...reminder, remindsAt: at }];
  });
}
