import { buildSubgraphSchema } from '@apollo/subgraph';
import { schemaText } from '@rapport/shared/graphql/buildSchema.ts';
import { rightOfOutput, rightOn } from '@rapport/shared/graphql/directives.ts';
import { buildASTSchema, type GraphQLObjectType, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { type Check, expectPlanted, reportFindings } from './check.ts';
import { composeSupergraph, schemas } from './composeSupergraph.ts';

/** No way into the graph without a right: neither by a root field nor by a look-up of an entity straight at a part. */
export const rights: Check = {
  name: 'rights',
  run: async () => {
    expectPlanted(open('deals', buildSubgraphSchema(parse(planted))).findings, [
      'Query.deals has no @needs',
      'Deal.name gives out what no @needs protects',
      'Deal.sum gives out what no @needs protects',
      'Contact.sum gives out what no @needs protects',
      'Stage needs deals:stage, which is no right',
      'Pipeline needs tickets:pipeline:read, a right of another part',
    ]);
    const walked = schemas.map(([part, path]) => open(part, partSchema(path)));
    const ways = new Set(walked.flatMap(({ ways }) => ways));
    const missing = rootFields(buildASTSchema(parse(composeSupergraph()), { assumeValidSDL: true })).filter(
      (way) => !ways.has(way),
    );
    if (missing.length > 0) throw new Error(`Not walked: ${missing.join(', ')}`);
    reportFindings(walked.flatMap(({ findings }) => findings));
  },
};

const SPECIAL = ['member', 'person', 'system'];

function open(part: string, schema: GraphQLSchema): { ways: string[]; findings: string[] } {
  const ways = rootFields(schema);
  const findings: string[] = [];
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    const isRoot = roots.includes(type);
    findings.push(...(isRoot ? openRoots(type) : isEntity(type) ? openEntity(type) : []));
    findings.push(...strange(part, type));
  }
  return { ways, findings };
}

function openRoots(type: GraphQLObjectType): string[] {
  return fieldsOf(type)
    .filter(({ astNode }) => rightOn(astNode) === null)
    .map(({ name }) => `${type.name}.${name} has no @needs`);
}

/** An entity that another part owns is only a key here: then each field must be protected by itself. */
function openEntity(type: GraphQLObjectType): string[] {
  if (rightOn(type.astNode) !== null) return [];
  return fieldsOf(type)
    .filter(({ name }) => !keyOf(type).includes(name))
    .filter(({ astNode, type: output }) => (rightOn(astNode) ?? rightOfOutput(output)) === null)
    .map(({ name }) => `${type.name}.${name} gives out what no @needs protects`);
}

function strange(part: string, type: GraphQLObjectType): string[] {
  const named = [
    [type.name, rightOn(type.astNode)],
    ...fieldsOf(type).map(({ name, astNode }) => [`${type.name}.${name}`, rightOn(astNode)]),
  ] as const;
  return named.flatMap(([place, right]) => {
    if (typeof right !== 'string' || SPECIAL.includes(right)) return [];
    if (!/^[a-z]+:[a-z_]+:[a-z_]+$/.test(right)) return [`${place} needs ${right}, which is no right`];
    // Subscriptions show what other parts own, and need their rights.
    return part === 'events' || right.startsWith(`${part}:`)
      ? []
      : [`${place} needs ${right}, a right of another part`];
  });
}

function isEntity(type: GraphQLObjectType): boolean {
  return keysOf(type).some(({ resolvable }) => resolvable);
}

function keyOf(type: GraphQLObjectType): readonly string[] {
  return keysOf(type).flatMap(({ fields }) => fields);
}

function keysOf({ astNode }: GraphQLObjectType): { fields: string[]; resolvable: boolean }[] {
  return (astNode?.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .map(({ arguments: given = [] }) => {
      const argumentOf = (name: string) => given.find((each) => each.name.value === name)?.value;
      const fields = argumentOf('fields');
      const resolvable = argumentOf('resolvable');
      return {
        fields: fields?.kind === 'StringValue' ? fields.value.split(/\s+/) : [],
        resolvable: !(resolvable?.kind === 'BooleanValue' && !resolvable.value),
      };
    });
}

function rootFields(schema: GraphQLSchema): string[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
    root === null || root === undefined ? [] : fieldsOf(root).map(({ name }) => `${root.name}.${name}`),
  );
}

function fieldsOf(type: GraphQLObjectType) {
  return Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));
}

function partSchema(path: string): GraphQLSchema {
  return buildSubgraphSchema(parse(schemaText(new URL(`../../${path}`, import.meta.url))));
}

const planted = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @needs(right: String!) on FIELD_DEFINITION | OBJECT
  type Query {
    deals: [Deal!]!
    deal: Deal @needs(right: "deals:deal:read")
    pipeline: Pipeline @needs(right: "deals:pipeline:read")
  }
  type Deal @key(fields: "id") { id: ID! name: String sum: Int }
  type Stage @key(fields: "id") @needs(right: "deals:stage") { id: ID! }
  type Pipeline @key(fields: "id") @needs(right: "tickets:pipeline:read") { id: ID! stage: Stage }
  type Contact @key(fields: "id") { id: ID! sum: Int }
`;
