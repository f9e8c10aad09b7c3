import type { Database } from '@rapport/shared/db/database.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import { gramsOf, type SearchKind, soughtIn } from '../domain/searchWords.ts';

/** A record that was found. */
export interface SearchHit {
  readonly id: string;
  readonly kind: SearchKind;
  readonly title: string;
  /** 0 to 1. */
  readonly score: number;
}

/** What the caller may find: all of a kind, or those of one owner. */
export interface Findable {
  readonly kind: SearchKind;
  readonly ownerId: string | null;
}

export interface SearchRequest {
  readonly text: string;
  readonly findable: readonly Findable[];
}

/** A word of the index that a sought one may mean, and how well it fits: 1 is the word itself. */
interface Meant {
  /** Which of the sought words, from 0. */
  readonly sought: number;
  readonly word: string;
  readonly fit: number;
}

const LONGEST_TEXT = 200;
/** Words that begin with a sought one; with more of them nobody can tell which was meant. */
const MOST_BEGUN = 100;
/** With fewer words that begin so, misspelt ones are looked for as well. */
const ENOUGH_BEGUN = 3;
const MOST_MISSPELT = 20;
/** Trigrams in common of all that two words have: pg_trgm's own threshold. */
const MISSPELT_FROM = 0.3;
/** Records of the rarest sought word that are looked at, those it names first: more of them nobody reads through. */
const MOST_LOOKED_AT = 2_000;

/** Bigger than every character, in byte order. */
const LAST_CHARACTER = '\u{10FFFF}';

export function searchKeyset({ score, id }: SearchHit): Keyset {
  return [score, id];
}

/** Records with all of the words or words like them, the best first. */
export async function searchRecords(
  db: Database,
  workspaceId: string,
  { text, findable }: SearchRequest,
  page: PageRequest,
): Promise<SearchHit[]> {
  const limit = pageSize(page) + 1;
  const [score = null, id = null] = decodeCursor(page, ['share', 'text']) ?? [];
  const found = await meantBy(db, workspaceId, text);
  if (found === null || findable.length === 0) return [];
  return db.read(
    workspaceId,
    `/* contacts.searchRecords */ ${FOUND}
     select id, kind, title, score from found
     where $6::float8 is null or score < $6 or (score = $6 and id > $7)
     order by score desc, id
     limit $8`,
    [...foundParams(found, findable), score, id, limit],
  );
}

