import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { DateResolver, DateTimeISOResolver, JSONResolver } from 'graphql-scalars';
import { decimalOf } from '../money.ts';

function parseDecimal(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw notDecimal(value);
  try {
    return decimalOf(value);
  } catch {
    throw notDecimal(value);
  }
}

function notDecimal(value: unknown): GraphQLError {
  return new GraphQLError(`Decimal must be a decimal number such as "19.90", not ${JSON.stringify(value)}.`);
}

const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  serialize: parseDecimal,
  parseValue: parseDecimal,
  parseLiteral(node: ValueNode) {
    if (node.kind === Kind.INT || node.kind === Kind.FLOAT || node.kind === Kind.STRING)
      return parseDecimal(node.value);
    throw notDecimal(node.kind);
  },
});

/** The resolvers of the scalars in foundation.graphql. */
export const scalars = {
  DateTime: DateTimeISOResolver,
  Date: DateResolver,
  Decimal: DecimalScalar,
  JSON: JSONResolver,
};
