import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import type { Condition, EventCountCondition, TraitCondition } from './condition.ts';
import { traitFault } from './traitFault.ts';

/** A condition as a caller gives it: any field may be there, or null. */
export interface ConditionInput {
  readonly and?: readonly ConditionInput[] | null | undefined;
  readonly or?: readonly ConditionInput[] | null | undefined;
  readonly not?: ConditionInput | null | undefined;
  readonly trait?:
    | { readonly name: string; readonly operator: TraitCondition['operator']; readonly value: unknown }
    | null
    | undefined;
  readonly event?: EventCountCondition | null | undefined;
}

/** Levels of a condition, the leaf's own counted, and leaves in all. */
const MOST_LEVELS = 10;
const MOST_LEAVES = 100;
const LONGEST_NAME = 500;

const fields = ['and', 'or', 'not', 'trait', 'event'] as const;

/**
 * Checks a condition and takes it into the stored form. Refuses every fault at once, and says where each is:
 * `condition.and[1].trait.value must be …`.
 */
export function planCondition(
  input: ConditionInput,
  path: readonly string[],
): Decision<Condition, CommonRefusal> {
  const plan = new Plan();
  const condition = plan.node(input, path, 1);
  if (plan.leaves > MOST_LEAVES) {
    plan.fault(path, `may have ${MOST_LEAVES} leaves (trait or event) at most, and has ${plan.leaves}`);
  }
  if (condition === null || plan.refusals.length > 0) return refuse(...plan.refusals);
  return allow(condition);
}

class Plan {
  readonly refusals: CommonRefusal[] = [];
  leaves = 0;

  /** The node in its stored form; null where it has a fault, which is then among the refusals. */
  node(input: ConditionInput, path: readonly string[], level: number): Condition | null {
    if (level > MOST_LEVELS) return this.fault(path, `is nested deeper than ${MOST_LEVELS} levels`);
    const given = fields.filter((field) => input[field] !== null && input[field] !== undefined);
    const [field] = given;
    if (field === undefined || given.length > 1) {
      const found = field === undefined ? 'none' : given.join(' and ');
      return this.fault(path, `must have exactly one of ${fields.join(', ')}, and has ${found}`);
    }
    const place = [...path, field];
    switch (field) {
      case 'and': {
        const nodes = this.#nodes(input.and ?? [], place, level);
        return nodes && { and: nodes };
      }
      case 'or': {
        const nodes = this.#nodes(input.or ?? [], place, level);
        return nodes && { or: nodes };
      }
      case 'not': {
        const node = this.node(input.not ?? {}, place, level + 1);
        return node && { not: node };
      }
      case 'trait':
        return this.#trait(input.trait, place);
      case 'event':
        return this.#event(input.event, place);
      default:
        return field satisfies never;
    }
  }

  /** Writes a fault down with its place in words and as a path. */
  fault(path: readonly string[], what: string): null {
    const place = path
      .slice(1)
      .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
      .join('');
    this.refusals.push(invalidInput(`${place.slice(1)} ${what}.`, ...path));
    return null;
  }

  #nodes(inputs: readonly ConditionInput[], path: readonly string[], level: number): Condition[] | null {
    if (inputs.length === 0) return this.fault(path, 'must have at least one condition');
    const nodes = inputs.map((input, index) => this.node(input, [...path, String(index)], level + 1));
    const whole = nodes.filter((node) => node !== null);
    return whole.length === nodes.length ? whole : null;
  }

  #trait(input: ConditionInput['trait'], path: readonly string[]): Condition | null {
    if (!input) return null;
    this.leaves += 1;
    if (!this.#isName(input.name, path)) return null;
    const { name, operator, value } = input;
    const fault = traitFault(operator, value);
    if (fault !== null) return this.fault([...path, 'value'], fault);
    return { trait: { name, operator, value } as TraitCondition }; // `traitFault` has checked that they go together
  }

  #event(input: ConditionInput['event'], path: readonly string[]): Condition | null {
    if (!input) return null;
    this.leaves += 1;
    if (!this.#isName(input.name, path)) return null;
    const { name, operator, count } = input;
    if (!Number.isInteger(count) || count < 0) {
      return this.fault([...path, 'count'], `must be 0 or more, not ${count}`);
    }
    return { event: { name, operator, count } };
  }

  #isName(name: string, path: readonly string[]): boolean {
    const isGood =
      name.length >= 1 && name.length <= LONGEST_NAME && name.isWellFormed() && !name.includes('\0');
    if (!isGood) this.fault([...path, 'name'], `must have 1 to ${LONGEST_NAME} characters`);
    return isGood;
  }
}
