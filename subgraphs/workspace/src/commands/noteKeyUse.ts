import type { Clock } from '@rapport/shared/clock.ts';
import type { Database } from '@rapport/shared/db/database.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';

/** A key that is used all the time is written down this often. */
const EXACT_TO_MS = 60_000;
/** What is noted in between goes in one statement. */
const FLUSH_MS = 5_000;
const MAX_REMEMBERED = 10_000;

/**
 * Remembers when programs come with their keys, and writes it down at most once a minute a key: a statement for each
 * request would make every read a write. What was not written before an abrupt end is lost.
 */
export class KeyUses {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #log: Logger;
  readonly #notedMs = new Map<string, number>();
  readonly #waiting = new Map<string, Date>();
  readonly #timer: NodeJS.Timeout;

  constructor({ db, clock, log }: { db: Database; clock: Clock; log: Logger }) {
    this.#db = db;
    this.#clock = clock;
    this.#log = log;
    this.#timer = setInterval(() => void this.flush(), FLUSH_MS);
    this.#timer.unref();
  }

  note(apiKeyId: string): void {
    const at = this.#clock.now();
    if (at.getTime() - (this.#notedMs.get(apiKeyId) ?? 0) < EXACT_TO_MS) return;
    if (this.#notedMs.size >= MAX_REMEMBERED) this.#notedMs.clear();
    this.#notedMs.set(apiKeyId, at.getTime());
    this.#waiting.set(apiKeyId, at);
  }

  async flush(): Promise<void> {
    const noted = [...this.#waiting];
    if (noted.length === 0) return;
    this.#waiting.clear();
    try {
      // Keys of many workspaces at once, hence the worker; no caller changed them, hence no audit entry.
      await this.#db.asWorker((tx) =>
        tx.query(
          `/* workspace.noteKeyUses */
           update api_keys k set last_used_at = greatest(k.last_used_at, used.at)
           from unnest($1::text[], $2::timestamptz[]) as used(id, at) where k.id = used.id`,
          [noted.map(([id]) => id), noted.map(([, at]) => at)],
        ),
      );
    } catch (error) {
      for (const [id, at] of noted) if (!this.#waiting.has(id)) this.#waiting.set(id, at);
      this.#log.warn({ err: error }, 'uses of API keys are not written down; the next round will');
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
