import type { ApolloServerPlugin } from '@apollo/server';
import { metrics } from '@rapport/shared/telemetry/metrics.ts';
import { Counter, Histogram } from 'prom-client';
import type { GatewayContext } from '../context.ts';

const operationSeconds = new Histogram({
  name: 'rapport_gateway_operation_seconds',
  help: 'Time from the parsed request to its answer, by kind of operation and whether it had errors',
  labelNames: ['kind', 'outcome'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [metrics],
});

const errorsAnswered = new Counter({
  name: 'rapport_gateway_errors_total',
  help: 'Errors in answers, by code and by the part that made them',
  labelNames: ['code', 'part'],
  registers: [metrics],
});

/** Counts what callers saw; must stand after `useErrors`, whose codes it reads. */
export function useMetrics(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => {
      const startedAt = performance.now();
      return {
        willSendResponse: async ({ response, operation }) => {
          const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
          const labels = {
            kind: operation?.operation ?? 'none',
            outcome: errors === undefined ? 'ok' : 'errors',
          };
          operationSeconds.observe(labels, (performance.now() - startedAt) / 1000);
          for (const { extensions } of errors ?? []) {
            errorsAnswered.inc({ code: String(extensions?.code), part: String(extensions?.part ?? '') });
          }
        },
      };
    },
  };
}
