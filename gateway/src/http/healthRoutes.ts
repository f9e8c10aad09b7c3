import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { metrics } from '@rapport/shared/telemetry/metrics.ts';
import type { PartSource } from '../parts/partSource.ts';
import { answerText } from './answer.ts';
import type { Route } from './route.ts';

export interface HealthOptions {
  readonly sources: readonly PartSource[];
  readonly isDraining: () => boolean;
  /** Rejects while the gateway's own needs (bus, database) are not met. */
  readonly readiness: () => Promise<void>;
  readonly log: Logger;
}

const json = 'application/json; charset=utf-8';

/**
 * `/healthz`: the process lives. `/readyz`: traffic may come; a part that is away is named but does not make the
 * gateway unready, since the others answer all the same. `/metrics`: Prometheus text.
 */
export function healthRoutes({ sources, isDraining, readiness, log }: HealthOptions): Route[] {
  const stateOf = async (source: PartSource): Promise<[string, 'ready' | 'away']> =>
    source.ready().then(
      () => [source.name, 'ready'],
      (error: unknown) => {
        log.debug({ err: error, fetchedFrom: source.name }, 'a part is not ready');
        return [source.name, 'away'];
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
        const parts = Object.fromEntries(await Promise.all(sources.map(stateOf)));
        try {
          await readiness();
          answerText(response, 200, json, JSON.stringify({ status: 'ready', parts }));
        } catch (error) {
          log.warn({ err: error }, 'not ready');
          answerText(response, 503, json, JSON.stringify({ status: 'not ready', parts }));
        }
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
