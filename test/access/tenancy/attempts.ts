import { argumentsOf, type Form, type Slot, slotsOf, withValueAt } from '../operations/inputs.ts';
import type { Known } from '../operations/known.ts';
import type { RootField } from '../operations/operation.ts';
import type { Accepted } from './fill.ts';
import type { Foreign } from './foreign.ts';

type Variables = Readonly<Record<string, unknown>>;
type Field = Pick<RootField['field'], 'name' | 'args'>;

/** Arguments of an own call with one foreign value among them. */
export interface Attempt {
  readonly slot: Slot;
  readonly sent: string;
  readonly variables: Variables;
  /** The same with another value in the slot. */
  readonly withOther: (value: string) => Variables;
}

const least: Form = { gives: () => false, isWide: false };

/** Own arguments of a field: as they were accepted before, else what it requires. */
export function ownArguments(
  owner: string,
  field: Field,
  subject: string,
  own: Known,
  accepted?: Accepted,
): Variables {
  const again = accepted?.get(field.name)?.();
  return again ?? argumentsOf(owner, field, least, (slot) => own.valueFor(slot, subject, 0)) ?? {};
}

/** A foreign value of every kind in every slot of a field that could understand one. */
export function* attemptsOn(
  { coordinate, kind, field, subject }: Pick<RootField, 'coordinate' | 'kind' | 'field' | 'subject'>,
  own: Known,
  foreign: Foreign,
  accepted?: Accepted,
): Generator<Attempt> {
  const [owner = ''] = coordinate.split('.');
  const slots = slotsOf(owner, field);
  for (const slot of slots) {
    for (const sent of foreign.candidatesFor(slot, kind === 'query')) {
      for (const chosen of choicesBeside(slot, slots)) {
        const make = (value: string): Variables => {
          let variables = ownArguments(owner, field, subject, own, accepted) as Record<string, unknown>;
          for (const each of chosen) variables = withValueAt(variables, each.path, each.value);
          return withValueAt(variables, slot.path, value);
        };
        yield { slot, sent, variables: make(sent), withOther: make };
      }
    }
  }
}

/** Every value of an enum that stands beside a text: a mail address is found under one kind of identifier only. */
function choicesBeside(slot: Slot, slots: readonly Slot[]): { path: Slot['path']; value: string }[][] {
  if (slot.type !== 'String') return [[]];
  const place = slot.path.slice(0, -1).join('.');
  const [choice] = slots.filter(
    ({ path, values }) => values.length > 0 && path.slice(0, -1).join('.') === place,
  );
  if (choice === undefined) return [[]];
  return choice.values.map((value) => [{ path: choice.path, value }]);
}
