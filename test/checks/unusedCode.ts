import type { Check } from './check.ts';
import { runTool } from './runTool.ts';

/** Files, exports and dependencies that nothing uses, and dependencies that nobody declared. */
export const unusedCode: Check = {
  name: 'unused code',
  run: async () => {
    await runTool('knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors']);
  },
};
