import { metrics } from '@rapport/shared/telemetry/metrics.ts';
import { Counter, Gauge, Histogram } from 'prom-client';

export const connectionsOpen = new Gauge({
  name: 'rapport_subscription_connections',
  help: 'WebSockets and event streams that are open, by transport',
  labelNames: ['transport'],
  registers: [metrics],
});

export const streamsOpen = new Gauge({
  name: 'rapport_subscription_streams',
  help: 'Subscriptions that are open, by field',
  labelNames: ['field'],
  registers: [metrics],
});

export const eventsQueued = new Gauge({
  name: 'rapport_subscription_queued_events',
  help: 'Events that wait for subscribers who are slower than what happens',
  registers: [metrics],
});

export const payloadsSent = new Counter({
  name: 'rapport_subscription_payloads_total',
  help: 'Payloads given to subscribers, by field',
  labelNames: ['field'],
  registers: [metrics],
});

export const executions = new Counter({
  name: 'rapport_subscription_executions_total',
  help: 'Executions for events; one serves all subscribers with the same document, variables and rights',
  labelNames: ['field'],
  registers: [metrics],
});

export const eventsUnreadable = new Counter({
  name: 'rapport_subscription_unreadable_total',
  help: 'Events whose data is not what their contract says and that no subscriber got, by type',
  labelNames: ['type'],
  registers: [metrics],
});

export const streamsEnded = new Counter({
  name: 'rapport_subscription_ended_total',
  help: 'Subscriptions that the gateway ended, by the code of the reason',
  labelNames: ['code'],
  registers: [metrics],
});

export const deliverySeconds = new Histogram({
  name: 'rapport_subscription_delivery_seconds',
  help: 'Time from the event to its payload, for subscribers that are not catching up',
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [metrics],
});
