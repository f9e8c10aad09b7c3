import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileCost } from './compileCost.ts';
import { createCostModel } from './costModel.ts';

const schema = buildSchema(`
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  type Query {
    deal: Deal
    deals(first: Int! = 20, after: String): DealConnection!
    all: [Deal!]!
    few: [Deal!]! @listSize(assumedSize: 2)
    top(limit: Int = 3): [Deal!]! @listSize(slicingArguments: ["limit"])
    sums(filter: String @cost(weight: 7)): Sums @cost(weight: 50)
    dear: Dear
    search(first: Int): [Found]
    window(first: Int, last: Int): DealConnection
    report(size: Int): Report @listSize(slicingArguments: ["size"], sizedFields: ["rows"])
  }
  type Mutation { move: Deal names: [String] }
  type DealConnection { nodes: [Deal!]! edges: [Edge!]! pageInfo: PageInfo! totalCount: Int! }
  type Edge { cursor: String! node: Deal! }
  type PageInfo { hasNextPage: Boolean! }
  type Deal { id: ID! names: [String!]! stage: Stage heavy: String @cost(weight: 3) deals(first: Int = 20): DealConnection }
  type Stage { id: ID! kind: Kind }
  enum Kind @cost(weight: 2) { OPEN }
  type Sums { net: Int }
  type Dear @cost(weight: 9) { id: ID }
  type Report { rows: [Deal] others: [Deal] }
  interface Named { id: ID }
  union Found = Deal | Stage`);
const model = createCostModel(schema, 10);

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (operation == null) throw new Error(`${text} has no operation`);
  return compileCost(model, document, operation).of(variables);
}

describe('cost', () => {
  it.each([
    ['an object as 1 and scalars as nothing', '{ deal { id names } }', 1],
    ['objects within objects', '{ deal { stage { id } } }', 2],
    ['a list as many as it is taken to have', '{ all { stage { id } } }', 20],
    ['a list as many as the schema says', '{ few { id } }', 2],
    ['a page as many as its first by default', '{ deals { nodes { id } } }', 21],
    [
      'a page as many as its first',
      '{ deals(first: 5) { nodes { stage { id } } pageInfo { hasNextPage } } }',
      12,
    ],
    ['edges and what hangs on them', '{ deals(first: 5) { edges { cursor node { id } } } }', 11],
    [
      'pages within pages',
      '{ deals(first: 5) { nodes { deals(first: 4) { nodes { id } } } } }',
      1 + 5 * (1 + 1 + 4),
    ],
    ['a page that only counts', '{ deals(first: 100) { totalCount } }', 1],
    ['the weight of a field in place of its type', '{ sums { net } }', 50],
    ['the weight of an argument that is given', '{ sums(filter: "a") { net } }', 57],
    ['the weight of a type', '{ dear { id } }', 9],
    ['the weight of a scalar field and of an enum', '{ deal { heavy stage { kind } } }', 7],
    ['a slicing argument by its default', '{ top { id } }', 3],
    ['a slicing argument', '{ top(limit: 4) { id } }', 4],
    ['sized fields, and others as assumed', '{ report(size: 3) { rows { id } others { id } } }', 14],
    ['the larger of two slicing arguments', '{ window(first: 2, last: 6) { nodes { id } } }', 7],
    ['a page without a size as assumed', '{ window { nodes { id } } }', 11],
    ['members of a union', '{ search(first: 2) { ... on Deal { stage { id } } ... on Stage { id } } }', 4],
    ['a mutation with its base', 'mutation { move { id } names }', 11],
    ['the same field asked twice once', '{ deal { id stage { id } } deal { stage { kind } } }', 4],
    ['fields of fragments', '{ deal { ...F } } fragment F on Deal { stage { id } }', 2],
    ['the same fragment twice once', '{ ...F ...F } fragment F on Query { all { id } }', 10],
    ['aliases apart', '{ a: deal { id } b: deal { id } }', 2],
    ['what is left out as nothing', '{ deal @skip(if: true) { id } all @include(if: false) { id } }', 0],
  ])('counts %s', (_what, text, expected) => {
    expect(costOf(text)).toBe(expected);
  });

  it('takes the size from a variable, its default, or the field’s', () => {
    const text = 'query($n: Int) { deals(first: $n) { nodes { id } } }';
    expect(costOf(text, { n: 3 })).toBe(4);
    expect(costOf(text, {})).toBe(21);
    expect(costOf(text, { n: null })).toBe(21);
    expect(costOf(text, { n: 'many' })).toBe(21);
    expect(costOf(text, { n: -5 })).toBe(1);
    expect(costOf('query($n: Int = 7) { deals(first: $n) { nodes { id } } }', {})).toBe(8);
    expect(costOf('query($n: Int) { window(first: $n, last: 2) { nodes { id } } }', { n: 9 })).toBe(10);
  });

  it('counts what variables include, also around fragments', () => {
    const text =
      'query($x: Boolean!, $y: Boolean = true) { deal @include(if: $x) { id } ... @skip(if: $y) { all { id } } }';
    expect(costOf(text, { x: true, y: false })).toBe(11);
    expect(costOf(text, { x: true })).toBe(1);
    expect(costOf(text, { x: false, y: true })).toBe(0);
  });
});
