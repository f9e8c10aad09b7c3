import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { TaskReminded } from '@rapport/shared/events/contacts.ts';
import { tellOfTask } from '../commands/tellOfTask.ts';
import type { WorkspaceKit } from '../kit.ts';

export function onTaskReminded(kit: WorkspaceKit): Hearing {
  return hear(TaskReminded, tellOfTask(kit, 'TASK_REMINDER'));
}
