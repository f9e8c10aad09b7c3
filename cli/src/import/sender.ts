import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import { CommandError } from '../commandError.ts';

/** An event as JSON, and what is to be told about it if it is not taken. */
export interface Outgoing<Origin> {
  readonly json: string;
  readonly origin: Origin;
}

export interface SenderOptions<Origin> {
  readonly url: string;
  readonly writeKey: string;
  readonly onRejected: (origin: Origin, reason: string) => void;
  /** A batch is stored, those of its events that were rejected aside. Batches end in any order. */
  readonly onStored?: (batch: readonly Outgoing<Origin>[]) => void;
  /** How long one batch is tried before the import gives up. */
  readonly patienceMs?: number;
}

interface Answer {
  readonly status: number;
  readonly retryAfterMs: number;
  readonly body: unknown;
}

/** Below the 500 KB that the collection endpoint takes, envelope included. */
const BATCH_BYTES = 480 * 1024;
const BATCH_EVENTS = 500;
const IN_FLIGHT = 4;
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 10_000;
const RETRIED = new Set([408, 410, 429, 460, 500, 502, 503, 504]);

/**
 * Sends events to the collection endpoint as any SDK would: batches over kept connections, a few in flight, each
 * repeated until it is stored. `add` waits while all connections are busy, so nothing piles up in memory.
 */
export class Sender<Origin> {
  readonly #options: SenderOptions<Origin>;
  readonly #pool: Pool;
  readonly #underway = new Set<Promise<void>>();
  #batch: Outgoing<Origin>[] = [];
  #bytes = 0;
  #failure: unknown;

  constructor(options: SenderOptions<Origin>) {
    this.#options = options;
    this.#pool = new Pool(options.url, { connections: IN_FLIGHT });
  }

  /** Asks for the source's settings: a wrong address or key is told before anything is sent. */
  async check(): Promise<void> {
    const { url, writeKey } = this.#options;
    const path = `/v1/projects/${encodeURIComponent(writeKey)}/settings`;
    const { statusCode, body } = await this.#pool.request({ method: 'GET', path }).catch((cause: unknown) => {
      throw new CommandError(`Nothing answers at ${url} (${reasonOf(cause)}); is the platform running?`, {
        cause,
      });
    });
    await body.dump();
    if (statusCode === 404) throw new CommandError(`No source at ${url} has the write key that was given.`);
    if (statusCode !== 200)
      throw new CommandError(`${url} answered ${statusCode} where collection was expected.`);
  }

  async add(event: Outgoing<Origin>): Promise<void> {
    const bytes = Buffer.byteLength(event.json) + 1;
    if (this.#batch.length === BATCH_EVENTS || this.#bytes + bytes > BATCH_BYTES) await this.#dispatch();
    this.#batch.push(event);
    this.#bytes += bytes;
  }

  /** Resolves when everything added is stored. */
  async finish(): Promise<void> {
    if (this.#batch.length > 0) await this.#dispatch();
    await Promise.all(this.#underway);
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Gives up what is on its way. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #dispatch(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#bytes = 0;
    while (this.#underway.size >= IN_FLIGHT) await Promise.race(this.#underway);
    if (this.#failure !== undefined) throw this.#failure;
    const task: Promise<void> = this.#deliver(batch)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => this.#underway.delete(task));
    this.#underway.add(task);
  }

  async #deliver(batch: readonly Outgoing<Origin>[]): Promise<void> {
    const body = `{"batch":[${batch.map(({ json }) => json).join(',')}]}`;
    const giveUpAt = performance.now() + (this.#options.patienceMs ?? 120_000);
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.#post(body).catch((cause: unknown) => reasonOf(cause));
      if (typeof answer !== 'string' && answer.status === 200) return this.#settle(batch, answer.body);
      const problem =
        typeof answer === 'string' ? answer : `status ${answer.status}: ${messageOf(answer.body)}`;
      const mayPass = typeof answer === 'string' || RETRIED.has(answer.status);
      if (!mayPass || performance.now() > giveUpAt || this.#failure !== undefined) {
        throw new CommandError(
          `${this.#options.url} did not take the events (${problem}). What was sent is kept; run the same import again to go on.`,
        );
      }
      const backoffMs = Math.min(FIRST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS) * (0.5 + Math.random() / 2);
      await delay(Math.max(backoffMs, typeof answer === 'string' ? 0 : answer.retryAfterMs));
    }
  }

  async #post(body: string): Promise<Answer> {
    const response = await this.#pool.request({
      method: 'POST',
      path: '/v1/batch',
      headers: { authorization: `Bearer ${this.#options.writeKey}`, 'content-type': 'application/json' },
      body,
    });
    const retryAfterSeconds = Number(response.headers['retry-after']) || 0; // a date instead is not waited for
    return {
      status: response.statusCode,
      retryAfterMs: Math.max(retryAfterSeconds, 0) * 1_000,
      body: parsed(await response.body.text()),
    };
  }

  #settle(batch: readonly Outgoing<Origin>[], body: unknown): void {
    for (const { index, reason } of rejectedOf(body)) {
      const event = batch[index];
      if (event !== undefined) this.#options.onRejected(event.origin, reason);
    }
    this.#options.onStored?.(batch);
  }
}

function rejectedOf(body: unknown): { index: number; reason: string }[] {
  const list = typeof body === 'object' && body !== null && 'rejected' in body ? body.rejected : [];
  return Array.isArray(list)
    ? list.map(({ index, reason }) => ({ index: Number(index), reason: String(reason) }))
    : [];
}

function messageOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'message' in body
    ? String(body.message)
    : 'no reason given';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
