import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type CommonRefusal, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { nameFaults, originFaults } from '../domain/names.ts';
import { findSource } from '../storage/sourceStore.ts';
import { sourceTable } from '../storage/tables.ts';

export interface SourcePatch {
  readonly name?: string;
  readonly allowedOrigins?: readonly string[];
}

export async function sourceUpdate(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  { name, allowedOrigins }: SourcePatch,
): Promise<Decision<{ sourceId: string }, CommonRefusal>> {
  const faults = [
    ...(name === undefined ? [] : nameFaults(name, 'patch', 'name')),
    ...originFaults(allowedOrigins ?? [], 'patch', 'allowedOrigins'),
  ];
  if (faults.length > 0) return refuse(...faults);
  return kit.db.write(caller.workspaceId, async (tx) => {
    const source = await findSource(tx, id);
    if (source === null) return refuse(notFound('source', id, 'id'));
    await tx.update(
      sourceTable,
      { id },
      {
        name: name?.trim() ?? source.name,
        allowedOrigins: allowedOrigins === undefined ? source.allowedOrigins : [...new Set(allowedOrigins)],
      },
    );
    return allow({ sourceId: id });
  });
}
