import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { IdentifierType } from '../domain/identifier.ts';
import { type EventOutcome, RECENT_DAYS, RECENT_EVENTS, type RecentEvent } from '../domain/recentEvent.ts';
import { type Profile, profileTable } from '../storage/tables.ts';

export interface RecentEventRow {
  readonly key: string;
  readonly batchId: string;
  /** Within its batch, from 1. */
  readonly place: number;
  readonly receivedAt: Date;
  readonly event: RecentEvent;
}

export interface RecentFilter {
  readonly outcomes: readonly EventOutcome[] | null;
}

export function recentKeyset({ receivedAt, batchId, place }: RecentEventRow): Keyset {
  return [receivedAt.toISOString(), batchId, place];
}

/** Of an event only what is not nothing is written. */
type Written = Omit<RecentEventRow, 'event'> & {
  readonly event: Partial<RecentEvent> & Pick<RecentEvent, 'outcome'>;
};

const NOTHING = {
  messageId: null,
  type: null,
  name: null,
  reasons: [],
  occurredAt: null,
  anchor: null,
  excerpt: null,
};

/** The events that a source still shows: its last thousand of the last week, also before the older ones are deleted. */
const SHOWN = `
  select batch.source_id as key, batch.id as "batchId", batch.received_at as "receivedAt", each.place::int as place, each.event
  from (
    select *, sum(event_count) over (partition by source_id order by received_at desc, id desc) - event_count as newer
    from recent_batches
    where workspace_id = $1 and source_id = any($2::text[])
      and received_at >= $3::timestamptz - make_interval(days => ${RECENT_DAYS})
  ) as batch
  cross join lateral jsonb_array_elements(batch.events::jsonb) with ordinality as each(event, place)
  where batch.newer + batch.event_count - each.place < ${RECENT_EVENTS}
    and ($4::text[] is null or each.event ->> 'outcome' = any($4))`;

export async function recentEventsBySources(
  db: Database,
  workspaceId: string,
  sourceIds: readonly string[],
  page: PageRequest,
  { outcomes }: RecentFilter,
  now: Date,
): Promise<RecentEventRow[]> {
  const after = decodeCursor(page, ['instant', 'text', 'count']);
  const rows = await db.read<Written>(
    workspaceId,
    `/* profiles.recentEventsBySources */
     select * from (
       select shown.*, row_number() over (partition by key order by "receivedAt" desc, "batchId" desc, place desc) as nth
       from (${SHOWN}) as shown
       where $5::timestamptz is null or ("receivedAt", "batchId", place) < ($5::timestamptz, $6::text, $7::int)
     ) as numbered
     where nth <= $8 order by key, nth`,
    [
      workspaceId,
      sourceIds,
      now,
      outcomes,
      after?.[0] ?? null,
      after?.[1] ?? null,
      after?.[2] ?? null,
      pageSize(page) + 1,
    ],
  );
  return rows.map((row) => ({ ...row, event: { ...NOTHING, ...row.event } }));
}

export function countRecentBySources(
  db: Database,
  workspaceId: string,
  sourceIds: readonly string[],
  { outcomes }: RecentFilter,
  now: Date,
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* profiles.countRecentBySources */ select key, count(*)::int as count from (${SHOWN}) as shown group by key`,
    [workspaceId, sourceIds, now, outcomes],
  );
}

/** An identifier as an event named it, and when: a device may be somebody else's later. */
export interface Anchor {
  readonly type: IdentifierType;
  readonly value: string;
  readonly at: Date;
}

export function anchorKey({ type, value, at }: Anchor): string {
  return `${type} ${at.toISOString()} ${value}`;
}

/** Whose what stands under each anchor is, under its key: of a device, whose it was at that time. */
export async function profilesOfAnchors(
  db: Database,
  workspaceId: string,
  anchors: readonly Anchor[],
): Promise<(Profile & { readonly key: string })[]> {
  const rows = await db.read<Profile & { readonly index: number }>(
    workspaceId,
    `/* profiles.profilesOfAnchors */
     select asked.index::int as index, ${columnsOf(profileTable, 'p')}
     from unnest($2::text[], $3::text[], $4::timestamptz[]) with ordinality as asked(type, value, at, index)
     join identifiers i on i.workspace_id = $1 and i.type = asked.type and i.value = asked.value
     left join bindings b on b.identifier_id = i.id and b.valid_from <= asked.at
       and (b.valid_until is null or b.valid_until > asked.at)
     join profiles p on p.id = coalesce(b.profile_id, i.profile_id)`,
    [
      workspaceId,
      anchors.map(({ type }) => type),
      anchors.map(({ value }) => value),
      anchors.map(({ at }) => at),
    ],
  );
  return rows.flatMap(({ index, ...profile }) => {
    const anchor = anchors[index - 1];
    return anchor === undefined ? [] : [{ ...profile, key: anchorKey(anchor) }];
  });
}
