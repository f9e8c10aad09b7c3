import type { Caller, RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { changedFields, type TaskFields, withFields } from '../domain/task.ts';
import { stateFaults } from '../domain/taskFaults.ts';
import { loadSubjects, replaceSubjects } from '../storage/taskStore.ts';
import { type ChangedTask, loadForChange, saveTask } from './changeTask.ts';
import { cleanTask } from './cleanTask.ts';
import { unknownSubjects } from './subjectFaults.ts';

export async function taskUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  patch: TaskFields,
  expectedVersion: number | null,
): Promise<ChangedTask> {
  const cleaned = cleanTask(patch, 'patch');
  if (!cleaned.allowed) return cleaned;
  return kit.db.write(caller.workspaceId, (tx) =>
    update(kit, tx, caller, id, cleaned.change, expectedVersion),
  );
}

async function update(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  id: string,
  patch: TaskFields,
  expectedVersion: number | null,
): Promise<ChangedTask> {
  const loaded = await loadForChange(tx, caller, { id, expectedVersion, right: 'contacts:task:update' });
  if (!loaded.allowed) return loaded;
  const task = loaded.change;
  const subjects = await loadSubjects(tx, id);
  const before = { ...task, ...subjects };
  const after = withFields(before, patch);
  const faults = [...stateFaults(after, 'patch'), ...(await unknownSubjects(tx, patch, 'patch'))];
  if (faults.length > 0) return refuse(...faults);
  const changed = changedFields(before, after);
  const { title, body, dueAt, priority, assigneeId, repeat, reminders, ...about } = after;
  const startsAnew = changed.includes('dueAt') || changed.includes('repeat');
  const repeatFrom = repeat === null ? null : startsAnew ? dueAt : task.repeatFrom;
  const change = { title, body, dueAt, priority, assigneeId, repeat, reminders, repeatFrom };
  const { contactIds, companyIds, dealIds, ticketIds } = about;
  const named = { contactIds, companyIds, dealIds, ticketIds };
  if (['contacts', 'companies', 'deals', 'tickets'].some((name) => changed.includes(name))) {
    await replaceSubjects(tx, id, named);
  }
  await saveTask(kit, tx, caller, task, { change, changedFields: changed }, named);
  return allow({ taskId: id });
}
