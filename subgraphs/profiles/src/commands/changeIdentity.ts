import { actorOf, type Caller } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision } from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { Claim } from '../domain/claim.ts';
import type { Identifier } from '../domain/identifier.ts';
import { loadGroups, lockIdentities } from '../storage/identityStore.ts';
import { loadIdentitySetting } from '../storage/settingStore.ts';
import { noteForReview } from './noteForReview.ts';
import { changesOf } from './placed.ts';
import { eventsOf } from './profileEvents.ts';
import { regroupedTraits } from './regroupedTraits.ts';
import { keepFolded, type Regrouped } from './resolveIdentities.ts';

/** An identifier that a change by hand gives to another profile. */
export interface Move {
  readonly identifier: Identifier;
  readonly from: string;
  readonly into: string;
}

export interface IdentityChange {
  /** The profile that is asked about in the answer. */
  readonly profileId: string;
  readonly mergeId: string | null;
  readonly moves: readonly Move[];
}

/** What a change by hand wants folded: the groups it is about, and a claim where it makes one. */
export interface Wanted {
  readonly groupIds: readonly string[];
  readonly claim: Claim | null;
  /** An identifier whose profile the answer is about. */
  readonly about: string;
}

/** A dry run does everything and leaves nothing: what it answers is what would have happened. */
class DryRun extends Error {
  readonly change: IdentityChange;

  constructor(change: IdentityChange) {
    super('A dry run is rolled back');
    this.change = change;
  }
}

/**
 * Changes who is who by hand: `decide` writes down what was decided and says which groups it touches, the fold does the
 * rest. One transaction with its events; nothing of it is kept in a dry run.
 */
export async function changeIdentity<Refusal>(
  kit: PartKit,
  caller: Caller,
  dryRun: boolean,
  decide: (tx: Transaction, at: Date) => Promise<Decision<Wanted, Refusal>>,
): Promise<Decision<IdentityChange, Refusal>> {
  try {
    return await kit.db.write(caller.workspaceId, async (tx) => {
      await lockIdentities(tx);
      const at = kit.clock.now();
      const decision = await decide(tx, at);
      if (!decision.allowed) return decision;
      const change = await fold(kit, tx, caller, decision.change, at);
      if (dryRun) throw new DryRun(change);
      return allow(change);
    });
  } catch (error) {
    if (error instanceof DryRun) return allow(error.change);
    throw error;
  }
}

async function fold(
  kit: PartKit,
  tx: Transaction,
  caller: Caller,
  wanted: Wanted,
  at: Date,
): Promise<IdentityChange> {
  const rules = await loadIdentitySetting(tx);
  const stored = await loadGroups(tx, wanted.groupIds);
  const claims = wanted.claim === null ? [] : [wanted.claim];
  const touched = new Set(stored.identifiers.map(({ id }) => id));
  const setting = { rules, at, sources: new Map(), claimSources: new Map(), actor: actorOf(caller) };
  const folded = await keepFolded(tx, stored, { identifiers: [], claims, touched }, setting);
  const traits = await regroupedTraits(tx, folded.regrouped);
  const outcome = { ...folded, changes: changesOf([], traits) };
  await noteForReview(tx, outcome);
  await kit.outbox.append(tx, eventsOf(tx.workspaceId, at, outcome));
  const about = folded.identifiers.find(({ id }) => id === wanted.about);
  return {
    profileId: about?.spans.at(-1)?.profileId ?? wanted.about,
    mergeId: folded.merges.find(({ claimId }) => claimId === wanted.claim?.id)?.id ?? null,
    moves: folded.regrouped.flatMap(moveOf),
  };
}

function moveOf({ identifier, before }: Regrouped): Move[] {
  const { type, value, spans } = identifier;
  const from = before.at(-1)?.profileId;
  const into = spans.at(-1)?.profileId;
  return from === undefined || into === undefined || from === into
    ? []
    : [{ identifier: { type, value }, from, into }];
}
