import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { CostModel, FieldCost } from './costModel.ts';

export type Values = Readonly<Record<string, unknown>>;

/** A number, or what gives it for the variables of a request. */
type Amount = number | ((variables: Values) => number);

/** One field of an operation, with every place that asks for it merged. */
interface CostNode {
  /** Its name in the answer. */
  readonly key: string;
  /** What one instance costs without what is below. */
  readonly own: number;
  /** How many instances; 0 while a directive leaves it out. */
  readonly times: Amount;
  readonly below: readonly CostNode[];
  /** The whole, where no variable has a say. */
  readonly fixed: number | undefined;
}

export interface Cost {
  of(variables: Values): number;
  /** The path into the answer that carries most of it, as `profiles.nodes.timeline`. */
  dearest(variables: Values): string;
}

/** As in Apollo's router: a mutation is paid for before it selects anything. */
const MUTATION_COST = 10;
/** `__schema` and `__type`: a whole introspection takes as long as some hundred objects. */
const INTROSPECTION_COST = 500;

/**
 * What an operation costs, compiled once. The document must be free of cycles and bounded (`measureDocument`); fields
 * it names that do not exist cost nothing, for validation refuses them.
 */
export function compileCost(
  model: CostModel,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Cost {
  const root = model.schema.getRootType(operation.operation);
  const reader = new Reader(model, document, operation);
  const below = root == null ? [] : reader.below(root, [operation.selectionSet], noSizes);
  const base = operation.operation === 'mutation' ? MUTATION_COST : 0;
  const whole = nodeOf('', base, 1, below);
  return {
    of: (variables) => whole.fixed ?? costOf(whole, variables),
    dearest: (variables) => dearestOf(whole, variables),
  };
}

function nodeOf(key: string, own: number, times: Amount, below: readonly CostNode[]): CostNode {
  let one = own;
  let isFixed = typeof times === 'number';
  for (const { fixed } of below) {
    if (fixed === undefined) isFixed = false;
    else one += fixed;
  }
  return { key, own, times, below, fixed: isFixed && typeof times === 'number' ? times * one : undefined };
}

function costOf(node: CostNode, variables: Values): number {
  if (node.fixed !== undefined) return node.fixed;
  const times = amountOf(node.times, variables);
  if (times === 0) return 0;
  let one = node.own;
  for (const child of node.below) one += child.fixed ?? costOf(child, variables);
  return times * one;
}

function amountOf(amount: Amount, variables: Values): number {
  return typeof amount === 'number' ? amount : amount(variables);
}

/** Follows the dearest field down while it carries more than half of what stands above it. */
function dearestOf(whole: CostNode, variables: Values): string {
  const path: string[] = [];
  let node = whole;
  for (;;) {
    let dearest: CostNode | undefined;
    for (const child of node.below) {
      if (dearest === undefined || costOf(child, variables) > costOf(dearest, variables)) dearest = child;
    }
    if (dearest === undefined) break;
    const share = costOf(dearest, variables) * amountOf(node.times, variables);
    if (path.length > 0 && share * 2 <= costOf(node, variables)) break;
    path.push(dearest.key);
    node = dearest;
  }
  return path.join('.');
}

/** Sizes an argument of a page gives to lists within it. */
type Sizes = ReadonlyMap<string, Amount>;
const noSizes: Sizes = new Map();

interface Group {
  readonly parent: GraphQLCompositeType;
  readonly node: FieldNode;
  readonly conditions: readonly DirectiveNode[];
  readonly sets: SelectionSetNode[];
}

class Reader {
  readonly #model: CostModel;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** Defaults of the operation's variables, where they are numbers or booleans. */
  readonly #standards = new Map<string, unknown>();

  constructor(model: CostModel, { definitions }: DocumentNode, operation: OperationDefinitionNode) {
    this.#model = model;
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      if (defaultValue?.kind === Kind.INT)
        this.#standards.set(variable.name.value, Number(defaultValue.value));
      if (defaultValue?.kind === Kind.BOOLEAN) this.#standards.set(variable.name.value, defaultValue.value);
    }
  }

  below(parent: GraphQLCompositeType, sets: readonly SelectionSetNode[], sizes: Sizes): CostNode[] {
    const groups = new Map<string, Group>();
    for (const set of sets) this.#collect(parent, set, [], groups);
    return [...groups.values()].flatMap((group) => this.#nodeOf(group, sizes) ?? []);
  }

  /** Merges what asks for the same field of the same type under the same condition: it runs once. */
  #collect(
    parent: GraphQLCompositeType,
    { selections }: SelectionSetNode,
    around: readonly DirectiveNode[],
    groups: Map<string, Group>,
  ): void {
    for (const selection of selections) {
      const conditions = conditionsOf(around, selection.directives);
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const key = `${parent.name}.${name} ${conditions.map(conditionText).join(' ')}`;
        const group = groups.get(key) ?? { parent, node: selection, conditions, sets: [] };
        if (selection.selectionSet !== undefined) group.sets.push(selection.selectionSet);
        groups.set(key, group);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      const named = this.#model.schema.getType(fragment.typeCondition?.name.value ?? '');
      this.#collect(isCompositeType(named) ? named : parent, fragment.selectionSet, conditions, groups);
    }
  }

  #nodeOf({ parent, node, conditions, sets }: Group, sizes: Sizes): CostNode | undefined {
    const key = node.alias?.value ?? node.name.value;
    const name = node.name.value;
    if (name === '__schema' || name === '__type')
      return nodeOf(key, INTROSPECTION_COST, this.#included(conditions, 1), []);
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (field === undefined) return undefined;
    const cost = this.#model.costOf(field);
    const size = this.#sizeOf(cost, node.arguments ?? []);
    const times = cost.isList ? (sizes.get(name) ?? size) : 1;
    const within: Sizes = new Map(cost.sizedFields.map((sized) => [sized, size]));
    return nodeOf(
      key,
      cost.weight + argumentCost(cost, node.arguments ?? []),
      this.#included(conditions, times),
      this.#belowField(field, sets, within),
    );
  }

  #belowField(field: GraphQLField<unknown, unknown>, sets: readonly SelectionSetNode[], sizes: Sizes) {
    const type = getNamedType(field.type);
    return isCompositeType(type) ? this.below(type, sets, sizes) : [];
  }

  /** How many a field gives: the largest of its slicing arguments, else what is assumed. */
  #sizeOf({ slicing, assumedSize }: FieldCost, given: readonly ArgumentNode[]): Amount {
    const amounts = slicing.flatMap(({ name, standard }): Amount[] => {
      const value = given.find((each) => each.name.value === name)?.value;
      if (value?.kind === Kind.INT) return [sizeFrom(Number(value.value), assumedSize)];
      if (value?.kind !== Kind.VARIABLE) return standard === undefined ? [] : [standard];
      const variable = value.name.value;
      const otherwise = numberOr(this.#standards.get(variable), standard ?? assumedSize);
      return [(variables) => sizeFrom(variables[variable], otherwise)];
    });
    const [first, ...others] = amounts;
    if (first === undefined) return assumedSize;
    if (others.length === 0) return first;
    return (variables) => Math.max(...amounts.map((amount) => amountOf(amount, variables)));
  }

  #included(conditions: readonly DirectiveNode[], times: Amount): Amount {
    if (conditions.length === 0) return times;
    const standards = this.#standards;
    const isIncluded = (variables: Values): boolean =>
      conditions.every(({ name, arguments: given }) => {
        const value = given?.[0]?.value;
        const said =
          value?.kind === Kind.VARIABLE
            ? (variables[value.name.value] ?? standards.get(value.name.value))
            : value?.kind === Kind.BOOLEAN && value.value;
        return (said === true) === (name.value === 'include');
      });
    return (variables) => (isIncluded(variables) ? amountOf(times, variables) : 0);
  }
}

function sizeFrom(value: unknown, otherwise: number): number {
  return Math.max(numberOr(value, otherwise), 0);
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

function argumentCost({ argumentWeights }: FieldCost, given: readonly ArgumentNode[]): number {
  if (argumentWeights.size === 0) return 0;
  return given.reduce((sum, { name }) => sum + (argumentWeights.get(name.value) ?? 0), 0);
}

function conditionsOf(
  around: readonly DirectiveNode[],
  directives: readonly DirectiveNode[] | undefined,
): readonly DirectiveNode[] {
  const own = directives?.filter(({ name }) => name.value === 'skip' || name.value === 'include') ?? [];
  return own.length === 0 ? around : [...around, ...own];
}

function conditionText({ name, arguments: given }: DirectiveNode): string {
  const value = given?.[0]?.value;
  if (value?.kind === Kind.VARIABLE) return `${name.value}$${value.name.value}`;
  return `${name.value} ${value?.kind === Kind.BOOLEAN ? value.value : ''}`;
}
