import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import type { TimelineKind } from './incoming.ts';

export type Aggregate =
  | 'COUNT'
  | 'SUM'
  | 'AVERAGE'
  | 'MIN'
  | 'MAX'
  | 'FIRST'
  | 'LAST'
  | 'MOST_FREQUENT'
  | 'UNIQUE_LIST';

export type ConditionOperator =
  | 'EQUALS'
  | 'NOT_EQUALS'
  | 'ONE_OF'
  | 'CONTAINS'
  | 'GREATER_THAN'
  | 'AT_LEAST'
  | 'LESS_THAN'
  | 'AT_MOST'
  | 'EXISTS'
  | 'MISSING';

export interface ComputedTraitCondition {
  /** A JSON pointer into the properties. */
  readonly property: string;
  readonly operator: ConditionOperator;
  readonly value: unknown;
}

/** How a trait follows from what a customer did. */
export interface ComputedTraitDefinition {
  readonly aggregate: Aggregate;
  readonly kind: TimelineKind;
  /** Every entry of the kind where null. */
  readonly event: string | null;
  /** A JSON pointer into the properties; null only to count the entries themselves. */
  readonly property: string | null;
  /** All must hold. */
  readonly conditions: readonly ComputedTraitCondition[];
  /** Days back from the moment of reading, of 24 hours; ever where null. */
  readonly windowDays: number | null;
}

/** Each is evaluated for whoever reads a profile's computed traits. */
export const MOST_COMPUTED_TRAITS = 100;

const ORDERING: readonly ConditionOperator[] = ['GREATER_THAN', 'AT_LEAST', 'LESS_THAN', 'AT_MOST'];
const DECIMAL = /^[+-]?\d{1,30}(\.\d{1,30})?$/;

export function computedTraitFaults(name: string, definition: ComputedTraitDefinition): CommonRefusal[] {
  const { aggregate, property, conditions, windowDays, event } = definition;
  const faults: CommonRefusal[] = [];
  const fault = (message: string, ...path: string[]) => faults.push(invalidInput(message, 'input', ...path));
  if (!isText(name, 100)) fault('A computed trait has a name of 1 to 100 characters.', 'name');
  if (event !== null && !isText(event, 200)) fault('event must have 1 to 200 characters.', 'event');
  if (property === null && aggregate !== 'COUNT') fault(`${aggregate} needs a property.`, 'property');
  if (property !== null && !isPointer(property)) fault(notAPointer(property), 'property');
  if (windowDays !== null && (windowDays < 1 || windowDays > 3_650))
    fault(`windowDays must be from 1 to 3650, not ${windowDays}.`, 'windowDays');
  if (conditions.length > 20) fault('A computed trait has at most 20 conditions.', 'conditions');
  for (const [index, condition] of conditions.entries()) {
    const path = ['conditions', String(index)];
    if (!isPointer(condition.property)) fault(notAPointer(condition.property), ...path, 'property');
    const wrong = wrongOperand(condition);
    if (wrong !== null) fault(wrong, ...path, 'value');
  }
  return faults;
}

function wrongOperand({ operator, value }: ComputedTraitCondition): string | null {
  if (operator === 'EXISTS' || operator === 'MISSING') return null;
  if (value === null || value === undefined) return `${operator} needs a value.`;
  if (operator === 'ONE_OF')
    return Array.isArray(value) && value.length >= 1 && value.length <= 100
      ? null
      : 'ONE_OF needs a list of 1 to 100 values.';
  if (ORDERING.includes(operator) && !DECIMAL.test(String(value))) return `${operator} needs a number.`;
  return null;
}

function isText(text: string, most: number): boolean {
  const { length } = text.trim();
  return length >= 1 && length <= most;
}

function isPointer(text: string): boolean {
  return /^(\/([^~/]|~[01])+)+$/.test(text) && text.length <= 500;
}

function notAPointer(text: string): string {
  return `"${text}" is no JSON pointer, as in /total or /product/price.`;
}
