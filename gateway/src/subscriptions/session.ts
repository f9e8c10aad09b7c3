import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { AdmitCaller } from '../access/strangers.ts';
import { callerHeaders } from '../access/verifyCaller.ts';

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
  readonly #admit: AdmitCaller;
  readonly #ending = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #onChange = new Set<() => void>();
  #caller: Caller;
  #knownAtMs = Date.now();
  #isLooking = false;

  /** Where the connection comes from. */
  readonly ip: string;

  private constructor(headers: IncomingHttpHeaders, ip: string, admit: AdmitCaller, caller: Caller) {
    this.#headers = headers;
    this.ip = ip;
    this.#admit = admit;
    this.#caller = caller;
    this.#timer = setInterval(() => void this.#look(), LOOK_MS);
  }

  /** @throws RapportError `UNAUTHENTICATED`, `UNAVAILABLE` or `RATE_LIMITED` */
  static async open(headers: IncomingHttpHeaders, ip: string, admit: AdmitCaller): Promise<Session> {
    const kept = callerHeaders(headers);
    return new Session(kept, ip, admit, await admit(kept, ip));
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
      this.#caller = await this.#admit(this.#headers, this.ip);
      this.#knownAtMs = Date.now();
      if (this.#caller !== before) for (const tell of [...this.#onChange]) tell();
    } catch (error) {
      const isUnknown = !(error instanceof RapportError) || error.retryable;
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
