import { auditRows } from '../db/audit.ts';
import { isolateByWorkspace, type Migration, migration, openToWorker } from '../db/migrate.ts';
import { table } from '../db/table.ts';
import type { Reason } from '../duplicates/scorePair.ts';

/** What became of a suspicion. */
export type DuplicateStatus = 'OPEN' | 'ACCEPTED' | 'REJECTED';

/** Two records that may be one. Values are not kept: they are read from the records when somebody looks. */
export interface DuplicateCandidate {
  readonly id: string;
  readonly entity: string;
  readonly leftId: string;
  readonly rightId: string;
  readonly probability: number;
  readonly status: DuplicateStatus;
  readonly reasons: readonly Reason[];
  readonly foundAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  /** What an acceptance made of the two, as the part names it. */
  readonly outcomeId: string | null;
}

/** How a workspace's search of one entity goes. */
export interface DuplicateSearch {
  readonly entity: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Records that were compared, of the last search that came to an end. */
  readonly records: number | null;
  /** Pairs that it found. */
  readonly pairs: number | null;
}

type OfWorkspace<Row> = Row & { readonly workspaceId: string };

export const duplicatePairTable = table<OfWorkspace<DuplicateCandidate>>('duplicate_pairs', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  entity: { type: 'text' },
  leftId: { type: 'text' },
  rightId: { type: 'text' },
  probability: { type: 'double precision' },
  status: { type: 'text' },
  reasons: { type: 'jsonb' },
  foundAt: { type: 'timestamptz' },
  decidedAt: { type: 'timestamptz', nullable: true },
  decidedBy: { type: 'text', nullable: true },
  outcomeId: { type: 'text', nullable: true },
});

/** The tables of suspected duplicates in one part's schema; `auditMigration` must have run. */
export function duplicatesMigration(part: string): Migration {
  return migration('20261124T1300_create_duplicates', [
    `create table duplicate_pairs (
       id text primary key,
       workspace_id text not null,
       entity text not null,
       left_id text not null,
       right_id text not null,
       probability double precision not null,
       status text not null check (status in ('OPEN', 'ACCEPTED', 'REJECTED')),
       reasons jsonb not null,
       found_at timestamptz not null,
       decided_at timestamptz,
       decided_by text,
       outcome_id text
     )`,
    `create index duplicate_pairs_likeliest on duplicate_pairs (workspace_id, entity, probability desc, id desc)`,
    `create index duplicate_pairs_by_left on duplicate_pairs (left_id)`,
    `create index duplicate_pairs_by_right on duplicate_pairs (right_id)`,
    `create index duplicate_pairs_rejected on duplicate_pairs (workspace_id, entity) where status = 'REJECTED'`,
    isolateByWorkspace('duplicate_pairs'),
    ...whatSearchesKeep(part),
    // Records to compare anew. Rows are only added and taken: nobody who changes a record waits for who compares it.
    `create table duplicate_changes (
       seq bigint generated always as identity primary key,
       workspace_id text not null,
       entity text not null,
       record_id text not null
     )`,
    `create index duplicate_changes_in_order on duplicate_changes (workspace_id, entity, seq)`,
    isolateByWorkspace('duplicate_changes'),
    openToWorker(part, 'duplicate_changes'),
    auditRows({ table: 'duplicate_pairs', entity: 'DuplicateCandidate' }),
    auditRows({ table: 'duplicate_searches', entity: 'DuplicateSearch', key: 'entity' }),
  ]);
}

function whatSearchesKeep(part: string): string[] {
  return [
    // What records are found by. Keys say names and days of birth, so that only their hashes are kept.
    `create table duplicate_keys (
       workspace_id text not null,
       entity text not null,
       key bigint not null,
       record_id text not null,
       primary key (workspace_id, entity, key, record_id)
     )`,
    `create index duplicate_keys_by_record on duplicate_keys (record_id)`,
    isolateByWorkspace('duplicate_keys'),
    `create table duplicate_searches (
       workspace_id text not null,
       entity text not null,
       started_at timestamptz not null,
       finished_at timestamptz,
       records integer,
       pairs integer,
       attempts integer not null default 0,
       lease_until timestamptz,
       primary key (workspace_id, entity)
     )`,
    isolateByWorkspace('duplicate_searches'),
    openToWorker(part, 'duplicate_searches'),
    // Apart from the searches, since the worker role sees those: it holds values that many records have.
    `create table duplicate_estimates (
       workspace_id text not null,
       entity text not null,
       estimates jsonb not null,
       primary key (workspace_id, entity)
     )`,
    isolateByWorkspace('duplicate_estimates'),
  ];
}
