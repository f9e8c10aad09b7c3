import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Pipeline, Stage } from '../domain/pipeline.ts';
import { pipelineTable, stageTable } from './tables.ts';

export async function findPipeline(session: Session, id: string): Promise<Pipeline | null> {
  const [pipeline] = await session.query<Pipeline>(
    `/* deals.findPipeline */ select ${columnsOf(pipelineTable)} from pipelines where id = $1`,
    [id],
  );
  return pipeline ?? null;
}

export async function listStages(session: Session, pipelineId: string): Promise<Stage[]> {
  return session.query<Stage>(
    `/* deals.listStages */ select ${columnsOf(stageTable)} from stages where pipeline_id = $1 order by position`,
    [pipelineId],
  );
}

/** False when another pipeline of the workspace has the name. */
export async function insertPipeline(
  tx: Transaction,
  pipeline: Pipeline,
  stages: readonly Stage[],
): Promise<boolean> {
  const added = await tx.query(
    `/* deals.insertPipeline */
     insert into pipelines (id, workspace_id, name, currency) values ($1, $2, $3, $4)
     on conflict do nothing returning id`,
    [pipeline.id, tx.workspaceId, pipeline.name, pipeline.currency],
  );
  if (added.length === 0) return false;
  await tx.insert(
    stageTable,
    stages.map((stage) => ({ ...stage, workspaceId: tx.workspaceId })),
  );
  return true;
}
