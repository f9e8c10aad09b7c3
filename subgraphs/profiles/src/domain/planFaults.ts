import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import type { PlanDocument } from './trackingPlan.ts';

const MOST_RULES = 1_000;
const MOST_CHARACTERS = 500_000;

/** What is wrong with a plan, beside what a schema's own compiler finds. */
export function planFaults(name: string, { rules }: PlanDocument): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  if (name.trim().length < 1 || name.trim().length > 100)
    faults.push(invalidInput('name must have 1 to 100 characters.', 'input', 'name'));
  if (rules.length > MOST_RULES)
    faults.push(invalidInput(`A plan may have ${MOST_RULES} rules, not ${rules.length}.`, 'input', 'rules'));
  if (JSON.stringify(rules).length > MOST_CHARACTERS)
    faults.push(invalidInput(`A plan may have ${MOST_CHARACTERS} characters as JSON.`, 'input', 'rules'));
  const seen = new Set<string>();
  for (const [index, rule] of rules.entries()) {
    const path = ['input', 'rules', String(index)];
    const key = JSON.stringify([rule.type, rule.name]);
    if (seen.has(key)) faults.push(invalidInput('There are two rules for this event.', ...path, 'name'));
    seen.add(key);
    const { name: event, type } = rule;
    if (event !== null && (event === '' || event.length > 500))
      faults.push(invalidInput('An event has 1 to 500 characters.', ...path, 'name'));
    if (event !== null && (type === 'identify' || type === 'group'))
      faults.push(invalidInput(`${type} has no name.`, ...path, 'name'));
    for (const pattern of patternsIn(rule.schema)) {
      const fault = patternFault(pattern);
      if (fault !== null) faults.push(invalidInput(`The pattern ${pattern} ${fault}.`, ...path, 'schema'));
    }
  }
  return faults;
}

/** Every regular expression in a schema, at whatever depth. */
function patternsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'pattern' && typeof value === 'string') return [value];
    const own = key === 'patternProperties' && isRecord(value) ? Object.keys(value) : [];
    return [...own, ...patternsIn(value)];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const MOST_PATTERN_CHARACTERS = 200;
/** With the 500 characters that a pattern is ever tried on, three open repetitions are some 10 ms at worst. */
const MOST_REPETITIONS = 3;

/**
 * Why an expression may not be used, or null. Each event of a source is held against it, so one that takes minutes for a
 * strange text would stop everybody's events. Refused is what can: a repetition within a repetition, alternatives that are
 * repeated, references back, and more than three open repetitions.
 */
export function patternFault(pattern: string): string | null {
  if (pattern.length > MOST_PATTERN_CHARACTERS) return `has more than ${MOST_PATTERN_CHARACTERS} characters`;
  try {
    new RegExp(pattern, 'u');
  } catch {
    return 'is no regular expression';
  }
  const bare = pattern.replace(/\\[^1-9k]/gu, 'x').replace(/\[(?:\\.|[^\]])*\]/gu, 'x');
  if (/\\[1-9k]/.test(bare)) return 'refers back to what it has matched';
  const open = bare.match(/[*+]|\{\d+,\}/g)?.length ?? 0;
  if (open > MOST_REPETITIONS) return `has more than ${MOST_REPETITIONS} open repetitions`;
  return repeatsInside(bare) ? 'repeats what repeats or has alternatives' : null;
}

/** Whether a group that has a quantifier behind it holds a quantifier or alternatives. */
function repeatsInside(bare: string): boolean {
  const starts: number[] = [];
  for (let index = 0; index < bare.length; index += 1) {
    if (bare[index] === '(') starts.push(index);
    if (bare[index] !== ')') continue;
    const inside = bare.slice((starts.pop() ?? 0) + 1, index).replace(/^\?(?:<[^>]*>|[:=!]|<[=!])/, '');
    if (/^(?:[*+]|\{\d+(?:,\d*)?\})/.test(bare.slice(index + 1)) && /[*+|?]|\{\d/.test(inside)) return true;
  }
  return false;
}
