import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { hints } from './hints.ts';
import type { Slot } from './inputs.ts';

/** Objects of a type that are remembered whole. */
const MOST_OBJECTS = 40;

/** Which of the values known for a place is taken, counted from the first, or from the last where it is negative. */
export type Pick = number;

/**
 * What one workspace has told of itself, and the values its operations are made of. Every text it writes holds its mark,
 * which appears nowhere else.
 */
export class Known {
  readonly mark: string;
  readonly #schema: GraphQLSchema;
  readonly #values = new Map<string, Set<string>>();
  readonly #objects = new Map<string, readonly Readonly<Record<string, unknown>>[]>();
  #count = 0;

  constructor(schema: GraphQLSchema, mark: string) {
    this.#schema = schema;
    this.mark = mark;
  }

  /** Remembers every id and key in an answer whose objects tell their `__typename`. */
  note(value: unknown): void {
    if (Array.isArray(value)) for (const each of value) this.note(each);
    if (typeof value !== 'object' || value === null) return;
    const { __typename: type } = value as { __typename?: unknown };
    if (typeof type === 'string') this.#keep(type, value);
    for (const [name, each] of Object.entries(value)) {
      if (typeof each === 'string' && typeof type === 'string') this.#add(`${type}.${name}`, each);
      else this.note(each);
    }
  }

  of(coordinate: string): readonly string[] {
    return [...(this.#values.get(coordinate) ?? [])];
  }

  /** A value that a slot may take: an id of the kind its name speaks of, or a text in the form its name asks for. */
  valueFor(slot: Slot, subject: string, pick: Pick): unknown {
    const hint = hints[slot.coordinate];
    if (hint !== undefined) return hint(this.mark);
    const [first] = slot.values;
    if (first !== undefined) return this.#sameField(slot.name, slot.coordinate).at(pick) ?? first;
    const referred = this.#referred(slot, subject);
    if (referred !== null) return referred.at(pick) ?? referred.at(-1);
    switch (slot.type) {
      case 'Int':
        if (slot.name === 'expectedVersion') return undefined;
        return /^after/.test(slot.name) ? 0 : /^until/.test(slot.name) ? 1_000 : 3;
      case 'Float':
        return 0.5;
      case 'Boolean':
        return !/^(?:require|dry)/.test(slot.name); // what is required of callers would shut this one out
      case 'DateTime':
        return /until|expire|end/i.test(slot.name) ? '2036-03-01T09:30:00.000Z' : '2026-03-01T09:30:00.000Z';
      case 'Date':
        return '2026-03-01';
      case 'Decimal':
        return '7781.25';
      case 'ID':
        return undefined;
      default:
        return slot.name === 'after' ? undefined : this.#text(slot);
    }
  }

  /** Ids or keys that a slot refers to; null for a slot that holds a value of its own. */
  #referred({ name, type, path, coordinate }: Slot, subject: string): readonly string[] | null {
    if (type === 'ID' && name === 'id') return this.of(`${subject}.id`);
    const named = this.#sameField(name, coordinate);
    if (named.length > 0) return named;
    const [, field, suffix] = /^(\w+?)(Id|Key)s?$/.exec(name) ?? [];
    if (field === undefined || suffix === undefined || field === 'idempotency') {
      if (type === 'ID') return this.#idsNamed(name, subject);
      return path.length === 1 ? this.#keysNamed(name) : null;
    }
    const target = this.#typeNamed(field, suffix.toLowerCase());
    if (target === null) return type === 'ID' ? this.of(`${subject}.id`) : null;
    return this.of(`${target}.${suffix.toLowerCase()}`);
  }

  /** What `roles` of an input means: ids of roles, since some field `roles` gives them. */
  #idsNamed(name: string, subject: string): readonly string[] {
    const target = this.#typeNamed(name, 'id');
    return target === null ? this.of(`${subject}.${name}`) : this.of(`${target}.id`);
  }

  /** What `operationRemove(sha256:)` means: the one type whose key is called so. */
  #keysNamed(name: string): readonly string[] | null {
    const keyed = Object.values(this.#schema.getTypeMap())
      .filter(isObjectType)
      .find((type) => name !== 'id' && String(type.getFields()[name]?.type) === 'ID!');
    return keyed === undefined ? null : this.of(`${keyed.name}.${name}`);
  }

  /** What `purpose(key:)` and `IdentifierInput.value` mean: a value that `Purpose.key` or `Identifier.value` has had. */
  #sameField(name: string, coordinate: string): readonly string[] {
    const [, field] = /^\w+\.(\w+)\(/.exec(coordinate) ?? [];
    const [, input] = /^(\w+)Input\./.exec(coordinate) ?? [];
    if (input !== undefined) {
      return (this.#objects.get(input) ?? [])
        .map((each) => each[name])
        .filter((each) => typeof each === 'string');
    }
    return field === undefined ? [] : this.of(`${capital(field)}.${name}`);
  }

  /** The type a name speaks of: `Company` for `company`; `User` for `owner`, since some field `owner` is one. */
  #typeNamed(name: string, key: string): string | null {
    const upper = capital(name);
    const keyed = (type: unknown) => isObjectType(type) && key in type.getFields();
    if (keyed(this.#schema.getType(upper))) return upper;
    for (const type of Object.values(this.#schema.getTypeMap())) {
      if (!isObjectType(type)) continue;
      const field = type.getFields()[name] ?? type.getFields()[`${name}s`];
      const target = field === undefined ? undefined : getNamedType(field.type);
      if (target !== undefined && keyed(target)) return target.name;
    }
    return null;
  }

  /** A whole object, so that what belongs together in it is sent together: a kind of identifier with its value. */
  #keep(type: string, value: object): void {
    if (Object.keys(value).length === 1) return; // at the edge of a selection objects tell their type alone
    const kept = this.#objects.get(type) ?? [];
    if (kept.length < MOST_OBJECTS)
      this.#objects.set(type, [...kept, value as Readonly<Record<string, unknown>>]);
  }

  #add(coordinate: string, value: string): void {
    const known = this.#values.get(coordinate);
    if (known === undefined) this.#values.set(coordinate, new Set([value]));
    else known.add(value);
  }

  #text({ name, coordinate }: Slot): string {
    this.#count += 1;
    const number = String(this.#count).padStart(4, '0');
    const unique = `${this.mark}${number}`;
    switch (true) {
      case /mail/i.test(name):
        return `${unique}@${this.mark}.example`;
      case /Operation/.test(coordinate) && name === 'text':
        return `query ${unique} { viewer { scopes } }`;
      case /origins$/i.test(name):
        return `https://${unique}.example`;
      case /phone/i.test(name):
        return `+44207${String(1 + (hash(this.mark) % 8))}8${number}`;
      case /domain/i.test(name):
        return `${unique}.example`;
      case /currency/i.test(name):
        return 'GBP';
      case /pointer$/i.test(name):
        return `/${unique}`;
      case /header$/i.test(name):
        return `x-${unique}`;
      case /url|uri|link/i.test(name):
        return `https://${this.mark}.example/${number}`;
      case /key|slug/i.test(name):
        return unique;
      case /scope|grant|right/i.test(name):
        return 'deals:*:read';
      default:
        return `${unique} ${name}`;
    }
  }
}

export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function hash(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003, 7);
}
