import { manyByKey, oneByKey, pagesByKey } from '@rapport/shared/graphql/loaders.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import DataLoader from 'dataloader';
import { behaviourLoaders } from './behaviourLoaders.ts';
import type { TimelineEntry } from './domain/incoming.ts';
import { standardSettings } from './domain/sourceSettings.ts';
import { comparedValues, duplicatesById, duplicatesByProfiles } from './queries/duplicates.ts';
import { enrichmentByEntries } from './queries/enrichmentByEntries.ts';
import { claimsByProfiles, mergesByProfiles } from './queries/identityByProfiles.ts';
import { hooksById } from './queries/inboundHooks.ts';
import { identifiersByProfiles, traitsByProfiles } from './queries/profileDetails.ts';
import { profilesById } from './queries/profilesById.ts';
import { profilesByIdentifiers } from './queries/profilesByIdentifiers.ts';
import {
  type Anchor,
  anchorKey,
  countRecentBySources,
  profilesOfAnchors,
  type RecentEventRow,
  type RecentFilter,
  recentEventsBySources,
  recentKeyset,
} from './queries/recentEventsBySources.ts';
import { type SourceSettingsVersion, settingsBySources } from './queries/sourceSettings.ts';
import {
  countTimelineByProfiles,
  type TimelineFilter,
  timelineByProfiles,
  timelineKeyset,
} from './queries/timelineByProfiles.ts';
import { plansById, plansBySources, versionsByPlans } from './queries/trackingPlans.ts';
import type { Profile } from './storage/tables.ts';

function collectionLoaders({ db, clock }: PartKit, workspaceId: string) {
  return {
    enrichmentOfEntry: oneByKey(
      (ids: readonly string[]) => enrichmentByEntries(db, workspaceId, ids),
      ({ id }) => id,
    ),
    recentOfSource: pagesByKey<RecentEventRow, RecentFilter>(
      (ids, page, filter) => recentEventsBySources(db, workspaceId, ids, page, filter, clock.now()),
      (ids, filter) => countRecentBySources(db, workspaceId, ids, filter, clock.now()),
      recentKeyset,
    ),
    profileOfAnchor: new DataLoader<Anchor, Profile | null, string>(
      async (anchors) => {
        const found = new Map(
          (await profilesOfAnchors(db, workspaceId, anchors)).map((profile) => [profile.key, profile]),
        );
        return anchors.map((anchor) => found.get(anchorKey(anchor)) ?? null);
      },
      { cacheKeyFn: anchorKey },
    ),
    trackingPlan: oneByKey(
      (ids: readonly string[]) => plansById(db, workspaceId, ids),
      ({ id }) => id,
    ),
    planOfSource: oneByKey(
      (ids: readonly string[]) => plansBySources(db, workspaceId, ids),
      ({ sourceId }) => sourceId,
    ),
    versionsOfPlan: manyByKey(
      (ids: readonly string[]) => versionsByPlans(db, workspaceId, ids),
      ({ planId }) => planId,
    ),
    settingsOfSource: oneByKey(
      (ids: readonly string[]) => settingsOf(db, workspaceId, ids),
      ({ sourceId }) => sourceId,
    ),
    inboundHook: oneByKey(
      (ids: readonly string[]) => hooksById(db, workspaceId, ids),
      ({ id }) => id,
    ),
  };
}

async function settingsOf(
  db: PartKit['db'],
  workspaceId: string,
  sourceIds: readonly string[],
): Promise<SourceSettingsVersion[]> {
  const known = new Map(
    (await settingsBySources(db, workspaceId, sourceIds)).map((each) => [
      each.sourceId,
      { ...each, settings: { ...standardSettings, ...each.settings } }, // what older versions did not know
    ]),
  );
  return sourceIds.map(
    (sourceId) => known.get(sourceId) ?? { sourceId, version: 0, settings: standardSettings },
  );
}

export type Loaders = ReturnType<typeof createLoaders>;

/** One request's loaders: whatever is asked for many keys of one level is one statement. */
export function createLoaders(kit: PartKit, workspaceId: string) {
  return {
    ...profileLoaders(kit, workspaceId),
    ...collectionLoaders(kit, workspaceId),
    ...behaviourLoaders(kit, workspaceId),
  };
}

function profileLoaders({ db }: PartKit, workspaceId: string) {
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
    duplicate: oneByKey(
      (ids: readonly string[]) => duplicatesById(db, workspaceId, ids),
      ({ id }) => id,
    ),
    duplicatesOfProfile: manyByKey(
      (ids: readonly string[]) => duplicatesByProfiles(db, workspaceId, ids),
      ({ key }) => key,
    ),
    comparedOfProfile: oneByKey(
      (ids: readonly string[]) => comparedValues(db, workspaceId, ids),
      ({ id }) => id,
    ),
    timelineOfProfile: pagesByKey<TimelineEntry, TimelineFilter>(
      (ids, page, filter) => timelineByProfiles(db, workspaceId, ids, page, filter),
      (ids, filter) => countTimelineByProfiles(db, workspaceId, ids, filter),
      timelineKeyset,
    ),
  };
}
