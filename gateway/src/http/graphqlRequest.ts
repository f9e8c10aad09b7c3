import type { IncomingMessage } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { RapportError } from '@rapport/shared/errors.ts';
import { HttpRefusal } from './answer.ts';

/** What a request asks for, as far as it can be read; ApolloServer says what is wrong with the rest. */
export interface Asked {
  readonly query: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** SHA-256 (hex) of the text, where it is sent in its place or beside it. */
  readonly hash: string | undefined;
  /** The hash came as `id`, which only names registered operations. */
  readonly byId: boolean;
}

/** @param body the raw body of a POST */
export function graphqlRequestOf(request: IncomingMessage, body: Buffer | undefined): HTTPGraphQLRequest {
  const { method = 'GET', url = '/' } = request;
  const query = url.indexOf('?');
  return {
    method,
    headers: headersOf(request),
    search: query === -1 ? '' : url.slice(query),
    body: body === undefined ? undefined : jsonOf(request, body),
  };
}

function headersOf({ headers }: IncomingMessage): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  return map;
}

/** @throws HttpRefusal or RapportError `BAD_USER_INPUT` for a body that is no JSON */
export function jsonOf({ headers }: IncomingMessage, body: Buffer): unknown {
  const contentType = headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(contentType)) {
    throw new HttpRefusal(415, `A GraphQL request is application/json, not "${contentType}".`);
  }
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new RapportError('BAD_USER_INPUT', 'The body is no JSON.', { cause });
  }
}

const HASH = /^(?:sha256:)?([0-9a-f]{64})$/i;

export function askedOf({ method, search, body }: HTTPGraphQLRequest): Asked {
  const given = method === 'GET' ? givenIn(new URLSearchParams(search)) : recordOf(body);
  const persisted = recordOf(recordOf(given.extensions).persistedQuery);
  const id = hashOf(given.id);
  return {
    query: textOf(given.query),
    operationName: textOf(given.operationName),
    variables: recordOf(given.variables),
    hash: id ?? hashOf(persisted.sha256Hash),
    byId: id !== undefined,
  };
}

type Given = Readonly<Record<string, unknown>>;

function givenIn(params: URLSearchParams): Given {
  const texts = Object.fromEntries(params);
  return { ...texts, variables: jsonIn(texts.variables), extensions: jsonIn(texts.extensions) };
}

function jsonIn(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // ApolloServer refuses it
  }
}

function recordOf(value: unknown): Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Given) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function hashOf(value: unknown): string | undefined {
  return typeof value === 'string' ? HASH.exec(value)?.[1]?.toLowerCase() : undefined;
}

/** The same request with the text of a registered operation in place of its name. */
export function withText(request: HTTPGraphQLRequest, query: string): HTTPGraphQLRequest {
  if (request.method !== 'GET') {
    const { extensions: _hash, id: _id, ...rest } = recordOf(request.body);
    return { ...request, body: { ...rest, query } };
  }
  const params = new URLSearchParams(request.search);
  params.delete('extensions');
  params.delete('id');
  params.set('query', query);
  return { ...request, search: `?${params}` };
}
