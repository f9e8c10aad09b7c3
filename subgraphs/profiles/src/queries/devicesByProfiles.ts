import type { Database } from '@rapport/shared/db/database.ts';
import type { Channel } from '../domain/channel.ts';
import type { Device } from '../domain/device.ts';
import { ACTIVITY } from '../storage/activity.ts';

interface Use {
  readonly profileId: string;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly eventCount: number;
}

export type DeviceUse = Use & { readonly device: Device };
export type ChannelUse = Use & { readonly channel: Channel };

/** What profiles used, the last used first. Versions change under one's hands: the device is told with its latest. */
export function devicesByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<DeviceUse[]> {
  return db.read(
    workspaceId,
    `/* profiles.devicesByProfiles */
     with used as (
       select key, occurred_at, id, enrichment -> 'device' as device,
         (enrichment -> 'device') - 'osVersion' - 'browserVersion' as kind
       from (${ACTIVITY}) as a
       where enrichment ? 'device'
     )
     select key as "profileId", min(occurred_at) as "firstSeenAt", max(occurred_at) as "lastSeenAt",
       count(*)::int as "eventCount", (array_agg(device order by occurred_at desc, id desc))[1] as device
     from used group by key, kind order by key, "lastSeenAt" desc, kind`,
    [profileIds],
  );
}

/** How profiles came, the latest way first. What is no visit says nothing of it. */
export function channelsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<ChannelUse[]> {
  return db.read(
    workspaceId,
    `/* profiles.channelsByProfiles */
     select key as "profileId", enrichment ->> 'channel' as channel, min(occurred_at) as "firstSeenAt",
       max(occurred_at) as "lastSeenAt", count(*)::int as "eventCount"
     from (${ACTIVITY}) as a where enrichment ->> 'channel' is not null
     group by key, enrichment ->> 'channel' order by key, "lastSeenAt" desc, channel`,
    [profileIds],
  );
}
