import { randomUUID } from 'node:crypto';
import { systemClock } from '@rapport/shared/clock.ts';
import type { CostLimits, DocumentLimits, RateSettings } from '@rapport/shared/config/gatewaySettings.ts';
import type { BucketStore } from './bucketStore.ts';
import { type CallerRate, createCallerRate } from './callerRate.ts';
import { type CheckDocument, createDocumentCheck } from './checkDocument.ts';
import { checkVariables } from './checkVariables.ts';
import type { CostModel } from './costModel.ts';
import { RateLimiter } from './rateLimiter.ts';

/**
 * What stands before every operation, whatever it arrives by: HTTP asks it in `graphqlRoute.ts`, a stream for each
 * operation opened on it.
 */
export interface OperationGuard extends CallerRate {
  readonly checkDocument: CheckDocument;
  /** @throws OperationTooLarge */
  checkVariables(variables: Readonly<Record<string, unknown>>): void;
  /** Counts failed credentials of an address. */
  readonly failures: RateLimiter;
}

export interface OperationGuardOptions {
  readonly document: DocumentLimits;
  readonly cost: CostLimits;
  readonly rate: RateSettings;
  readonly buckets: BucketStore;
  readonly model: () => CostModel | undefined;
}

const WINDOW_MS = 60_000;

export function createOperationGuard(options: OperationGuardOptions): OperationGuard {
  const { rate, buckets } = options;
  const gateway = randomUUID().slice(0, 8);
  const limiter = (requests: number, cost: number): RateLimiter =>
    new RateLimiter({
      gateway,
      policy: { requests, cost, windowMs: WINDOW_MS },
      store: buckets,
      clock: systemClock,
    });
  return {
    ...createCallerRate(limiter(rate.requests, rate.cost)),
    checkDocument: createDocumentCheck({
      limits: options.document,
      cost: options.cost,
      model: options.model,
    }),
    checkVariables: (variables) => checkVariables(variables, options.document),
    failures: limiter(rate.failures, 0),
  };
}
