import { assertReaches, ownersReached } from '@rapport/shared/access/access.ts';
import { actorOf, type Caller, type RequestContext } from '@rapport/shared/access/caller.ts';
import { reachOf } from '@rapport/shared/access/rights.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, notFound, refuse, staleVersion } from '@rapport/shared/decision.ts';
import { TaskChanged } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { Task, TaskRefusal, TaskSubjects } from '../domain/task.ts';
import { findTaskForChange, loadSubjects, updateTask } from '../storage/taskStore.ts';
import { taskFacts } from './taskEvents.ts';
import { changeTimers } from './taskTimers.ts';

export type ChangedTask = Decision<{ taskId: string }, TaskRefusal>;

export interface TaskAddress {
  readonly id: string;
  readonly expectedVersion: number | null;
  /** What the caller needs for it. */
  readonly right: string;
}

/** What becomes of a task, and which fields of the graph have another value then; null where nothing does. */
export interface TaskMove {
  readonly change: Partial<Task>;
  readonly changedFields: readonly string[];
}

/** The task that is to be changed, locked, or why it cannot be. */
export async function loadForChange(
  tx: Transaction,
  caller: Caller,
  { id, expectedVersion, right }: TaskAddress,
): Promise<Decision<Task, TaskRefusal>> {
  const task = await findTaskForChange(tx, id);
  if (task === null) return refuse(notFound('task', id, 'id'));
  assertReachesTask(caller, right, task);
  if (expectedVersion !== null && expectedVersion !== task.version)
    return refuse(staleVersion('task', task.version));
  return allow(task);
}

/** A task is everybody's who made it or is to do it. */
function assertReachesTask(caller: Caller, right: string, { assigneeId, createdById }: Task): void {
  const reach = reachOf(caller.grants, right);
  const isMakers = reach !== null && reach !== 'all' && ownersReached(caller, reach).includes(createdById);
  assertReaches(caller, right, isMakers ? createdById : assigneeId);
}

/** Saves a change with its timers and tells it. */
export async function saveTask(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  task: Task,
  { change, changedFields }: TaskMove,
  subjects: TaskSubjects,
): Promise<void> {
  const at = kit.clock.now();
  const after = { ...task, ...change };
  await updateTask(tx, task, { ...change, updatedAt: at });
  await changeTimers(tx, task, after, at);
  const data = {
    ...taskFacts(after, subjects),
    changedFields: [...changedFields],
    formerAssigneeId: task.assigneeId,
  };
  const actor = actorOf(caller);
  await kit.outbox.append(tx, [
    eventOf(TaskChanged, { workspaceId: tx.workspaceId, subject: task.id, actor, at, data }),
  ]);
}

/** A change that follows from the task alone. */
export async function changeTask(
  kit: PartKit,
  { caller }: RequestContext,
  address: TaskAddress,
  decide: (task: Task) => Decision<TaskMove | null, TaskRefusal>,
): Promise<ChangedTask> {
  return kit.db.write(caller.workspaceId, async (tx): Promise<ChangedTask> => {
    const loaded = await loadForChange(tx, caller, address);
    if (!loaded.allowed) return loaded;
    const task = loaded.change;
    const decided = decide(task);
    if (!decided.allowed) return decided;
    if (decided.change !== null) {
      await saveTask(kit, tx, caller, task, decided.change, await loadSubjects(tx, task.id));
    }
    return allow({ taskId: task.id });
  });
}
