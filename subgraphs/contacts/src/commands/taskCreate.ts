import { assertReaches } from '@rapport/shared/access/access.ts';
import { actorOf, type Caller, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type CommonRefusal, type Decision, refuse } from '@rapport/shared/decision.ts';
import { TaskCreated } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import {
  emptyTask,
  type Task,
  type TaskFields,
  type TaskState,
  type TaskSubjects,
  withFields,
} from '../domain/task.ts';
import { stateFaults } from '../domain/taskFaults.ts';
import { insertTask } from '../storage/taskStore.ts';
import { cleanTask } from './cleanTask.ts';
import { unknownSubjects } from './subjectFaults.ts';
import { taskFacts } from './taskEvents.ts';
import { changeTimers } from './taskTimers.ts';

type Created = Decision<{ taskId: string }, CommonRefusal>;

export async function taskCreate(
  kit: PartKit,
  { caller }: RequestContext,
  request: TaskFields,
  idempotencyKey: string | null | undefined,
): Promise<Created> {
  const cleaned = cleanTask(request, 'input');
  if (!cleaned.allowed) return cleaned;
  const state = withFields(emptyTask, cleaned.change);
  const faults = stateFaults(state, 'input');
  if (faults.length > 0) return refuse(...faults);
  if (state.assigneeId !== null) assertReaches(caller, 'contacts:task:create', state.assigneeId);
  const scope = { actor: actorOf(caller), mutation: 'taskCreate', key: idempotencyKey };
  return kit.db.write(caller.workspaceId, (tx) => once(tx, scope, () => create(kit, tx, caller, state)));
}

async function create(kit: PartKit, tx: Transaction, caller: Caller, state: TaskState): Promise<Created> {
  const missing = await unknownSubjects(tx, state, 'input');
  if (missing.length > 0) return refuse(...missing);
  const at = kit.clock.now();
  const id = newId('task', at.getTime());
  const { contactIds, companyIds, dealIds, ticketIds, ...content } = state;
  const task: Task = {
    ...content,
    id,
    version: 1,
    status: 'OPEN',
    createdById: caller.id,
    snoozedUntil: null,
    repeatFrom: content.repeat === null ? null : content.dueAt,
    seriesId: id,
    occurrence: 1,
    nextId: null,
    completedAt: null,
    completedById: null,
    createdAt: at,
    updatedAt: at,
  };
  await addTask(kit, tx, actorOf(caller), task, { contactIds, companyIds, dealIds, ticketIds });
  return allow({ taskId: id });
}

/** Writes a new task with its timers and tells it. */
export async function addTask(
  kit: PartKit,
  tx: Transaction,
  actor: string,
  task: Task,
  subjects: TaskSubjects,
): Promise<void> {
  const { id: subject, createdAt: at } = task;
  await insertTask(tx, task, subjects);
  await changeTimers(tx, null, task, at);
  const data = taskFacts(task, subjects);
  await kit.outbox.append(tx, [
    eventOf(TaskCreated, { workspaceId: tx.workspaceId, subject, actor, at, data }),
  ]);
}
