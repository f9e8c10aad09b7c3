import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  executeSync,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { compilePlan, type PlanSetting, type Step } from './runPlan.ts';
import { conditionVariables, introspectionOf } from './selections.ts';
import { compileShape, type Shape } from './shape.ts';
import type { Tree } from './tree.ts';

type Values = Readonly<Record<string, unknown>>;

/** Everything about an operation that does not change from request to request. */
export interface Prepared {
  readonly run: Step;
  /** How the answer looks; depends on the values of `@skip` and `@include` alone. */
  shapeFor(coerced: Values): Shape;
  /** Answers `__schema` and `__type`. */
  introspect(variables: Values): Tree;
}

export interface PrepareSetting extends PlanSetting {
  /** What clients see. */
  readonly schema: GraphQLSchema;
}

/** Shapes kept for one operation; k conditions have 2^k, and few are ever used. */
const MAX_SHAPES = 32;

export function prepare(
  plan: QueryPlan,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  setting: PrepareSetting,
): Prepared {
  const { schema } = setting;
  const fragments = fragmentsOf(document);
  const conditions = conditionVariables(document);
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) throw new GraphQLError(`The graph has no ${operation.operation}.`);
  const shapes = new Map<string, Shape>();

  return {
    run: compilePlan(plan, setting),
    introspect: introspection(schema, operation, fragments),
    shapeFor: (coerced) => {
      const key = conditions.map((name) => (coerced[name] === true ? '1' : '0')).join('');
      const known = shapes.get(key);
      if (known !== undefined) return known;
      if (shapes.size >= MAX_SHAPES) shapes.clear();
      const shape = compileShape({ schema, fragments, coerced }, root, operation.selectionSet);
      shapes.set(key, shape);
      return shape;
    },
  };
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

const nothing: Tree = {};

function introspection(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Prepared['introspect'] {
  const selectionSet = introspectionOf(operation.selectionSet, fragments);
  if (selectionSet === undefined) return () => nothing;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, selectionSet }, ...fragments.values()],
  };
  return (variableValues) => executeSync({ schema, document, variableValues }).data ?? nothing;
}
