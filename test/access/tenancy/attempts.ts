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
  /** What was chosen beside it. */
  readonly choice: string;
  readonly variables: Variables;
  /** The same with another value in the slot. */
  readonly withOther: (value: string) => Variables;
}

/** For what an own workspace has nothing of, as where only the platform itself may ask. */
const NOBODY = 'nobody_01JZZZZZZZZZZZZZZZZZZZZZZZ';

/**
 * Own arguments of a field: as they were accepted before, else what it requires.
 * @param around a slot to be filled: an optional input that holds it comes with what that requires
 */
export function ownArguments(
  owner: string,
  field: Field,
  subject: string,
  own: Known,
  accepted?: Accepted,
  around?: Slot,
): Variables {
  const again = accepted?.get(field.name)?.();
  if (again !== undefined && again !== null) return again;
  const place = around?.path.filter((step) => typeof step === 'string').join('.') ?? '';
  const form: Form = { gives: (path) => place === path || place.startsWith(`${path}.`), isWide: false };
  const valueFor = (slot: Slot) => own.valueFor(slot, subject, 0);
  return (
    argumentsOf(owner, field, form, valueFor) ??
    argumentsOf(owner, field, form, (slot) => valueFor(slot) ?? NOBODY) ??
    {}
  );
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
    for (const sent of foreign.candidatesFor(slot, subject, kind === 'query')) {
      for (const chosen of choicesBeside(slot, slots)) {
        const make = (value: string): Variables => {
          let variables = ownArguments(owner, field, subject, own, accepted, slot) as Record<string, unknown>;
          for (const each of chosen) variables = withValueAt(variables, each.path, each.value);
          return withValueAt(variables, slot.path, value);
        };
        const choice = chosen.map(({ value }) => value).join();
        yield { slot, sent, choice, variables: make(sent), withOther: make };
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
