import type { Database } from '@rapport/shared/db/database.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Channel } from '../domain/channel.ts';
import type { Device } from '../domain/device.ts';
import {
  FIRST_PING_SECONDS,
  LONGEST_SESSION_DAYS,
  PING_SECONDS,
  STANDARD_SESSION_MINUTES,
} from '../domain/session.ts';
import { ACTIVITY } from '../storage/activity.ts';

export interface PageSeen {
  readonly url: string | null;
  readonly title: string | null;
}

/** A visit: what somebody did with one device without a pause. */
export interface Session {
  readonly id: string;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly eventCount: number;
  readonly pageViewCount: number;
  readonly engagedSeconds: number | null;
  readonly entryPage: PageSeen | null;
  readonly exitPage: PageSeen | null;
  readonly campaign: Campaign | null;
  readonly channel: Channel | null;
  readonly device: Device | null;
}

export type SessionUnder = Session & { readonly key: string };

export function sessionKeyset(session: Session): Keyset {
  return [session.startedAt.toISOString(), session.id];
}

const PAGE_VIEW_ID = `coalesce(a.properties ->> 'pageViewId', a.properties ->> 'page_view_id')`;

/** What a session needs of each thing done; a ping tells of the time before it. */
const STEPS = `
  select a.key, a.id, a.stream, a.occurred_at as at, a.kind, is_ping, page_id,
    a.occurred_at - case when is_ping then interval '${FIRST_PING_SECONDS} s' else interval '0' end as begun,
    coalesce(page_id, case when not is_ping and a.kind <> 'TRACK' then a.id end) as page_view,
    floor(extract(epoch from coalesce(a.original_at, a.occurred_at)) / ${PING_SECONDS}) as beat,
    coalesce(page_id, a.properties ->> 'path', a.context #>> '{page,path}', '') as pinged_page,
    case when a.kind = 'PAGE' or (is_ping and page_id is not null) then jsonb_build_object(
      'url', coalesce(a.properties ->> 'url', a.context #>> '{page,url}'),
      'title', coalesce(a.properties ->> 'title', a.context #>> '{page,title}'))
      when a.kind = 'SCREEN' then jsonb_build_object('url', null, 'title', a.name) end as page,
    a.enrichment -> 'campaign' as campaign, a.enrichment ->> 'channel' as channel, a.enrichment -> 'device' as device,
    nullif(btrim(a.context ->> 'sessionId'), '') as told_id,
    make_interval(mins => coalesce(setting.minutes, ${STANDARD_SESSION_MINUTES})) as silence
  from (${ACTIVITY}) as a
    left join setting on setting.source_id = a.origin
    cross join lateral (select a.kind = 'TRACK' and replace(lower(a.name), ' ', '_') = 'page_ping' as is_ping) as ping
    cross join lateral (select case when is_ping or a.kind <> 'TRACK' then ${PAGE_VIEW_ID} end as page_id) as page`;

/**
 * The session of each step follows from all steps alone, so that it does not matter when which of them came: the id that an
 * SDK gave goes first, what has none goes with the id before it in the same run of a device, and a run ends by silence.
 */
const SESSIONS = `
  setting as (
    select distinct on (source_id) source_id, (settings ->> 'sessionTimeoutMinutes')::int as minutes
    from source_settings order by source_id, version desc
  ),
  step as (${STEPS}),
  spaced as (
    select *, lag(at) over (partition by key, stream order by at, id) as before from step
  ),
  run as (
    select *, count(*) filter (where before is null or at - before >= silence)
      over (partition by key, stream order by at, id) as run
    from spaced
  ),
  tied as (
    select *, count(told_id) over (partition by key, stream, run order by at, id) as tie from run
  ),
  told as (
    select *, first_value(told_id) over (partition by key, stream, run, tie order by at, id) as sdk_id from tied
  ),
  named as (
    select *, case when sdk_id is null then stream || ' ' || run else sdk_id end as session,
      case when sdk_id is null then 0 else floor(extract(epoch from
        at - min(at) over (partition by key, sdk_id)) / (${LONGEST_SESSION_DAYS} * 86400)) end as share
    from told
  ),
  session as (
    select key, (array_agg(id order by at, id))[1] as id, min(begun) as started_at, max(at) as ended_at,
      count(*)::int as event_count, count(distinct page_view)::int as page_views,
      (count(distinct (pinged_page, beat)) filter (where is_ping) * ${PING_SECONDS}
        - count(distinct pinged_page) filter (where is_ping) * ${PING_SECONDS - FIRST_PING_SECONDS})::int as engaged,
      bool_or(is_ping) as was_pinged,
      (array_agg(page order by at, id) filter (where page is not null))[1] as entry_page,
      (array_agg(page order by at desc, id desc) filter (where page is not null))[1] as exit_page,
      (array_agg(campaign order by at, id) filter (where campaign is not null))[1] as campaign,
      (array_agg(channel order by at, id) filter (where channel is not null))[1] as channel,
      (array_agg(device order by at, id) filter (where device is not null))[1] as device
    from named group by key, session, sdk_id is null, share
  )`;

/** A page of every profile's sessions, newest first, in one statement. It reads all that the profiles did. */
export function sessionsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
  page: PageRequest,
): Promise<SessionUnder[]> {
  const after = decodeCursor(page, ['instant', 'text']);
  return db.read(
    workspaceId,
    `/* profiles.sessionsByProfiles */
     with ${SESSIONS},
     newest as (
       select *, row_number() over (partition by key order by started_at desc, id desc) as place
       from session where $2::timestamptz is null
         or (date_trunc('milliseconds', started_at), id) < ($2::timestamptz, $3::text)
     )
     select key, id, started_at as "startedAt", ended_at as "endedAt", event_count as "eventCount",
       page_views as "pageViewCount", case when was_pinged then engaged end as "engagedSeconds",
       entry_page as "entryPage", exit_page as "exitPage", campaign, channel, device
     from newest where place <= $4 order by key, place`,
    [profileIds, after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
}

export function countSessionsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* profiles.countSessionsByProfiles */
     with ${SESSIONS} select key, count(*)::int as count from session group by key`,
    [profileIds],
  );
}
