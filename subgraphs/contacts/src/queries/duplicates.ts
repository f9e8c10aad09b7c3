import type { Database } from '@rapport/shared/db/database.ts';
import { type Connection, connectionOf, type PageRequest } from '@rapport/shared/graphql/connection.ts';
import {
  candidateKeyset,
  candidatesById,
  countCandidates,
  type DuplicateFilter,
  findSearch,
  listCandidates,
} from '@rapport/shared/review/candidates.ts';
import type { DuplicateCandidate, DuplicateSearch } from '@rapport/shared/review/duplicateTables.ts';
import type { ReviewedEntity } from '@rapport/shared/review/reviewedEntity.ts';
import { reviewedCompanies, reviewedContacts } from '../storage/reviewedContacts.ts';

/** What is asked about the duplicates of one entity. */
function readsOf(reviewed: ReviewedEntity) {
  return {
    page: async (
      db: Database,
      workspaceId: string,
      filter: DuplicateFilter,
      page: PageRequest,
    ): Promise<Connection<DuplicateCandidate>> =>
      connectionOf(await listCandidates(db, workspaceId, reviewed, filter, page), page, candidateKeyset, () =>
        countCandidates(db, workspaceId, reviewed, filter),
      ),
    byId: (db: Database, workspaceId: string, ids: readonly string[]) =>
      candidatesById(db, workspaceId, reviewed, ids),
    search: (db: Database, workspaceId: string): Promise<DuplicateSearch | null> =>
      findSearch(db, workspaceId, reviewed.entity),
    compared: (db: Database, workspaceId: string, ids: readonly string[]) =>
      reviewed.loadRecords(db, workspaceId, ids),
  };
}

export const contactDuplicates = readsOf(reviewedContacts);
export const companyDuplicates = readsOf(reviewedCompanies);
