import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Task, TaskSubjects } from '../domain/task.ts';
import { subjectKinds } from '../domain/taskFaults.ts';
import { taskSubjectTable, taskTable } from './tables.ts';

/** The task, locked until the transaction ends, so that its events keep their order; null where there is none. */
export async function findTaskForChange(tx: Transaction, id: string): Promise<Task | null> {
  const [task] = await tx.query<Task>(
    `/* contacts.findTaskForChange */ select ${columnsOf(taskTable)} from tasks where id = $1 for update`,
    [id],
  );
  return task ?? null;
}

/** Locks tasks for their timers, and passes over those that somebody changes just now; answers the others. */
export async function lockTasks(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    `/* contacts.lockTasks */ select id from tasks where id = any($1::text[]) order by id for update skip locked`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}

export async function findTasks(session: Session, ids: readonly string[]): Promise<Map<string, Task>> {
  const rows = await session.query<Task>(
    `/* contacts.findTasks */ select ${columnsOf(taskTable)} from tasks where id = any($1::text[])`,
    [ids],
  );
  return new Map(rows.map((task) => [task.id, task]));
}

/** What a task is about, in the order it was named. */
export async function loadSubjects(session: Session, taskId: string): Promise<TaskSubjects> {
  const rows = await session.query<{ entity: string; entityId: string }>(
    `/* contacts.loadSubjects */
     select entity, entity_id as "entityId" from task_subjects where task_id = $1 order by position`,
    [taskId],
  );
  const idsOf = (entity: string) =>
    rows.filter((row) => row.entity === entity).map(({ entityId }) => entityId);
  return {
    contactIds: idsOf('contact'),
    companyIds: idsOf('company'),
    dealIds: idsOf('deal'),
    ticketIds: idsOf('ticket'),
  };
}

export async function insertTask(tx: Transaction, task: Task, subjects: TaskSubjects): Promise<void> {
  await tx.insert(taskTable, { ...task, workspaceId: tx.workspaceId });
  await insertSubjects(tx, task.id, subjects);
}

/** Saves a change to the task as it was loaded; its version grows by one. */
export async function updateTask(tx: Transaction, task: Task, change: Partial<Task>): Promise<void> {
  const kept = await tx.update(
    taskTable,
    { id: task.id, version: task.version },
    { ...change, version: task.version + 1 },
  );
  if (!kept) throw new Error(`Task ${task.id} changed under its lock`);
}

export async function replaceSubjects(
  tx: Transaction,
  taskId: string,
  subjects: TaskSubjects,
): Promise<void> {
  await tx.query(`/* contacts.deleteSubjects */ delete from task_subjects where task_id = $1`, [taskId]);
  await insertSubjects(tx, taskId, subjects);
}

async function insertSubjects(tx: Transaction, taskId: string, subjects: TaskSubjects): Promise<void> {
  const { workspaceId } = tx;
  const rows = Object.entries(subjectKinds).flatMap(([name, entity]) =>
    subjects[name as keyof TaskSubjects].map((entityId, index) => ({
      workspaceId,
      taskId,
      entity,
      entityId,
      position: index + 1,
    })),
  );
  await tx.insert(taskSubjectTable, rows);
}
