import { manyByKey, oneByKey, pagesByKey } from '@rapport/shared/graphql/loaders.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { membershipKeyset, membershipsBySegments, sizesOfSegments } from './queries/membershipsBySegments.ts';
import { segmentsById } from './queries/segments.ts';
import { segmentsByProfiles } from './queries/segmentsByProfiles.ts';
import type { Membership } from './storage/tables.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One request's loaders: whatever is asked for many keys of one level is one statement. */
export function createLoaders({ db }: PartKit, workspaceId: string) {
  return {
    segment: oneByKey(
      (ids: readonly string[]) => segmentsById(db, workspaceId, ids),
      (segment) => segment.id,
    ),
    sizeOfSegment: oneByKey(
      (ids: readonly string[]) => sizesOfSegments(db, workspaceId, ids),
      (size) => size.key,
    ),
    membersOfSegment: pagesByKey<Membership>(
      (ids, page) => membershipsBySegments(db, workspaceId, ids, page),
      (ids) => sizesOfSegments(db, workspaceId, ids),
      membershipKeyset,
    ),
    segmentsOfProfile: manyByKey(
      (ids: readonly string[]) => segmentsByProfiles(db, workspaceId, ids),
      (segment) => segment.key,
    ),
  };
}
