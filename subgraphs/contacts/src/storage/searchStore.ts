import { textColumn } from '@rapport/shared/db/columns.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { gramsOf, type SearchRecord, wordsOf } from '../domain/searchWords.ts';

/** Makes the index say what records are called now, in six statements for any number of them. */
export async function saveSearchRecords(tx: Transaction, records: readonly SearchRecord[]): Promise<void> {
  const last = [...new Map(records.map((record) => [record.id, record])).values()];
  if (last.length === 0) return;
  const ids = last.map(({ id }) => id);
  await tx.query(
    `/* contacts.saveSearchRecords */
     insert into search_records (workspace_id, record_id, kind, owner_id, title)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[])
     on conflict (workspace_id, record_id) do update
       set owner_id = excluded.owner_id, title = excluded.title`,
    [
      tx.workspaceId,
      ids,
      last.map(({ kind }) => kind),
      last.map(({ ownerId }) => ownerId),
      last.map(({ title }) => title),
    ],
  );
  const words = last.flatMap((record) => wordsOf(record).map((each) => ({ ...each, id: record.id })));
  const gone = await tx.query<{ word: string }>(
    `/* contacts.forgetSearchWords */
     delete from search_words w
     where w.record_id = any($1::text[]) and not exists (
       select from unnest($2::text[], $3::text[]) as kept(id, word) where kept.id = w.record_id and kept.word = w.word)
     returning w.word`,
    [ids, textColumn(words.map(({ id }) => id)), textColumn(words.map(({ word }) => word))],
  );
  const added = await tx.query<{ word: string }>(
    `/* contacts.saveSearchWords */
     insert into search_words (workspace_id, word, record_id, weight)
     select $1, word, record_id, weight::real
     from unnest($2::text[], $3::text[], $4::text[]) as word(word, record_id, weight) order by record_id, word
     on conflict (workspace_id, record_id, word) do update set weight = excluded.weight
       where search_words.weight <> excluded.weight
     returning word`,
    [
      tx.workspaceId,
      textColumn(words.map(({ word }) => word)),
      textColumn(words.map(({ id }) => id)),
      textColumn(words.map(({ weight }) => String(weight))),
    ],
  );
  await saveGrams(tx, distinct(added));
  await forgetGrams(tx, distinct(gone));
}

function distinct(rows: readonly { readonly word: string }[]): string[] {
  return [...new Set(rows.map(({ word }) => word))];
}

async function saveGrams(tx: Transaction, words: readonly string[]): Promise<void> {
  const grams = words.flatMap((word) => gramsOf(word).map((gram) => ({ gram, word })));
  if (grams.length === 0) return;
  await tx.query(
    `/* contacts.saveSearchGrams */
     insert into search_grams (workspace_id, gram, word)
     select $1, * from unnest($2::text[], $3::text[]) as gram(gram, word) order by 2, 3
     on conflict do nothing`,
    [tx.workspaceId, textColumn(grams.map(({ gram }) => gram)), textColumn(grams.map(({ word }) => word))],
  );
}

/** A name that nobody has any more is not kept in pieces either. */
async function forgetGrams(tx: Transaction, words: readonly string[]): Promise<void> {
  const grams = words.flatMap((word) => gramsOf(word).map((gram) => ({ gram, word })));
  if (grams.length === 0) return;
  await tx.query(
    `/* contacts.forgetSearchGrams */
     delete from search_grams g
     using unnest($1::text[], $2::text[]) as gone(gram, word)
     where g.gram = gone.gram and g.word = gone.word
       and not exists (select from search_words w where w.word = gone.word)`,
    [textColumn(grams.map(({ gram }) => gram)), textColumn(grams.map(({ word }) => word))],
  );
}
