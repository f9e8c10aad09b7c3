import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { RapportError } from '../errors.ts';
import { isStorable } from '../storable.ts';

/** Scalars that can hold any text. */
const TEXTS = new Set(['String', 'ID', 'JSON']);

/** Deeper payloads say nothing, and cost whoever reads them a stack. */
const MOST_LEVELS = 100;

/**
 * Makes every field of a part refuse arguments with text that Postgres cannot hold, by name and before any resolver sees
 * them: such a text would come back from the database as a fault. Cursors are left to `decodeCursor`, so that a field which
 * only pages costs nothing more.
 */
export function guardArguments(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) guardField(field);
  }
}

function guardField(field: GraphQLField<unknown, unknown>): void {
  const names = field.args
    .filter(({ name, type }) => name !== 'after' && holdsText(type, new Set()))
    .map(({ name }) => name);
  if (names.length === 0) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args: Record<string, unknown>, context, info) => {
    for (const name of names) assertStorable(args[name], name, 1);
    return resolve(parent, args, context, info);
  };
}

function holdsText(type: GraphQLInputType, seen: Set<string>): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return TEXTS.has(named.name);
  if (seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some((field) => holdsText(field.type, seen));
}

function assertStorable(value: unknown, place: string, level: number): void {
  if (typeof value === 'string' && !isStorable(value)) throw unstorable(place);
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  if (level > MOST_LEVELS) {
    const root = place.split('.', 1).join();
    throw new RapportError('BAD_USER_INPUT', `${root} nests deeper than ${MOST_LEVELS} levels.`);
  }
  for (const [key, each] of Object.entries(value)) {
    if (!isStorable(key)) throw unstorable(place);
    assertStorable(each, `${place}.${key}`, level + 1);
  }
}

function unstorable(place: string): RapportError {
  return new RapportError(
    'BAD_USER_INPUT',
    `${place.slice(0, 200)} holds U+0000 or half of a surrogate pair, which cannot be stored. Leave it out.`,
  );
}
