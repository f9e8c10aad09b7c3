import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';
import { PartContext } from '../part/partContext.ts';
import { rightOn } from './directives.ts';
import { guardArguments } from './guardArguments.ts';
import { guardReference, guardSchema, type Reference } from './guardSchema.ts';
import { scalars } from './scalars.ts';

const foundation = readFileSync(new URL('./foundation.graphql', import.meta.url), 'utf8');

/** A part's whole schema text: what all parts share, then its own `schema.graphql`. */
export function schemaText(file: URL): string {
  return `${foundation}\n${readFileSync(file, 'utf8')}`;
}

export type Resolvers = Readonly<Record<string, unknown>>;

/** A refusal's `kind` is its GraphQL type; every error union and `UserError` resolves so. */
const refusal = { __resolveType: (value: { kind: string }) => value.kind };

/**
 * Makes the executable subgraph of a schema file, which keeps what `@needs` and `@data` say by itself; unions named
 * `…Error` resolve by the refusal's kind.
 */
export function buildSchema(file: URL, resolvers: Resolvers): GraphQLSchema {
  const typeDefs = parse(schemaText(file));
  const all = {
    ...scalars,
    ...errorUnions(typeDefs),
    UserError: refusal,
    ...resolvers,
    ...freshMutations(resolvers),
  };
  const guarded = { ...all, ...guardedReferences(typeDefs, all) };
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: guarded as never }]);
  guardArguments(schema);
  guardSchema(schema); // outside: who may not ask learns nothing of what was wrong with the arguments
  return schema;
}

/** Every entity with a right is given out by `_entities` to those who have it, also one that resolves to its own reference. */
function guardedReferences(document: DocumentNode, resolvers: Resolvers): Resolvers {
  const guarded: Record<string, unknown> = {};
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const right = rightOn(definition);
    const isEntity = definition.directives?.some(({ name }) => name.value === 'key') === true;
    if (right === null || !isEntity) continue;
    const name = definition.name.value;
    const own = resolvers[name] as { readonly __resolveReference?: Reference } | undefined;
    const resolve: Reference = own?.__resolveReference ?? ((reference) => reference);
    guarded[name] = { ...own, __resolveReference: guardReference(name, right, resolve) };
  }
  return guarded;
}

function errorUnions(document: DocumentNode): Record<string, typeof refusal> {
  const unions: Record<string, typeof refusal> = {};
  for (const definition of document.definitions) {
    if (definition.kind === 'UnionTypeDefinition' && definition.name.value.endsWith('Error')) {
      unions[definition.name.value] = refusal;
    }
  }
  return unions;
}

type FieldResolver = (parent: unknown, args: unknown, context: unknown, info: unknown) => unknown;

/** Every mutation starts with loaders that have read nothing, and under its own name in the audit log. */
function freshMutations({ Mutation }: Resolvers): Resolvers {
  if (Mutation === undefined) return {};
  const fields = Object.entries(Mutation as Record<string, FieldResolver>).map(([name, resolve]) => [
    name,
    (parent: unknown, args: unknown, context: unknown, info: unknown) => {
      if (context instanceof PartContext) context.beginMutation(name);
      return resolve(parent, args, context, info);
    },
  ]);
  return { Mutation: Object.fromEntries(fields) };
}
