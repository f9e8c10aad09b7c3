import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import type { Segment } from '../domain/segment.ts';
import { conditionSql } from './conditionSql.ts';

/** A line of the membership log, as it is told. */
export interface LoggedChange {
  readonly kind: 'ENTERED' | 'EXITED';
  readonly segmentId: string;
  readonly segmentVersion: number;
  readonly profileId: string;
  readonly cause: string;
}

/** The segments that customers are in. */
export async function listMemberships(
  session: Session,
  profileIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const rows = await session.query<{ profile_id: string; segment_id: string }>(
    `/* segments.listMemberships */
     select profile_id, segment_id from memberships where profile_id = any($1::text[])`,
    [profileIds],
  );
  const segmentIds = new Map<string, Set<string>>();
  for (const row of rows) {
    const own = segmentIds.get(row.profile_id) ?? new Set<string>();
    segmentIds.set(row.profile_id, own.add(row.segment_id));
  }
  return segmentIds;
}

/**
 * Has everybody who satisfies a new segment's condition enter it, in one statement. Its joins are over everybody, so
 * nested loops are never right for them, and the planner takes them where an import was too fast for its statistics.
 */
export async function enterEverybody(tx: Transaction, segment: Segment, at: Date): Promise<void> {
  await tx.query(`/* segments.joinByHash */ set local enable_nestloop = off`);
  const { joins, where, params } = conditionSql(segment.condition, 5);
  await tx.query(
    `/* segments.enterEverybody */
     with entered as (
       insert into memberships (workspace_id, segment_id, profile_id, sequence, entered_at)
       select $1, $2, f.profile_id, 1, $4::timestamptz from profile_facts f ${joins} where ${where}
       returning profile_id
     )
     insert into membership_log (workspace_id, segment_id, segment_version, profile_id, sequence, kind, at, cause)
     select $1, $2, $3::int, profile_id, 1, 'ENTERED', $4::timestamptz, 'definition' from entered`,
    [tx.workspaceId, segment.id, segment.version, at, ...params],
  );
}

/** Has all members leave a segment that ends, in one statement. */
export async function exitEverybody(tx: Transaction, segment: Segment, at: Date): Promise<void> {
  await tx.query(
    `/* segments.exitEverybody */
     with gone as (delete from memberships where segment_id = $2 returning profile_id, sequence)
     insert into membership_log (workspace_id, segment_id, segment_version, profile_id, sequence, kind, at, cause)
     select $1, $2, $3::int, profile_id, sequence + 1, 'EXITED', $4::timestamptz, 'archive' from gone`,
    [tx.workspaceId, segment.id, segment.version, at],
  );
}

/** What a segment's definition or end wrote, page by page: there may be more lines than fit in memory. */
export function listLogPage(
  session: Session,
  segmentId: string,
  cause: 'definition' | 'archive',
  afterProfileId: string,
  limit: number,
): Promise<{ profileId: string; sequence: number }[]> {
  return session.query(
    `/* segments.listLogPage */
     select profile_id as "profileId", sequence from membership_log
     where segment_id = $1 and cause = $2 and profile_id > $3
     order by profile_id limit $4`,
    [segmentId, cause, afterProfileId, limit],
  );
}

/** Writes changes of membership in their order: the log first, then who is in now. Answers each one's sequence. */
export async function saveChanges(
  tx: Transaction,
  changes: readonly LoggedChange[],
  at: Date,
): Promise<number[]> {
  const runs = Map.groupBy(changes, (change) => `${change.segmentId} ${change.profileId}`);
  const place = new Map([...runs.values()].flatMap((run) => run.map((change, index) => [change, index + 1])));
  const rows = await tx.query<{ key: string; first: number }>(
    `/* segments.logChanges */
     with change as (
       select c.*, coalesce((
         select max(l.sequence) from membership_log l
         where l.segment_id = c.segment_id and l.profile_id = c.profile_id
       ), 0) as last
       from unnest($2::text[], $3::int[], $4::text[], $5::int[], $6::text[], $7::text[])
         as c(segment_id, segment_version, profile_id, place, kind, cause)
     ), logged as (
       insert into membership_log (workspace_id, segment_id, segment_version, profile_id, sequence, kind, at, cause)
       select $1, segment_id, segment_version, profile_id, last + place, kind, $8::timestamptz, cause from change
     )
     select segment_id || ' ' || profile_id as key, last as first from change where place = 1`,
    [
      tx.workspaceId,
      changes.map((change) => change.segmentId),
      changes.map((change) => change.segmentVersion),
      changes.map((change) => change.profileId),
      changes.map((change) => place.get(change) ?? 1),
      changes.map((change) => change.kind),
      changes.map((change) => change.cause),
      at,
    ],
  );
  const before = new Map(rows.map((row) => [row.key, row.first]));
  const sequenceOf = (change: LoggedChange) =>
    (before.get(`${change.segmentId} ${change.profileId}`) ?? 0) + (place.get(change) ?? 1);
  const left = [...runs.values()].flatMap(([first]) => (first?.kind === 'EXITED' ? [first] : []));
  const stayed = [...runs.values()].flatMap((run) => {
    const last = run.at(-1);
    return last?.kind === 'ENTERED' ? [last] : [];
  });
  await removeMemberships(tx, left);
  await addMemberships(tx, stayed, stayed.map(sequenceOf), at);
  return changes.map(sequenceOf);
}

async function removeMemberships(tx: Transaction, left: readonly LoggedChange[]): Promise<void> {
  if (left.length === 0) return;
  await tx.query(
    `/* segments.removeMemberships */
     delete from memberships m using unnest($1::text[], $2::text[]) as gone(segment_id, profile_id)
     where m.segment_id = gone.segment_id and m.profile_id = gone.profile_id`,
    [left.map((change) => change.segmentId), left.map((change) => change.profileId)],
  );
}

async function addMemberships(
  tx: Transaction,
  stayed: readonly LoggedChange[],
  sequences: readonly number[],
  at: Date,
): Promise<void> {
  if (stayed.length === 0) return;
  await tx.query(
    `/* segments.addMemberships */
     insert into memberships (workspace_id, segment_id, profile_id, sequence, entered_at)
     select $1, segment_id, profile_id, sequence, $5::timestamptz
     from unnest($2::text[], $3::text[], $4::int[]) as stay(segment_id, profile_id, sequence)`,
    [
      tx.workspaceId,
      stayed.map((each) => each.segmentId),
      stayed.map((each) => each.profileId),
      sequences,
      at,
    ],
  );
}
