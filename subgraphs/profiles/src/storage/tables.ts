import { table } from '@rapport/shared/db/table.ts';
import type { IdentifierType } from '../domain/identifier.ts';
import type { NewEntry, TimelineEntry } from '../domain/incoming.ts';
import { collectTables } from './collectTables.ts';

/** One customer; `mergedInto` is always a survivor, never a profile that was merged itself. */
export interface Profile {
  readonly id: string;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly mergedInto: string | null;
}

export interface IdentifierRow {
  readonly profileId: string;
  readonly type: IdentifierType;
  readonly value: string;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly origin: string;
}

/** JSON null as value marks a trait that was removed: an older telling must not bring it back. */
export interface Trait {
  readonly profileId: string;
  readonly name: string;
  readonly value: unknown;
  readonly origin: string;
  readonly observedAt: Date;
  readonly receivedAt: Date;
}

type OfWorkspace<Row> = Row & { readonly workspaceId: string };

export const profileTable = table<OfWorkspace<Profile>>('profiles', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  firstSeenAt: { type: 'timestamptz' },
  lastSeenAt: { type: 'timestamptz' },
  mergedInto: { type: 'text', nullable: true },
});

export const identifierTable = table<OfWorkspace<IdentifierRow>>('identifiers', {
  workspaceId: { type: 'text', primary: true },
  type: { type: 'text', primary: true },
  value: { type: 'text', primary: true },
  profileId: { type: 'text' },
  firstSeenAt: { type: 'timestamptz' },
  lastSeenAt: { type: 'timestamptz' },
  origin: { type: 'text' },
});

export const traitTable = table<OfWorkspace<Trait & { readonly value: object }>>('traits', {
  workspaceId: { type: 'text' },
  profileId: { type: 'text', primary: true },
  name: { type: 'text', primary: true },
  value: { type: 'jsonb' },
  origin: { type: 'text' },
  observedAt: { type: 'timestamptz' },
  receivedAt: { type: 'timestamptz' },
});

const timelineTable = table<OfWorkspace<TimelineEntry & NewEntry>>('timeline_entries', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  profileId: { type: 'text' },
  kind: { type: 'text' },
  name: { type: 'text' },
  summary: { type: 'text' },
  occurredAt: { type: 'timestamptz' },
  receivedAt: { type: 'timestamptz' },
  origin: { type: 'text' },
  subjectId: { type: 'text', nullable: true },
  properties: { type: 'jsonb' },
  context: { type: 'jsonb', nullable: true },
  messageId: { type: 'text', nullable: true },
  originalAt: { type: 'timestamptz', nullable: true },
  sentAt: { type: 'timestamptz', nullable: true },
});

export const tables = [profileTable, identifierTable, traitTable, timelineTable, ...collectTables];
