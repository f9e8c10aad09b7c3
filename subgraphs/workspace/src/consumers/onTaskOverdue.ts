import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { TaskOverdue } from '@rapport/shared/events/contacts.ts';
import { tellOfTask } from '../commands/tellOfTask.ts';
import type { WorkspaceKit } from '../kit.ts';

export function onTaskOverdue(kit: WorkspaceKit): Hearing {
  return hear(TaskOverdue, tellOfTask(kit, 'TASK_OVERDUE'));
}
