import type { Transaction } from '@rapport/shared/db/session.ts';
import { type TaskAlert, TaskOverdue, TaskReminded } from '@rapport/shared/events/contacts.ts';
import { type EventContract, eventOf } from '@rapport/shared/events/envelope.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { cancelTimers, setTimers } from '@rapport/shared/timers/setTimers.ts';
import { type DueTimer, type TimerHandler, whenDue } from '@rapport/shared/timers/timerHandler.ts';
import { z } from 'zod';
import type { Task } from '../domain/task.ts';
import { changeOfTimers, taskIdOf } from '../domain/taskTimers.ts';
import { findTasks, lockTasks } from '../storage/taskStore.ts';

/** Sets, moves and cancels what is due about a task, in the transaction that changes the task and holds its lock. */
export async function changeTimers(
  tx: Transaction,
  before: Task | null,
  after: Task,
  now: Date,
): Promise<void> {
  const { set, cancel } = changeOfTimers(before, after, now);
  await setTimers(tx, set);
  for (const [kind, keys] of cancel) await cancelTimers(tx, kind, keys);
}

const alertData = z.object({ channels: z.array(z.enum(['IN_APP', 'MAIL', 'WEBHOOK'])).readonly() });
type AlertData = z.infer<typeof alertData>;

/** Reminders and alerts are told as events: who is reminded how, is the workspace part's to do. */
export function taskTimers(kit: PartKit): readonly TimerHandler[] {
  return [
    whenDue('task.reminder', alertData, {
      lock: lockTasksOf,
      fire: (tx, timers) => tellAlerts(kit, tx, TaskReminded, timers),
    }),
    whenDue('task.overdue', alertData, {
      lock: lockTasksOf,
      fire: (tx, timers) => tellAlerts(kit, tx, TaskOverdue, timers),
    }),
  ];
}

async function lockTasksOf(tx: Transaction, keys: readonly string[]): Promise<readonly string[]> {
  const locked = await lockTasks(tx, [...new Set(keys.map(taskIdOf))]);
  return keys.filter((key) => locked.has(taskIdOf(key)));
}

/** With the title and the instant that the task has now. Timers are cancelled with what ends a task, so it is open. */
async function tellAlerts(
  kit: PartKit,
  tx: Transaction,
  contract: EventContract<TaskAlert>,
  timers: readonly DueTimer<AlertData>[],
): Promise<void> {
  const tasks = await findTasks(tx, [...new Set(timers.map(({ key }) => taskIdOf(key)))]);
  const at = kit.clock.now();
  const events = timers.flatMap(({ key, data: { channels } }) => {
    const task = tasks.get(taskIdOf(key));
    if (task === undefined) return [];
    const { id, title, dueAt, assigneeId } = task;
    const data = {
      taskId: id,
      title,
      dueAt: dueAt?.toISOString() ?? null,
      assigneeId,
      channels: [...channels],
    };
    const actor = `system:${kit.db.part}`;
    return [eventOf(contract, { workspaceId: tx.workspaceId, subject: id, actor, at, data })];
  });
  await kit.outbox.append(tx, events);
}
