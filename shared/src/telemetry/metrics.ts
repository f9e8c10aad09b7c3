import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The process's Prometheus registry; the gateway and each part serve it at `/metrics`. */
export const metrics = new Registry();

export const eventsPublished = new Counter({
  name: 'rapport_events_published_total',
  help: 'Events the outbox relay has handed to JetStream',
  labelNames: ['part'],
  registers: [metrics],
});

export const eventsConsumed = new Counter({
  name: 'rapport_events_consumed_total',
  help: 'Events applied, by consumer; repeated deliveries are not counted',
  labelNames: ['consumer'],
  registers: [metrics],
});

export const eventsDead = new Counter({
  name: 'rapport_events_dead_total',
  help: 'Events given up after all retries and put on the DEAD stream',
  labelNames: ['consumer'],
  registers: [metrics],
});

export const consumerRetries = new Counter({
  name: 'rapport_consumer_retries_total',
  help: 'Batches repeated after a transient failure',
  labelNames: ['consumer'],
  registers: [metrics],
});

export const outboxBacklog = new Gauge({
  name: 'rapport_outbox_backlog',
  help: 'Events committed and not yet published, as of the last relay round',
  labelNames: ['part'],
  registers: [metrics],
});

export const batchSeconds = new Histogram({
  name: 'rapport_consumer_batch_seconds',
  help: 'Time to apply one batch of events',
  labelNames: ['consumer'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [metrics],
});

export const timersPending = new Gauge({
  name: 'rapport_timers_pending',
  help: 'Timers that wait for their instant, as last counted',
  labelNames: ['part', 'kind'],
  registers: [metrics],
});

export const timersGivenUp = new Gauge({
  name: 'rapport_timers_given_up',
  help: 'Timers that were given up and wait for a replay, as last counted',
  labelNames: ['part', 'kind'],
  registers: [metrics],
});

export const timerLateness = new Histogram({
  name: 'rapport_timer_lateness_seconds',
  help: 'Time from the instant a timer was due to the commit of its effect',
  labelNames: ['part', 'kind'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300],
  registers: [metrics],
});

export const timerFailures = new Counter({
  name: 'rapport_timer_failures_total',
  help: 'Batches of timers that failed and were tried again in parts, by the kind of the first',
  labelNames: ['part', 'kind'],
  registers: [metrics],
});

export const timersDead = new Counter({
  name: 'rapport_timers_dead_total',
  help: 'Timers given up after all attempts',
  labelNames: ['part', 'kind'],
  registers: [metrics],
});
