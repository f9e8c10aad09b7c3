import { randomBytes } from 'node:crypto';
import type { PlanNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  execute,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getArgumentValues,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { withoutConditions } from '../execution/conditions.ts';
import { fragmentsOf, type PrepareSetting } from '../execution/prepare.ts';
import { compileRewrites } from '../execution/rewrites.ts';
import { compilePlan, type Step } from '../execution/runPlan.ts';
import { collectFields, type Selected } from '../execution/selections.ts';
import { compileShape, type Shape } from '../execution/shape.ts';
import { isTree, type Tree } from '../execution/tree.ts';
import type { PlannedGraph } from '../supergraph.ts';
import { proofOfSight, type SubscriptionField, subscriptionFields } from './fields.ts';

type Values = Readonly<Record<string, unknown>>;

/** Everything about a subscription, with its conditions decided, that does not change from event to event. */
export interface PreparedSubscription {
  readonly name: string;
  readonly field: SubscriptionField;
  /** What the field is called in the answer. */
  readonly key: string;
  /** The entities of the payload whose sight is proved, as they are called in the answer. */
  readonly entityKeys: readonly string[];
  argumentsOf(coerced: Values): Values;
  /** Those of the variables that an answer depends on: where somebody begins is nothing the others must share. */
  answeringOf(variables: Values): Values;
  /** What the event alone answers. */
  begin(payload: Tree, variables: Values): Tree;
  /** Fetches everything else. */
  readonly rest: Step;
  readonly shape: Shape;
}

/** An alias that no client can guess, under which a field of each entity is asked for to see whether it exists for the caller. */
const PROOF = `sight_${randomBytes(8).toString('hex')}`;

export function isSeen(root: Tree, { key, entityKeys }: PreparedSubscription): boolean {
  const payload = root[key];
  return (
    isTree(payload) && entityKeys.every((entity) => isTree(payload[entity]) && hasProof(payload[entity]))
  );
}

function hasProof(entity: Tree): boolean {
  return entity[PROOF] !== undefined && entity[PROOF] !== null;
}

/** @param coerced decides `@skip` and `@include`; everything else is made for any values */
export async function prepareSubscription(
  graph: PlannedGraph,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values,
  coerced: Values,
  planKey: string,
): Promise<PreparedSubscription> {
  const setting = graph.setting();
  const asked = askedField(setting, document, operation, coerced);
  const proved = withProofs(setting, asked);
  const whole = withSelection(asked.document, asked.operation, proved.node);
  const name = operation.name?.value;
  const plan = await graph.planOf(planningRequest(setting, whole, name, variables), whole, planKey);
  if (plan.node?.kind !== 'Subscription') throw new GraphQLError('The subscription could not be planned.');
  const { primary, rest } = plan.node;
  return {
    name: asked.name,
    field: asked.field,
    key: asked.selected.key,
    entityKeys: proved.entityKeys,
    argumentsOf: (values) => getArgumentValues(asked.definition, asked.node, values),
    answeringOf: withoutCursor(asked.document, asked.node),
    begin: beginning(setting, asked.name, primary),
    rest: compilePlan(
      rest === undefined ? { kind: 'QueryPlan' } : { kind: 'QueryPlan', node: rest },
      setting,
    ),
    shape: compileShape(
      { schema: setting.schema, fragments: fragmentsOf(document), coerced },
      asked.root,
      operation.selectionSet,
    ),
  };
}

/** The one field of the operation, with everything that is needed to read on from it. */
function askedField(
  setting: PrepareSetting,
  source: DocumentNode,
  { name: operationName }: OperationDefinitionNode,
  coerced: Values,
) {
  const document = withoutConditions(source, coerced);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === operationName?.value,
  );
  const root = setting.schema.getSubscriptionType();
  if (operation === undefined || root === undefined || root === null)
    throw new GraphQLError('The graph has no subscription.');
  const fragments = fragmentsOf(document);
  const [selected] = collectFields({ schema: setting.schema, fragments, coerced }, root, [
    operation.selectionSet,
  ]);
  const node = findField(operation.selectionSet, fragments);
  const name = selected?.name ?? '';
  const field = subscriptionFields[name];
  const definition = root.getFields()[name];
  if (selected === undefined || node === undefined || field === undefined || definition === undefined)
    throw refusal('The subscription asks for no field.');
  return { document, operation, root, fragments, selected, node, name, field, definition };
}

