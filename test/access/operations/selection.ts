import { isPage } from '@rapport/shared/graphql/directives.ts';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** The literal for an argument that a field cannot do without; null leaves the field out. */
export type LiteralFor = (field: Field, argument: GraphQLArgument) => string | null;

/** Rows asked of each list inside a selection: enough to show a leak, few enough to keep nested lists cheap. */
const PAGE = 2;

/**
 * Everything a type offers, down to `levels` of objects below it. Pages do not count as a level; a type that is already
 * on the way down shows its key only, since the graph has circles. Every object tells its `__typename`.
 */
export function selectionOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  levels: number,
  literalFor: LiteralFor,
): string {
  return new Selection(schema, literalFor).of(type, levels, []);
}

class Selection {
  readonly #schema: GraphQLSchema;
  readonly #literalFor: LiteralFor;

  constructor(schema: GraphQLSchema, literalFor: LiteralFor) {
    this.#schema = schema;
    this.#literalFor = literalFor;
  }

  /** Empty for a scalar, and for an object of which nothing may be shown at this depth. */
  of(type: GraphQLNamedType, levels: number, above: readonly string[]): string {
    if (isLeafType(type)) return '';
    if (isAbstractType(type)) return this.#members(type, levels, above);
    if (!isObjectType(type)) return '';
    if (isPage(type)) return this.#page(type, levels, above);
    const isSeen = above.includes(type.name);
    const fields = Object.values(type.getFields())
      .filter(({ name }) => !name.startsWith('_'))
      .map((field) => this.#field(field, isSeen ? -1 : levels, [...above, type.name]))
      .filter((text) => text !== '');
    return `{ __typename ${fields.join(' ')} }`;
  }

  #field(field: Field, levels: number, above: readonly string[]): string {
    const type = getNamedType(field.type);
    const given = this.#given(field);
    if (given === null) return '';
    if (isLeafType(type)) return levels >= 0 || isKey(field) ? field.name + given : '';
    if (levels < 0) return '';
    return `${field.name}${given} ${this.of(type, isPage(type) ? levels : levels - 1, above)}`;
  }

  #page(page: GraphQLObjectType, levels: number, above: readonly string[]): string {
    const node = getNamedType((page.getFields().nodes ?? page.getFields().node)?.type);
    if (node === undefined) return '{ __typename }';
    return `{ __typename totalCount nodes ${this.of(node, levels - 1, above)} edges { cursor node ${this.of(node, -1, above)} } pageInfo { __typename startCursor endCursor } }`;
  }

  /** Fields of different members may have one name and different types: each gets a name of its own. */
  #members(type: GraphQLNamedType, levels: number, above: readonly string[]): string {
    if (!isAbstractType(type)) return '';
    const members = this.#schema.getPossibleTypes(type).map((member) => {
      const fields = Object.values(member.getFields())
        .map((field) => {
          const text = this.#field(field, levels, [...above, member.name]);
          return text === '' ? '' : `${member.name}_${field.name}: ${text}`;
        })
        .join(' ');
      return fields.trim() === '' ? '' : `... on ${member.name} { ${fields} }`;
    });
    return `{ __typename ${members.join(' ')} }`;
  }

  #given(field: Field): string | null {
    const texts: string[] = [];
    for (const argument of field.args) {
      if (argument.name === 'first') texts.push(`first: ${PAGE}`);
      if (!isRequiredArgument(argument)) continue;
      const literal = this.#literalFor(field, argument);
      if (literal === null) return null;
      texts.push(`${argument.name}: ${literal}`);
    }
    return texts.length === 0 ? '' : `(${texts.join(', ')})`;
  }
}

function isKey({ name }: Field): boolean {
  return name === 'id' || name === 'key';
}
