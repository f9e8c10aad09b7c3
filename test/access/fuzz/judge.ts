import { ApolloServerErrorCode } from '@apollo/server/errors';
import { errorCodes } from '@rapport/shared/errors.ts';

const known = new Set<unknown>([...Object.keys(errorCodes), ...Object.values(ApolloServerErrorCode)]);

/** Statuses that say what the caller did wrong, or that it worked. */
const STATUSES = new Set([200, 400, 401, 403, 404, 405, 408, 413, 415, 422, 429]);

/** What no answer may hold: our statements, Postgres' words, stack frames, places on the disk. Nothing of it is ever sent. */
const SECRETS = [
  /\/\* ?[a-z_]+\.[A-Za-z_]+ ?\*\//,
  /\$\d+::/,
  /syntax error at|invalid input syntax|invalid byte sequence|out of range for type|duplicate key|violates|relation "|SQLSTATE|index row/i,
  /(?:\n|\\n)\s+at .+:\d+/,
  /node_modules|\.ts:\d+|node:internal/,
  /ECONNREFUSED|EPIPE/,
];

export interface Told {
  readonly status: number;
  readonly text: string;
}

/** What is wrong with an answer; null when it is one that a caller may get. */
export function faultOf({ status, text }: Told): string | null {
  if (!STATUSES.has(status)) return `status ${status}`;
  const secret = SECRETS.find((each) => each.test(text));
  if (secret !== undefined) return `it tells ${secret.exec(text)?.[0]}`;
  let answer: { errors?: { extensions?: { code?: unknown } }[]; code?: unknown };
  try {
    answer = JSON.parse(text);
  } catch {
    return 'it is no JSON';
  }
  const codes = [
    ...(answer.errors ?? []).map(({ extensions }) => extensions?.code),
    ...('code' in answer ? [answer.code] : []),
  ];
  const wrong = codes.find(
    (code) =>
      !known.has(code) || code === 'INTERNAL' || code === 'UNAVAILABLE' || code === 'INTERNAL_SERVER_ERROR',
  );
  return wrong === undefined && !codes.includes(undefined) ? null : `code ${String(wrong)}`;
}
