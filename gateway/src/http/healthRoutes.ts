import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { metrics } from '@rapport/shared/telemetry/metrics.ts';
import type { PartSource } from '../parts/partSource.ts';
import { answerText } from './answer.ts';
import type { Route } from './route.ts';

export interface HealthOptions {
  readonly sources: readonly PartSource[];
  readonly isDraining: () => boolean;
  /** What the gateway itself leans on beside the parts, each rejecting while it is away. */
  readonly needs: Readonly<Record<string, () => Promise<void>>>;
  readonly log: Logger;
}

type State = 'ready' | 'away';

const json = 'application/json; charset=utf-8';

/**
 * `/healthz`: the process lives. `/readyz`: traffic may come; a part or a need that is away is named but does not make
 * the gateway unready while any part answers: a balancer must not take the queries away because collection waits for
 * the bus. `/metrics`: Prometheus text.
 */
export function healthRoutes({ sources, isDraining, needs, log }: HealthOptions): Route[] {
  const stateOf = async (name: string, ready: () => Promise<void>): Promise<[string, State]> =>
    ready().then(
      () => [name, 'ready'],
      (error: unknown) => {
        log.debug({ err: error, need: name }, 'not ready');
        return [name, 'away'];
      },
    );

  return [
    {
      method: 'GET',
      path: '/healthz',
      handle: (_request, response) => answerText(response, 200, json, '{"status":"ok"}'),
    },
    {
      method: 'GET',
      path: '/readyz',
      handle: async (_request, response) => {
        if (isDraining()) return answerText(response, 503, json, '{"status":"stopping"}');
        const [parts, others] = await Promise.all([
          Promise.all(sources.map((source) => stateOf(source.name, () => source.ready()))),
          Promise.all(Object.entries(needs).map(([name, ready]) => stateOf(name, ready))),
        ]);
        const isReady = parts.some(([, state]) => state === 'ready');
        const status = isReady ? 'ready' : 'not ready';
        const body = { status, parts: Object.fromEntries(parts), needs: Object.fromEntries(others) };
        answerText(response, isReady ? 200 : 503, json, JSON.stringify(body));
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      handle: async (_request, response) =>
        answerText(response, 200, metrics.contentType, await metrics.metrics()),
    },
  ];
}
