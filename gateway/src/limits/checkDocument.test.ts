import { standardGatewaySettings } from '@rapport/shared/config/gatewaySettings.ts';
import { buildSchema, getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type CheckDocument, createDocumentCheck } from './checkDocument.ts';
import { createCostModel } from './costModel.ts';
import { OperationTooLarge } from './refusals.ts';

const schema = buildSchema(`
  type Query { node: Node nodes(first: Int = 20): [Node!]! }
  type Node { id: ID! node: Node nodes(first: Int = 20): [Node!]! }`);
const model = createCostModel(schema, 10);
const { document: limits, cost } = standardGatewaySettings;

function checkWith(changed: Partial<typeof limits> = {}, operation = cost.operation): CheckDocument {
  return createDocumentCheck({
    limits: { ...limits, ...changed },
    cost: { ...cost, operation },
    model: () => model,
  });
}

/** What the refusal tells; fails when there is none. */
function refusalOf(attempt: () => unknown): { details: object; message: string } {
  try {
    attempt();
  } catch (error) {
    if (error instanceof OperationTooLarge) return { details: error.details, message: error.message };
    throw error;
  }
  throw new Error('the document was accepted');
}

const fragmentsTwice = (levels: number, last: string): string =>
  Array.from(
    { length: levels },
    (_, level) =>
      `fragment F${level} on Query { ${level + 1 < levels ? `...F${level + 1} ...F${level + 1}` : last} }`,
  ).join(' ');

describe('checkDocument', () => {
  it.each([
    ['depth', '{ node { node { id } } }', 3],
    ['depth', 'query { ...A } fragment A on Query { node { ...B } } fragment B on Node { node { id } }', 3],
    ['depth', '{ ... { ... { node { ... on Node { node { id } } } } } }', 3],
    ['aliases', '{ a: __typename b: __typename __typename }', 2],
    ['aliases', '{ __typename __typename __typename }', 2],
    ['aliases', '{ ...A ...A } fragment A on Query { a: __typename }', 2],
    ['aliases', '{ __typename } fragment A on Query { a: __typename b: __typename }', 2],
    ['directives', 'query @a { __typename @b } fragment F on Query @c { __typename }', 3],
    ['directives', 'query ($x: Int @a) { ...F @b } fragment F on Query { __typename @c }', 3],
    ['rootFields', '{ __typename node { id } ...F } fragment F on Query { nodes { id } }', 3],
    ['fields', '{ ...F ...F } fragment F on Query { node { id } nodes { id } }', 10],
    ['fragments', 'query A { __typename } query B { __typename } fragment F on Query { __typename }', 3],
  ] as const)('counts %s of %s as %i and refuses one less', (limit, text, found) => {
    checkWith({ [limit]: found })(text);
    const allowed = found - 1;
    const { details, message } = refusalOf(() => checkWith({ [limit]: allowed })(text));
    expect(details).toEqual({ limit, allowed, found });
    expect(message).toContain(`The document has ${found} `);
    expect(message).toContain(`; ${allowed} are allowed.`);
  });

  it('bounds characters and tokens before anything is parsed', () => {
    expect(refusalOf(() => checkWith({ characters: 10 })('{ __typename }')).details).toEqual({
      limit: 'characters',
      allowed: 10,
      found: 14,
    });
    checkWith({ tokens: 3 })('{ __typename }');
    expect(refusalOf(() => checkWith({ tokens: 2 })('{ __typename }')).details).toEqual({
      limit: 'tokens',
      allowed: 2,
    });
  });

  it.each([
    ['selections', `${'{a'.repeat(201)}${'}'.repeat(201)}`],
    ['lists', `{a(b:${'['.repeat(201)}${']'.repeat(201)})}`],
    ['objects', `{a(b:${'{c:'.repeat(201)}1${'}'.repeat(201)})}`],
    ['types of variables', `query($a:${'['.repeat(201)}Int${']'.repeat(201)}){a}`],
  ])('bounds %s in each other', (_what, text) => {
    expect(refusalOf(() => checkWith({ depth: 1_000 })(text)).details).toEqual({
      limit: 'nesting',
      allowed: 200,
    });
  });

  it('counts fragments that spread the next one twice without writing them out', () => {
    const text = `{ ...F0 } ${fragmentsTwice(30, '__typename')}`;
    expect(refusalOf(() => checkWith()(text)).details).toEqual({
      limit: 'fields',
      allowed: 2_000,
      found: 3 * 2 ** 29 - 1,
    });
  });

  it('leaves fragments within themselves, and what cannot be parsed, to validation', () => {
    const variables = {};
    for (const text of [
      '{ ...A } fragment A on Query { node { id } ...A }',
      '{ ...A } fragment A on Query { ...B ...B } fragment B on Query { ...A ...A }',
      `{ ...F0 } ${fragmentsTwice(5, '...F0 ...F0')}`,
      '{ ...Missing }',
      '{ node {',
      '{ "unfinished',
      '',
      'type Query { a: Int }',
      '{ noSuchField { noSuchField } }',
    ]) {
      expect([text, checkWith()(text).costOf(undefined, variables)]).toEqual([text, 0]);
    }
  });

  it('lets the introspection of every standard tool pass', () => {
    const full = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    expect(checkWith()(full).costOf('IntrospectionQuery', {})).toBe(500);
    expect(checkWith()(getIntrospectionQuery()).costOf(undefined, {})).toBe(500);
    // Apollo's explorer asks under a name of its own, and clients ask for a type alone.
    const studio = full.replace('query IntrospectionQuery', 'query IntrospectionQuery__Apollo');
    expect(checkWith()(studio).costOf(undefined, {})).toBe(500);
    expect(checkWith()('{ __type(name: "Node") { name } }').costOf(undefined, {})).toBe(500);
  });

  it('refuses an operation above the cost, naming the field that costs most', () => {
    const text = 'query Q($n: Int = 5) { node { id } nodes(first: $n) { nodes(first: 10) { id } } }';
    const check = checkWith({}, 111);
    expect(check(text).costOf('Q', { n: 10 })).toBe(111);
    expect(refusalOf(() => check(text).costOf('Q', { n: 11 }))).toEqual({
      details: { limit: 'cost', allowed: 111, found: 122 },
      message: 'The operation costs 122; 111 is allowed. Most of it is nodes.nodes: ask for fewer there.',
    });
  });

  it('forgets what it knows when the graph changes', () => {
    let current = model;
    const check = createDocumentCheck({ limits, cost, model: () => current });
    expect(check('{ nodes { id } }').costOf(undefined, {})).toBe(20);
    current = createCostModel(buildSchema('type Query { nodes: [Node] } type Node { id: ID }'), 7);
    expect(check('{ nodes { id } }').costOf(undefined, {})).toBe(7);
  });
});
