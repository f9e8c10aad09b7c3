import type { Transaction } from '@rapport/shared/db/session.ts';
import { noFacts } from '../domain/customerFacts.ts';
import type { Standing } from '../domain/membership.ts';
import { countEvents, listCustomers } from '../storage/factStore.ts';
import { listMemberships } from '../storage/membershipStore.ts';

const none: ReadonlySet<string> = new Set();

/** What is known of customers now and which segments they are in: three statements for any number of them. */
export async function loadStandings(
  tx: Transaction,
  profileIds: readonly string[],
  eventNames: readonly string[],
): Promise<Map<string, Standing>> {
  const customers = await listCustomers(tx, profileIds);
  const counts = await countEvents(tx, profileIds, eventNames);
  const memberships = await listMemberships(tx, profileIds);
  return new Map(
    profileIds.map((id) => {
      const known = customers.get(id);
      const facts = {
        traits: known === undefined ? noFacts.traits : new Map(Object.entries(known.traits)),
        eventCounts: counts.get(id) ?? noFacts.eventCounts,
      };
      return [id, { facts, hasEvents: known?.hasEvents ?? false, segmentIds: memberships.get(id) ?? none }];
    }),
  );
}
