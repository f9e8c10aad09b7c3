import {
  type ASTNode,
  type DirectiveNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isObjectType,
  Kind,
} from 'graphql';
import type { DataClass } from '../access/access.ts';
import type { DataMask } from '../access/mask.ts';

type Directed = { readonly directives?: readonly DirectiveNode[] | undefined };

function argumentsOf(node: Directed | null | undefined, name: string): Record<string, string> | null {
  const directive = node?.directives?.find((each) => each.name.value === name);
  if (directive === undefined) return null;
  const given: Record<string, string> = {};
  for (const { name: argument, value } of directive.arguments ?? []) {
    if (value.kind === Kind.STRING || value.kind === Kind.ENUM) given[argument.value] = value.value;
  }
  return given;
}

/** The right that `@needs` on a field or type names; null without one. */
export function rightOn(node: (ASTNode & Directed) | null | undefined): string | null {
  return argumentsOf(node, 'needs')?.right ?? null;
}

/** What `@data` on a field says; null without it. */
export function dataOn(
  node: (ASTNode & Directed) | null | undefined,
): { readonly class: DataClass; readonly mask: DataMask | null } | null {
  const given = argumentsOf(node, 'data');
  if (given === null) return null;
  return { class: given.class as DataClass, mask: (given.mask ?? null) as DataMask | null };
}

/** Whether a type is a page of others: whoever may see what is on it may see it. */
export function isPage(type: GraphQLNamedType): boolean {
  return /(?:Connection|Edge)$/.test(type.name);
}

/** The right of whatever a field gives out: that of its type, or of the type on its pages. */
export function rightOfOutput(output: GraphQLOutputType): string | null {
  const type = getNamedType(output);
  if (!isObjectType(type)) return null;
  if (!isPage(type)) return rightOn(type.astNode);
  const inside = type.getFields().nodes ?? type.getFields().node;
  return inside === undefined ? null : rightOfOutput(inside.type);
}
