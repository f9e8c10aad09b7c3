import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import type { BenchEvent } from './people.ts';

/** Requests at a time: an SDK in each of eight servers. */
const CONNECTIONS = 8;
/** Events in one request, about 85 KB: what a server's SDK sends when it is busy. */
export const BATCH_EVENTS = 100;

/** One request as it will be sent, and its last event, by which it is found again. */
export interface Request {
  readonly body: string;
  readonly count: number;
  readonly probe: BenchEvent;
}

export function requestsOf(next: () => BenchEvent, events: number): Request[] {
  return Array.from({ length: Math.ceil(events / BATCH_EVENTS) }, () => {
    const batch = Array.from({ length: BATCH_EVENTS }, next);
    const probe = batch.at(-1);
    if (probe === undefined) throw new Error('An empty batch');
    const body = JSON.stringify({ batch: batch.map(({ message }) => message) });
    return { body, count: batch.length, probe };
  });
}

export interface Sender {
  /** Eight at a time, as fast as they are accepted; the time until the last was (ms). */
  flood(requests: readonly Request[]): Promise<number>;
  /**
   * So many events a second, whatever the answers take; gives the time of each request from when it was due (ms), so that
   * waiting for a free connection counts.
   */
  pace(
    requests: readonly Request[],
    perSecond: number,
    accepted: (request: Request) => void,
  ): Promise<number[]>;
  /** Requests that were told to come again. */
  readonly refused: number;
  close(): Promise<void>;
}

export function createSender(gatewayUrl: string, writeKey: string): Sender {
  const pool = new Pool(gatewayUrl, { connections: CONNECTIONS });
  const authorization = `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`;
  let refused = 0;

  const send = async ({ body }: Request): Promise<void> => {
    for (;;) {
      const answer = await pool.request({
        method: 'POST',
        path: '/v1/batch',
        headers: { 'content-type': 'application/json', authorization },
        body,
      });
      const text = await answer.body.text();
      if (answer.statusCode === 200 && text === '{"success":true}') return;
      if (answer.statusCode !== 429 && answer.statusCode !== 503)
        throw new Error(`${answer.statusCode} ${text}`);
      refused += 1;
      await delay(1_000 * Number(answer.headers['retry-after'] ?? 1));
    }
  };

  return {
    get refused() {
      return refused;
    },
    flood: async (requests) => {
      const startedAt = performance.now();
      const waiting = [...requests];
      const worker = async (): Promise<void> => {
        for (let request = waiting.shift(); request !== undefined; request = waiting.shift())
          await send(request);
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, worker));
      return performance.now() - startedAt;
    },
    pace: async (requests, perSecond, accepted) => {
      const startedAt = performance.now();
      let events = 0;
      const underway: Promise<number>[] = [];
      for (const request of requests) {
        const dueAt = startedAt + (events / perSecond) * 1_000;
        events += request.count;
        const waitMs = dueAt - performance.now();
        if (waitMs > 0) await delay(waitMs);
        underway.push(
          send(request).then(() => {
            accepted(request);
            return performance.now() - dueAt;
          }),
        );
      }
      return Promise.all(underway);
    },
    close: () => pool.close(),
  };
}
