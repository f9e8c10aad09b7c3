import { join } from 'node:path';
import type { Check } from './check.ts';
import { hasBenches, repository } from './repository.ts';
import { runTool } from './runTool.ts';

export const types: Check = {
  name: 'types',
  run: async () => {
    const project = join(repository, hasBenches() ? 'tsconfig.json' : 'test/tsconfig.withoutBench.json');
    await runTool('typescript/bin/tsc', ['--noEmit', '-p', project]);
  },
};
