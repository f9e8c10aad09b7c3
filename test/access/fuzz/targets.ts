import { isPage } from '@rapport/shared/graphql/directives.ts';
import { type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { type Slot, slotsOf } from '../operations/inputs.ts';
import type { Known } from '../operations/known.ts';
import { literalsOf } from '../operations/literals.ts';
import { type RootField, rootFieldsOf, subjectIn, variablesOf } from '../operations/operation.ts';
import { selectionOf } from '../operations/selection.ts';
import { ownArguments } from '../tenancy/attempts.ts';
import { subscribables } from '../tenancy/eventStreams.ts';
import type { Accepted } from '../tenancy/fill.ts';

/** A field with arguments, as an operation with one variable for each, and arguments that it accepts. */
export interface Target {
  readonly coordinate: string;
  readonly kind: RootField['kind'] | 'subscription';
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly accepted: () => Readonly<Record<string, unknown>>;
}

/** Every field with arguments that a caller can reach: root fields, fields of entities below one that gives them, streams. */
export function targetsOf(schema: GraphQLSchema, known: Known, accepted: Accepted): Target[] {
  const typeNames = Object.keys(schema.getTypeMap());
  // Of what a mutation made only its key: what is fuzzed are arguments, and every other part would be asked each time.
  const roots = rootFieldsOf(schema, literalsOf(known, typeNames), -1);
  const targets: Target[] = roots
    .filter(({ field }) => field.args.length > 0)
    .map(({ coordinate, kind, field, subject, text }) => {
      const [owner = ''] = coordinate.split('.');
      const slots = slotsOf(owner, field);
      return {
        coordinate,
        kind,
        text,
        slots,
        accepted: () => ownArguments(owner, field, subject, known, accepted),
      };
    });
  return [
    ...targets,
    ...roots.flatMap((root) => below(schema, known, root, typeNames)),
    ...streamsOf(schema, known),
  ];
}

function streamsOf(schema: GraphQLSchema, known: Known): Target[] {
  return subscribables(schema, known).map(({ place, text, slots, narrowed }) => ({
    coordinate: place.replace('events ', ''),
    kind: 'subscription',
    text,
    slots,
    accepted: () => narrowed[0] ?? {},
  }));
}

/** Fields below a root field that gives one of their type: by its id alone, or without anything. */
function below(schema: GraphQLSchema, known: Known, root: RootField, typeNames: readonly string[]): Target[] {
  const type = getNamedType(root.field.type);
  const [id, ...others] = root.field.args;
  const isById = String(id?.type) === 'ID!' && others.length === 0;
  if (root.kind !== 'query' || !isObjectType(type) || isPage(type) || (id !== undefined && !isById))
    return [];
  const literals = literalsOf(known, typeNames);
  const [owner] = known.of(`${type.name}.id`);
  return Object.values(type.getFields())
    .filter(({ args }) => args.length > 0)
    .map((field) => {
      const output = getNamedType(field.type);
      const { names, call } = variablesOf(field);
      const subject = isLeafType(output) ? subjectIn(field.name, typeNames) : output.name;
      const selection = `{ __typename ${field.name}${call} ${selectionOf(schema, output, 0, literals)} }`;
      const text = isById
        ? `query ($owner: ID!, ${names.slice(1)} { ${root.field.name}(id: $owner) ${selection} }`
        : `query ${names} { ${root.field.name} ${selection} }`;
      return {
        coordinate: `${type.name}.${field.name}`,
        kind: 'query' as const,
        text,
        slots: slotsOf(type.name, field),
        accepted: () => ({ ...(isById ? { owner } : {}), ...ownArguments(type.name, field, subject, known) }),
      };
    });
}
