import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as a server was given it. */
export interface TakenMail {
  readonly to: readonly string[];
  readonly source: string;
}

/** A real mail server that keeps what it takes; `answer` decides about each mail, by its source. */
export class MailSink {
  readonly mails: TakenMail[] = [];
  /** Null takes the mail, a code refuses it; a promise makes the server slow. */
  answer: (mail: TakenMail) => number | null | Promise<number | null> = () => null;
  #server: SMTPServer | undefined;
  #port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 50, // clients keep their connections
      onData: (stream, session, callback) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', async () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          const mail = { to, source: Buffer.concat(parts).toString('utf8') };
          const code = await this.answer(mail);
          if (code === null) this.mails.push(mail);
          callback(code === null ? null : Object.assign(new Error('not now'), { responseCode: code }));
        });
      },
    });
    server.on('error', () => undefined); // clients go without a word
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    await new Promise<void>((resolve) => server.close(resolve));
  }
}

export interface TakenRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How a receiver answers one request; null never does. */
export type HookAnswer = {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};

/** A receiver of webhooks that keeps every request. */
export class HookSink {
  readonly requests: TakenRequest[] = [];
  answer: (request: TakenRequest) => HookAnswer | null = () => ({ status: 204 });
  readonly #server: Server;

  constructor() {
    this.#server = createServer(async (incoming, outgoing) => {
      let body = '';
      for await (const part of incoming) body += String(part);
      const request = { path: incoming.url ?? '', headers: incoming.headers, body };
      this.requests.push(request);
      const answer = this.answer(request);
      if (answer === null) return;
      outgoing.writeHead(answer.status, answer.headers).end(answer.body);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
