import { type Gateway, type GatewayOptions, startGateway } from '@rapport/gateway/gateway.ts';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { pino } from 'pino';

export const internalSecret = 'the secret of these tests';

export const caller: Caller = {
  kind: 'user',
  id: 'user_01',
  workspaceId: 'ws_01',
  roles: ['sales'],
  grants: ['deals:*:read'],
  teammates: [],
};

/** A log whose lines a test can read. */
export function readableLog(): { log: Logger; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  return { lines, log: pino({ level: 'warn' }, { write: (line: string) => lines.push(JSON.parse(line)) }) };
}

/** A gateway on a free port that takes "Bearer test"; `options` say what differs. */
export function startTestGateway(
  options: Pick<GatewayOptions, 'supergraphSdl' | 'parts'> & Partial<GatewayOptions>,
): Promise<Gateway> {
  return startGateway({
    port: 0,
    internalSecret,
    verifyCaller: async ({ authorization }) => {
      if (authorization !== 'Bearer test') throw new RapportError('UNAUTHENTICATED', 'Send a token.');
      return caller;
    },
    log: readableLog().log,
    production: false,
    ...options,
  });
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
  };
}

/** Sends one operation as a client does. */
export async function ask(
  gateway: Gateway,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: 'Bearer test',
      'x-request-id': 'r1',
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer['body'],
  };
}
