import { RapportError } from '@rapport/shared/errors.ts';
import { metrics } from '@rapport/shared/telemetry/metrics.ts';
import { Counter } from 'prom-client';

const refused = new Counter({
  name: 'rapport_gateway_refused_total',
  help: 'Requests refused before anything was fetched, by the limit that refused them',
  labelNames: ['reason'],
  registers: [metrics],
});

/** What is limited of one operation. */
export type Measured =
  | 'characters'
  | 'tokens'
  | 'nesting'
  | 'depth'
  | 'fields'
  | 'rootFields'
  | 'aliases'
  | 'directives'
  | 'fragments'
  | 'variables'
  | 'cost';

/** The operation is above a limit. `details` stand in the error's extensions, for programs. */
export class OperationTooLarge extends RapportError {
  readonly details: { readonly limit: Measured; readonly allowed: number; readonly found?: number };

  /** @param found absent where counting ended at the limit */
  constructor(limit: Measured, allowed: number, found: number | undefined, message: string) {
    super('OPERATION_TOO_LARGE', message);
    this.name = 'OperationTooLarge';
    this.details = { limit, allowed, ...(found === undefined ? {} : { found }) };
    refused.inc({ reason: limit });
  }
}

export type RateReason = 'requests' | 'cost' | 'failures';

/** A bucket is empty. */
export class RateRefusal extends RapportError {
  readonly retryAfterSeconds: number;

  constructor(reason: RateReason, retryAfterSeconds: number, message: string) {
    super('RATE_LIMITED', message);
    this.name = 'RateRefusal';
    this.retryAfterSeconds = retryAfterSeconds;
    refused.inc({ reason: `rate_${reason}` });
  }
}

/** The workspace runs registered operations only. */
export class NotRegistered extends RapportError {
  constructor() {
    super(
      'OPERATION_NOT_REGISTERED',
      'This workspace runs registered operations only: register this one, or send the hash of one that is.',
    );
    this.name = 'NotRegistered';
    refused.inc({ reason: 'not_registered' });
  }
}
