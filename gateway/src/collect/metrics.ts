import { metrics } from '@rapport/shared/telemetry/metrics.ts';
import { Counter, Gauge } from 'prom-client';

export const messagesAccepted = new Counter({
  name: 'rapport_collect_accepted_total',
  help: 'Messages stored and acknowledged to the SDK that sent them',
  registers: [metrics],
});

export const messagesRejected = new Counter({
  name: 'rapport_collect_rejected_total',
  help: 'Messages that can never be taken, by reason; the rest of their batch was',
  labelNames: ['reason'],
  registers: [metrics],
});

export const requestsRefused = new Counter({
  name: 'rapport_collect_refused_total',
  help: 'Whole requests refused, by HTTP status; 429 and 503 come again',
  labelNames: ['status'],
  registers: [metrics],
});

export const backlogRequests = new Gauge({
  name: 'rapport_collect_backlog',
  help: 'Requests stored and not yet taken into profiles, as last sampled; collection refuses beyond 20,000',
  registers: [metrics],
});
