import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { PartResult } from '@rapport/shared/graphql/executePart.ts';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { PartSource } from '../parts/partSource.ts';
import { errorsOf } from './partErrors.ts';
import { compileRepresentation } from './representation.ts';
import { compileRewrites } from './rewrites.ts';
import { isTree, markAbsent, mergeInto, type PlanPath, type Tree, visitAt } from './tree.ts';

/** One execution of a plan. */
export interface Run {
  readonly context: GatewayContext;
  /** As the client sent them; each part coerces its own again. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** With defaults filled in; decides conditions of the plan. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly root: Tree;
  readonly errors: GraphQLError[];
  /** Fields that parts have masked for this caller, as in `Contact.emails`. */
  readonly masked: Set<string>;
}

/** A compiled node. Synchronous when everything under it is, which saves a turn of the loop for each fetch. */
export type Step = (run: Run) => void | Promise<void>;

export interface PlanSetting {
  readonly sources: ReadonlyMap<string, PartSource>;
  /** The supergraph with what clients do not see: keys and types that only parts exchange. */
  readonly supergraph: GraphQLSchema;
  /** Names of its object types. */
  readonly concrete: ReadonlySet<unknown>;
}

const nothing: Step = () => {};

/** Compiles a query plan once, so that a request does nothing but fetch and merge. */
export function compilePlan({ node }: QueryPlan, setting: PlanSetting): Step {
  if (node === undefined) return nothing;
  if (node.kind === 'Subscription') throw new GraphQLError('A subscription is no plan to run once.');
  return compileNode(node, [], setting);
}

function compileNode(node: PlanNode | undefined, path: PlanPath, setting: PlanSetting): Step {
  if (node === undefined) return nothing;
  switch (node.kind) {
    case 'Sequence':
      return inSequence(node.nodes.map((child) => compileNode(child, path, setting)));
    case 'Parallel':
      return inParallel(node.nodes.map((child) => compileNode(child, path, setting)));
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path.map(String)], setting);
    case 'Condition': {
      const then = compileNode(node.ifClause, path, setting);
      const otherwise = compileNode(node.elseClause, path, setting);
      return (run) => (run.coerced[node.condition] === true ? then : otherwise)(run);
    }
    case 'Fetch':
      return compileFetch(node, path, setting);
    case 'Defer':
      throw new GraphQLError('@defer is not supported.', { extensions: { code: 'BAD_USER_INPUT' } });
    default:
      return node satisfies never;
  }
}

function inSequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function inParallel(steps: readonly Step[]): Step {
  return (run) => {
    const pending: Promise<void>[] = [];
    for (const step of steps) {
      const outcome = step(run);
      if (outcome !== undefined) pending.push(outcome);
    }
    return pending.length === 0 ? undefined : Promise.all(pending).then(() => {});
  };
}

function compileFetch(node: FetchNode, path: PlanPath, setting: PlanSetting): Step {
  const source = setting.sources.get(node.serviceName);
  if (source === undefined)
    throw new Error(`The plan fetches from "${node.serviceName}", which the gateway does not have.`);
  const { operation: query, operationName, variableUsages = [] } = node;
  const retryable = node.operationKind !== 'mutation';
  const fetch = (run: Run, variables: Record<string, unknown>): PartResult | Promise<PartResult> => {
    for (const name of variableUsages) {
      if (run.variables[name] !== undefined) variables[name] = run.variables[name];
    }
    return source.fetch({ query, variables, operationName }, run.context, retryable);
  };
  return node.requires === undefined
    ? rootFetch(node, path, setting, fetch)
    : entityFetch(node, path, setting, fetch);
}

function noteMasked({ masked }: Run, { extensions }: PartResult): void {
  if (extensions !== undefined) for (const field of extensions.masked) masked.add(field);
}

type Fetch = (run: Run, variables: Record<string, unknown>) => PartResult | Promise<PartResult>;

/** A fetch of root fields. Below a path it stands for a root type reached through a field (`mutation { x { query } }`). */
function rootFetch(
  node: FetchNode,
  path: PlanPath,
  { supergraph, concrete }: PlanSetting,
  fetch: Fetch,
): Step {
  const rewrite = compileRewrites(supergraph, node.outputRewrites);
  const receive = (run: Run, result: PartResult): void => {
    if (result.errors !== undefined)
      run.errors.push(...errorsOf(result.errors, node.serviceName, run.root, path));
    noteMasked(run, result);
    const { data } = result;
    if (data === undefined || data === null) return;
    rewrite?.(data);
    visitAt(run.root, path, (target) => mergeInto(target, data, concrete));
  };
  return (run) => {
    const result = fetch(run, {});
    return result instanceof Promise ? result.then((value) => receive(run, value)) : receive(run, result);
  };
}

/** A fetch that adds fields to entities other parts have named. */
function entityFetch(
  node: FetchNode,
  path: PlanPath,
  { supergraph, concrete }: PlanSetting,
  fetch: Fetch,
): Step {
  const represent = compileRepresentation(supergraph, node.requires ?? []);
  const rewriteInput = compileRewrites(supergraph, node.inputRewrites);
  const rewriteOutput = compileRewrites(supergraph, node.outputRewrites);

  const receive = (run: Run, owners: readonly Tree[], result: PartResult): void => {
    if (result.errors !== undefined) {
      run.errors.push(...errorsOf(result.errors, node.serviceName, run.root, path, owners));
    }
    noteMasked(run, result);
    if (result.data === undefined || result.data === null) return;
    const entities = result.data._entities;
    if (!Array.isArray(entities) || entities.length !== owners.length) {
      run.errors.push(
        new GraphQLError(`${node.serviceName} did not answer one entity for each of ${owners.length}.`),
      );
      return;
    }
    for (let index = 0; index < owners.length; index += 1) {
      const owner = owners[index];
      const entity: unknown = entities[index];
      if (owner === undefined) continue;
      if (entity === null) markAbsent(owner);
      if (!isTree(entity)) continue;
      if (rewriteOutput !== undefined) {
        entity.__typename ??= owner.__typename;
        rewriteOutput(entity);
      }
      mergeInto(owner, entity, concrete);
    }
  };

  return (run) => {
    const owners: Tree[] = [];
    const representations: Tree[] = [];
    visitAt(run.root, path, (entity) => {
      const representation = represent(entity);
      if (representation?.__typename === undefined) return;
      rewriteInput?.(representation);
      owners.push(entity);
      representations.push(representation);
    });
    if (owners.length === 0) return;
    const result = fetch(run, { representations });
    return result instanceof Promise
      ? result.then((value) => receive(run, owners, value))
      : receive(run, owners, result);
  };
}
