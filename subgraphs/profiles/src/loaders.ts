import { manyByKey, oneByKey, pagesByKey } from '@rapport/shared/graphql/loaders.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { TimelineEntry } from './domain/incoming.ts';
import { claimsByProfiles, mergesByProfiles } from './queries/identityByProfiles.ts';
import { identifiersByProfiles, traitsByProfiles } from './queries/profileDetails.ts';
import { profilesById } from './queries/profilesById.ts';
import { profilesByIdentifiers } from './queries/profilesByIdentifiers.ts';
import {
  countTimelineByProfiles,
  type TimelineFilter,
  timelineByProfiles,
  timelineKeyset,
} from './queries/timelineByProfiles.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One request's loaders: whatever is asked for many keys of one level is one statement. */
export function createLoaders({ db }: PartKit, workspaceId: string) {
  return {
    profile: oneByKey(
      (ids: readonly string[]) => profilesById(db, workspaceId, ids),
      (profile) => profile.key,
    ),
    profileOfContact: oneByKey(
      (ids: readonly string[]) => profilesByIdentifiers(db, workspaceId, 'CONTACT_ID', ids),
      (profile) => profile.key,
    ),
    identifiersOfProfile: manyByKey(
      (ids: readonly string[]) => identifiersByProfiles(db, workspaceId, ids),
      (identifier) => identifier.profileId,
    ),
    claimsOfProfile: manyByKey(
      (ids: readonly string[]) => claimsByProfiles(db, workspaceId, ids),
      (claim) => claim.profileId,
    ),
    mergesOfProfile: manyByKey(
      (ids: readonly string[]) => mergesByProfiles(db, workspaceId, ids),
      (merge) => merge.profileId,
    ),
    traitsOfProfile: manyByKey(
      (ids: readonly string[]) => traitsByProfiles(db, workspaceId, ids),
      (trait) => trait.profileId,
    ),
    timelineOfProfile: pagesByKey<TimelineEntry, TimelineFilter>(
      (ids, page, filter) => timelineByProfiles(db, workspaceId, ids, page, filter),
      (ids, filter) => countTimelineByProfiles(db, workspaceId, ids, filter),
      timelineKeyset,
    ),
  };
}
