import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AllowedOrigins } from '@rapport/shared/config/gatewaySettings.ts';
import { CloseCode, handleProtocols, makeServer, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { callerHeaders } from '../access/verifyCaller.ts';
import { clientAddress } from '../http/clientAddress.ts';
import { graphqlSocket, keepAlive } from './socket.ts';
import { type Held, type ProtocolOptions, socketProtocol } from './socketProtocol.ts';

export interface WebSocketsOptions extends ProtocolOptions {
  readonly origins: AllowedOrigins;
  readonly maxMessageBytes: number;
  readonly trustedProxies: number;
}

const GOING_AWAY = 1001;
/** A peer that does not answer a close is cut after this. */
const CLOSE_MS = 1_000;

/** GraphQL over WebSocket: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md */
export class WebSockets {
  readonly #options: WebSocketsOptions;
  readonly #protocol: Server<Held>;
  readonly #server: WebSocketServer;
  readonly #held = new Set<Held>();
  #isStopping = false;

  constructor(options: WebSocketsOptions) {
    this.#options = options;
    this.#protocol = makeServer(socketProtocol(options));
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: options.maxMessageBytes,
      handleProtocols,
      clientTracking: false,
    });
  }

  /** Takes over a request that wants to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { origin } = request.headers;
    const { origins } = this.#options;
    if (this.#isStopping || this.#strangers() >= this.#options.limits.strangers)
      refuseUpgrade(socket, '503 Service Unavailable');
    else if (origin !== undefined && origins !== '*' && !origins.includes(origin))
      refuseUpgrade(socket, '403 Forbidden');
    else this.#server.handleUpgrade(request, socket, head, (made) => this.#open(made, request));
  }

  /** Closes every socket with 1001, on which clients come again; cuts those that do not answer. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(
      [...this.#held].map(
        ({ socket }) =>
          new Promise<void>((resolve) => {
            const cut = setTimeout(() => socket.terminate(), CLOSE_MS);
            socket.once('close', () => {
              clearTimeout(cut);
              resolve();
            });
            socket.close(GOING_AWAY, 'Going away');
          }),
      ),
    );
  }

  #open(socket: WebSocket, request: IncomingMessage): void {
    const { limits, log, trustedProxies } = this.#options;
    const headers = callerHeaders(request.headers);
    const held: Held = { socket, headers, ip: clientAddress(request, trustedProxies) };
    this.#held.add(held);
    const closed = this.#protocol.opened(
      graphqlSocket(socket, limits.bufferedBytes, (error) => {
        log.error({ err: error }, 'a message over a WebSocket could not be handled');
        socket.close(CloseCode.InternalServerError, 'Internal server error');
      }),
      held,
    );
    const stopPinging = keepAlive(socket, limits.keepAliveMs);
    // A frame that is too large, or no frame at all: ws closes with the code that says so.
    socket.on('error', (error) => log.debug({ err: error }, 'a WebSocket broke'));
    socket.once('close', (code, reason) => {
      this.#held.delete(held);
      stopPinging();
      held.session?.close();
      held.release?.();
      closed(code, String(reason)).catch((error: unknown) =>
        log.error({ err: error }, 'a WebSocket did not end well'),
      );
    });
  }

  #strangers(): number {
    let count = 0;
    for (const { session } of this.#held) if (session === undefined) count += 1;
    return count;
  }
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => {}); // it may be gone already
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
