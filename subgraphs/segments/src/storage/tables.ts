import { table } from '@rapport/shared/db/table.ts';
import type { Segment } from '../domain/segment.ts';

type OfWorkspace<Row> = Row & { readonly workspaceId: string };

export type SegmentRow = OfWorkspace<Segment>;

/** A stay that has not ended; `sequence` is that of its beginning in the log. */
export interface Membership {
  readonly segmentId: string;
  readonly profileId: string;
  readonly sequence: number;
  readonly enteredAt: Date;
}

export const segmentTable = table<SegmentRow>('segments', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  version: { type: 'integer' },
  name: { type: 'text' },
  condition: { type: 'jsonb' },
  createdAt: { type: 'timestamptz' },
  archivedAt: { type: 'timestamptz', nullable: true },
});

export const membershipTable = table<OfWorkspace<Membership>>('memberships', {
  workspaceId: { type: 'text' },
  segmentId: { type: 'text', primary: true },
  profileId: { type: 'text', primary: true },
  sequence: { type: 'integer' },
  enteredAt: { type: 'timestamptz' },
});

interface MembershipLogRow {
  readonly workspaceId: string;
  readonly segmentId: string;
  readonly segmentVersion: number;
  readonly profileId: string;
  readonly sequence: number;
  readonly kind: 'ENTERED' | 'EXITED';
  readonly at: Date;
  readonly cause: string;
}

const membershipLogTable = table<MembershipLogRow>('membership_log', {
  workspaceId: { type: 'text' },
  segmentId: { type: 'text', primary: true },
  segmentVersion: { type: 'integer' },
  profileId: { type: 'text', primary: true },
  sequence: { type: 'integer', primary: true },
  kind: { type: 'text' },
  at: { type: 'timestamptz' },
  cause: { type: 'text' },
});

interface ProfileFactsRow {
  readonly workspaceId: string;
  readonly profileId: string;
  readonly traits: Readonly<Record<string, unknown>>;
}

const profileFactsTable = table<ProfileFactsRow>('profile_facts', {
  workspaceId: { type: 'text' },
  profileId: { type: 'text', primary: true },
  traits: { type: 'jsonb' },
});

interface EventFactRow {
  readonly workspaceId: string;
  readonly anchorId: string;
  readonly profileId: string;
  readonly eventId: string;
  readonly kind: string;
  readonly name: string;
  readonly occurredAt: Date;
  readonly properties: Readonly<Record<string, unknown>>;
}

const eventFactTable = table<EventFactRow>('event_facts', {
  workspaceId: { type: 'text' },
  anchorId: { type: 'text', primary: true },
  profileId: { type: 'text' },
  eventId: { type: 'text', primary: true },
  kind: { type: 'text' },
  name: { type: 'text' },
  occurredAt: { type: 'timestamptz' },
  properties: { type: 'jsonb' },
});

export const tables = [segmentTable, membershipTable, membershipLogTable, profileFactsTable, eventFactTable];
