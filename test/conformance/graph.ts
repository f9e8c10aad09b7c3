import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { parse } from 'graphql';

/** A subgraph for a test, by name. */
export interface Definition {
  readonly typeDefs: string;
  readonly resolvers: Record<string, unknown>;
}

export const federation = (...imports: string[]): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(['@key', ...imports])})`;

export function composed(definitions: Readonly<Record<string, Pick<Definition, 'typeDefs'>>>): string {
  const { errors, supergraphSdl } = composeServices(
    Object.entries(definitions).map(([name, { typeDefs }]) => ({
      name,
      url: `http://${name}.invalid/graphql`,
      typeDefs: parse(typeDefs),
    })),
  );
  if (supergraphSdl !== undefined) return supergraphSdl;
  throw new Error(errors?.map(({ message }) => message).join('\n'));
}

export function partOf(name: string, { typeDefs, resolvers }: Definition): Part {
  return {
    name,
    schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]),
    contextFor: (request) => request,
    ready: async () => {},
    stop: async () => {},
  };
}
