import type { Database } from '@rapport/shared/db/database.ts';
import { MEMBERS } from '../storage/members.ts';
import { decimalIn } from '../storage/orders.ts';

/** What a definition comes to for one profile. */
export interface ComputedTraitValue {
  readonly profileId: string;
  readonly id: string;
  readonly name: string;
  readonly value: unknown;
}

const MOST_LISTED = 1_000;

/** A JSON pointer ($p) as the path that Postgres follows. */
const pathIn = (pointer: string) =>
  `(select array_agg(replace(replace(step, '~1', '/'), '~0', '~') order by place)
    from unnest(string_to_array(substr(${pointer}, 2), '/')) with ordinality as steps(step, place))`;

/** Whether a condition holds; null counts as no. */
const HOLDS = `case c.operator
  when 'EXISTS' then v.found is not null and v.found <> 'null'
  when 'MISSING' then v.found is null or v.found = 'null'
  when 'EQUALS' then v.found = c.value
  when 'NOT_EQUALS' then v.found is distinct from c.value
  when 'ONE_OF' then v.found in (select jsonb_array_elements(c.value))
  when 'CONTAINS' then case jsonb_typeof(v.found)
    when 'string' then position(c.value #>> '{}' in v.found #>> '{}') > 0
    when 'array' then v.found @> jsonb_build_array(c.value) end
  when 'GREATER_THAN' then n.told > n.wanted
  when 'AT_LEAST' then n.told >= n.wanted
  when 'LESS_THAN' then n.told < n.wanted
  when 'AT_MOST' then n.told <= n.wanted end`;

const DEFINITIONS = `
  select t.id, t.name, d.aggregate, d.kind, d.event, 
    (select coalesce(jsonb_agg(c || jsonb_build_object('path', ${pathIn("(c ->> 'property')")})), '[]')
      from jsonb_array_elements(d.conditions) as c) as conditions,
    case when d.property is not null then ${pathIn('d.property')} end as path,
    $2::timestamptz - make_interval(hours => 24 * d."windowDays") as since
  from computed_traits t cross join lateral jsonb_to_record(t.definition) as
    d(aggregate text, kind text, event text, property text, conditions jsonb, "windowDays" integer)
  where t.archived_at is null`;

const MATCHED = `
  select m.key, d.id as trait_id, d.aggregate, e.occurred_at, e.id, p.value, ${decimalIn('p.value')} as amount
  from member m
    join timeline_entries e on e.anchor_id = m.anchor_id and e.occurred_at >= m.valid_from
      and e.occurred_at < m.valid_until and e.occurred_at <= $2::timestamptz
    join definition d on d.kind = e.kind and (d.event is null or d.event = e.name)
      and (d.since is null or e.occurred_at > d.since)
    cross join lateral (
      select case when d.path is null then 'true'::jsonb else e.properties #> d.path end as value) as p
  where p.value is not null and p.value <> 'null' and not exists (
    select 1 from jsonb_to_recordset(d.conditions) as c(path text[], operator text, value jsonb)
      cross join lateral (select e.properties #> c.path as found) as v
      cross join lateral (
        select ${decimalIn('v.found')} as told, ${decimalIn('c.value')} as wanted) as n
    where not coalesce(${HOLDS}, false))`;

/**
 * Every computed trait of profiles as of `at`, in one statement however many definitions there are. It is worked out from the
 * timeline each time: nothing else is exact while windows move, events come late and profiles merge and part.
 */
export function computedTraitsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
  at: Date,
): Promise<ComputedTraitValue[]> {
  return db.read(
    workspaceId,
    `/* profiles.computedTraitsByProfiles */
     with member as (${MEMBERS}), definition as materialized (${DEFINITIONS}), matched as (${MATCHED}),
     counted as (
       select key, trait_id, count(*) as count, trim_scale(sum(amount)) as sum,
         trim_scale(round(avg(amount), 10)) as average, trim_scale(min(amount)) as min, trim_scale(max(amount)) as max,
         (array_agg(value order by occurred_at, id) filter (where aggregate = 'FIRST'))[1] as first,
         (array_agg(value order by occurred_at desc, id desc) filter (where aggregate = 'LAST'))[1] as last,
         jsonb_path_query_array(jsonb_agg(distinct value) filter (where aggregate = 'UNIQUE_LIST'),
           '$[0 to ${MOST_LISTED - 1}]') as list
       from matched group by key, trait_id
     ),
     frequent as (
       select distinct on (key, trait_id) key, trait_id, value
       from (
         select key, trait_id, value, count(*) as times, max(occurred_at) as latest
         from matched where aggregate = 'MOST_FREQUENT' group by key, trait_id, value
       ) as each
       order by key, trait_id, times desc, latest desc, value
     )
     select profile.key as "profileId", d.id, d.name,
       case d.aggregate
         when 'COUNT' then to_jsonb(coalesce(c.count, 0))
         when 'SUM' then to_jsonb(c.sum::text)
         when 'AVERAGE' then to_jsonb(c.average::text)
         when 'MIN' then to_jsonb(c.min::text)
         when 'MAX' then to_jsonb(c.max::text)
         when 'FIRST' then c.first
         when 'LAST' then c.last
         when 'MOST_FREQUENT' then f.value
         when 'UNIQUE_LIST' then coalesce(c.list, '[]') end as value
     from unnest($1::text[]) as profile(key) cross join definition d
       left join counted c on c.key = profile.key and c.trait_id = d.id
       left join frequent f on f.key = profile.key and f.trait_id = d.id
     order by profile.key, d.name`,
    [profileIds, at],
  );
}
