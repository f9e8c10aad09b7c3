import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

// The products subgraph whose schema and answers the suite asks for. It stands behind ApolloServer, not `servePart`:
// the suite asks it directly, without an internal token, and for federated traces.

const dimensions = { size: 'small', weight: 1, unit: 'kg' };
const user = {
  email: 'support@apollographql.com',
  name: 'Jane Smith',
  totalProductsCreated: 1337,
  yearsOfEmployment: 10,
};

const research = [
  { study: { caseNumber: '1234', description: 'Federation Study' }, outcome: null },
  { study: { caseNumber: '1235', description: 'Studio Study' }, outcome: null },
] as const;

const products = [
  {
    id: 'apollo-federation',
    sku: 'federation',
    package: '@apollo/federation',
    variation: { id: 'OSS' },
    dimensions,
    createdBy: user,
    research: [research[0]],
  },
  {
    id: 'apollo-studio',
    sku: 'studio',
    package: '',
    variation: { id: 'platform' },
    dimensions,
    createdBy: user,
    research: [research[1]],
  },
];

const deprecated = {
  sku: 'apollo-federation-v1',
  package: '@apollo/federation-v1',
  reason: 'Migrate to Federation V2',
  createdBy: user,
};

interface ProductKey {
  readonly id?: string;
  readonly sku?: string;
  readonly package?: string;
  readonly variation?: { readonly id: string };
}

interface DeprecatedKey {
  readonly sku: string;
  readonly package: string;
}

interface UserFields {
  readonly email: string;
  readonly totalProductsCreated: number;
  readonly yearsOfEmployment: number;
}

const productBy = (key: ProductKey) =>
  products.find(({ id, sku, package: name, variation }) =>
    key.id === undefined
      ? sku === key.sku &&
        (key.package === undefined ? variation.id === key.variation?.id : name === key.package)
      : id === key.id,
  ) ?? null;

const deprecatedBy = (key: DeprecatedKey) =>
  key.sku === deprecated.sku && key.package === deprecated.package ? deprecated : null;

const resolvers = {
  Query: {
    product: (_root: unknown, key: ProductKey) => productBy(key),
    deprecatedProduct: (_root: unknown, key: DeprecatedKey) => deprecatedBy(key),
  },
  Product: { __resolveReference: productBy },
  DeprecatedProduct: { __resolveReference: deprecatedBy },
  ProductResearch: {
    __resolveReference: (key: { study: { caseNumber: string } }) =>
      research.find(({ study }) => study.caseNumber === key.study.caseNumber) ?? null,
  },
  User: {
    __resolveReference: (reference: UserFields) =>
      reference.email === user.email ? { ...user, ...reference } : null,
    averageProductsCreatedPerYear: ({ totalProductsCreated, yearsOfEmployment }: UserFields) =>
      Math.round(totalProductsCreated / yearsOfEmployment),
  },
  Inventory: { deprecatedProducts: () => [deprecated] },
};

export async function startProducts(schemaFile: string): Promise<{ url: string; stop(): Promise<void> }> {
  const typeDefs = parse(readFileSync(schemaFile, 'utf8'));
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  const server = new ApolloServer({ schema, stopOnTerminationSignals: false });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
  return { url, stop: () => server.stop() };
}
