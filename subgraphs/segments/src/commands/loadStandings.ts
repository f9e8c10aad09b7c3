import type { Transaction } from '@rapport/shared/db/session.ts';
import { noFacts } from '../domain/customerFacts.ts';
import type { Standing } from '../domain/membership.ts';
import { countEvents, listTraits } from '../storage/factStore.ts';
import { listMemberships } from '../storage/membershipStore.ts';

const none: ReadonlySet<string> = new Set();

/** What is known of customers now and which segments they are in: three statements for any number of them. */
export async function loadStandings(
  tx: Transaction,
  profileIds: readonly string[],
  eventNames: readonly string[],
): Promise<Map<string, Standing>> {
  const traits = await listTraits(tx, profileIds);
  const counts = await countEvents(tx, profileIds, eventNames);
  const memberships = await listMemberships(tx, profileIds);
  return new Map(
    profileIds.map((id) => {
      const told = traits.get(id);
      const facts = {
        traits: told === undefined ? noFacts.traits : new Map(Object.entries(told.traits)),
        eventCounts: counts.get(id) ?? noFacts.eventCounts,
      };
      return [id, { facts, segmentIds: memberships.get(id) ?? none, isSettled: told !== undefined }];
    }),
  );
}
