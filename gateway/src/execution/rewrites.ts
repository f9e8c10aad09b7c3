import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isOfType } from './representation.ts';
import { isTree, type Tree, valueAt } from './tree.ts';

// Where parts differ, the planner asks under other names (`name__alias_0`) or as another type (`@interfaceObject`)
// and says in the plan how to put it right. Paths hold field names and `... on Type` conditions.

const FRAGMENT = '... on ';

/** Compiles the rewrites of one side of a fetch; undefined when there are none. */
export function compileRewrites(
  supergraph: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
): ((tree: Tree) => void) | undefined {
  if (rewrites === undefined || rewrites.length === 0) return undefined;
  const steps = rewrites.map((rewrite) => {
    const parents = rewrite.path.slice(0, -1);
    const field = rewrite.path.at(-1) ?? '';
    return (tree: Tree): void =>
      applyAt(supergraph, parents, 0, tree, (found) => change(found, field, rewrite));
  });
  return (tree) => {
    for (const step of steps) step(tree);
  };
}

function change(tree: Tree, field: string, rewrite: FetchDataRewrite): void {
  if (rewrite.kind === 'ValueSetter') {
    tree[field] = rewrite.setValueTo;
    return;
  }
  const value = valueAt(tree, field);
  if (value === undefined || value === null) return;
  tree[rewrite.renameKeyTo] = value;
  tree[field] = undefined;
}

function applyAt(
  supergraph: GraphQLSchema,
  path: readonly string[],
  depth: number,
  value: unknown,
  found: (tree: Tree) => void,
): void {
  if (Array.isArray(value)) {
    for (const element of value) applyAt(supergraph, path, depth, element, found);
    return;
  }
  if (!isTree(value)) return;
  const step = path[depth];
  if (step === undefined) found(value);
  else if (!step.startsWith(FRAGMENT)) applyAt(supergraph, path, depth + 1, valueAt(value, step), found);
  else if (value.__typename === undefined || isOfType(supergraph, value, step.slice(FRAGMENT.length))) {
    applyAt(supergraph, path, depth + 1, value, found);
  }
}
