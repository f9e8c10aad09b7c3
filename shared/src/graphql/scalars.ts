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

/** RFC 3339 has four digits for a year; Postgres has no year 0, and ISO 8601's longer years nobody else can read. */
function assertCommonYear(date: Date): Date {
  const year = date.getUTCFullYear();
  if (year >= 1 && year <= 9999) return date;
  throw new GraphQLError(`DateTime must lie in the years 0001 to 9999, not in ${year}.`);
}

const DateTimeScalar = new GraphQLScalarType({
  ...DateTimeISOResolver.toConfig(),
  name: 'DateTime', // as the schemas call it
  parseValue: (value: unknown) => assertCommonYear(DateTimeISOResolver.parseValue(value)),
  parseLiteral: (node: ValueNode) => assertCommonYear(DateTimeISOResolver.parseLiteral(node, null)),
});

const DateScalar = new GraphQLScalarType({
  ...DateResolver.toConfig(),
  parseValue: (value: unknown) => assertCommonYear(DateResolver.parseValue(value)),
  parseLiteral: (node: ValueNode) => assertCommonYear(DateResolver.parseLiteral(node, null)),
});

/** The resolvers of the scalars in foundation.graphql. */
export const scalars = {
  DateTime: DateTimeScalar,
  Date: DateScalar,
  Decimal: DecimalScalar,
  JSON: JSONResolver,
};
