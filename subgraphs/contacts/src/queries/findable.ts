import { type Access, ownersReached } from '@rapport/shared/access/access.ts';
import type { Caller } from '@rapport/shared/access/caller.ts';
import type { SearchKind } from '../domain/searchWords.ts';
import type { Findable } from './search.ts';

const rights: Readonly<Record<SearchKind, string>> = {
  CONTACT: 'contacts:contact:read',
  COMPANY: 'contacts:company:read',
  DEAL: 'deals:deal:read',
  TICKET: 'tickets:ticket:read',
};

/** A search finds what its caller may read, and as far as the grant to read reaches; companies are nobody's own. */
export function findableBy(
  caller: Caller,
  access: Access,
  kinds: readonly SearchKind[] = Object.keys(rights) as SearchKind[],
): Findable[] {
  return [...new Set(kinds)].flatMap((kind): Findable[] => {
    const reach = access.reach(rights[kind]);
    if (reach === null) return [];
    if (reach === 'all' || kind === 'COMPANY') return [{ kind, ownerId: null }];
    return ownersReached(caller, reach).map((ownerId) => ({ kind, ownerId }));
  });
}
