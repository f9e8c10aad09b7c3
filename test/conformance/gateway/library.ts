import { composeServices } from '@apollo/composition';
import { type GraphQLSchema, isObjectType, parse } from 'graphql';
import { type Definition, federation } from '../graph.ts';

// A graph that makes the planner use what it has: @provides, @shareable, an interface object,
// unions, fields two parts ask under other names, lists of lists, mutations.

const authors = [
  { id: 'a1', name: 'Ada', born: 1815, rank: 'MASTER' },
  { id: 'a2', name: 'Grace', born: 1906, rank: 'NOVICE' },
];

const items = [
  {
    __typename: 'Book',
    id: 'i1',
    title: 'Notes',
    pages: 66,
    author: { __typename: 'Author', id: 'a1' },
    weight: 1.5,
  },
  { __typename: 'Film', id: 'i2', title: 'Flow', minutes: 85, weight: 0.25 },
  {
    __typename: 'Book',
    id: 'i3',
    title: 'Code',
    pages: 300,
    author: { __typename: 'Author', id: 'a2' },
    weight: 2,
  },
  { __typename: 'Book', id: 'i4', title: 'Lost', pages: 0, author: null, weight: null },
];

const itemBy = ({ id }: { id: string }) => items.find((item) => item.id === id) ?? null;

export const library: Readonly<Record<string, Definition>> = {
  catalogue: {
    typeDefs: `${federation('@shareable', '@interfaceObject', '@provides', '@external')}
      type Query { items(first: Int = 10): [Item!]! item(id: ID!): Item search(text: String): [Found] shelves: [[Item]] echo(text: String = "none"): String }
      type Mutation { rename(id: ID!, title: String!): Item first: Int second: Int }
      interface Item @key(fields: "id") { id: ID! title: String! weight: Float }
      type Book implements Item @key(fields: "id") { id: ID! title: String! weight: Float pages: Int isbn: String! author: Author @provides(fields: "name") }
      type Film implements Item @key(fields: "id") { id: ID! title: String! weight: Float minutes: Int label: String }
      union Found = Book | Film | Author
      type Author @key(fields: "id") { id: ID! name: String! @external }`,
    resolvers: {
      Query: {
        items: (_root: unknown, { first }: { first: number }) => items.slice(0, first),
        item: (_root: unknown, key: { id: string }) => itemBy(key),
        search: async () => [items[0], { __typename: 'Author', ...authors[1] }, null, items[1]],
        shelves: () => [[items[0], items[1]], null, [items[2], null]],
        echo: (_root: unknown, { text }: { text: string | null }) => text,
      },
      Mutation: {
        rename: (_root: unknown, { id, title }: { id: string; title: string }) => {
          const item = itemBy({ id });
          return item && { ...item, title };
        },
        first: () => 1,
        second: async () => 2,
      },
      Item: { __resolveReference: itemBy },
      Book: {
        __resolveReference: itemBy,
        isbn: ({ id }: { id: string }) => {
          if (id === 'i3') throw new Error('no ISBN');
          return `isbn ${id}`;
        },
        author: ({ author }: { author: { id: string } | null }) =>
          author && authors.find(({ id }) => id === author.id),
      },
      Film: { __resolveReference: itemBy, label: ({ id }: { id: string }) => `film ${id}` },
    },
  },
  people: {
    typeDefs: `${federation('@shareable')}
      type Query { authors: [Author!]! }
      enum Rank { NOVICE MASTER }
      type Author @key(fields: "id") { id: ID! name: String! @shareable born: Int rank: Rank peers: [Author!]! }`,
    resolvers: {
      Query: { authors: async () => authors },
      Author: {
        __resolveReference: async ({ id }: { id: string }) => authors.find((author) => author.id === id),
        peers: ({ id }: { id: string }) => authors.filter((author) => author.id !== id),
      },
    },
  },
  prices: {
    typeDefs: `${federation('@interfaceObject', '@external', '@requires')}
      type Query { cheapest: Item }
      type Item @key(fields: "id") @interfaceObject { id: ID! weight: Float @external price(currency: String! = "EUR"): String shipping: Float @requires(fields: "weight") fee: Int! }
      type Author @key(fields: "id") { id: ID! label: Int! }`,
    resolvers: {
      Query: { cheapest: () => ({ id: 'i2' }) },
      Item: {
        price: ({ id }: { id: string }, { currency }: { currency: string }) =>
          id === 'i4' ? null : `${id} ${currency}`,
        fee: async () => 7,
        shipping: async ({ weight }: { weight: number | null }) => (weight === null ? null : weight * 2),
      },
      Author: {
        label: async ({ id }: { id: string }) => {
          if (id === 'a2') throw new Error('no label');
          return 7;
        },
      },
    },
  },
};

type Resolvers = Record<string, Record<string, unknown>>;

/** The same graph undivided, executed by graphql-js alone: what every answer must be equal to. */
export function undivided(): GraphQLSchema {
  const composed = composeServices(
    Object.entries(library).map(([name, { typeDefs }]) => ({ name, url: '', typeDefs: parse(typeDefs) })),
  );
  if (composed.schema === undefined) throw new Error(String(composed.errors));
  const schema = composed.schema.toAPISchema().toGraphQLJSSchema();
  const all = Object.values(library).map(({ resolvers }) => resolvers as Resolvers);
  const merged = (type: string) => Object.assign({}, ...all.map((resolvers) => resolvers[type]));
  const ofItem = { ...merged('Item'), ...merged('Book'), ...merged('Film') };
  const resolvers: Resolvers = {
    Query: { ...merged('Query'), cheapest: () => itemBy({ id: 'i2' }) },
    Mutation: merged('Mutation'),
    Author: merged('Author'),
    Book: ofItem,
    Film: ofItem,
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = resolvers[type.name]?.[field.name];
      if (typeof resolve === 'function') field.resolve = resolve as never;
    }
  }
  return schema;
}
