import { once } from 'node:events';
import { createServer } from 'node:net';
import { CommandError } from './commandError.ts';

/** Refuses a port that the gateway could not take, before anything slow is started for it. */
export async function checkPort(port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen(port);
    await once(server, 'listening');
  } catch (error) {
    throw portInUse(error, port) ?? error;
  }
  server.close();
  await once(server, 'close');
}

/** The sentence for an address that cannot be listened on; undefined for any other error. */
export function portInUse(error: unknown, port: number): CommandError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new CommandError(
      `Port ${port} is in use; stop what listens there, or set PORT to another one (0 takes any free port).`,
    );
  }
  if (code === 'EACCES')
    return new CommandError(`Port ${port} is not for this user; set PORT to one above 1023.`);
  return undefined;
}
