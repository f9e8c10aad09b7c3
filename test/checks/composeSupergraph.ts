import { composeServices } from '@apollo/composition';
import { schemaText } from '@rapport/shared/graphql/buildSchema.ts';
import { parts } from '@rapport/shared/part/parts.ts';
import { parse } from 'graphql';

/** Where the schema of each part stands; `events` is what the gateway itself answers to subscribers. */
export const schemas: readonly (readonly [name: string, path: string])[] = [
  ...parts.map((name) => [name, `subgraphs/${name}/schema.graphql`] as const),
  ['events', 'gateway/src/subscriptions/schema.graphql'],
];

/** Composes all parts' schemas into the supergraph; throws with every reason when they do not fit together. */
export function composeSupergraph(): string {
  const { supergraphSdl, errors } = composeServices(
    schemas.map(([name, path]) => ({
      name,
      // A name, not an address: the gateway is told at its start where each part is.
      url: `http://${name}/graphql`,
      typeDefs: parse(schemaText(new URL(`../../${path}`, import.meta.url))),
    })),
  );
  if (errors !== undefined || supergraphSdl === undefined) {
    throw new Error((errors ?? []).map((error) => error.message).join('\n'));
  }
  return supergraphSdl;
}