/** How many are found, of those that are looked at. */
export async function countSearchRecords(
  db: Database,
  workspaceId: string,
  { text, findable }: SearchRequest,
): Promise<number> {
  const found = await meantBy(db, workspaceId, text);
  if (found === null || findable.length === 0) return 0;
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* contacts.countSearchRecords */ ${FOUND} select count(*)::int as count from found`,
    foundParams(found, findable),
  );
  return row?.count ?? 0;
}

/**
 * Looks at the records of the sought word that the fewest have, and at all words of those: however common the other
 * sought words are, they cost nothing more.
 */
const FOUND = `
  with meant as materialized (
    select * from unnest($1::int[], $2::text[], $3::float8[]) as meant(sought, word, fit)
  ), begun as materialized (
    select m.sought, w.record_id from meant m cross join lateral (
      select record_id from search_words w where w.word = m.word collate "C"
      order by w.weight desc, w.record_id limit ${MOST_LOOKED_AT}) w
  ), rarest as (
    select sought from begun group by sought order by count(*), sought limit 1
  ), looked_at as materialized (
    select distinct record_id from begun where sought = (select sought from rarest) limit ${MOST_LOOKED_AT}
  ), fits as (
    select w.record_id, m.sought, max(m.fit * w.weight) as fit
    from looked_at r join search_words w using (record_id) join meant m on m.word = w.word
    group by w.record_id, m.sought
  ), scored as (
    select record_id, round((sum(fit) / (select max(sought) + 1 from meant))::numeric, 6)::float8 as score
    from fits group by record_id having count(*) = (select max(sought) + 1 from meant)
  ), found as (
    select r.record_id as id, r.kind, r.title, s.score from scored s join search_records r using (record_id)
    where exists (
      select from unnest($4::text[], $5::text[]) as findable(kind, owner_id)
      where findable.kind = r.kind and (findable.owner_id is null or findable.owner_id = r.owner_id))
  )`;

function foundParams(meant: readonly Meant[], findable: readonly Findable[]): unknown[] {
  return [
    meant.map(({ sought }) => sought),
    meant.map(({ word }) => word),
    meant.map(({ fit }) => fit),
    findable.map(({ kind }) => kind),
    findable.map(({ ownerId }) => ownerId),
  ];
}

/** The words that may be meant; null where one of those sought is like none that any record has. */
async function meantBy(db: Database, workspaceId: string, text: string): Promise<Meant[] | null> {
  if (text.length > LONGEST_TEXT)
    throw new RapportError('BAD_USER_INPUT', `text must have at most ${LONGEST_TEXT} characters.`);
  const sought = soughtIn(text);
  if (sought.length === 0) return null;
  const begun = await listBegun(db, workspaceId, sought);
  const unclear = sought.flatMap((word, index) =>
    begun.filter((each) => each.sought === index).length < ENOUGH_BEGUN ? [{ word, index }] : [],
  );
  const misspelt = await listMisspelt(db, workspaceId, unclear);
  const meant = new Map([...misspelt, ...begun].map((each) => [`${each.sought} ${each.word}`, each]));
  const clear = new Set([...meant.values()].map((each) => each.sought));
  return clear.size < sought.length ? null : [...meant.values()];
}

async function listBegun(db: Database, workspaceId: string, sought: readonly string[]): Promise<Meant[]> {
  const rows = await db.read<{ index: number; word: string }>(
    workspaceId,
    `/* contacts.listSearchWords */
     with recursive begun(index, sought, word, nth) as (
       select index - 1, sought, (
         select w.word from search_words w
         where w.word >= sought collate "C" and w.word < (sought || $2) collate "C" order by w.word limit 1), 1
       from unnest($1::text[]) with ordinality as each(sought, index)
       union all
       select index, sought, (
         select w.word from search_words w
         where w.word > b.word collate "C" and w.word < (sought || $2) collate "C" order by w.word limit 1), nth + 1
       from begun b where b.word is not null and nth < ${MOST_BEGUN}
     )
     select index::int as index, word from begun where word is not null`,
    [sought, LAST_CHARACTER],
  );
  return rows.map(({ index, word }) => ({
    sought: index,
    word,
    fit: word === sought[index] ? 1 : 0.5 + (0.4 * (sought[index]?.length ?? 0)) / word.length,
  }));
}

async function listMisspelt(
  db: Database,
  workspaceId: string,
  unclear: readonly { readonly word: string; readonly index: number }[],
): Promise<Meant[]> {
  const grams = unclear.flatMap(({ word, index }) => gramsOf(word).map((gram) => ({ gram, index })));
  if (grams.length === 0) return [];
  const rows = await db.read<{ index: number; word: string; likeness: number }>(
    workspaceId,
    `/* contacts.listMisspeltWords */
     with sought as (
       select index, gram, count(*) over (partition by index) as grams
       from unnest($1::int[], $2::text[]) as sought(index, gram)
     ), alike as (
       select s.index, g.word, count(*) / (max(s.grams) + length(g.word) + 1 - count(*))::float8 as likeness
       from sought s join search_grams g on g.gram = s.gram collate "C"
       group by s.index, g.word
     ), best as (
       select *, row_number() over (partition by index order by likeness desc, word) as place
       from alike where likeness >= ${MISSPELT_FROM}
     )
     select index, word, likeness from best where place <= ${MOST_MISSPELT}`,
    [grams.map(({ index }) => index), grams.map(({ gram }) => gram)],
  );
  return rows.map(({ index, word, likeness }) => ({ sought: index, word, fit: 0.8 * likeness }));
}
