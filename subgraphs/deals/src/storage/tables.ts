import { table } from '@rapport/shared/db/table.ts';
import type { Deal, DealContact, StageStay } from '../domain/deal.ts';
import type { Pipeline, Stage } from '../domain/pipeline.ts';
import type { Purchase } from '../domain/purchase.ts';

type OfWorkspace<Row> = Row & { readonly workspaceId: string };

export type PipelineRow = OfWorkspace<Pipeline>;
export type StageRow = OfWorkspace<Stage>;
export type DealRow = OfWorkspace<Deal>;
export type DealContactRow = OfWorkspace<DealContact> & { readonly dealId: string };
export type StageStayRow = OfWorkspace<StageStay>;
export type PurchaseRow = OfWorkspace<Purchase>;

export const pipelineTable = table<PipelineRow>('pipelines', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  name: { type: 'text' },
  currency: { type: 'text' },
});

export const stageTable = table<StageRow>('stages', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  pipelineId: { type: 'text' },
  name: { type: 'text' },
  position: { type: 'integer' },
  kind: { type: 'text' },
  probability: { type: 'double precision' },
});

export const dealTable = table<DealRow>('deals', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  version: { type: 'integer' },
  name: { type: 'text' },
  pipelineId: { type: 'text' },
  stageId: { type: 'text' },
  amount: { type: 'numeric', nullable: true },
  currency: { type: 'text' },
  closeDate: { type: 'date', nullable: true },
  lossReason: { type: 'text', nullable: true },
  companyId: { type: 'text', nullable: true },
  ownerId: { type: 'text', nullable: true },
  openedAt: { type: 'timestamptz' },
  closedAt: { type: 'timestamptz', nullable: true },
  updatedAt: { type: 'timestamptz' },
});

export const dealContactTable = table<DealContactRow>('deal_contacts', {
  workspaceId: { type: 'text' },
  dealId: { type: 'text', primary: true },
  contactId: { type: 'text', primary: true },
  role: { type: 'text' },
});

export const stageStayTable = table<StageStayRow>('stage_stays', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  dealId: { type: 'text' },
  stageId: { type: 'text' },
  enteredAt: { type: 'timestamptz' },
  leftAt: { type: 'timestamptz', nullable: true },
  movedBy: { type: 'text' },
});

export const purchaseTable = table<PurchaseRow>('purchases', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  kind: { type: 'text' },
  number: { type: 'text' },
  anchorId: { type: 'text' },
  profileId: { type: 'text' },
  total: { type: 'numeric' },
  currency: { type: 'text' },
  lineCount: { type: 'integer' },
  occurredAt: { type: 'timestamptz' },
});

export const tables = [pipelineTable, stageTable, dealTable, dealContactTable, stageStayTable, purchaseTable];
