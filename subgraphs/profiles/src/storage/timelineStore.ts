import { jsonColumn, textColumn, timeColumn } from '@rapport/shared/db/columns.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import type { NewEntry } from '../domain/incoming.ts';

export type PlacedEntry = NewEntry & {
  readonly id: string;
  readonly anchorId: string;
  /** Devices that it names beside whom it stands under. */
  readonly deviceIds: readonly string[];
};

/** Adds lines to timelines, any number in one statement. */
export async function insertEntries(tx: Transaction, entries: readonly PlacedEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(
    `/* profiles.insertEntries */
     insert into timeline_entries
       (workspace_id, id, anchor_id, kind, name, summary, occurred_at, received_at, origin, subject_id,
        properties, context, message_id, original_at, sent_at, device_ids)
     select $1, id, anchor_id, kind, name, summary, occurred_at, received_at, origin, subject_id, properties, context,
       message_id, original_at, sent_at, string_to_array(device_ids, ' ')
     from unnest(
       $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[], $9::text[],
       $10::text[], $11::jsonb[], $12::jsonb[], $13::text[], $14::timestamptz[], $15::timestamptz[], $16::text[])
       as entry(id, anchor_id, kind, name, summary, occurred_at, received_at, origin, subject_id, properties, context,
         message_id, original_at, sent_at, device_ids)
     on conflict do nothing`,
    [
      tx.workspaceId,
      textColumn(entries.map((entry) => entry.id)),
      textColumn(entries.map((entry) => entry.anchorId)),
      textColumn(entries.map((entry) => entry.kind)),
      textColumn(entries.map((entry) => entry.name)),
      textColumn(entries.map((entry) => entry.summary)),
      timeColumn(entries.map((entry) => entry.occurredAt)),
      timeColumn(entries.map((entry) => entry.receivedAt)),
      textColumn(entries.map((entry) => entry.origin)),
      textColumn(entries.map((entry) => entry.subjectId)),
      jsonColumn(entries.map((entry) => entry.properties)),
      jsonColumn(entries.map((entry) => entry.context)),
      textColumn(entries.map((entry) => entry.messageId)),
      timeColumn(entries.map((entry) => entry.originalAt)),
      timeColumn(entries.map((entry) => entry.sentAt)),
      textColumn(entries.map(({ deviceIds }) => (deviceIds.length === 0 ? null : deviceIds.join(' ')))),
    ],
  );
}

/** Claims message ids; answers those that were not received before. */
export async function claimMessages(
  tx: Transaction,
  messageIds: readonly string[],
  receivedAt: Date,
): Promise<Set<string>> {
  const rows = await tx.query<{ message_id: string }>(
    `/* profiles.claimMessages */
     insert into received_messages (workspace_id, message_id, received_at)
     select $1, id, $3 from unnest($2::text[]) as message(id) order by id
     on conflict do nothing
     returning message_id`,
    [tx.workspaceId, textColumn(messageIds), receivedAt],
  );
  return new Set(rows.map((row) => row.message_id));
}
