import type { Database } from '@rapport/shared/db/database.ts';
import type { PageRequest } from '@rapport/shared/graphql/connection.ts';
import {
  candidatesById,
  candidatesByRecords,
  countCandidates,
  type DuplicateFilter,
  findSearch,
  listCandidates,
} from '@rapport/shared/review/candidates.ts';
import { comparedProfiles, reviewedProfiles } from '../storage/reviewedProfiles.ts';

export const listDuplicates = (
  db: Database,
  workspaceId: string,
  filter: DuplicateFilter,
  page: PageRequest,
) => listCandidates(db, workspaceId, reviewedProfiles, filter, page);

export const countDuplicates = (db: Database, workspaceId: string, filter: DuplicateFilter) =>
  countCandidates(db, workspaceId, reviewedProfiles, filter);

export const duplicatesById = (db: Database, workspaceId: string, ids: readonly string[]) =>
  candidatesById(db, workspaceId, reviewedProfiles, ids);

export const duplicatesByProfiles = (db: Database, workspaceId: string, profileIds: readonly string[]) =>
  candidatesByRecords(db, workspaceId, reviewedProfiles, profileIds);

export const duplicateSearchOf = (db: Database, workspaceId: string) =>
  findSearch(db, workspaceId, reviewedProfiles.entity);

/** What is compared of profiles, as it stands now. */
export const comparedValues = comparedProfiles;
