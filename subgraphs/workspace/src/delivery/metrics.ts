import { metrics } from '@rapport/shared/telemetry/metrics.ts';
import { Counter } from 'prom-client';

export const deliveryAttempts = new Counter({
  name: 'rapport_notification_attempts_total',
  help: 'Attempts to deliver notifications out of the app, by how they ended',
  labelNames: ['channel', 'outcome'],
  registers: [metrics],
});

export const deliveriesDead = new Counter({
  name: 'rapport_notification_deliveries_dead_total',
  help: 'Deliveries of notifications given up; each says why',
  labelNames: ['channel'],
  registers: [metrics],
});
