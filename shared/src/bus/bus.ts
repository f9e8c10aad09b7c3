import {
  connect,
  ErrorCode,
  headers,
  type JetStreamClient,
  type JetStreamManager,
  type NatsConnection,
} from 'nats';
import { RapportError } from '../errors.ts';
import { type Envelope, subjectOf } from '../events/envelope.ts';
import { natsAccess } from './natsAccess.ts';
import { Publications } from './publications.ts';
import { ensureStreams, type StreamDays, type StreamName } from './streams.ts';

export interface BusOptions {
  /** One server or several with commas between them; a login in it counts for all. */
  readonly url: string;
  /** Shown in NATS's own monitoring. */
  readonly name: string;
  /** Copies of each stream, 3 in a cluster; when left out 1 for new streams and what they have for the others. */
  readonly replicas?: number;
  /** The streams this process uses, which are made where its login may; all of them when left out. */
  readonly streams?: readonly StreamName[];
  /** How long streams keep what is on them; as they are when left out. */
  readonly days?: StreamDays;
}

const PING_TIMEOUT_MS = 2_000;

/** The connection to NATS JetStream: durable events out, and the handles that consumers need. */
export class Bus {
  readonly connection: NatsConnection;
  readonly manager: JetStreamManager;
  readonly #client: JetStreamClient;
  readonly #publications: Publications;

  private constructor(connection: NatsConnection, manager: JetStreamManager, inboxPrefix?: string) {
    this.connection = connection;
    this.manager = manager;
    this.#client = connection.jetstream({ timeout: 5_000 });
    this.#publications = new Publications(connection, inboxPrefix);
  }

  static async connect(options: BusOptions): Promise<Bus> {
    const access = natsAccess(options.url);
    const connection = await connect({
      ...access,
      name: options.name,
      maxReconnectAttempts: -1, // a restarted server is waited for; /readyz tells meanwhile
      reconnectTimeWait: 250,
      timeout: 5_000,
    }).catch((error: unknown) => {
      const what = isLoginRefused(error) ? 'refuses the login of NATS_URL' : 'does not answer';
      throw new RapportError('UNAVAILABLE', `NATS ${what} at ${access.servers.join(', ')}.`, {
        cause: error,
      });
    });
    try {
      const manager = await connection.jetstreamManager({ timeout: 5_000 });
      await ensureStreams(manager, options);
      return new Bus(connection, manager, access.inboxPrefix);
    } catch (error) {
      await connection.close();
      if (error instanceof RapportError) throw error;
      throw new RapportError('UNAVAILABLE', 'NATS answers without JetStream: start nats-server with -js.', {
        cause: error,
      });
    }
  }

  get streams(): JetStreamClient {
    return this.#client;
  }

  /** Resolves once JetStream has stored the event; a repeated id within two minutes is stored once. */
  async publish(envelope: Envelope): Promise<void> {
    await this.publishEncoded(subjectOf(envelope), envelope.id, JSON.stringify(envelope));
  }

  async publishEncoded(subject: string, id: string, json: string): Promise<void> {
    try {
      await this.#publications.publish(subject, id, json);
    } catch (error) {
      throw new RapportError('UNAVAILABLE', `JetStream did not store ${subject}.`, { cause: error });
    }
  }

  /** Puts a message that nothing could be done with aside, with why; `rapport replay` brings it back. */
  async bury(consumer: string, subject: string, payload: Uint8Array, reason: string): Promise<void> {
    const extra = headers();
    extra.set('Rapport-Consumer', consumer);
    extra.set('Rapport-Subject', subject);
    extra.set('Rapport-Reason', reason.replace(/[\r\n]+/g, ' ').slice(0, 1_000));
    await this.#client.publish(`dead.${consumer}.${subject}`, payload, { headers: extra });
  }

  /** Rejects when the server does not answer within two seconds. */
  async ping(): Promise<void> {
    const late = new Promise<never>((_, reject) => {
      setTimeout(
        () => reject(new RapportError('UNAVAILABLE', 'NATS does not answer.')),
        PING_TIMEOUT_MS,
      ).unref();
    });
    await Promise.race([this.connection.flush(), late]);
  }

  async close(): Promise<void> {
    await this.connection.drain();
  }
}

function isLoginRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === ErrorCode.AuthorizationViolation;
}
