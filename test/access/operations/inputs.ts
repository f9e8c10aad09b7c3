import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

export type Path = readonly (string | number)[];

/** A place in a field's arguments that takes a scalar or an enum. */
export interface Slot {
  readonly path: Path;
  readonly name: string;
  /** Of the scalar or enum. */
  readonly type: string;
  readonly isList: boolean;
  /** An enum's values. */
  readonly values: readonly string[];
  /** The coordinate, as in `DealOpenInput.companyId` or `Query.deal(id:)`. */
  readonly coordinate: string;
}

/** A value for a slot; undefined when none is known, which leaves out what may be left out. */
export type Leaf = (slot: Slot) => unknown;

/** Which optional arguments and fields are given, and whether a list of inputs has one element for each value of its enum. */
export interface Form {
  readonly gives: (path: string) => boolean;
  readonly isWide: boolean;
  /** Only what is required. */
  readonly isBare?: boolean;
}

type Field = Pick<GraphQLField<unknown, unknown>, 'name' | 'args'>;
type Input = GraphQLArgument | GraphQLInputField;

/** The arguments of a field in a form; null where something required has no value. */
export function argumentsOf(
  owner: string,
  field: Field,
  form: Form,
  leaf: Leaf,
): Record<string, unknown> | null {
  const values: Record<string, unknown> = {};
  for (const argument of field.args) {
    const value = new InputValue(form, leaf).of(argument, [argument.name], `${owner}.${field.name}(`, []);
    if (value !== undefined) values[argument.name] = value;
    else if (isRequired(argument)) return null;
  }
  return values;
}

/** Every slot of a field's arguments, nested ones too; a list counts as its first element, a circle of inputs once. */
export function slotsOf(owner: string, field: Field): Slot[] {
  const slots: Slot[] = [];
  const form: Form = { gives: () => true, isWide: false };
  argumentsOf(owner, field, form, (slot) => {
    slots.push(slot);
    return slot.name;
  });
  return slots;
}

/**
 * The forms worth trying until a mutation accepts one: everything, only what is required, everything but one, only one.
 * Inputs that want "exactly one of" are met by the last two.
 */
export function* formsOf(owner: string, field: Field): Generator<Form> {
  const optional = new Set<string>();
  const all: Form = {
    isWide: false,
    gives: (path) => {
      optional.add(path);
      return true;
    },
  };
  argumentsOf(owner, field, all, () => 'any');
  for (const isWide of [true, false]) yield { isWide, gives: () => true };
  yield { isWide: true, gives: () => false, isBare: true };
  yield { isWide: false, gives: () => false, isBare: true };
  for (const left of optional) yield { isWide: true, gives: (path) => path !== left };
  for (const one of optional) {
    yield {
      isWide: true,
      gives: (path) => path === one || path.startsWith(`${one}.`) || one.startsWith(`${path}.`),
    };
  }
}

/** A copy of `values` with another value at a path; objects and lists on the way are made. */
export function withValueAt(values: Readonly<Record<string, unknown>>, path: Path, value: unknown) {
  const copy = structuredClone(values) as Record<string | number, unknown>;
  let place: Record<string | number, unknown> = copy;
  path.slice(0, -1).forEach((step, index) => {
    const found = place[step];
    if (typeof found !== 'object' || found === null)
      place[step] = typeof path[index + 1] === 'number' ? [] : {};
    place = place[step] as Record<string | number, unknown>;
  });
  place[path.at(-1) ?? ''] = value;
  return copy as Record<string, unknown>;
}

class InputValue {
  readonly #form: Form;
  readonly #leaf: Leaf;

  constructor(form: Form, leaf: Leaf) {
    this.#form = form;
    this.#leaf = leaf;
  }

  of(input: Input, path: Path, owner: string, above: readonly string[]): unknown {
    if (!isRequired(input) && !this.#form.gives(path.filter((step) => typeof step === 'string').join('.')))
      return undefined;
    const coordinate = owner.endsWith('(') ? `${owner}${input.name}:)` : `${owner}.${input.name}`;
    return this.#value(input.type, input.name, path, coordinate, above);
  }

  #value(
    type: GraphQLInputType,
    name: string,
    path: Path,
    coordinate: string,
    above: readonly string[],
  ): unknown {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return this.#list(nullable.ofType, name, path, coordinate, above);
    if (!isInputObjectType(nullable)) return this.#leaf(slotFor(nullable, name, path, coordinate, false));
    if (above.includes(nullable.name)) return undefined;
    const values: Record<string, unknown> = {};
    for (const field of Object.values(nullable.getFields())) {
      const value = this.of(field, [...path, field.name], nullable.name, [...above, nullable.name]);
      if (value !== undefined) values[field.name] = value;
      else if (isRequired(field)) return undefined;
    }
    return values;
  }

  #list(
    type: GraphQLInputType,
    name: string,
    path: Path,
    coordinate: string,
    above: readonly string[],
  ): unknown[] | undefined {
    const element = getNamedType(type);
    if (!isInputObjectType(element)) {
      const value = this.#leaf(slotFor(element, name, [...path, 0], coordinate, true));
      return value === undefined ? undefined : [value];
    }
    const value = this.#value(type, name, [...path, 0], coordinate, above);
    if (value === undefined) return undefined;
    const choice = Object.values(element.getFields()).find((field) =>
      isEnumType(getNullableType(field.type)),
    );
    const kind = choice === undefined ? undefined : getNamedType(choice.type);
    if (!this.#form.isWide || choice === undefined || !isEnumType(kind)) return [value];
    return kind.getValues().map((each) => ({ ...(value as object), [choice.name]: each.name }));
  }
}

function slotFor(
  type: GraphQLInputType,
  name: string,
  path: Path,
  coordinate: string,
  isList: boolean,
): Slot {
  const named = getNamedType(type);
  const values = isEnumType(named) ? named.getValues().map((value) => value.name) : [];
  return { path, name, type: named.name, isList, values, coordinate };
}

function isRequired({ type, defaultValue }: Input): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}
