import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { isTree, mergeInto, type Tree, valueAt } from './tree.ts';

/** What a part is told of an entity it shall add to: `__typename`, the key and required fields; null when one is missing. */
export type Represent = (entity: Tree) => Tree | null;

/** Compiles a fetch's `requires`, so that a request only copies values. */
export function compileRepresentation(
  supergraph: GraphQLSchema,
  selections: readonly QueryPlanSelectionNode[],
): Represent {
  const steps = selections.map((selection) => stepOf(supergraph, selection));
  return (entity) => {
    const made: Tree = {};
    for (const step of steps) {
      if (!step(entity, made)) return null;
    }
    return made;
  };
}

const noTypes: ReadonlySet<unknown> = new Set();

/** Copies one selection; false when the entity lacks it. */
type Step = (entity: Tree, made: Tree) => boolean;

function stepOf(supergraph: GraphQLSchema, selection: QueryPlanSelectionNode): Step {
  if (selection.kind === 'InlineFragment') {
    const inside = compileRepresentation(supergraph, selection.selections);
    const { typeCondition } = selection;
    return (entity, made) => {
      if (typeCondition !== undefined && !isOfType(supergraph, entity, typeCondition)) return true;
      const part = inside(entity);
      if (part !== null) mergeInto(made, part, noTypes);
      return true;
    };
  }
  const name = selection.alias ?? selection.name;
  if (selection.selections === undefined) {
    return (entity, made) => {
      const value = valueAt(entity, name);
      made[name] = value;
      return value !== undefined;
    };
  }
  const inside = compileRepresentation(supergraph, selection.selections);
  const copy = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copy);
    return isTree(value) ? inside(value) : value;
  };
  return (entity, made) => {
    const value = valueAt(entity, name);
    made[name] = copy(value);
    return value !== undefined;
  };
}

/** Whether an object's `__typename` is the type or one of its kinds. */
export function isOfType(supergraph: GraphQLSchema, tree: Tree, typeName: string): boolean {
  const name = tree.__typename;
  if (name === typeName) return true;
  if (typeof name !== 'string') return false;
  const type = supergraph.getType(name);
  const wanted = supergraph.getType(typeName);
  if (!isAbstractType(wanted) || !(isObjectType(type) || isInterfaceType(type))) return false;
  return supergraph.isSubType(wanted, type);
}
