import type { WebSocket as GraphqlSocket } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';

/**
 * A socket of `ws` as graphql-ws wants it. What its own adapter leaves open: a peer that sends and never reads fills
 * the memory with what waits to be written, and a binary frame is taken as text.
 *
 * @param onFault what the handling of a message throws is a fault of ours
 */
export function graphqlSocket(
  socket: WebSocket,
  maxBufferedBytes: number,
  onFault: (error: unknown) => void,
): GraphqlSocket {
  return {
    protocol: socket.protocol,
    send: (data) =>
      new Promise((resolve) => {
        if (socket.readyState !== socket.OPEN) return resolve();
        if (socket.bufferedAmount > maxBufferedBytes) {
          socket.terminate();
          return resolve();
        }
        // Resolves when the network has taken it: a slow reader so slows down what is worked out for it. An error
        // means that the socket is gone, which its close tells.
        socket.send(data, () => resolve());
      }),
    close: (code, reason) => socket.close(code, reasonWithin(reason ?? '')),
    onMessage: (handle) =>
      socket.on('message', (data: RawData, isBinary: boolean) => {
        if (isBinary) socket.close(4400, 'Invalid message received');
        else handle(String(data)).catch(onFault);
      }),
  };
}

/** Pings, and cuts a socket whose peer has not answered until the next ping. Answers how to stop. */
export function keepAlive(socket: WebSocket, everyMs: number): () => void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) socket.terminate();
    else {
      isAlive = false;
      socket.ping();
    }
  }, everyMs);
  return () => clearInterval(timer);
}

/** A close frame has room for 123 bytes. */
export function reasonWithin(reason: string): string {
  return Buffer.byteLength(reason) <= 123 ? reason : `${reason.slice(0, 100)}…`;
}
