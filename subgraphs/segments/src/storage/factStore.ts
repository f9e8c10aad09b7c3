import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import { spansOfAnchors } from '@rapport/shared/links/profileAnchors.ts';

export interface EventFact {
  readonly anchorId: string;
  readonly profileId: string;
  readonly eventId: string;
  readonly kind: string;
  readonly name: string;
  readonly occurredAt: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** An event stands under one anchor for ever, so it is the same event whosever it is. */
export function eventKey(anchorId: string, eventId: string): string {
  return `${anchorId} ${eventId}`;
}

/** Makes a row for every customer of whom nothing was known before. */
export async function addCustomers(tx: Transaction, profileIds: readonly string[]): Promise<void> {
  if (profileIds.length === 0) return;
  await tx.query(
    `/* segments.addCustomers */
     insert into profile_facts (profile_id, workspace_id, traits)
     select id, $1, '{}' from unnest($2::text[]) as heard(id)
     on conflict do nothing`,
    [tx.workspaceId, profileIds],
  );
}

type Traits = Readonly<Record<string, unknown>>;

/** Puts the traits over those that are kept; null removes one. The customers have their rows. */
export async function saveTraits(tx: Transaction, told: ReadonlyMap<string, Traits>): Promise<void> {
  if (told.size === 0) return;
  const all = [...told.values()].map((traits) => Object.entries(traits));
  await tx.query(
    `/* segments.saveTraits */
     update profile_facts
     set traits = (traits || told.kept::jsonb) - array(select jsonb_array_elements_text(told.removed::jsonb))
     from unnest($1::text[], $2::text[], $3::text[]) as told(id, kept, removed)
     where profile_id = told.id`,
    [
      [...told.keys()],
      all.map((traits) => JSON.stringify(Object.fromEntries(traits.filter(([, value]) => value !== null)))),
      all.map((traits) => JSON.stringify(traits.filter(([, value]) => value === null).map(([name]) => name))),
    ],
  );
}

/** Takes all traits from customers who are none any more: those who have their anchors now are told theirs. */
export async function removeTraits(tx: Transaction, profileIds: readonly string[]): Promise<void> {
  if (profileIds.length === 0) return;
  await tx.query(
    `/* segments.removeTraits */ update profile_facts set traits = '{}' where profile_id = any($1::text[])`,
    [profileIds],
  );
}

/** Removes the rows of customers of whom nothing is known any more. */
export async function removeUnknown(tx: Transaction, profileIds: readonly string[]): Promise<void> {
  if (profileIds.length === 0) return;
  await tx.query(
    `/* segments.removeUnknown */
     delete from profile_facts f
     where f.profile_id = any($1::text[])
       and not exists (select from jsonb_each(f.traits) where value <> 'null')
       and not exists (select from event_facts e where e.profile_id = f.profile_id)`,
    [profileIds],
  );
}

/** Adds events and answers the keys of those that were not there before. */
export async function saveEvents(tx: Transaction, events: readonly EventFact[]): Promise<Set<string>> {
  if (events.length === 0) return new Set();
  const added = await tx.query<{ anchor_id: string; event_id: string }>(
    `/* segments.saveEvents */
     insert into event_facts (workspace_id, anchor_id, profile_id, event_id, kind, name, occurred_at, properties)
     select $1, anchor_id, profile_id, event_id, kind, name, occurred_at, properties::jsonb
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::text[])
       as event(anchor_id, profile_id, event_id, kind, name, occurred_at, properties)
     on conflict do nothing
     returning anchor_id, event_id`,
    [
      tx.workspaceId,
      events.map((event) => event.anchorId),
      events.map((event) => event.profileId),
      events.map((event) => event.eventId),
      events.map((event) => event.kind),
      events.map((event) => event.name),
      events.map((event) => event.occurredAt),
      events.map((event) => JSON.stringify(event.properties)),
    ],
  );
  return new Set(added.map((row) => eventKey(row.anchor_id, row.event_id)));
}

/** The customers of whom anything is known: their traits, and whether they did anything at all. */
export async function listCustomers(
  session: Session,
  profileIds: readonly string[],
): Promise<Map<string, { readonly traits: Traits; readonly hasEvents: boolean }>> {
  const rows = await session.query<{ profile_id: string; traits: Traits; has_events: boolean }>(
    `/* segments.listCustomers */
     select profile_id, traits,
       exists (select from event_facts e where e.profile_id = f.profile_id) as has_events
     from profile_facts f where profile_id = any($1::text[])`,
    [profileIds],
  );
  return new Map(rows.map((row) => [row.profile_id, { traits: row.traits, hasEvents: row.has_events }]));
}

/** How often the customers did the named events, by customer and name; never is left out. */
export async function countEvents(
  session: Session,
  profileIds: readonly string[],
  names: readonly string[],
): Promise<Map<string, Map<string, number>>> {
  const counts = new Map<string, Map<string, number>>();
  if (names.length === 0) return counts;
  const rows = await session.query<{ profile_id: string; name: string; times: number }>(
    `/* segments.countEvents */
     select profile_id, name, count(*)::int as times from event_facts
     where profile_id = any($1::text[]) and name = any($2::text[]) group by profile_id, name`,
    [profileIds, names],
  );
  for (const row of rows) {
    const own = counts.get(row.profile_id) ?? new Map<string, number>();
    counts.set(row.profile_id, own.set(row.name, row.times));
  }
  return counts;
}

/** A customer who had events under an anchor, and the one who has them now. */
export interface MovedEvents {
  readonly anchorId: string;
  readonly fromId: string;
  readonly intoId: string;
}

/** Gives the events under some anchors to whom they belong by their time, and answers between whom any went. */
export async function moveEvents(tx: Transaction, anchorIds: readonly string[]): Promise<MovedEvents[]> {
  return tx.query<MovedEvents>(
    `/* segments.moveEvents */
     with moving as (
       select e.anchor_id, e.event_id, e.profile_id as from_id, span.profile_id as into_id
       from event_facts e join ${spansOfAnchors('$1::text[]')} as span
         on e.anchor_id = span.anchor_id and e.profile_id <> span.profile_id
           and e.occurred_at >= span.valid_from and e.occurred_at < span.valid_until
     ), moved as (
       update event_facts e set profile_id = moving.into_id from moving
       where e.anchor_id = moving.anchor_id and e.event_id = moving.event_id
     )
     select distinct anchor_id as "anchorId", from_id as "fromId", into_id as "intoId" from moving`,
    [anchorIds],
  );
}
