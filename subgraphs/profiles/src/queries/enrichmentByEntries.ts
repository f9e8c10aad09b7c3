import type { Database } from '@rapport/shared/db/database.ts';
import type { Enrichment } from '../domain/enrichment.ts';

export interface EntryEnrichment {
  readonly id: string;
  readonly enrichment: Enrichment | null;
}

/** What was read of entries beside what their senders said; apart, since a timeline is mostly read without it. */
export function enrichmentByEntries(
  db: Database,
  workspaceId: string,
  entryIds: readonly string[],
): Promise<EntryEnrichment[]> {
  return db.read(
    workspaceId,
    `/* profiles.enrichmentByEntries */
     select id, context -> 'rapport' as enrichment from timeline_entries where id = any($1::text[])`,
    [entryIds],
  );
}
