import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { parse } from 'graphql';
import {
  companyOf,
  consentsOf,
  contactsOf,
  dealsOf,
  profileOf,
  segmentsOf,
  ticketsOf,
  userOf,
} from './records.ts';

interface Reference {
  readonly id: string;
}

/** Asynchronous, as every resolver that reads a store is. */
const read =
  <Value>(make: (id: string) => Value) =>
  async ({ id }: Reference): Promise<Value> =>
    make(id);

const profileReference = (reference: Reference): Reference => reference;

interface Definition {
  readonly typeDefs: string;
  readonly resolvers: Record<string, Record<string, unknown>>;
}

const link = '@link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const stub = 'type Profile @key(fields: "id") { id: ID!';

/** Six subgraphs after the shape of the product's own: one owns Profile, the others add their fields to it. */
export const definitions: Readonly<Record<string, Definition>> = {
  profiles: {
    typeDefs: `extend schema ${link}
      type Query { profile(id: ID!): Profile }
      type Profile @key(fields: "id") {
        id: ID! name: String! email: String firstSeenAt: String! lastSeenAt: String!
        traits: [Trait!]! timeline(first: Int! = 20): [TimelineEntry!]!
      }
      type Trait { name: String! value: String! }
      enum EntryKind { ORDER PAGE_VIEW }
      type TimelineEntry { id: ID! at: String! kind: EntryKind! title: String! }`,
    resolvers: {
      Query: { profile: async (_root: unknown, { id }: Reference) => profileOf(id) },
      Profile: { __resolveReference: read(profileOf) },
    },
  },
  contacts: {
    typeDefs: `extend schema ${link}
      ${stub} contacts: [Contact!] }
      type Contact @key(fields: "id") { id: ID! name: String! title: String email: String }
      type Company @key(fields: "id") { id: ID! name: String! domain: String employees: Int }`,
    resolvers: {
      Profile: { __resolveReference: profileReference, contacts: read(contactsOf) },
      Company: { __resolveReference: read(companyOf) },
    },
  },
  deals: {
    typeDefs: `extend schema ${link}
      ${stub} deals: [Deal!] }
      type Money { amount: String! currency: String! }
      enum Stage { NEGOTIATION WON }
      type Deal @key(fields: "id") { id: ID! title: String! stage: Stage! probability: Float amount: Money company: Company }
      type Company @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: { Profile: { __resolveReference: profileReference, deals: read(dealsOf) } },
  },
  tickets: {
    typeDefs: `extend schema ${link}
      ${stub} tickets: [Ticket!] }
      enum TicketStatus { OPEN CLOSED }
      type Ticket @key(fields: "id") { id: ID! subject: String! status: TicketStatus! openedAt: String! assignee: User }
      type User @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: { Profile: { __resolveReference: profileReference, tickets: read(ticketsOf) } },
  },
  segments: {
    typeDefs: `extend schema ${link}
      ${stub} segments: [Membership!] }
      type Membership { id: ID! name: String! enteredAt: String! reason: String }`,
    resolvers: { Profile: { __resolveReference: profileReference, segments: read(segmentsOf) } },
  },
  consent: {
    typeDefs: `extend schema ${link}
      ${stub} consents: [Consent!] }
      type Consent { purpose: String! granted: Boolean! decidedAt: String! by: String }
      type User @key(fields: "id") { id: ID! name: String! team: String }`,
    resolvers: {
      Profile: { __resolveReference: profileReference, consents: read(consentsOf) },
      User: { __resolveReference: read(userOf) },
    },
  },
};

export function createPart(name: string): Part {
  const definition = definitions[name];
  if (definition === undefined) throw new Error(`The bench has no part "${name}".`);
  const { typeDefs, resolvers } = definition;
  return {
    name,
    schema: buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]),
    contextFor: (request) => request,
    ready: async () => {},
    stop: async () => {},
  };
}

export const partNames = Object.keys(definitions);
