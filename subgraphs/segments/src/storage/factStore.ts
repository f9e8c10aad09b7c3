import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import type { ToldTraits } from '../domain/customerFacts.ts';

export interface EventFact {
  readonly profileId: string;
  readonly eventId: string;
  readonly kind: string;
  readonly name: string;
  readonly occurredAt: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export function eventKey(profileId: string, eventId: string): string {
  return `${profileId} ${eventId}`;
}

/** Makes a row for every customer not heard of before. */
export async function addCustomers(tx: Transaction, profileIds: readonly string[]): Promise<void> {
  await tx.query(
    `/* segments.addCustomers */
     insert into profile_facts (profile_id, workspace_id, traits, told_at)
     select id, $1, '{}', '{}' from unnest($2::text[]) as heard(id)
     on conflict do nothing`,
    [tx.workspaceId, profileIds],
  );
}

/** Puts the traits over those that are kept. A removed one stays as null, which conditions take for absent. */
export async function saveTraits(tx: Transaction, told: ReadonlyMap<string, ToldTraits>): Promise<void> {
  if (told.size === 0) return;
  const all = [...told.values()];
  await tx.query(
    `/* segments.saveTraits */
     insert into profile_facts (profile_id, workspace_id, traits, told_at)
     select id, $1, traits::jsonb, told_at::jsonb
     from unnest($2::text[], $3::text[], $4::text[]) as told(id, traits, told_at)
     on conflict (profile_id) do update
       set traits = profile_facts.traits || excluded.traits, told_at = profile_facts.told_at || excluded.told_at`,
    [
      tx.workspaceId,
      [...told.keys()],
      all.map(({ traits }) => JSON.stringify(traits)),
      all.map(({ toldAt }) => JSON.stringify(toldAt)),
    ],
  );
}

/** Adds events and answers the keys of those that were not there before. */
export async function saveEvents(tx: Transaction, events: readonly EventFact[]): Promise<Set<string>> {
  if (events.length === 0) return new Set();
  const added = await tx.query<{ profile_id: string; event_id: string }>(
    `/* segments.saveEvents */
     insert into event_facts (workspace_id, profile_id, event_id, kind, name, occurred_at, properties)
     select $1, profile_id, event_id, kind, name, occurred_at, properties::jsonb
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::text[])
       as event(profile_id, event_id, kind, name, occurred_at, properties)
     on conflict do nothing
     returning profile_id, event_id`,
    [
      tx.workspaceId,
      events.map((event) => event.profileId),
      events.map((event) => event.eventId),
      events.map((event) => event.kind),
      events.map((event) => event.name),
      events.map((event) => event.occurredAt),
      events.map((event) => JSON.stringify(event.properties)),
    ],
  );
  return new Set(added.map((row) => eventKey(row.profile_id, row.event_id)));
}

/** The traits of the customers heard of before; who is missing is new. */
export async function listTraits(
  session: Session,
  profileIds: readonly string[],
): Promise<Map<string, ToldTraits>> {
  const rows = await session.query<{
    profile_id: string;
    traits: ToldTraits['traits'];
    told_at: ToldTraits['toldAt'];
  }>(
    `/* segments.listTraits */
     select profile_id, traits, told_at from profile_facts where profile_id = any($1::text[])`,
    [profileIds],
  );
  return new Map(rows.map((row) => [row.profile_id, { traits: row.traits, toldAt: row.told_at }]));
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

/** Gives the events of merged customers to their survivors; what both have by id counts once. */
export async function moveEvents(tx: Transaction, survivors: ReadonlyMap<string, string>): Promise<void> {
  await tx.query(
    `/* segments.moveEvents */
     with moved as (
       delete from event_facts using unnest($1::text[], $2::text[]) as merge(from_id, into_id)
       where profile_id = merge.from_id
       returning event_facts.*, merge.into_id
     )
     insert into event_facts (workspace_id, profile_id, event_id, kind, name, occurred_at, properties)
     select workspace_id, into_id, event_id, kind, name, occurred_at, properties from moved
     on conflict do nothing`,
    [[...survivors.keys()], [...survivors.values()]],
  );
}

export async function removeCustomers(tx: Transaction, profileIds: readonly string[]): Promise<void> {
  await tx.query(
    `/* segments.removeCustomers */ delete from profile_facts where profile_id = any($1::text[])`,
    [profileIds],
  );
}
