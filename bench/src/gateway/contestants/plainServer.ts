import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { partExecutor } from '@rapport/shared/graphql/executePart.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';

const nobody = {
  kind: 'system',
  id: 'bench',
  workspaceId: 'ws_bench',
  roles: [],
  grants: [],
  teammates: [],
} as const;

/**
 * node:http, JSON in and out, documents checked once, graphql-js: the least a correct server can do. Serves the
 * one-schema limit, and the parts for the gateways that send no internal token.
 */
export async function plainServer(part: Part): Promise<string> {
  const execute = partExecutor(part, createLog('bench', 'warn'));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const asked = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const body = JSON.stringify(await execute(asked, { caller: nobody, requestId: 'bench' }));
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
