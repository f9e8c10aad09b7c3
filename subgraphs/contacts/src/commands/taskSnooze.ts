import type { RequestContext } from '@rapport/shared/access/caller.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { decideSnooze } from '../domain/taskMoves.ts';
import { type ChangedTask, changeTask } from './changeTask.ts';

export function taskSnooze(
  kit: PartKit,
  context: RequestContext,
  id: string,
  until: Date,
  expectedVersion: number | null,
): Promise<ChangedTask> {
  return changeTask(kit, context, { id, expectedVersion, right: 'contacts:task:update' }, (task) =>
    decideSnooze(task, until, kit.clock.now()),
  );
}
