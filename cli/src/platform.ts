import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Settings } from '@rapport/shared/config/settings.ts';

export interface PlatformOptions {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly port: number;
  readonly home: string;
  readonly settings: Settings;
  onProgress(line: string): void;
}

export interface Platform {
  readonly url: string;
  stop(): Promise<void>;
  readonly summary: string[];
}

/** Answers /healthz and nothing else. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  options.onProgress('Starting the gateway …');
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/healthz' ? 200 : 404;
    response.end();
  }).listen(options.port);
  await once(server, 'listening');
  const address = server.address();
  const url = `http://localhost:${typeof address === 'object' ? address?.port : options.port}`;
  return {
    url,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
    summary: [`Ready at ${url}`],
  };
}
