import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import {
  buildASTSchema,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  isObjectType,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import type { GatewayContext } from './context.ts';
import { answerOf } from './execution/answer.ts';
import { conditionVariables, withoutConditions } from './execution/conditions.ts';
import { createPlanner, type Planner } from './execution/planner.ts';
import { type Prepared, type PrepareSetting, prepare } from './execution/prepare.ts';
import type { Run } from './execution/runPlan.ts';
import type { PartSource } from './parts/partSource.ts';

/** What ApolloServer needs to know of a federated graph: its schema, and how to execute an operation. */
export interface Supergraph extends Loaded {
  /** With what clients do not see, directives included; undefined until it is loaded. */
  composed(): GraphQLSchema | undefined;
}

/** The same, and what else is planned on it: subscriptions. */
export interface PlannedGraph extends Supergraph {
  readonly planOf: Planner['planOf'];
  /** @throws Error before it has loaded */
  setting(): PrepareSetting;
}

type Loaded = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Loaded['load']>>['executor']>;
type RequestContext = Parameters<Executor>[0];

type Values = Record<string, unknown>;

/** The part of the supergraph that the gateway answers itself, to subscribers. */
const eventsPart = 'events';
/** Wrong values told of; 100,000 nulls where none may be took 4 s to tell of one by one. */
const tell = { maxErrors: 3 };
/** A message repeats the wrong value, which may be the whole body. */
const MAX_MESSAGE = 500;

/** Operations kept prepared; the one not asked for longest goes first. */
const MAX_PREPARED = 1_000;

/**
 * The supergraph as ApolloServer runs it: planned by @apollo/gateway, executed by the compiled plan.
 * `load` rejects with a RapportError when the supergraph names a part that is not among `sources`.
 */
export function createSupergraph(
  supergraphSdl: string,
  sources: ReadonlyMap<string, PartSource>,
  log: Logger,
): PlannedGraph {
  const { gateway, planOf } = createPlanner(supergraphSdl, [...sources.keys(), eventsPart], log);
  const known = new Map<string, Promise<Prepared>>();
  let setting: PrepareSetting | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    setting = { schema: apiSchema, ...readSupergraph(coreSupergraphSdl), sources };
    known.clear();
  });

  const preparedFor = (
    request: RequestContext,
    coerced: Values,
    current: PrepareSetting,
  ): Promise<Prepared> => {
    const key = `${request.queryHash} ${request.request.operationName ?? ''} ${conditionsOf(request.document, coerced)}`;
    const found = known.get(key);
    if (found !== undefined) return keep(known, key, found);
    const { document, operation } = request;
    const made = planOf(request, withoutConditions(document, coerced), key).then((plan) =>
      prepare(plan, document, operation, coerced, current),
    );
    // The promise is kept, so that a burst of one new operation is planned once; a failure is not kept.
    made.catch(() => known.delete(key));
    return keep(known, key, made);
  };

  const loaded = (): PrepareSetting => {
    if (setting === undefined) throw new Error('The supergraph is not loaded.');
    return setting;
  };

  const executor: Executor = async (request) => {
    const setting = loaded();
    const variables = request.request.variables ?? {};
    const { errors, coerced } = coercedOf(setting.schema, request.operation, variables);
    if (errors !== undefined) return { errors };
    const prepared = await preparedFor(request, coerced, setting);
    return execute(prepared, request.context as GatewayContext, variables, coerced, log);
  };

  return {
    composed: () => setting?.supergraph,
    load: async () => {
      await gateway.load();
      return { executor };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    planOf,
    setting: loaded,
  };
}

/** Puts it behind all others; the one not asked for longest goes when there are too many. */
function keep(
  known: Map<string, Promise<Prepared>>,
  key: string,
  prepared: Promise<Prepared>,
): Promise<Prepared> {
  known.delete(key);
  const [oldest] = known.keys();
  if (known.size >= MAX_PREPARED && oldest !== undefined) known.delete(oldest);
  known.set(key, prepared);
  return prepared;
}

function readSupergraph(sdl: string): Pick<PrepareSetting, 'supergraph' | 'concrete'> {
  const supergraph = buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true });
  const types = Object.values(supergraph.getTypeMap());
  return { supergraph, concrete: new Set<unknown>(types.filter(isObjectType).map(({ name }) => name)) };
}

/** The condition variables of each document, as ApolloServer keeps it; and their values as text. */
const conditions = new WeakMap<DocumentNode, readonly string[]>();

function conditionsOf(document: DocumentNode, coerced: Values): string {
  let names = conditions.get(document);
  if (names === undefined) {
    names = conditionVariables(document);
    conditions.set(document, names);
  }
  return names.map((name) => (coerced[name] === true ? '1' : '0')).join('');
}

async function execute(
  prepared: Prepared,
  context: GatewayContext,
  variables: Values,
  coerced: Values,
  log: Logger,
) {
  const run: Run = { context, variables, coerced, root: {}, errors: [], masked: new Set() };
  await prepared.run(run);
  return answerOf(run, prepared.shape, prepared.introspect(variables), log);
}

function coercedOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Values,
): ReturnType<typeof getVariableValues> {
  const values = getVariableValues(schema, variableDefinitions, variables, tell);
  return values.errors === undefined ? values : { errors: values.errors.map(wrongVariable) };
}

function wrongVariable({ message, nodes }: GraphQLError): GraphQLError {
  const told = message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)} …` : message;
  return new GraphQLError(told, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } });
}
