import { isolateByWorkspace, migration } from '@rapport/shared/db/migrate.ts';

/**
 * An index of our own, of words and the trigrams of words: row-level security keeps Postgres from using its text and
 * trigram indexes, since their operators are not leakproof, and equality and order of texts are. In byte order, so that
 * words that begin with a text are one range.
 */
export const createSearch = migration('20261124T1800_create_search', [
  `create table search_records (
     workspace_id text not null,
     record_id text not null,
     kind text not null,
     owner_id text,
     title text not null,
     primary key (workspace_id, record_id)
   )`,
  isolateByWorkspace('search_records'),
  `create table search_words (
     workspace_id text not null,
     word text collate "C" not null,
     record_id text not null,
     weight real not null,
     primary key (workspace_id, record_id, word)
   )`,
  `create index search_words_by_word on search_words (workspace_id, word, weight desc, record_id)`,
  isolateByWorkspace('search_words'),
  `create table search_grams (
     workspace_id text not null,
     gram text collate "C" not null,
     word text collate "C" not null,
     primary key (workspace_id, gram, word)
   )`,
  isolateByWorkspace('search_grams'),
]);
