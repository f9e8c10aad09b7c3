import { actorOf, type Caller, type RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision } from '@rapport/shared/decision.ts';
import { TaskCompleted } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { Task, TaskRefusal } from '../domain/task.ts';
import { decideComplete, nextDue, nextTask } from '../domain/taskMoves.ts';
import { loadSubjects, updateTask } from '../storage/taskStore.ts';
import { loadForChange } from './changeTask.ts';
import { addTask } from './taskCreate.ts';
import { taskFacts } from './taskEvents.ts';
import { changeTimers } from './taskTimers.ts';
import { findZone } from './zones.ts';

type Completed = Decision<{ taskId: string; nextId: string | null }, TaskRefusal>;

export async function taskComplete(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  expectedVersion: number | null,
): Promise<Completed> {
  return kit.db.write(caller.workspaceId, (tx) => complete(kit, tx, caller, id, expectedVersion));
}

async function complete(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  id: string,
  expectedVersion: number | null,
): Promise<Completed> {
  const loaded = await loadForChange(tx, caller, { id, expectedVersion, right: 'contacts:task:complete' });
  if (!loaded.allowed) return loaded;
  const task = loaded.change;
  const at = kit.clock.now();
  const decided = decideComplete(task, caller.id, at);
  if (!decided.allowed) return decided;
  if (decided.change === null) return allow({ taskId: id, nextId: task.nextId });
  const subjects = await loadSubjects(tx, id);
  const next = nextOf(task, at);
  const change = { ...decided.change, nextId: next?.id ?? task.nextId };
  const done = { ...task, ...change };
  await updateTask(tx, task, { ...change, updatedAt: at });
  await changeTimers(tx, task, done, at);
  const actor = actorOf(caller);
  if (next !== null) await addTask(kit, tx, actor, next, subjects);
  const data = {
    ...taskFacts(done, subjects),
    completedAt: at.toISOString(),
    nextTaskId: next?.id ?? null,
  };
  await kit.outbox.append(tx, [
    eventOf(TaskCompleted, { workspaceId: tx.workspaceId, subject: id, actor, at, data }),
  ]);
  return allow({ taskId: id, nextId: change.nextId });
}

/** A zone that the runtime has forgotten since the task was made ends the series rather than the work. */
function nextOf(task: Task, at: Date): Task | null {
  const zone = task.repeat === null ? null : findZone(task.repeat.timeZone);
  const dueAt = zone === null ? null : nextDue(task, at, zone);
  return dueAt === null ? null : nextTask(task, newId('task', at.getTime()), dueAt, at);
}
