import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { ConsentEntry } from '../domain/consent.ts';
import { entryTable } from '../storage/tables.ts';

/** A line found under the profile asked for, which need not be the one it was written for. */
export type EntryUnder = ConsentEntry & { readonly key: string };

/** Ledgers run from the line recorded last. */
export function entryKeyset(entry: ConsentEntry): Keyset {
  return [entry.recordedAt.toISOString(), entry.id];
}

/**
 * Every id under which lines of a customer stand: the survivor's and those merged into it, whichever of them
 * was asked for as `key.id`. Lines keep the id they were written with, so a merge changes no line.
 */
const IDS_OF_CUSTOMER = `
  cross join lateral (
    select coalesce((select r.into_id from profile_redirects r where r.from_id = key.id), key.id) as id
  ) as survivor
  cross join lateral (
    select array(select survivor.id union all
                 select r.from_id from profile_redirects r where r.into_id = survivor.id) as ids
  ) as customer`;

/** The whole ledger of every profile, in no order: what the fold needs. */
export function entriesByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<EntryUnder[]> {
  return db.read(
    workspaceId,
    `/* consent.entriesByProfiles */
     select key.id as key, ${columnsOf(entryTable, 'e')}
     from unnest($1::text[]) as key(id) ${IDS_OF_CUSTOMER}
     join entries e on e.profile_id = any(customer.ids)`,
    [profileIds],
  );
}

/** A page of the ledger of every profile, newest first, in one statement. */
export function entryPagesByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
  page: PageRequest,
): Promise<EntryUnder[]> {
  const after = decodeCursor(page, ['instant', 'text']);
  return db.read(
    workspaceId,
    `/* consent.entryPagesByProfiles */
     select key.id as key, entry.*
     from unnest($1::text[]) as key(id) ${IDS_OF_CUSTOMER}
     cross join lateral (
       select ${columnsOf(entryTable, 'e')} from entries e
       where e.profile_id = any(customer.ids)
         and ($2::timestamptz is null or (e.recorded_at, e.id) < ($2::timestamptz, $3::text))
       order by e.recorded_at desc, e.id desc
       limit $4
     ) as entry`,
    [profileIds, after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1],
  );
}

export function countEntriesByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* consent.countEntriesByProfiles */
     select key.id as key, count(*)::int as count
     from unnest($1::text[]) as key(id) ${IDS_OF_CUSTOMER}
     join entries e on e.profile_id = any(customer.ids)
     group by key.id`,
    [profileIds],
  );
}
