import { createInbox, headers, type Msg, type NatsConnection } from 'nats';

interface Underway {
  readonly dueAtMs: number;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

const TIMEOUT_MS = 5_000;
const SWEEP_MS = 500;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Publications to JetStream that wait for their acknowledgement. Beside nats.js's own `publish`, which makes a timer and an
 * error with its stack for each of them: 4 µs in place of 12, where a profile event costs 100 all in all.
 */
export class Publications {
  readonly #connection: NatsConnection;
  readonly #inbox: string;
  readonly #underway = new Map<string, Underway>();
  readonly #sweep: NodeJS.Timeout;
  #count = 0;

  /** @param inboxPrefix where answers to the login of this connection go, if it may not read everybody's. */
  constructor(connection: NatsConnection, inboxPrefix?: string) {
    this.#connection = connection;
    this.#inbox = createInbox(inboxPrefix);
    connection.subscribe(`${this.#inbox}.*`, {
      callback: (error, message) => {
        if (error === null) this.#settle(message);
      },
    });
    this.#sweep = setInterval(() => this.#expire(), SWEEP_MS);
    this.#sweep.unref();
    void connection.closed().then(() => {
      clearInterval(this.#sweep);
      this.#rejectAll(() => true, 'the connection was closed');
    });
  }

  /** Resolves once JetStream has stored it, or has stored one with this id before; rejects after 5 s. */
  async publish(subject: string, id: string, text: string): Promise<void> {
    this.#count += 1;
    const reply = `${this.#inbox}.${this.#count}`;
    const extra = headers();
    extra.set('Nats-Msg-Id', id);
    await new Promise<void>((resolve, reject) => {
      this.#underway.set(reply, { dueAtMs: performance.now() + TIMEOUT_MS, resolve, reject });
      try {
        this.#connection.publish(subject, encoder.encode(text), { reply, headers: extra });
      } catch (error) {
        this.#underway.delete(reply);
        reject(error);
      }
    });
  }

  #settle(message: Msg): void {
    const publication = this.#underway.get(message.subject);
    if (publication === undefined) return; // given up before it was answered
    this.#underway.delete(message.subject);
    const refusal = refusalOf(message);
    if (refusal === undefined) publication.resolve();
    else publication.reject(new Error(refusal));
  }

  #expire(): void {
    const nowMs = performance.now();
    this.#rejectAll(({ dueAtMs }) => dueAtMs <= nowMs, `no acknowledgement within ${TIMEOUT_MS} ms`);
  }

  #rejectAll(which: (each: Underway) => boolean, reason: string): void {
    for (const [reply, each] of this.#underway) {
      if (!which(each)) continue;
      this.#underway.delete(reply);
      each.reject(new Error(reason));
    }
  }
}

/** Why it was not stored: nobody listens for the subject (a header alone), or JetStream says so. */
function refusalOf({ headers: answered, data }: Msg): string | undefined {
  if (answered !== undefined && answered.code >= 300) return `${answered.code} ${answered.description}`;
  const answer = decoder.decode(data);
  if (answer.startsWith('{"stream":')) return undefined;
  const { error } = JSON.parse(answer) as { error?: { description?: string } };
  return error === undefined ? undefined : (error.description ?? 'refused');
}
