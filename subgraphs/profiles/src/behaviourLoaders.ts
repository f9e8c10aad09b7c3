import { manyByKey, oneByKey, pagesByKey } from '@rapport/shared/graphql/loaders.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { buyingByProfiles } from './queries/buyingByProfiles.ts';
import { computedTraitsById } from './queries/computedTraits.ts';
import { computedTraitsByProfiles } from './queries/computedTraitsByProfiles.ts';
import { channelsByProfiles, devicesByProfiles } from './queries/devicesByProfiles.ts';
import { engagementByProfiles } from './queries/engagementByProfiles.ts';
import {
  countSessionsByProfiles,
  type Session,
  sessionKeyset,
  sessionsByProfiles,
} from './queries/sessionsByProfiles.ts';

/** What profiles did, counted: one statement a field for any number of profiles. */
export function behaviourLoaders({ db, clock }: PartKit, workspaceId: string) {
  return {
    sessionsOfProfile: pagesByKey<Session>(
      (ids, page) => sessionsByProfiles(db, workspaceId, ids, page),
      (ids) => countSessionsByProfiles(db, workspaceId, ids),
      sessionKeyset,
    ),
    computedTrait: oneByKey(
      (ids: readonly string[]) => computedTraitsById(db, workspaceId, ids),
      ({ id }) => id,
    ),
    computedTraitsOfProfile: manyByKey(
      (ids: readonly string[]) => computedTraitsByProfiles(db, workspaceId, ids, clock.now()),
      ({ profileId }) => profileId,
    ),
    engagementOfProfile: oneByKey(
      (ids: readonly string[]) => engagementByProfiles(db, workspaceId, ids, clock.now()),
      ({ profileId }) => profileId,
    ),
    buyingOfProfile: oneByKey(
      (ids: readonly string[]) => buyingByProfiles(db, workspaceId, ids),
      ({ profileId }) => profileId,
    ),
    devicesOfProfile: manyByKey(
      (ids: readonly string[]) => devicesByProfiles(db, workspaceId, ids),
      ({ profileId }) => profileId,
    ),
    channelsOfProfile: manyByKey(
      (ids: readonly string[]) => channelsByProfiles(db, workspaceId, ids),
      ({ profileId }) => profileId,
    ),
  };
}
