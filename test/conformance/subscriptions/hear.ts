import type { ExecutionResult } from 'graphql';
import { type ClientOptions, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** What one subscriber has got so far. */
export interface Hearing {
  readonly results: ExecutionResult[];
  /** How it ended: errors of the operation, the close of its socket, or `complete`. */
  ended: unknown;
  unsubscribe(): void;
}

/** A client of graphql-ws as its users make it, which does not come again by itself. */
export function socketClient(url: string, token: string | null, options: Partial<ClientOptions> = {}) {
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    ...(token === null ? {} : { connectionParams: { authorization: `Bearer ${token}` } }),
    ...options,
  });
}

/** What the clients of graphql-ws and graphql-sse have in common. */
interface Subscribing {
  subscribe(
    request: { query: string; variables: Record<string, unknown> },
    sink: { next(result: unknown): void; error(error: unknown): void; complete(): void },
  ): () => void;
}

export function hear(client: Subscribing, query: string, variables: Record<string, unknown> = {}): Hearing {
  const results: ExecutionResult[] = [];
  const hearing: Hearing = { results, ended: undefined, unsubscribe: () => {} };
  hearing.unsubscribe = client.subscribe(
    { query, variables },
    {
      next: (result) => results.push(result as ExecutionResult),
      error: (error) => {
        hearing.ended = error;
      },
      complete: () => {
        hearing.ended ??= 'complete';
      },
    },
  );
  return hearing;
}

/** Resolves when the gateway has as many subscriptions open: what happens from then on is heard. */
export async function untilOpen(url: string, count: number): Promise<void> {
  for (const until = Date.now() + 10_000; ; ) {
    const text = await (await fetch(`${url}/metrics`)).text();
    const open = [...text.matchAll(/^rapport_subscription_streams\{[^}]*\} (\d+)$/gm)];
    if (open.reduce((sum, [, value]) => sum + Number(value), 0) === count) return;
    if (Date.now() > until)
      throw new Error(`Not ${count} subscriptions: ${open.map(([line]) => line).join(', ')}`);
  }
}
