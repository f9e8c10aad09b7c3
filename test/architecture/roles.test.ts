import { isGrant, reachOf } from '@rapport/shared/access/rights.ts';
import { schemaText } from '@rapport/shared/graphql/buildSchema.ts';
import { rightOn } from '@rapport/shared/graphql/directives.ts';
import { parts } from '@rapport/shared/part/parts.ts';
import { parse, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { builtInRoles } from '../../subgraphs/workspace/src/domain/roles.ts';

const sights = ['personal', 'sensitive'].flatMap((kind) =>
  ['read', 'masked', 'unmask'].map((sight) => `data:${kind}:${sight}`),
);
const rights = [...new Set([...parts.flatMap(rightsOf), ...sights])];

/** Every right that the schema of a part asks for. */
function rightsOf(part: string): string[] {
  const found: string[] = [];
  const note = (node: Parameters<typeof rightOn>[0]) => {
    const right = rightOn(node);
    if (right?.includes(':')) found.push(right);
  };
  visit(parse(schemaText(new URL(`../../subgraphs/${part}/schema.graphql`, import.meta.url))), {
    FieldDefinition: note,
    ObjectTypeDefinition: note,
  });
  return found;
}

describe('the roles of every workspace', () => {
  it('are compared with rights that were really read', () => {
    expect(rights).toContain('deals:deal:move');
    expect(rights.length).toBeGreaterThan(40);
  });

  it.each(builtInRoles)(
    '$id grants what some schema asks for, and nothing that no schema does',
    ({ grants }) => {
      const idle = grants.filter(
        (grant) => !isGrant(grant) || !rights.some((right) => reachOf([grant], right)),
      );
      expect(idle).toEqual([]);
    },
  );

  it('leave no right that only the owner has, but the sight of sensitive data', () => {
    const others = builtInRoles.filter(({ id }) => id !== 'owner').flatMap(({ grants }) => grants);
    expect(rights.filter((right) => reachOf(others, right) === null)).toEqual(['data:sensitive:unmask']);
  });
});
