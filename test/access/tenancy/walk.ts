import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Known } from '../operations/known.ts';
import { literalsOf } from '../operations/literals.ts';
import {
  type Answer,
  type RootField,
  rootFieldsOf,
  subjectIn,
  variablesOf,
} from '../operations/operation.ts';
import { selectionOf } from '../operations/selection.ts';
import { type Attempt, attemptsOn, ownArguments } from './attempts.ts';
import { type Door, entitiesOf } from './doors.ts';
import type { Accepted } from './fill.ts';
import type { Foreign } from './foreign.ts';

/** What came back when something foreign was sent at a place. */
export interface Seen {
  /** The door and what was asked there, as in `deals Deal` and `gateway Query.deal`. */
  readonly place: string;
  readonly type: GraphQLNamedType;
  readonly kind: RootField['kind'];
  /** Empty for an own call. */
  readonly sent: string;
  readonly answer: unknown;
  /** What came back when the id of nobody was sent instead; absent where nothing with an id's form was sent. */
  readonly toNobody?: { readonly id: string; readonly answer: unknown };
}

/** Who walks with which values. */
export interface Walker {
  readonly own: Known;
  readonly foreign: Foreign;
  readonly accepted: Accepted;
  readonly onSeen: (seen: Seen) => void;
  /** Whether a place needs no further call. */
  readonly isEnough?: (place: string) => boolean;
  /** One foreign value in each slot is enough. */
  readonly isBrief?: boolean;
}

const AT_ONCE = 8;
/** Representations of one request to `_entities`. */
const MAX_REPRESENTATIONS = 100;

/** Calls every field of Query, or of Mutation, with own values and with every foreign one. */
export async function walkRoots(door: Door, kind: RootField['kind'], walker: Walker): Promise<void> {
  const { own, foreign, accepted } = walker;
  const roots = rootFieldsOf(door.schema, literalsOf(own, Object.keys(door.schema.getTypeMap())));
  for (const root of roots.filter((each) => each.kind === kind)) {
    const place = `${door.name} ${root.coordinate}`;
    const type = getNamedType(root.field.type);
    const ask = async (variables: Readonly<Record<string, unknown>>) => door.ask(root.text, variables);
    await callWithForeign(
      { place, type, kind },
      ask,
      ownArguments(ownerOf(root.coordinate), root.field, root.subject, own, accepted),
      [...attemptsOn(root, own, foreign, accepted)],
      walker,
    );
  }
}

