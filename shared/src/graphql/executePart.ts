import {
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  getOperationAST,
} from 'graphql';
import type { RequestContext } from '../access/caller.ts';
import { isTransient, RapportError } from '../errors.ts';
import { PartContext } from '../part/partContext.ts';
import type { Logger } from '../telemetry/log.ts';
import { DocumentCache } from './documentCache.ts';
import type { Part } from './part.ts';

/** One fetch of the gateway's plan. */
export interface PartRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

export interface PartResult {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  /** `masked`: fields that came masked or as null because of who asks, as in `Contact.emails`. */
  readonly extensions?: { readonly masked: readonly string[] };
}

/** Runs fetches against one part; never throws and never rejects. */
export type PartExecutor = (
  request: PartRequest,
  context: RequestContext,
) => PartResult | Promise<PartResult>;

/**
 * The one way a fetch runs, whether the gateway stands in the same process or asks over HTTP, so that both
 * answer alike: documents are checked once, errors leave with a code, faults are logged here and masked.
 */
export function partExecutor(part: Part, log: Logger): PartExecutor {
  const documents = new DocumentCache(part.schema);

  return (request, context) => {
    const checked = documents.check(request.query);
    if (checked.errors !== undefined) return refused(checked.errors);
    const operation = getOperationAST(checked.document, request.operationName);
    if (operation?.operation === 'subscription') {
      return refused([new GraphQLError('Subscriptions do not run over a fetch.')]);
    }
    const contextValue = part.contextFor(context);
    const finished = (result: ExecutionResult): PartResult | Promise<PartResult> => {
      const answer = withMasked(finish(result, part.name, context, log), contextValue);
      const recorded = contextValue instanceof PartContext ? contextValue.recordSight() : undefined;
      return recorded === undefined ? answer : recorded.then(() => answer);
    };
    const failed = (error: unknown): PartResult => ({
      data: null,
      errors: [formatted(new GraphQLError('', { originalError: asError(error) }), part.name, context, log)],
    });
    try {
      const result = execute({
        schema: part.schema,
        document: checked.document,
        contextValue,
        variableValues: request.variables,
        operationName: request.operationName,
      });
      return result instanceof Promise
        ? result.then(finished).catch(failed)
        : settled(finished(result), failed);
    } catch (error) {
      return failed(error);
    }
  };
}

function settled(
  answer: PartResult | Promise<PartResult>,
  failed: (error: unknown) => PartResult,
): PartResult | Promise<PartResult> {
  return answer instanceof Promise ? answer.catch(failed) : answer;
}

function withMasked(result: PartResult, context: object): PartResult {
  if (!(context instanceof PartContext) || context.access.masked.size === 0) return result;
  return { ...result, extensions: { masked: [...context.access.masked] } };
}

/** How graphql-js says that what a field got does not fit: null for an argument that forbids it and has a default. */
const OF_ARGUMENTS = /^Argument "\w+" (?:of (?:required|non-null) type|has (?:an )?invalid value)/;
const LONGEST_MESSAGE = 500;

/** The fetch itself cannot run: the gateway's supergraph and this part's schema disagree, or the caller is wrong. */
function refused(errors: readonly GraphQLError[]): PartResult {
  return {
    errors: errors.map(({ message }) => ({
      message: shortened(message),
      extensions: { code: 'BAD_USER_INPUT' },
    })),
  };
}

function finish(result: ExecutionResult, part: string, context: RequestContext, log: Logger): PartResult {
  if (result.errors === undefined) return { data: result.data ?? null };
  // Nothing ran: a variable does not fit its type, which only the caller can mend.
  if (result.data === undefined) return refused(result.errors);
  const errors = result.errors.map((error) => formatted(error, part, context, log));
  return { data: result.data, errors };
}

function formatted(
  error: GraphQLError,
  part: string,
  context: RequestContext,
  log: Logger,
): GraphQLFormattedError {
  const { code, message } = told(error, part, context, log);
  return {
    message,
    ...(error.path === undefined ? {} : { path: error.path }),
    extensions: { ...error.extensions, code, part },
  };
}

/** What the caller may know of an error. Faults and outages are logged here, where the cause still is. */
function told(
  error: GraphQLError,
  part: string,
  context: RequestContext,
  log: Logger,
): { code: string; message: string } {
  const cause = error.originalError;
  if (cause instanceof RapportError) return { code: cause.code, message: cause.message };
  const { requestId } = context;
  const { workspaceId } = context.caller;
  if (cause !== undefined && isTransient(cause)) {
    log.warn(
      { requestId, workspaceId, err: cause, path: error.path },
      'a resolver could not reach what it needs',
    );
    return {
      code: 'UNAVAILABLE',
      message: `${part} cannot answer just now. Repeat the request in a moment.`,
    };
  }
  if (typeof error.extensions.code === 'string')
    return { code: error.extensions.code, message: error.message };
  if ((cause === undefined || cause instanceof GraphQLError) && OF_ARGUMENTS.test(error.message))
    return { code: 'BAD_USER_INPUT', message: shortened(error.message) };
  log.error({ requestId, workspaceId, err: cause ?? error, path: error.path }, 'a resolver failed');
  return { code: 'INTERNAL', message: 'Internal error. The log holds the cause under the requestId.' };
}

/** graphql-js repeats the value that does not fit, and that can be a megabyte. */
function shortened(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
