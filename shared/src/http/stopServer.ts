import type { Server } from 'node:http';

const SWEEP_MS = 20;

/**
 * Ends a server well: no new connection, requests in flight finish, and after `drainMs` what is left is cut.
 * `close()` alone ends only connections that are idle at that moment; one that finishes its request later would
 * stay open for the keep-alive time, so idle ones are ended until none is left.
 */
export function stopServer(server: Server, drainMs = 10_000): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const cut = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
