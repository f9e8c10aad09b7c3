import { decodeCursor, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';

/**
 * The parameters of the cursor's name and id and of `limit`, with one row more than the page. Cursors hold the name
 * as it is written; only Postgres lower-cases it, so that both sides of the comparison follow one set of rules.
 */
export function namePageParams(page: PageRequest): [unknown, unknown, number] {
  const after = decodeCursor(page, ['text', 'text']);
  return [after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1];
}
