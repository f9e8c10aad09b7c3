import { composeServices } from '@apollo/composition';
import { type GraphQLSchema, isObjectType, parse } from 'graphql';
import { definitions, partNames } from './parts.ts';
import { companyOf, userOf } from './records.ts';

function compose(urlOf: (part: string) => string) {
  const services = partNames.map((name) => ({
    name,
    url: urlOf(name),
    typeDefs: parse(definitions[name]?.typeDefs ?? ''),
  }));
  const composed = composeServices(services);
  if (composed.errors !== undefined)
    throw new Error(composed.errors.map((error) => error.message).join('\n'));
  return composed;
}

export function supergraphSdl(urlOf: (part: string) => string): string {
  return compose(urlOf).supergraphSdl;
}

/** The same graph as one executable schema without federation: what execution costs when nothing is divided. */
export function oneSchema(): GraphQLSchema {
  const schema = compose(() => 'http://unused.invalid')
    .schema.toAPISchema()
    .toGraphQLJSSchema();
  const resolvers: Record<string, Record<string, unknown>> = {};
  for (const definition of Object.values(definitions)) {
    for (const [type, fields] of Object.entries(definition.resolvers)) {
      resolvers[type] = { ...resolvers[type], ...fields };
    }
  }
  // What the entity fetches answer in the divided graph.
  resolvers.Deal = { company: async (deal: { company: { id: string } }) => companyOf(deal.company.id) };
  resolvers.Ticket = { assignee: async (ticket: { assignee: { id: string } }) => userOf(ticket.assignee.id) };
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    for (const [name, field] of Object.entries(type.getFields())) {
      const resolve = fields[name];
      if (typeof resolve === 'function') field.resolve = resolve as never;
    }
  }
  return schema;
}
