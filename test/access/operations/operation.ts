import { isPage } from '@rapport/shared/graphql/directives.ts';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { capital } from './known.ts';
import { type LiteralFor, selectionOf } from './selection.ts';

type Field = GraphQLField<unknown, unknown>;

interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly AnswerError[];
}

/** A root field as an operation: each of its arguments is a variable of the same name, its answer is everything below. */
export interface RootField {
  readonly kind: 'query' | 'mutation';
  /** `Query.deal` */
  readonly coordinate: string;
  readonly field: Field;
  /** The entity it is about: what it gives, or what its payload is about. */
  readonly subject: string;
  readonly text: string;
}

/** Levels of objects that selections go down; one less below a list, which costs as often as it has elements. */
const LEVELS = 3;

/** Every field of Query and Mutation, federation's own left out. */
export function rootFieldsOf(schema: GraphQLSchema, literalFor: LiteralFor, levels = LEVELS): RootField[] {
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {})
      .filter(({ name }) => !name.startsWith('_'))
      .map((field) => {
        const type = getNamedType(field.type);
        const { names, call } = variablesOf(field);
        const depth =
          kind === 'mutation' ? levels + 1 : isObjectType(type) && isPage(type) ? levels - 1 : levels;
        const selection = selectionOf(schema, type, Math.max(depth, 0), literalFor);
        return {
          kind,
          field,
          coordinate: `${root?.name}.${field.name}`,
          subject: subjectOf(type) ?? subjectIn(field.name, Object.keys(schema.getTypeMap())),
          text: `${kind} ${field.name}${names} { ${field.name}${call} ${selection} }`,
        };
      });
  });
}

/** `($id: ID!)` and `(id: $id)`; both empty for a field without arguments. */
export function variablesOf({ args }: { readonly args: readonly GraphQLArgument[] }): {
  readonly names: string;
  readonly call: string;
} {
  if (args.length === 0) return { names: '', call: '' };
  // A variable of a type that may not be null stands for the default too when it is left out: so it is declared nullable.
  const declared = args.map(({ name, type, defaultValue }) =>
    defaultValue === undefined
      ? `$${name}: ${type}`
      : `$${name}: ${String(type).replace(/!$/, '')}${defaultText(defaultValue)}`,
  );
  return {
    names: `(${declared.join(', ')})`,
    call: `(${args.map(({ name }) => `${name}: $${name}`).join(', ')})`,
  };
}

function defaultText(value: unknown): string {
  return ` = ${JSON.stringify(value)}`;
}

/** What ids named `id` are ids of; null for a payload that holds no entity. */
function subjectOf(type: GraphQLNamedType): string | null {
  if (!isObjectType(type)) return type.name;
  const fields = type.getFields();
  if (isPage(type)) return subjectOf(getNamedType((fields.nodes ?? fields.node)?.type) ?? type);
  if (!('errors' in fields)) return type.name;
  const entity = Object.values(fields)
    .map((field) => getNamedType(field.type))
    .find((output) => isObjectType(output) && 'id' in output.getFields());
  return entity?.name ?? null;
}

/** The type a field's name speaks of: `inSegment` of a Segment, `teamDelete` of a Team. */
export function subjectIn(fieldName: string, typeNames: readonly string[]): string {
  const words = capital(fieldName);
  return typeNames.find((type) => words.includes(type)) ?? '';
}
