import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';

export type VerifyCaller = (headers: IncomingHttpHeaders) => Promise<Caller>;

/** A credential is looked at this often while a connection is open; with the 3 s it is believed, its end shows within 5 s. */
const LOOK_MS = 1_000;
/** Streams go on while nobody can say whether the credential still holds, but not longer than this. */
const UNKNOWN_MS = 30_000;

/**
 * Whom an open connection acts for. The credential is verified again and again: a key that is revoked or a token that
 * expires ends the session, and other rights count from the next event on.
 */
export class Session {
  readonly #headers: IncomingHttpHeaders;
  readonly #verify: VerifyCaller;
  readonly #ending = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #onChange = new Set<() => void>();
  #caller: Caller;
  #knownAtMs = Date.now();
  #isLooking = false;

  private constructor(headers: IncomingHttpHeaders, verify: VerifyCaller, caller: Caller) {
    this.#headers = headers;
    this.#verify = verify;
    this.#caller = caller;
    this.#timer = setInterval(() => void this.#look(), LOOK_MS);
  }

  /** @throws RapportError `UNAUTHENTICATED` or `UNAVAILABLE` */
  static async open(headers: IncomingHttpHeaders, verify: VerifyCaller): Promise<Session> {
    const { authorization } = headers;
    const kept = authorization === undefined ? {} : { authorization };
    return new Session(kept, verify, await verify(kept));
  }

  get caller(): Caller {
    return this.#caller;
  }

  /** Aborts when the session ends; its reason is a `RapportError` when the credential does not hold any more. */
  get ended(): AbortSignal {
    return this.#ending.signal;
  }

  /** Calls back when the caller's rights have become others; answers how to stop that. */
  watch(onChange: () => void): () => void {
    this.#onChange.add(onChange);
    return () => this.#onChange.delete(onChange);
  }

  close(reason?: RapportError): void {
    clearInterval(this.#timer);
    this.#onChange.clear();
    this.#ending.abort(reason);
  }

  async #look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      const before = this.#caller;
      this.#caller = await this.#verify(this.#headers);
      this.#knownAtMs = Date.now();
      if (this.#caller !== before) for (const tell of [...this.#onChange]) tell();
    } catch (error) {
      const isUnknown = !(error instanceof RapportError) || error.code === 'UNAVAILABLE';
      if (!isUnknown) this.close(error);
      else if (Date.now() - this.#knownAtMs > UNKNOWN_MS) {
        this.close(
          new RapportError('UNAVAILABLE', 'Whether the credential still holds cannot be told just now.'),
        );
      }
    } finally {
      this.#isLooking = false;
    }
  }
}

/** What tells one caller from another, for counting. */
export function callerKey({ workspaceId, kind, id }: Caller): string {
  return `${workspaceId} ${kind}:${id}`;
}
