import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@rapport/shared/clock.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { metrics } from '@rapport/shared/telemetry/metrics.ts';
import { type KV, type NatsConnection, NatsError } from 'nats';
import { Gauge } from 'prom-client';
import type { Bucket } from './bucket.ts';
import { type BucketStore, type Change, LocalBuckets } from './bucketStore.ts';

const agreed = new Gauge({
  name: 'rapport_gateway_limits_shared',
  help: '1 while the rate of a caller is agreed on by all gateways, 0 while each counts alone',
  registers: [metrics],
});

/** Made with the streams (shared/src/bus/streams.ts). */
const BUCKET = 'rapport_limits';
/** A caller waits this long for NATS, and then once in `RETRY_MS` somebody does. */
const TIMEOUT_MS = 250;
const RETRY_MS = 2_000;
const MAX_ATTEMPTS = 20;
/** JetStream's "wrong last sequence": another gateway was faster. */
const WRONG_SEQUENCE = 10_071;

/**
 * Buckets in NATS: `rapport_limits` holds one entry a caller, changed by compare-and-set. While NATS does
 * not answer, each gateway goes on alone from what it last saw.
 */
export class NatsBuckets implements BucketStore {
  readonly #connection: NatsConnection;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #local = new LocalBuckets();
  #opening: Promise<KV> | undefined;
  #retryAtMs = 0;
  #isConnected = true;

  constructor(connection: NatsConnection, clock: Clock, log: Logger) {
    this.#connection = connection;
    this.#clock = clock;
    this.#log = log;
    void this.#watch();
  }

  async update<Outcome>(key: string, change: Change<Outcome>): Promise<Outcome> {
    const nowMs = this.#clock.now().getTime();
    if (!this.#isConnected || nowMs < this.#retryAtMs) return await this.#local.update(key, change);
    try {
      const outcome = await this.#updateShared(key, change);
      this.#retryAtMs = 0;
      agreed.set(1);
      return outcome;
    } catch (error) {
      this.#opening = undefined; // a server that was started anew has forgotten the bucket itself
      if (this.#retryAtMs === 0)
        this.#log.warn({ err: error }, 'NATS is away: this gateway counts requests alone');
      this.#retryAtMs = nowMs + RETRY_MS;
      agreed.set(0);
      return await this.#local.update(key, change);
    }
  }

  async #updateShared<Outcome>(key: string, change: Change<Outcome>): Promise<Outcome> {
    const kv = await this.#open();
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const entry = await kv.get(key);
      const stored = entry === null || entry.operation !== 'PUT' ? null : entry.json<Bucket>();
      const { bucket, outcome } = change(stored);
      if (bucket === undefined) return outcome;
      try {
        await kv.put(key, JSON.stringify(bucket), { previousSeq: entry?.revision ?? 0 });
        this.#local.keep(key, bucket);
        return outcome;
      } catch (error) {
        if (!isOvertaken(error)) throw error;
        await sleep(Math.random() * attempt); // ms, so that several do not meet again and again
      }
    }
    throw new Error(`The bucket ${key} was changed by others ${MAX_ATTEMPTS} times in a row.`);
  }

  #open(): Promise<KV> {
    const client = this.#connection.jetstream({ timeout: TIMEOUT_MS });
    this.#opening ??= client.views.kv(BUCKET, { bindOnly: true, timeout: TIMEOUT_MS });
    return this.#opening;
  }

  /** Requests to a server that is known to be away would wait for it. */
  async #watch(): Promise<void> {
    for await (const { type } of this.#connection.status()) {
      if (type === 'disconnect') {
        this.#isConnected = false;
        agreed.set(0);
      }
      if (type === 'reconnect') {
        this.#isConnected = true;
        this.#opening = undefined;
      }
    }
  }
}

function isOvertaken(error: unknown): boolean {
  return error instanceof NatsError && error.api_error?.err_code === WRONG_SEQUENCE;
}
