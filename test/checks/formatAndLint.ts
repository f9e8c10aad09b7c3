import type { Check } from './check.ts';
import { runTool } from './runTool.ts';

const FILES_AT_LEAST = 300;

export const formatAndLint: Check = {
  name: 'format and lint',
  run: async () => {
    const { stderr } = await runTool('@biomejs/biome/bin/biome', [
      'ci',
      '--colors=off',
      '--error-on-warnings',
      '--max-diagnostics=50',
      '.',
    ]);
    const checked = Number(/Checked (\d+) files/.exec(stderr)?.[1] ?? 0);
    if (checked < FILES_AT_LEAST) throw new Error(`Biome read ${checked} files, not ${FILES_AT_LEAST}.`);
  },
};
