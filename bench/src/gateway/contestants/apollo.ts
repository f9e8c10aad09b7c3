import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { supergraphSdl } from '../graph/supergraph.ts';
import { contestant } from './contestant.ts';

/** @apollo/gateway under @apollo/server as their own first page shows them; only the telemetry is off. */
contestant(async ({ open }) => {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
  const gateway = new ApolloGateway({ supergraphSdl: supergraphSdl((name) => open[name] ?? '') });
  const { url } = await startStandaloneServer(new ApolloServer({ gateway }), {
    listen: { port: 0, host: '127.0.0.1' },
  });
  return url;
});
