import { buildSchema, type GraphQLError, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileShape } from './shape.ts';
import { markAbsent, type Tree } from './tree.ts';

const schema = buildSchema(`
  type Query { deal: Deal }
  type Deal { id: ID! owner: User required: User! }
  type User { id: ID! name: String! nickname: String }
`);

function shaped(selection: string, deal: Tree) {
  const { definitions } = parse(`{ deal { ${selection} } }`);
  const { selectionSet } = definitions[0] as OperationDefinitionNode;
  const root = schema.getQueryType();
  if (root == null) throw new Error('The schema has no Query.');
  const errors: GraphQLError[] = [];
  const data = compileShape({ schema, fragments: new Map(), coerced: {} }, root, selectionSet)(
    { deal },
    {},
    errors,
  );
  return { data, errors: errors.map(({ message }) => message) };
}

function absentUser(): Tree {
  const user: Tree = { __typename: 'User', id: 'user_gone' };
  markAbsent(user);
  return user;
}

describe('an entity that its owner does not know', () => {
  it('shows as null, and is no fault', () => {
    expect(shaped('id owner { name }', { id: 'deal_1', owner: absentUser() })).toEqual({
      data: { deal: { id: 'deal_1', owner: null } },
      errors: [],
    });
  });

  it('keeps what does not depend on its owner', () => {
    expect(shaped('owner { id nickname }', { owner: absentUser() })).toEqual({
      data: { deal: { owner: { id: 'user_gone', nickname: null } } },
      errors: [],
    });
  });

  it('is a fault of the schema where null is forbidden', () => {
    expect(shaped('required { name }', { required: absentUser() })).toEqual({
      data: { deal: null },
      errors: ['Cannot return null for non-nullable field Deal.required.'],
    });
  });

  it('is told from one that its owner answers against the schema', () => {
    expect(shaped('owner { name }', { owner: { id: 'user_1' } })).toEqual({
      data: { deal: { owner: null } },
      errors: ['Cannot return null for non-nullable field User.name.'],
    });
  });
});
