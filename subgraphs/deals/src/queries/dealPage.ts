import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { Deal } from '../domain/deal.ts';

/** A deal found under a key that a list was asked for: a profile, a contact, a company. */
export type DealUnder = Deal & { readonly key: string };

/** Lists of deals run from the newest; the id breaks ties. */
export function dealKeyset(deal: Deal): Keyset {
  return [deal.openedAt.toISOString(), deal.id];
}

/** The parameters of `($1, $2)` after the cursor and `limit $3`, with one row more than the page. */
export function dealPageParams(page: PageRequest): [unknown, unknown, number] {
  const after = decodeCursor(page, ['instant', 'text']);
  return [after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1];
}
