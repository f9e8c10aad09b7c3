import { manyByKey, pagesByKey } from '@rapport/shared/graphql/loaders.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { channelsByProfiles, devicesByProfiles } from './queries/devicesByProfiles.ts';
import {
  countSessionsByProfiles,
  type Session,
  sessionKeyset,
  sessionsByProfiles,
} from './queries/sessionsByProfiles.ts';

/** What profiles did, counted: one statement a field for any number of profiles. */
export function behaviourLoaders({ db }: PartKit, workspaceId: string) {
  return {
    sessionsOfProfile: pagesByKey<Session>(
      (ids, page) => sessionsByProfiles(db, workspaceId, ids, page),
      (ids) => countSessionsByProfiles(db, workspaceId, ids),
      sessionKeyset,
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
