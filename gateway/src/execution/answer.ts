import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { GraphQLError } from 'graphql';
import type { Run } from './runPlan.ts';
import type { Shape } from './shape.ts';
import type { Tree } from './tree.ts';

/** What an operation answers, before its errors are put into the form clients see. */
export interface Answer {
  readonly data: Tree | null;
  readonly errors?: readonly GraphQLError[];
  readonly extensions?: { readonly masked: readonly string[] };
}

/** The answer of a run whose fetches are done. */
export function answerOf(run: Run, shape: Shape, introspected: Tree, log: Logger): Answer {
  const broken: GraphQLError[] = [];
  const data = shape(run.root, introspected, broken);
  const extensions = run.masked.size === 0 ? {} : { extensions: { masked: [...run.masked].sort() } };
  // Nulls that follow from a part's error need no error of their own.
  if (run.errors.length > 0) return { data, errors: run.errors, ...extensions };
  if (broken.length === 0) return { data, ...extensions };
  const { requestId } = run.context;
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
