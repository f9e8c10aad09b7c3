import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { PartContext } from '../part/partContext.ts';
import { scalars } from './scalars.ts';

const foundation = readFileSync(new URL('./foundation.graphql', import.meta.url), 'utf8');

/** A part's whole schema text: what all parts share, then its own `schema.graphql`. */
export function schemaText(file: URL): string {
  return `${foundation}\n${readFileSync(file, 'utf8')}`;
}

export type Resolvers = Readonly<Record<string, unknown>>;

/** A refusal's `kind` is its GraphQL type; every error union and `UserError` resolves so. */
const refusal = { __resolveType: (value: { kind: string }) => value.kind };

/** Makes the executable subgraph of a schema file; unions named `…Error` resolve by the refusal's kind. */
export function buildSchema(file: URL, resolvers: Resolvers): GraphQLSchema {
  const typeDefs = parse(schemaText(file));
  const all = {
    ...scalars,
    ...errorUnions(typeDefs),
    UserError: refusal,
    ...resolvers,
    ...freshMutations(resolvers),
  };
  return buildSubgraphSchema([{ typeDefs, resolvers: all as never }]);
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

/** Every mutation starts with loaders that have read nothing. */
function freshMutations({ Mutation }: Resolvers): Resolvers {
  if (Mutation === undefined) return {};
  const fields = Object.entries(Mutation as Record<string, FieldResolver>).map(([name, resolve]) => [
    name,
    (parent: unknown, args: unknown, context: unknown, info: unknown) => {
      if (context instanceof PartContext) context.renewLoaders();
      return resolve(parent, args, context, info);
    },
  ]);
  return { Mutation: Object.fromEntries(fields) };
}
