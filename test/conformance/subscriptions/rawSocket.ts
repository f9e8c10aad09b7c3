import { WebSocket } from 'ws';

/** A WebSocket that says what its test wants, whether or not the protocol allows it. */
export interface RawSocket {
  /** What the gateway has said, in order. */
  readonly said: { type: string; id?: string; payload?: unknown }[];
  send(message: unknown): void;
  readonly socket: WebSocket;
  /** How the socket was closed, once it is. */
  readonly closed: Promise<{ code: number; reason: string }>;
  /** Resolves with the first message of a type. */
  next(type: string): Promise<{ type: string; id?: string; payload?: unknown }>;
}

export function openRawSocket(url: string, protocol = 'graphql-transport-ws'): Promise<RawSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol);
  const said: RawSocket['said'] = [];
  socket.on('message', (data) => said.push(JSON.parse(String(data))));
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  const raw: RawSocket = {
    said,
    socket,
    closed,
    send: (message) =>
      socket.send(
        typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message),
      ),
    next: (type) =>
      new Promise((resolve) => {
        const look = () => {
          const found = said.find((message) => message.type === type);
          if (found === undefined) return;
          socket.off('message', look);
          resolve(found);
        };
        socket.on('message', look);
        look();
      }),
  };
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(raw));
    // Where no protocol was agreed on, ws reports an error and closes with the code it was given.
    socket.once('error', reject);
  });
}

export const init = (token: string) => ({
  type: 'connection_init',
  payload: { authorization: `Bearer ${token}` },
});

export const subscribe = (id: string, query: string, variables: object = {}) => ({
  id,
  type: 'subscribe',
  payload: { query, variables },
});
