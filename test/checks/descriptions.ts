import {
  buildASTSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isObjectType,
  isSpecifiedScalarType,
  parse,
} from 'graphql';
import { type Check, expectPlanted, reportFindings } from './check.ts';
import { composeSupergraph } from './composeSupergraph.ts';

/** Whoever reads the graph in an explorer is told what each type and each way in is for. */
export const descriptions: Check = {
  name: 'descriptions',
  run: async () => {
    expectPlanted(undescribed(schemaOf(planted)), ['Query.deal', 'Deal', 'DealStatus']);
    const schema = schemaOf(composeSupergraph());
    if (Object.keys(schema.getTypeMap()).length < 100)
      throw new Error('The supergraph has hardly any types.');
    reportFindings(undescribed(schema).map((place) => `${place} has no description`));
  },
};

/** What the composed graph adds for planners. */
const MACHINERY = /^(?:join__|link__|core__|_)/;
/** Their names and the types around them say it all: pages, and what a mutation gives back. */
const CONVENTIONAL = /(?:Connection|Edge|Payload|Error|Input|Patch|Filter)$/;

function undescribed(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({ root, field })),
  );
  return [
    ...fields.filter(({ field }) => !isSaid(field)).map(({ root, field }) => `${root?.name}.${field.name}`),
    ...Object.values(schema.getTypeMap())
      .filter((type) => !roots.some((root) => root === type) && wantsDescription(type) && !isSaid(type))
      .map((type) => type.name),
  ];
}

function wantsDescription(type: GraphQLNamedType): boolean {
  if (type.name.startsWith('__') || MACHINERY.test(type.name) || isSpecifiedScalarType(type)) return false;
  return !CONVENTIONAL.test(type.name) || (isObjectType(type) && type.getInterfaces().length > 0);
}

function isSaid({ description }: { readonly description?: string | null | undefined }): boolean {
  return (description ?? '').trim() !== '';
}

function schemaOf(text: string): GraphQLSchema {
  return buildASTSchema(parse(text), { assumeValidSDL: true });
}

const planted = `
  type Query {
    "Every deal."
    deals: DealConnection
    deal: Deal
  }
  type Deal { status: DealStatus }
  type DealConnection { nodes: [Deal] }
  enum DealStatus { OPEN }
  enum join__Graph { DEALS }
`;
