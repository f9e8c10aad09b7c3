import type { TraitCondition } from './condition.ts';

const MOST_VALUES = 1_000;
const LONGEST_TEXT = 1_000;

const scalarRule = `must be text of up to ${LONGEST_TEXT} characters, a number or a boolean`;

/** What is wrong with an operator's value, to be read after its place; null where it can be used. */
export function traitFault(operator: TraitCondition['operator'], value: unknown): string | null {
  switch (operator) {
    case 'EQ':
    case 'NEQ':
    case 'CONTAINS':
      return isScalar(value) ? null : `${scalarRule} for ${operator}, not ${shown(value)}`;
    case 'IN':
      if (Array.isArray(value) && value.length >= 1 && value.length <= MOST_VALUES && value.every(isScalar)) {
        return null;
      }
      return `must be a list of 1 to ${MOST_VALUES} texts, numbers or booleans for IN, not ${shown(value)}`;
    case 'STARTS_WITH':
    case 'ENDS_WITH':
      return isText(value) ? null : `must be text for ${operator}, not ${shown(value)}`;
    case 'GT':
    case 'GTE':
    case 'LT':
    case 'LTE':
      if (isScalar(value) && typeof value !== 'boolean') return null;
      return `must be a number or text for ${operator}, not ${shown(value)}`;
    case 'EXISTS':
      return typeof value === 'boolean' ? null : `must be true or false for EXISTS, not ${shown(value)}`;
    default:
      return operator satisfies never;
  }
}

function isScalar(value: unknown): boolean {
  return typeof value === 'boolean' || Number.isFinite(value) || isText(value);
}

/** Text that Postgres can hold: no NUL and no half of a surrogate pair. */
function isText(value: unknown): boolean {
  return (
    typeof value === 'string' && value.length <= LONGEST_TEXT && value.isWellFormed() && !value.includes('\0')
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
