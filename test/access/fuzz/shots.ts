import { withValueAt } from '../operations/inputs.ts';
import type { Shot } from './bombard.ts';
import { jsonOf, junk, Raw } from './junk.ts';
import type { Random } from './random.ts';
import type { Target } from './targets.ts';

export interface ShotSetting {
  readonly random: Random;
  readonly targets: readonly Target[];
  /** Ids and cursors of every kind. */
  readonly ids: readonly string[];
  readonly tokens: readonly string[];
  readonly count: number;
  readonly onAccepted: (target: Target, answer: string) => void;
}

/** Junk in every slot of every target in turn, then in several at once, in place of whole arguments, and as literals. */
export function* shotsAt(setting: ShotSetting): Generator<Shot> {
  const { random, targets, ids, tokens, count } = setting;
  const slots = targets.flatMap((target) => target.slots.map((slot) => ({ target, slot })));
  for (let index = 0; index < count; index += 1) {
    const { target, slot } = slots[index % slots.length] ?? random.of(slots);
    const style = random.below(20);
    let variables = target.accepted() as Record<string, unknown>;
    let path = slot.path;
    if (style < 3) path = slot.path.slice(0, 1 + random.below(slot.path.length));
    const value = junk(random, ids, valueAt(variables, slot.path) ?? slot.name);
    variables = withValueAt(variables, path, value);
    if (style === 3) {
      for (const other of target.slots) {
        if (random.below(3) === 0)
          variables = withValueAt(variables, other.path, junk(random, ids, other.name));
      }
    }
    const query =
      style === 4 && slot.path.length === 1 ? inlined(target.text, slot.name, value) : target.text;
    yield {
      path: '/graphql',
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(target.kind === 'subscription' ? { accept: 'text/event-stream' } : {}),
        authorization: `Bearer ${tokens[index % tokens.length]}`,
      },
      body: jsonOf({ query, variables }),
      about: `${target.coordinate} ${path.join('.')}`,
      onAnswer: ({ text }) => setting.onAccepted(target, text),
    };
  }
}

function valueAt(values: unknown, path: readonly (string | number)[]): unknown {
  let value = values;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The operation with a literal where the variable was used. */
function inlined(text: string, name: string, value: unknown): string {
  const literal =
    value instanceof Raw ? value.json : (JSON.stringify(value) ?? 'null').replaceAll(/"(\w+)":/g, '$1: ');
  return text
    .replace(new RegExp(`\\$${name}: [^,)]+(?:, )?`), '')
    .replace('()', '')
    .replace(`$${name}`, () => literal);
}
