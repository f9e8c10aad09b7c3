import { readFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { parts } from './shared/src/part/parts.ts';

/**
 * Types of every part's resolvers from its schema. What a resolver gets as its parent is what
 * `resolvers/parents.ts` exports as `<Type>Parent`.
 */
function mappersOf(part: string): Record<string, string> {
  const text = readFileSync(`subgraphs/${part}/src/resolvers/parents.ts`, 'utf8');
  const names = [...text.matchAll(/\b(\w+)Parent\b/g)].map((match) => match[1] ?? '');
  return Object.fromEntries(names.map((name) => [name, `../resolvers/parents.ts#${name}Parent`]));
}

const config: CodegenConfig = {
  generates: Object.fromEntries(
    parts.map((part) => [
      `subgraphs/${part}/src/generated/graphql.ts`,
      {
        schema: ['shared/src/graphql/foundation.graphql', `subgraphs/${part}/schema.graphql`],
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          federation: true,
          useTypeImports: true,
          enumsAsTypes: true,
          contextType: '../context.ts#Context',
          mappers: mappersOf(part),
          defaultScalarType: 'unknown',
          scalars: { ID: 'string', DateTime: 'Date', Date: 'string', Decimal: 'string', JSON: 'unknown' },
          maybeValue: 'T | null | undefined',
          avoidOptionals: { field: false, inputValue: false, object: false, defaultValue: true },
          noSchemaStitching: true,
          resolverTypeWrapperSignature: 'Promise<T> | T',
          addInterfaceFieldResolverTypes: false,
        },
      },
    ]),
  ),
};

export default config;
