import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import { presentProfileRow, spansOfProfile } from '@rapport/shared/links/profileAnchors.ts';
import type { ConsentEntry } from '../domain/consent.ts';
import { entryTable } from '../storage/tables.ts';

/** A line found under the profile asked for, which need not be the one it was written for. */
export type EntryUnder = ConsentEntry & { readonly key: string };

/** Ledgers run from the line recorded last. */
export function entryKeyset(entry: ConsentEntry): Keyset {
  return [entry.recordedAt.toISOString(), entry.id];
}

/**
 * What belongs to a customer: the ids that lines stand under, each within its times, whichever id was asked for as
 * `key.id`. Lines keep the id they were written with, so that a merge and its undo change no line.
 */
const SPANS_OF_CUSTOMER = `
  cross join lateral ${presentProfileRow('key.id')} as customer
  cross join lateral ${spansOfProfile('customer.id')} as span`;

const IN_SPAN = `e.profile_id = span.anchor_id
  and e.effective_from >= span.valid_from and e.effective_from < span.valid_until`;

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
     from unnest($1::text[]) as key(id) ${SPANS_OF_CUSTOMER}
     join entries e on ${IN_SPAN}`,
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
     from unnest($1::text[]) as key(id)
     cross join lateral ${presentProfileRow('key.id')} as customer
     cross join lateral (
       select ${columnsOf(entryTable, 'e')} from ${spansOfProfile('customer.id')} as span
       join entries e on ${IN_SPAN}
       where ($2::timestamptz is null or (e.recorded_at, e.id) < ($2::timestamptz, $3::text))
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
     from unnest($1::text[]) as key(id) ${SPANS_OF_CUSTOMER}
     join entries e on ${IN_SPAN}
     group by key.id`,
    [profileIds],
  );
}
