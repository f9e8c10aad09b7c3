import {
  type ConstDirectiveNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  valueFromASTUntyped,
} from 'graphql';

// What a field costs, as the schema says: `@cost(weight:)` and `@listSize(…)` of Federation 2.9, which are IBM's cost
// directives (https://ibm.github.io/graphql-specs/cost-spec.html). Without them an object is 1, a scalar or enum 0, a
// list as many as it is taken to have, and a page as many as its `first` says: that is how every page here is made.
// Weights on fields of input objects are not read: no part does more work for them.

/** The fixed part of a field's cost. */
export interface FieldCost {
  /** One instance of what it gives. */
  readonly weight: number;
  /** For each argument that has a weight. */
  readonly argumentWeights: ReadonlyMap<string, number>;
  readonly isList: boolean;
  /** How many instances, where no argument says it. */
  readonly assumedSize: number;
  /** Arguments that say how many; the largest counts. */
  readonly slicing: readonly Slicing[];
  /** The lists within what it gives that have that size; empty when it is the list itself. */
  readonly sizedFields: readonly string[];
}

export interface Slicing {
  readonly name: string;
  readonly standard: number | undefined;
}

export interface CostModel {
  readonly schema: GraphQLSchema;
  costOf(field: GraphQLField<unknown, unknown>): FieldCost;
}

const PAGE_ARGUMENTS = ['first', 'last'];
const PAGE_LISTS = ['nodes', 'edges'];

/**
 * @param schema the supergraph as composed, with its directives
 * @param listSize what a list is taken to have where nothing says how many
 */
export function createCostModel(schema: GraphQLSchema, listSize: number): CostModel {
  const known = new Map<GraphQLField<unknown, unknown>, FieldCost>();
  return {
    schema,
    costOf: (field) => {
      const found = known.get(field) ?? fieldCost(field, listSize);
      known.set(field, found);
      return found;
    },
  };
}

function fieldCost(field: GraphQLField<unknown, unknown>, listSize: number): FieldCost {
  const type = getNamedType(field.type);
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const said = valuesOf(field.astNode?.directives, 'listSize');
  const names = namesOf(said?.slicingArguments) ?? PAGE_ARGUMENTS;
  const slicing = field.args.filter(({ name }) => names.includes(name)).map(slicingOf);
  const isPage = !isList && slicing.length > 0;
  return {
    weight:
      weightOf(field.astNode?.directives) ??
      weightOf(type.astNode?.directives) ??
      (isCompositeType(type) ? 1 : 0),
    argumentWeights: new Map(
      field.args.flatMap(({ name, astNode }) => {
        const weight = weightOf(astNode?.directives);
        return weight === undefined ? [] : [[name, weight]];
      }),
    ),
    isList,
    assumedSize: typeof said?.assumedSize === 'number' ? said.assumedSize : listSize,
    slicing,
    sizedFields: namesOf(said?.sizedFields) ?? (isPage ? PAGE_LISTS : []),
  };
}

function slicingOf({ name, defaultValue }: GraphQLArgument): Slicing {
  return { name, standard: typeof defaultValue === 'number' ? defaultValue : undefined };
}

function weightOf(directives: readonly ConstDirectiveNode[] | undefined): number | undefined {
  const weight = valuesOf(directives, 'cost')?.weight;
  return typeof weight === 'number' ? weight : undefined;
}

type Directed = Readonly<Record<string, unknown>>;

function valuesOf(directives: readonly ConstDirectiveNode[] | undefined, name: string): Directed | undefined {
  const directive = directives?.find((each) => each.name.value === name);
  if (directive === undefined) return undefined;
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name: argument, value }) => [
      argument.value,
      value.kind === Kind.NULL ? undefined : valueFromASTUntyped(value),
    ]),
  );
}

function namesOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined;
}
