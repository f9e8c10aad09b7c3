import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Pipeline, Stage } from '../domain/pipeline.ts';
import { pipelineTable, stageTable } from '../storage/tables.ts';

export function listPipelines(db: Database, workspaceId: string): Promise<Pipeline[]> {
  return db.read(
    workspaceId,
    `/* deals.listPipelines */ select ${columnsOf(pipelineTable)} from pipelines order by name`,
  );
}

export function pipelinesById(
  db: Database,
  workspaceId: string,
  ids: readonly string[],
): Promise<Pipeline[]> {
  return db.read(
    workspaceId,
    `/* deals.pipelinesById */ select ${columnsOf(pipelineTable)} from pipelines where id = any($1::text[])`,
    [ids],
  );
}

export function stagesById(db: Database, workspaceId: string, ids: readonly string[]): Promise<Stage[]> {
  return db.read(
    workspaceId,
    `/* deals.stagesById */ select ${columnsOf(stageTable)} from stages where id = any($1::text[])`,
    [ids],
  );
}

export function stagesByPipelines(
  db: Database,
  workspaceId: string,
  pipelineIds: readonly string[],
): Promise<Stage[]> {
  return db.read(
    workspaceId,
    `/* deals.stagesByPipelines */
     select ${columnsOf(stageTable)} from stages where pipeline_id = any($1::text[]) order by position`,
    [pipelineIds],
  );
}
