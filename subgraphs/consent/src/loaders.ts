import { manyByKey, oneByKey, pagesByKey } from '@rapport/shared/graphql/loaders.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type ConsentEntry, type ConsentState, stateOf } from './domain/consent.ts';
import type { Purpose } from './domain/purpose.ts';
import { entriesById } from './queries/entriesById.ts';
import {
  countEntriesByProfiles,
  entriesByProfiles,
  entryKeyset,
  entryPagesByProfiles,
} from './queries/entriesByProfiles.ts';
import { listPurposes, purposesByKey } from './queries/purposes.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One request's loaders: whatever is asked for many keys of one level is one statement. */
export function createLoaders({ db }: PartKit, workspaceId: string) {
  let everyPurpose: Promise<Purpose[]> | undefined;
  const ledgers = manyByKey(
    (ids: readonly string[]) => entriesByProfiles(db, workspaceId, ids),
    (entry) => entry.key,
  );
  return {
    /** All purposes of the workspace, read once a request: they are few. */
    everyPurpose: (): Promise<Purpose[]> => {
      everyPurpose ??= listPurposes(db, workspaceId);
      return everyPurpose;
    },
    purpose: oneByKey(
      (keys: readonly string[]) => purposesByKey(db, workspaceId, keys),
      (purpose) => purpose.key,
    ),
    entry: oneByKey(
      (ids: readonly string[]) => entriesById(db, workspaceId, ids),
      (entry) => entry.id,
    ),
    /** What holds for a purpose: the ledger of a profile is read once for all of its purposes. */
    stateOfProfile: async (profileId: string, purposeKey: string): Promise<ConsentState> =>
      stateOf(await ledgers.load(profileId), purposeKey),
    ledgerOfProfile: pagesByKey<ConsentEntry>(
      (ids, page) => entryPagesByProfiles(db, workspaceId, ids, page),
      (ids) => countEntriesByProfiles(db, workspaceId, ids),
      entryKeyset,
    ),
  };
}
