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
import { introspectionOf } from './selections.ts';
import { compileShape, type Shape } from './shape.ts';
import type { Tree } from './tree.ts';

type Values = Readonly<Record<string, unknown>>;

/** Everything about an operation, with its conditions decided, that does not change from request to request. */
export interface Prepared {
  readonly run: Step;
  readonly shape: Shape;
  /** Answers `__schema` and `__type`. */
  introspect(variables: Values): Tree;
}

export interface PrepareSetting extends PlanSetting {
  /** What clients see. */
  readonly schema: GraphQLSchema;
}

/** @param coerced decides `@skip` and `@include`; `plan` must be made for the same values */
export function prepare(
  plan: QueryPlan,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  coerced: Values,
  setting: PrepareSetting,
): Prepared {
  const { schema } = setting;
  const fragments = fragmentsOf(document);
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null) throw new GraphQLError(`The graph has no ${operation.operation}.`);
  return {
    run: compilePlan(plan, setting),
    shape: compileShape({ schema, fragments, coerced }, root, operation.selectionSet),
    introspect: introspection(schema, operation, fragments),
  };
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
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
