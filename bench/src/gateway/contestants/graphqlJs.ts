import { oneSchema } from '../graph/supergraph.ts';
import { contestant } from './contestant.ts';
import { plainServer } from './plainServer.ts';

contestant(() =>
  plainServer({
    name: 'one schema',
    schema: oneSchema(),
    contextFor: (request) => request,
    ready: async () => {},
    stop: async () => {},
  }),
);
