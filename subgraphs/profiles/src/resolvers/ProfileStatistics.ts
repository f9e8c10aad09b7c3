import type { ProfileStatisticsResolvers } from '../generated/graphql.ts';
import { countProfiles, countTimelineEntries } from '../queries/profileList.ts';

export const ProfileStatistics: ProfileStatisticsResolvers = {
  profiles: (_, __, { kit, caller }) => countProfiles(kit.db, caller.workspaceId, {}),
  identified: (_, __, { kit, caller }) =>
    countProfiles(kit.db, caller.workspaceId, { hasIdentifier: 'USER_ID' }),
  timelineEntries: (_, __, { kit, caller }) => countTimelineEntries(kit.db, caller.workspaceId),
};
