import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import {
  buildASTSchema,
  type DocumentNode,
  GraphQLError,
  getVariableValues,
  isObjectType,
  parse,
} from 'graphql';
import type { GatewayContext } from './context.ts';
import { conditionVariables, withoutConditions } from './execution/conditions.ts';
import { createPlanner } from './execution/planner.ts';
import { type Prepared, type PrepareSetting, prepare } from './execution/prepare.ts';
import type { Run } from './execution/runPlan.ts';
import type { PartSource } from './parts/partSource.ts';

/** What ApolloServer needs to know of a federated graph: its schema, and how to execute an operation. */
export type Supergraph = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Supergraph['load']>>['executor']>;
type RequestContext = Parameters<Executor>[0];

type Values = Record<string, unknown>;

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
): Supergraph {
  const planner = createPlanner(supergraphSdl, [...sources.keys()], log);
  const { gateway } = planner;
  const known = new Map<string, Promise<Prepared>>();
  let setting: PrepareSetting | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    const supergraph = buildASTSchema(parse(coreSupergraphSdl), { assumeValid: true, assumeValidSDL: true });
    const types = Object.values(supergraph.getTypeMap());
    const concrete = new Set<unknown>(types.filter(isObjectType).map(({ name }) => name));
    setting = { schema: apiSchema, supergraph, concrete, sources };
    known.clear();
  });

  const preparedFor = (
    request: RequestContext,
    coerced: Values,
    current: PrepareSetting,
  ): Promise<Prepared> => {
    const key = `${request.queryHash} ${request.request.operationName ?? ''} ${conditionsOf(request.document, coerced)}`;
    const found = known.get(key);
    if (found !== undefined) {
      known.delete(key);
      known.set(key, found);
      return found;
    }
    const { document, operation } = request;
    const made = planner
      .planOf(request, withoutConditions(document, coerced), key)
      .then((plan) => prepare(plan, document, operation, coerced, current));
    // The promise is kept, so that a burst of one new operation is planned once; a failure is not kept.
    made.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size >= MAX_PREPARED && oldest !== undefined) known.delete(oldest);
    known.set(key, made);
    return made;
  };

  const executor: Executor = async (request) => {
    if (setting === undefined) throw new Error('The supergraph is not loaded.');
    const variables = request.request.variables ?? {};
    const values = getVariableValues(setting.schema, request.operation.variableDefinitions ?? [], variables);
    if (values.errors !== undefined) return { errors: values.errors };
    const prepared = await preparedFor(request, values.coerced, setting);
    return execute(prepared, request.context as GatewayContext, variables, values.coerced, log);
  };

  return {
    load: async () => {
      await gateway.load();
      return { executor };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
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
  const broken: GraphQLError[] = [];
  const data = prepared.shape(run.root, prepared.introspect(variables), broken);
  const extensions = run.masked.size === 0 ? {} : { extensions: { masked: [...run.masked].sort() } };
  // Nulls that follow from a part's error need no error of their own.
  if (run.errors.length > 0) return { data, errors: run.errors, ...extensions };
  if (broken.length === 0) return { data, ...extensions };
  const { requestId } = context;
  log.error(
    { requestId, errors: broken.map(({ message }) => message) },
    'a part answered against the schema',
  );
  return { data, errors: broken.map(asInternal), ...extensions };
}

/** Its message speaks of the schema only, which the client knows: it may stand as it is. */
function asInternal({ message, path }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path: path ?? null, extensions: { code: 'INTERNAL' } });
}
