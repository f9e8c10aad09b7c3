import { startGateway } from '@rapport/gateway/gateway.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { createPart, partNames } from '../graph/parts.ts';
import { supergraphSdl } from '../graph/supergraph.ts';
import { contestant, internalSecret } from './contestant.ts';

/** This gateway; the parts in its own process, or fetched over HTTP when the second argument says so. */
const overHttp = process.argv[2] === 'overHttp';
const caller = {
  kind: 'user',
  id: 'user_bench',
  workspaceId: 'ws_bench',
  roles: ['owner'],
  grants: [],
  teammates: [],
} as const;

contestant(async ({ guarded }) => {
  const parts = partNames.map(
    (name) => [name, overHttp ? { url: guarded[name] ?? '' } : createPart(name)] as const,
  );
  const gateway = await startGateway({
    supergraphSdl: supergraphSdl((name) => guarded[name] ?? ''),
    parts: Object.fromEntries(parts),
    port: 0,
    internalSecret,
    verifyCaller: async ({ authorization }) => {
      if (authorization === 'Bearer bench') return caller;
      throw new RapportError('UNAUTHENTICATED', 'The bench sends "Bearer bench".');
    },
    log: createLog('gateway', 'warn'),
    production: true,
    // Every limit is on; one caller asks more here in a minute than any may elsewhere.
    settings: { rate: { requests: 1_000_000_000, cost: 1_000_000_000, failures: 1_000 } },
  });
  return `${gateway.url}/graphql`;
});
