import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { supergraphSdl } from '../graph/supergraph.ts';
import { contestant } from './contestant.ts';

/** @graphql-hive/gateway as its page on use inside Node shows it. */
contestant(async ({ open }) => {
  const runtime = createGatewayRuntime({ supergraph: supergraphSdl((name) => open[name] ?? '') });
  const server = createServer(runtime);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
