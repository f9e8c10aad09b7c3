import type { Database } from '@rapport/shared/db/database.ts';
import { ENGAGEMENT, ENGAGEMENT_WEIGHTS, ORDER_WEIGHT } from '../domain/engagement.ts';
import { MEMBERS } from '../storage/members.ts';

export interface Engagement {
  readonly profileId: string;
  readonly score: number;
  /** Days, in UTC, on which something counted. */
  readonly activeDays: number;
  readonly lastActiveAt: Date | null;
}

const WEIGHTS = Object.entries(ENGAGEMENT_WEIGHTS)
  .map(([kind, weight]) => `when e.kind = '${kind}' then ${weight}`)
  .join(' ');

/** How engaged profiles are as of `at`. Programs that read pages are not, and a ping is no more than its page. */
export function engagementByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
  at: Date,
): Promise<Engagement[]> {
  const { windowDays, halfLifeDays, pointsOfHalf } = ENGAGEMENT;
  return db.read(
    workspaceId,
    `/* profiles.engagementByProfiles */
     with member as (${MEMBERS}),
     done as (
       select m.key, e.occurred_at,
         case when e.kind = 'TRACK' and e.name = 'Order Completed' then ${ORDER_WEIGHT}
           when e.kind = 'TRACK' and replace(lower(e.name), ' ', '_') = 'page_ping' then 0 ${WEIGHTS} else 0 end as weight
       from member m join timeline_entries e on e.anchor_id = m.anchor_id
         and e.occurred_at >= m.valid_from and e.occurred_at < m.valid_until
       where e.occurred_at <= $2::timestamptz and e.occurred_at > $2::timestamptz - interval '${windowDays * 24} hours'
         and (e.context #>> '{rapport,device,kind}') is distinct from 'BOT'
         and (e.context #> '{rapport,provenance}') is null
     ),
     summed as (
       select key, max(occurred_at) as last_at, count(distinct (occurred_at at time zone 'UTC')::date)::int as days,
         sum(weight * power(0.5, extract(epoch from $2::timestamptz - occurred_at)::float8 / ${halfLifeDays * 86_400})) as points
       from done where weight > 0 group by key
     )
     select profile.key as "profileId", coalesce(round(100 * points / (points + ${pointsOfHalf})), 0)::int as score,
       coalesce(days, 0) as "activeDays", last_at as "lastActiveAt"
     from unnest($1::text[]) as profile(key) left join summed on summed.key = profile.key`,
    [profileIds, at],
  );
}
