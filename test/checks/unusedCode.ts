import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, expectPlanted } from './check.ts';
import { inPlantedTree } from './plantedTree.ts';
import { repository } from './repository.ts';
import { runTool } from './runTool.ts';

const knip = 'knip/bin/knip.js';
const config = 'knip.jsonc';

/** Files, exports and dependencies that nothing uses, and dependencies that nobody declared. */
export const unusedCode: Check = {
  name: 'unused code',
  run: async () => {
    expectPlanted(await findPlanted(), [
      'files: subgraphs/deals/src/domain/dead.ts',
      'dependencies: left-pad',
      'unlisted: undeclared',
      'exports: unused',
      'exports: onlyHere',
    ]);
    await runTool(knip, ['--no-progress', '--treat-config-hints-as-errors']);
  },
};

/** One of each, in a workspace that stands under our own configuration. */
const planted = new Map([
  [config, readFileSync(join(repository, config), 'utf8')],
  ['package.json', '{ "name": "planted", "private": true, "workspaces": ["shared", "subgraphs/*"] }'],
  ['shared/package.json', manifest('./*.ts', './src/*.ts', { 'left-pad': '1.0.0' })],
  ['shared/src/used.ts', 'export const used = 1;\nexport const unused = 2;\n'],
  ['shared/src/alone.ts', 'export const onlyHere = 3;\nexport const twice = onlyHere + onlyHere;\n'],
  ['subgraphs/deals/package.json', manifest('./service.ts', './src/service.ts', {})],
  [
    'subgraphs/deals/src/main.ts',
    "import { twice } from '../../../shared/src/alone.ts';\nimport { used } from '../../../shared/src/used.ts';\n" +
      "import 'undeclared';\nprocess.exitCode = used + twice;\n",
  ],
  ['subgraphs/deals/src/domain/dead.ts', 'export const dead = 1;\n'],
]);

function manifest(door: string, leadsTo: string, dependencies: Readonly<Record<string, string>>): string {
  return JSON.stringify({ exports: { [door]: leadsTo }, dependencies });
}

interface KnipReport {
  readonly issues: readonly Readonly<Record<string, unknown>>[];
}

async function findPlanted(): Promise<string[]> {
  const { stdout } = await inPlantedTree(planted, (folder) =>
    runTool(knip, [
      '--no-exit-code',
      '--directory',
      folder,
      '--reporter',
      'json',
      '--no-progress',
      '--no-config-hints',
    ]),
  );
  const { issues }: KnipReport = JSON.parse(stdout);
  return issues.flatMap((issue) =>
    Object.entries(issue).flatMap(([kind, found]) =>
      Array.isArray(found) ? found.map(({ name }: { name: string }) => `${kind}: ${name}`) : [],
    ),
  );
}