function findField(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode | undefined {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value !== '__typename') return selection;
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const found = fragment === undefined ? undefined : findField(fragment.selectionSet, fragments);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The same field again, which asks for a proof of sight in each entity: planners merge it with what the client asks. */
function withProofs(
  { schema }: PrepareSetting,
  asked: {
    readonly node: FieldNode;
    readonly selected: Selected;
    readonly field: SubscriptionField;
    readonly name: string;
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  },
): { node: FieldNode; entityKeys: string[] } {
  const { node, selected, field, fragments } = asked;
  const type = schema.getSubscriptionType()?.getFields()[asked.name]?.type;
  const payload = schema.getType(String(type).replace(/!$/, ''));
  if (!isObjectType(payload)) throw new GraphQLError(`${asked.name} answers no object.`);
  const there = collectFields({ schema, fragments, coerced: {} }, payload, selected.sets);
  const entityKeys: string[] = [];
  const selections = Object.entries(field.entities).map(([name, entity]): SelectionNode => {
    const key = there.find((each) => each.name === name)?.key ?? `${PROOF}_${name}`;
    entityKeys.push(key);
    return fieldNode(name, key, [fieldNode(proofOfSight[entity], PROOF)]);
  });
  return { node: { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } }, entityKeys };
}

function withoutCursor(document: DocumentNode, node: FieldNode): PreparedSubscription['answeringOf'] {
  const after = node.arguments?.find(({ name }) => name.value === 'after')?.value;
  if (after?.kind !== Kind.VARIABLE) return (variables) => variables;
  const name = after.name.value;
  let mentions = 0;
  visit(document, {
    Variable: (variable) => {
      if (variable.name.value === name) mentions += 1;
    },
  });
  if (mentions > 2) return (variables) => variables; // its definition, here, and somewhere else
  return ({ [name]: _, ...others }) => others;
}

function fieldNode(name: string, alias: string, selections?: readonly SelectionNode[]): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    ...(alias === name ? {} : { alias: { kind: Kind.NAME, value: alias } }),
    ...(selections === undefined ? {} : { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
  };
}

function withSelection(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  added: SelectionNode,
): DocumentNode {
  const { selectionSet } = operation;
  const more = { ...selectionSet, selections: [...selectionSet.selections, added] };
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition === operation ? { ...operation, selectionSet: more } : definition,
    ),
  };
}

/** The primary fetch is asked of no part: graphql-js answers its few fields from the payload. */
function beginning(
  { supergraph }: PrepareSetting,
  name: string,
  primary: Extract<PlanNode, { kind: 'Fetch' }>,
): PreparedSubscription['begin'] {
  const document = parse(primary.operation, { noLocation: true });
  const rewrite = compileRewrites(supergraph, primary.outputRewrites);
  return (payload, variableValues) => {
    const result = execute({ schema: supergraph, document, rootValue: { [name]: payload }, variableValues });
    if (result instanceof Promise || !isTree(result.data))
      throw new GraphQLError(`${name} could not be answered from its event.`);
    rewrite?.(result.data);
    return result.data;
  };
}

function planningRequest(
  { schema }: PrepareSetting,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Values,
): Parameters<PlannedGraph['planOf']>[0] {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return {
    schema,
    document,
    operation,
    operationName: operationName ?? null,
    request: { operationName, variables },
  } as Parameters<PlannedGraph['planOf']>[0];
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
