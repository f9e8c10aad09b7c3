import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { TaskChanged, TaskCreated } from '@rapport/shared/events/contacts.ts';
import { tellOfAssignment } from '../commands/tellOfAssignment.ts';
import type { WorkspaceKit } from '../kit.ts';

/** A task is somebody's from the beginning or by a change. */
export function onTaskAssigned(kit: WorkspaceKit): Hearing[] {
  return [hear(TaskCreated, tellOfAssignment(kit)), hear(TaskChanged, tellOfAssignment(kit))];
}
