import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { composeSupergraph } from './composeSupergraph.ts';
import { repository } from './repository.ts';

/** The parts' schemas fit together, and the committed supergraph is what they make. */
export const composition: Check = {
  name: 'composition',
  run: async () => {
    const committed = readFileSync(join(repository, 'supergraph.graphql'), 'utf8');
    if (composeSupergraph() !== committed) {
      throw new Error('supergraph.graphql is not what the schemas compose to; run npm run generate');
    }
  },
};
