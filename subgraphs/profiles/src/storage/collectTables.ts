import { table } from '@rapport/shared/db/table.ts';
import type { InboundHook } from '../domain/inboundHook.ts';
import type { PlanDocument } from '../domain/trackingPlan.ts';

type OfWorkspace<Row> = Row & { readonly workspaceId: string };

/** What a source's events are held to. */
export interface TrackingPlan {
  readonly id: string;
  readonly version: number;
  readonly sourceId: string;
  readonly name: string;
  readonly document: PlanDocument;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly archivedAt: Date | null;
}

/** Null as document ends the plan. */
export interface TrackingPlanVersion {
  readonly seq: string;
  readonly planId: string;
  readonly version: number;
  readonly sourceId: string;
  readonly document: PlanDocument | null;
  readonly validFrom: Date;
  readonly savedBy: string;
}

interface RecentBatch {
  readonly id: string;
  readonly sourceId: string;
  readonly receivedAt: Date;
  readonly eventCount: number;
  readonly events: string;
}

interface SourceSettingsRow {
  readonly seq: string;
  readonly sourceId: string;
  readonly version: number;
  readonly settings: object;
  readonly validFrom: Date;
  readonly savedBy: string;
}

export const trackingPlanTable = table<OfWorkspace<TrackingPlan>>('tracking_plans', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  version: { type: 'integer' },
  sourceId: { type: 'text' },
  name: { type: 'text' },
  document: { type: 'jsonb' },
  createdAt: { type: 'timestamptz' },
  updatedAt: { type: 'timestamptz' },
  archivedAt: { type: 'timestamptz', nullable: true },
});

export const trackingPlanVersionTable = table<OfWorkspace<TrackingPlanVersion>>('tracking_plan_versions', {
  seq: { type: 'bigint', primary: true },
  workspaceId: { type: 'text' },
  planId: { type: 'text' },
  version: { type: 'integer' },
  sourceId: { type: 'text' },
  document: { type: 'jsonb', nullable: true },
  validFrom: { type: 'timestamptz' },
  savedBy: { type: 'text' },
});

export const inboundHookTable = table<OfWorkspace<InboundHook>>('inbound_hooks', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  version: { type: 'integer' },
  sourceId: { type: 'text' },
  name: { type: 'text' },
  scheme: { type: 'text' },
  signatureHeader: { type: 'text', nullable: true },
  sealedSecret: { type: 'text' },
  toleranceSeconds: { type: 'integer' },
  deliveryHeader: { type: 'text', nullable: true },
  deliveryPointer: { type: 'text', nullable: true },
  itemsPointer: { type: 'text', nullable: true },
  rules: { type: 'jsonb' },
  createdAt: { type: 'timestamptz' },
  updatedAt: { type: 'timestamptz' },
  archivedAt: { type: 'timestamptz', nullable: true },
});

const recentBatchTable = table<OfWorkspace<RecentBatch>>('recent_batches', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  sourceId: { type: 'text' },
  receivedAt: { type: 'timestamptz' },
  eventCount: { type: 'integer' },
  events: { type: 'text' },
});

const sourceSettingsTable = table<OfWorkspace<SourceSettingsRow>>('source_settings', {
  seq: { type: 'bigint', primary: true },
  workspaceId: { type: 'text' },
  sourceId: { type: 'text' },
  version: { type: 'integer' },
  settings: { type: 'jsonb' },
  validFrom: { type: 'timestamptz' },
  savedBy: { type: 'text' },
});

export const collectTables = [
  recentBatchTable,
  trackingPlanTable,
  trackingPlanVersionTable,
  sourceSettingsTable,
  inboundHookTable,
];