/** Asks `_entities` about every id there is, whatever kind of entity it belongs to. */
export async function walkEntities(door: Door, { own, foreign, onSeen }: Walker): Promise<void> {
  const literals = literalsOf(own, Object.keys(door.schema.getTypeMap()));
  const ids = [...foreign.ids.values()].flat();
  for (const { type, key } of entitiesOf(door.schema)) {
    const selection = selectionOf(door.schema, type, 2, literals);
    const text = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type.name} ${selection} } }`;
    const asked = key === 'id' ? ids : [...ids, ...foreign.texts.values()].flat();
    for (let from = 0; from < asked.length; from += MAX_REPRESENTATIONS) {
      const some = asked.slice(from, from + MAX_REPRESENTATIONS);
      const nobody = nobodyOf(some[0] ?? '') ?? 'nobody_01JZZZZZZZZZZZZZZZZZZZZZZZ';
      const of = [...some, nobody].map((id) => ({ __typename: type.name, [key]: id }));
      const answer = await door.ask(text, { of });
      if (answer.data === undefined)
        throw new Error(`${type.name} cannot be walked: ${JSON.stringify(answer.errors)}`);
      const answers = [...some, nobody].map((_, index) => entityAnswer(answer, index));
      some.forEach((sent, index) => {
        onSeen({
          place: `${door.name} ${type.name}`,
          type,
          kind: 'query',
          sent,
          answer: answers[index],
          toNobody: { id: nobody, answer: answers.at(-1) },
        });
      });
    }
  }
}

/** Calls every field with arguments below the root, on what is one's own, with every foreign value. */
export async function walkArguments(door: Door, walker: Walker): Promise<void> {
  const { own, foreign } = walker;
  const typeNames = Object.keys(door.schema.getTypeMap());
  const literals = literalsOf(own, typeNames);
  for (const { type, below, variables: above } of ownersOf(door.schema, own)) {
    for (const field of Object.values(type.getFields()).filter(({ args }) => args.length > 0)) {
      const output = getNamedType(field.type);
      const { names, call } = variablesOf(field);
      const selection = selectionOf(door.schema, output, 1, literals);
      const text = below(names, `{ __typename ${field.name}${call} ${selection} }`);
      const ask = async (variables: Readonly<Record<string, unknown>>) =>
        door.ask(text, { ...above, ...variables });
      const subject = isLeafType(output) ? subjectIn(field.name, typeNames) : output.name;
      const coordinate = `${type.name}.${field.name}`;
      await callWithForeign(
        { place: `${door.name} ${coordinate}`, type: output, kind: 'query' },
        ask,
        ownArguments(type.name, field, subject, own),
        [...attemptsOn({ coordinate, kind: 'query', field, subject }, own, foreign)],
        walker,
      );
    }
  }
}

/** Types whose fields take arguments, with a way to an own one: by its key, or by a root field that needs nothing. */
interface Owner {
  readonly type: GraphQLObjectType;
  readonly below: (variables: string, selection: string) => string;
  readonly variables: Readonly<Record<string, unknown>>;
}

function ownersOf(schema: GraphQLSchema, own: Known): Owner[] {
  const entities = entitiesOf(schema).map(({ type, key }) => {
    const ids = own.of(`${type.name}.${key}`).slice(0, 40);
    return {
      type,
      variables: { of: ids.map((id) => ({ __typename: type.name, [key]: id })) },
      below: (variables: string, selection: string) =>
        `query ($of: [_Any!]!, ${variables.slice(1)} { _entities(representations: $of) { ... on ${type.name} ${selection} } }`,
    };
  });
  const others = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((root) => {
    const type = getNamedType(root.type);
    const isOther = isObjectType(type) && !entities.some((entity) => entity.type === type);
    if (!isOther || root.args.some(isRequiredArgument)) return [];
    const below = (variables: string, selection: string) =>
      `query ${variables} { ${root.name} ${selection} }`;
    return [{ type, below, variables: {} }];
  });
  return [...entities, ...others];
}

async function callWithForeign(
  place: Pick<Seen, 'place' | 'type' | 'kind'>,
  ask: (variables: Readonly<Record<string, unknown>>) => Promise<Answer>,
  ownVariables: Readonly<Record<string, unknown>>,
  attempts: readonly Attempt[],
  { onSeen, isEnough, isBrief = false }: Walker,
): Promise<void> {
  const own = await ask(ownVariables);
  if (own.data === undefined)
    throw new Error(`${place.place} cannot be walked: ${JSON.stringify(own.errors)}`);
  onSeen({ ...place, sent: '', answer: own });
  const toNobody = new Map<string, Promise<Answer>>();
  const slots = new Set<string>();
  const wanted = isBrief
    ? attempts.filter(({ slot }) => !slots.has(slot.coordinate) && slots.add(slot.coordinate))
    : attempts;
  await inParallel(wanted, async ({ slot, sent, choice, variables, withOther }) => {
    if (isEnough?.(place.place)) return;
    const answer = await ask(variables);
    const id = nobodyOf(sent);
    if (id === null) return onSeen({ ...place, sent, answer });
    const key = `${slot.path.join('.')} ${choice} ${id}`;
    const asked = toNobody.get(key) ?? ask(withOther(id));
    toNobody.set(key, asked);
    return onSeen({ ...place, sent, answer, toNobody: { id, answer: await asked } });
  });
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** An id of the same kind that nobody has; null for what is no id. */
function nobodyOf(id: string): string | null {
  const [, kind] = /^([a-z]+)_[0-9A-HJKMNP-TV-Z]{26}$/.exec(id) ?? [];
  return kind === undefined ? null : `${kind}_01JZZZZZZZZZZZZZZZZZZZZZZZ`;
}

/** One entity of an answer, with the errors that are about it. */
function entityAnswer({ data, errors = [] }: Answer, index: number): unknown {
  const entities = data?._entities;
  const own = errors.filter(({ path }) => path?.[1] === undefined || path[1] === index);
  return {
    entity: Array.isArray(entities) ? entities[index] : null,
    errors: own.map(({ message, extensions }) => ({ message, code: extensions?.code })),
  };
}

function ownerOf(coordinate: string): string {
  return coordinate.split('.')[0] ?? '';
}

/** Whether a type tells numbers and booleans only, in which nothing can be recognised. */
export function isNumbersOnly(type: GraphQLNamedType): boolean {
  if (isLeafType(type)) return ['Int', 'Float', 'Boolean'].includes(type.name);
  return (
    isObjectType(type) &&
    Object.values(type.getFields()).every((field) => {
      const output = getNamedType(field.type);
      return isLeafType(output) && isNumbersOnly(output);
    })
  );
}
