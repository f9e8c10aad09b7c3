import type { Comparison, Condition, EventCountCondition, TraitCondition } from './condition.ts';
import type { CustomerFacts } from './customerFacts.ts';

/**
 * Whether a customer's facts satisfy a condition. Types are never converted: the text "5" is not the number 5.
 * A customer without the trait satisfies NEQ only, and EXISTS: false. Texts compare by code points, case included.
 */
export function satisfies(condition: Condition, facts: CustomerFacts): boolean {
  if ('and' in condition) return condition.and.every((each) => satisfies(each, facts));
  if ('or' in condition) return condition.or.some((each) => satisfies(each, facts));
  if ('not' in condition) return !satisfies(condition.not, facts);
  if ('trait' in condition) return traitHolds(condition.trait, facts.traits.get(condition.trait.name));
  if ('event' in condition) {
    return countHolds(condition.event, facts.eventCounts.get(condition.event.name) ?? 0);
  }
  return condition satisfies never;
}

function traitHolds(condition: TraitCondition, trait: unknown): boolean {
  switch (condition.operator) {
    case 'EQ':
      return trait === condition.value;
    case 'NEQ':
      return trait !== condition.value;
    case 'IN':
      return condition.value.some((value) => value === trait);
    case 'CONTAINS': // a list contains an element, a text a part of it
      if (Array.isArray(trait)) return trait.includes(condition.value);
      return (
        typeof trait === 'string' && typeof condition.value === 'string' && trait.includes(condition.value)
      );
    case 'STARTS_WITH':
      return typeof trait === 'string' && trait.startsWith(condition.value);
    case 'ENDS_WITH':
      return typeof trait === 'string' && trait.endsWith(condition.value);
    case 'GT':
    case 'GTE':
    case 'LT':
    case 'LTE':
      return orderHolds(condition.operator, orderOf(trait, condition.value));
    case 'EXISTS':
      return (trait !== undefined && trait !== null) === condition.value;
    default:
      return condition satisfies never;
  }
}

function countHolds({ operator, count }: EventCountCondition, happened: number): boolean {
  switch (operator) {
    case 'GTE':
      return happened >= count;
    case 'LTE':
      return happened <= count;
    case 'EQ':
      return happened === count;
    default:
      return operator satisfies never;
  }
}

/** Below, at or above zero as the trait is less than, equal to or more than the value; null where they do not compare. */
function orderOf(trait: unknown, value: string | number): number | null {
  if (typeof trait === 'number' && typeof value === 'number') return trait - value;
  if (typeof trait === 'string' && typeof value === 'string') return orderOfTexts(trait, value);
  return null;
}

function orderHolds(operator: Comparison, order: number | null): boolean {
  if (order === null) return false;
  switch (operator) {
    case 'GT':
      return order > 0;
    case 'GTE':
      return order >= 0;
    case 'LT':
      return order < 0;
    case 'LTE':
      return order <= 0;
    default:
      return operator satisfies never;
  }
}

/** By code points, as `collate "C"` in Postgres: JavaScript's own `<` goes by UTF-16 units, where emoji sort before "ﬁ". */
function orderOfTexts(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  for (let index = 0; index < shorter; index += 1) {
    if (left.charCodeAt(index) !== right.charCodeAt(index)) {
      return (left.codePointAt(index) ?? 0) - (right.codePointAt(index) ?? 0);
    }
  }
  return left.length - right.length;
}
