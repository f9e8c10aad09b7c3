import { table } from '@rapport/shared/db/table.ts';
import { duplicatePairTable } from '@rapport/shared/review/duplicateTables.ts';
import type { IdentifierType } from '../domain/identifier.ts';
import type { NewEntry, TimelineEntry } from '../domain/incoming.ts';
import { collectTables } from './collectTables.ts';
import { computedTraitTable } from './computedTraitStore.ts';

/** One customer; what it consists of stands with its identifiers. `mergedInto` is of version 0.1 only. */
export interface Profile {
  readonly id: string;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly mergedInto: string | null;
}

/** An identifier with whose it is: `profileId` until `heldUntil`, after that whose its bindings say. */
export interface IdentifierRow {
  readonly id: string;
  readonly type: IdentifierType;
  readonly value: string;
  readonly groupId: string;
  readonly profileId: string;
  readonly heldUntil: Date | null;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly origin: string;
  readonly detachedAt: Date | null;
  readonly quarantinedAt: Date | null;
}

export interface BindingRow {
  readonly identifierId: string;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  readonly profileId: string;
}

export interface ClaimRow {
  readonly id: string;
  readonly groupId: string;
  readonly kind: 'OBSERVED' | 'MERGED';
  readonly identifierIds: string[];
  readonly claimedAt: Date;
  readonly origin: string;
  readonly causationId: string;
  readonly rulesVersion: number;
  readonly actor: string;
  readonly revokedAt: Date | null;
}

/** What one origin said last under one anchor. JSON null as value marks a trait that was removed. */
export interface Trait {
  readonly anchorId: string;
  readonly name: string;
  readonly origin: string;
  /** Empty, but for devices the instant: who has the device may change, and each telling is then somebody's. */
  readonly slot: string;
  /** Breaks ties between tellings of one instant, alike in any order of arrival. */
  readonly telling: string;
  readonly value: unknown;
  /** As it was told, where cleaning made another value of it; not there where nothing was cleaned. */
  readonly rawValue: unknown;
  readonly observedAt: Date;
  readonly receivedAt: Date;
  readonly supplier: string | null;
  readonly basis: string | null;
  readonly confidence: number | null;
}

type OfWorkspace<Row> = Row & { readonly workspaceId: string };

export const profileTable = table<OfWorkspace<Profile>>('profiles', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  firstSeenAt: { type: 'timestamptz' },
  lastSeenAt: { type: 'timestamptz' },
  mergedInto: { type: 'text', nullable: true },
});

const identifierTable = table<OfWorkspace<IdentifierRow>>('identifiers', {
  workspaceId: { type: 'text', primary: true },
  type: { type: 'text', primary: true },
  value: { type: 'text', primary: true },
  id: { type: 'text' },
  groupId: { type: 'text' },
  profileId: { type: 'text' },
  heldUntil: { type: 'timestamptz', nullable: true },
  firstSeenAt: { type: 'timestamptz' },
  lastSeenAt: { type: 'timestamptz' },
  origin: { type: 'text' },
  detachedAt: { type: 'timestamptz', nullable: true },
  quarantinedAt: { type: 'timestamptz', nullable: true },
});

const bindingTable = table<OfWorkspace<BindingRow>>('bindings', {
  workspaceId: { type: 'text' },
  identifierId: { type: 'text', primary: true },
  validFrom: { type: 'timestamptz', primary: true },
  validUntil: { type: 'timestamptz', nullable: true },
  profileId: { type: 'text' },
});

const claimTable = table<OfWorkspace<ClaimRow>>('claims', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  groupId: { type: 'text' },
  kind: { type: 'text' },
  identifierIds: { type: 'text[]' },
  claimedAt: { type: 'timestamptz' },
  origin: { type: 'text' },
  causationId: { type: 'text' },
  rulesVersion: { type: 'integer' },
  actor: { type: 'text' },
  revokedAt: { type: 'timestamptz', nullable: true },
});

const traitTable = table<OfWorkspace<Trait & { readonly value: object }>>('traits', {
  workspaceId: { type: 'text' },
  anchorId: { type: 'text', primary: true },
  name: { type: 'text', primary: true },
  origin: { type: 'text', primary: true },
  slot: { type: 'text', primary: true },
  telling: { type: 'text' },
  value: { type: 'jsonb' },
  rawValue: { type: 'jsonb', nullable: true },
  observedAt: { type: 'timestamptz' },
  receivedAt: { type: 'timestamptz' },
  supplier: { type: 'text', nullable: true },
  basis: { type: 'text', nullable: true },
  confidence: { type: 'double precision', nullable: true },
});

const timelineTable = table<
  OfWorkspace<
    Omit<TimelineEntry, 'profileId'> &
      NewEntry & { readonly anchorId: string; readonly deviceIds: string[] | null }
  >
>('timeline_entries', {
  workspaceId: { type: 'text' },
  anchorId: { type: 'text', primary: true },
  occurredAt: { type: 'timestamptz', primary: true },
  id: { type: 'text', primary: true },
  kind: { type: 'text' },
  name: { type: 'text' },
  summary: { type: 'text' },
  receivedAt: { type: 'timestamptz' },
  origin: { type: 'text' },
  subjectId: { type: 'text', nullable: true },
  properties: { type: 'jsonb' },
  context: { type: 'jsonb', nullable: true },
  messageId: { type: 'text', nullable: true },
  deviceIds: { type: 'text[]', nullable: true },
  originalAt: { type: 'timestamptz', nullable: true },
  sentAt: { type: 'timestamptz', nullable: true },
});

export const tables = [
  profileTable,
  identifierTable,
  bindingTable,
  claimTable,
  traitTable,
  timelineTable,
  ...collectTables,
  duplicatePairTable,
  computedTraitTable,
];
