import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Access, type DataClass, neededFor } from '../access/access.ts';
import { type DataMask, hidden, masked } from '../access/mask.ts';
import { RapportError } from '../errors.ts';
import { dataOn, isPage, rightOfOutput, rightOn } from './directives.ts';

/** What resolvers get as their context, as far as guards know it. */
interface Guarded {
  readonly access: Access;
}

type Resolve = GraphQLFieldResolver<unknown, Guarded>;

/** A look-up by key, as `_entities` calls it. */
export type Reference = (reference: unknown, context: Guarded, info: unknown) => unknown;

/**
 * Makes the schema keep what its directives say, whoever asks and on whatever way: a field that `@needs` a right, or that
 * gives out a type which does, runs for callers who have it only; a field with `@data` shows as the caller may see it.
 * Wraps once at the start, and only what carries a directive: every other field runs as before.
 *
 * @throws TypeError when a field that may not be null could neither be shown nor masked
 */
export function guardSchema(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || isPage(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const guarded = guardedResolve(type, field);
      if (guarded !== null) field.resolve = guarded;
    }
  }
}

/** Guards look-ups by key: `_entities` gives out a type only to callers who have its right. */
export function guardReference(typeName: string, right: string, resolve: Reference): Reference {
  return (reference, context, info) => {
    if (context.access.allows(right)) return resolve(reference, context, info);
    // Rejected, not thrown: a throw would cost the other entities of the same fetch too.
    return Promise.reject(new RapportError('FORBIDDEN', neededFor(right, typeName)));
  };
}

function guardedResolve(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Resolve | null {
  const place = `${type.name}.${field.name}`;
  const resolve = (field.resolve ?? defaultFieldResolver) as Resolve;
  const rights = [rightOn(field.astNode), rightOfOutput(field.type)].filter((right) => right !== null);
  const searched = classedInputs(field);
  const shown = shownBySight(type, field, resolve);
  if (rights.length === 0 && searched.length === 0) return shown;
  const inner = shown ?? resolve;
  return (parent, args, context, info) => {
    for (const right of rights) context.access.assert(right, place);
    if (searched.length > 0) assertSearchable(searched, args, context.access);
    return inner(parent, args, context, info);
  };
}

/** Input fields of a class one may search by only with whole sight of it, by argument. */
interface ClassedInput {
  readonly argument: string;
  readonly field: string;
  readonly dataClass: DataClass;
}

function classedInputs({ args }: GraphQLField<unknown, unknown>): ClassedInput[] {
  return args.flatMap(({ name: argument, type }) => {
    const input = getNamedType(type);
    if (!isInputObjectType(input)) return [];
    return Object.values(input.getFields()).flatMap(({ name: field, astNode }) => {
      const data = dataOn(astNode);
      return data === null ? [] : [{ argument, field, dataClass: data.class }];
    });
  });
}

/** Searching is seeing: whoever may ask which mail addresses begin with "a" has soon read them all. */
function assertSearchable(inputs: readonly ClassedInput[], args: object, access: Access): void {
  for (const { argument, field, dataClass } of inputs) {
    const given: unknown = args[argument as keyof typeof args];
    if (typeof given !== 'object' || given === null) continue;
    const value: unknown = given[field as keyof typeof given];
    if (value === null || value === undefined || access.sight(dataClass) === 'whole') continue;
    throw new RapportError(
      'FORBIDDEN',
      `${argument}.${field} searches in ${dataClass} data, which this caller does not see whole. Leave it out, or state a purpose that allows it.`,
    );
  }
}

function shownBySight(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  resolve: Resolve,
): Resolve | null {
  const data = dataOn(field.astNode);
  if (data === null || data.class === 'PUBLIC' || data.class === 'INTERNAL') return null;
  const { class: dataClass, mask } = data;
  const place = `${type.name}.${field.name}`;
  const isRequired = isNonNullType(field.type);
  if (isRequired && mask === null) {
    throw new TypeError(
      `${place} may not be null and says no mask: give @data one, or let the field be null.`,
    );
  }
  return (parent, args, context, info) => {
    const { access } = context;
    const sight = access.sight(dataClass);
    if (sight === 'whole') {
      if (access.isUnmasking(dataClass)) access.noteUnmasked(type.name, idOf(parent), field.name);
      return resolve(parent, args, context, info);
    }
    access.noteMasked(place);
    if (!isRequired && (sight === 'none' || mask === null)) return null;
    return lessOf(resolve(parent, args, context, info), mask ?? 'REDACTED', sight);
  };
}

function lessOf(value: unknown, mask: DataMask, sight: 'masked' | 'none'): unknown {
  if (value instanceof Promise) return value.then((settled) => lessOf(settled, mask, sight));
  return sight === 'masked' ? masked(value, mask) : hidden(value, mask);
}

/** Of the record, or of the profile that a value without an id of its own belongs to. */
function idOf(parent: unknown): string | null {
  if (typeof parent !== 'object' || parent === null) return null;
  if ('id' in parent && typeof parent.id === 'string') return parent.id;
  return 'profileId' in parent && typeof parent.profileId === 'string' ? parent.profileId : null;
}
