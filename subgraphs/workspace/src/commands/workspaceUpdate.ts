import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type CommonRefusal, type Decision, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { nameFaults } from '../domain/names.ts';
import { workspaceTable } from '../storage/tables.ts';

export interface WorkspacePatch {
  readonly name?: string;
  readonly requireRegisteredOperations?: boolean;
}

export async function workspaceUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  { name, requireRegisteredOperations }: WorkspacePatch,
): Promise<Decision<{ workspaceId: string }, CommonRefusal>> {
  const faults = name === undefined ? [] : nameFaults(name, 'patch', 'name');
  if (faults.length > 0) return refuse(...faults);
  const change = {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(requireRegisteredOperations === undefined ? {} : { requireRegisteredOperations }),
  };
  const id = caller.workspaceId;
  if (Object.keys(change).length > 0) {
    await kit.db.write(id, (tx) => tx.update(workspaceTable, { id }, change));
  }
  return allow({ workspaceId: id });
}
