import type { RequestContext } from '@rapport/shared/access/caller.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { decideCancel } from '../domain/taskMoves.ts';
import { type ChangedTask, changeTask } from './changeTask.ts';

export function taskCancel(
  kit: PartKit,
  context: RequestContext,
  id: string,
  expectedVersion: number | null,
): Promise<ChangedTask> {
  return changeTask(kit, context, { id, expectedVersion, right: 'contacts:task:update' }, decideCancel);
}
