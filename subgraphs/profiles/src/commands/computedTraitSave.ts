import type { RequestContext } from '@rapport/shared/access/caller.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  invalidInput,
  notFound,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import {
  type ComputedTraitDefinition,
  computedTraitFaults,
  MOST_COMPUTED_TRAITS,
} from '../domain/computedTrait.ts';
import {
  insertComputedTrait,
  lockComputedTraits,
  updateComputedTrait,
} from '../storage/computedTraitStore.ts';

export interface ComputedTraitRequest {
  /** The one to change; a new one where null. */
  readonly id: string | null;
  readonly name: string;
  readonly definition: ComputedTraitDefinition;
}

/** Defines a trait that follows from what customers did. It holds at once, for all that they ever did. */
export async function computedTraitSave(
  kit: PartKit,
  { caller }: RequestContext,
  { id, name: given, definition }: ComputedTraitRequest,
  expectedVersion: number | null,
): Promise<Decision<{ traitId: string }, CommonRefusal>> {
  const faults = computedTraitFaults(given, definition);
  if (faults.length > 0) return refuse(...faults);
  const name = given.trim();
  return kit.db.write(caller.workspaceId, async (tx) => {
    const present = await lockComputedTraits(tx);
    const known = present.find((each) => each.id === id);
    if (id !== null && known === undefined) return refuse(notFound('computed trait', id, 'id'));
    const version = known?.version ?? 0;
    if (expectedVersion !== null && expectedVersion !== version)
      return refuse(staleVersion('computed trait', version));
    if (present.some((each) => each.name === name && each.id !== id))
      return refuse(invalidInput(`Another computed trait is called ${name}.`, 'input', 'name'));
    const at = kit.clock.now();
    if (known !== undefined) {
      await updateComputedTrait(tx, known, { name, definition, updatedAt: at });
      return allow({ traitId: known.id });
    }
    if (present.length >= MOST_COMPUTED_TRAITS)
      return refuse(
        invalidInput(`A workspace has at most ${MOST_COMPUTED_TRAITS} computed traits.`, 'input'),
      );
    const traitId = newId('ctrait', at.getTime());
    const trait = { id: traitId, version: 1, name, definition, createdAt: at, updatedAt: at };
    await insertComputedTrait(tx, { ...trait, archivedAt: null });
    return allow({ traitId });
  });
}
