import type { Check } from './check.ts';
import { repository } from './repository.ts';
import { runTool } from './runTool.ts';

export const types: Check = {
  name: 'types',
  run: async () => {
    await runTool('typescript/bin/tsc', ['--noEmit', '-p', repository]);
  },
};
