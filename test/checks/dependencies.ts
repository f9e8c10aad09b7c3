import { dirname, relative } from 'node:path';
import { parts } from '@rapport/shared/part/parts.ts';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { type Check, expectPlanted, reportFindings } from './check.ts';
import { dependencyRules } from './dependencyRules.ts';
import { type PlantedImport, plantedImports } from './plantedImports.ts';
import { inPlantedTree } from './plantedTree.ts';
import { hasBenches, repository, sourceFiles } from './repository.ts';

/** Who may import whom. A cruiser that does not understand the compiler reads nothing and is content: so it is counted. */
export const dependencies: Check = {
  name: 'dependencies',
  run: async () => {
    expectPlanted(await findPlanted(plantedImports), reportsOf(plantedImports));
    const files = sourceFiles('ts', 'mjs', 'mts', 'cjs').filter(
      (file) => hasBenches() || !file.startsWith('bench/'),
    );
    const result = await cruiseFolder(repository, files);
    reportFindings(unreadOf(result, files));
    reportFindings(violationsOf(result));
  },
};

async function cruiseFolder(baseDir: string, files: readonly string[]): Promise<ICruiseResult> {
  const forbidden = dependencyRules.map((rule) => ({ ...rule, severity: 'error' }));
  const { output } = await cruise(
    [...files],
    {
      baseDir,
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      validate: true,
      ruleSet: { forbidden } as IFlattenedRuleSet,
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'node', 'default'],
        extensions: ['.ts', '.mjs', '.cjs', '.js', '.mts'],
      },
    },
    {},
    {},
  );
  if (typeof output === 'string') throw new Error(output);
  return output;
}

/** Files without a module, and parts whose imports of shared code were not followed to it. */
function unreadOf({ modules }: ICruiseResult, files: readonly string[]): string[] {
  const read = new Map(modules.map((module) => [module.source, module.dependencies]));
  const unread = files.filter((file) => !read.has(file));
  const blind = parts.filter(
    (part) =>
      !read
        .get(`subgraphs/${part}/src/service.ts`)
        ?.some(({ resolved }) => resolved === 'shared/src/part/runPart.ts'),
  );
  return [
    ...unread.map((file) => `${file} was not read`),
    ...blind.map((part) => `the way from ${part} to shared was not seen`),
  ];
}

function violationsOf({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`);
}

/** What is reported of the planted imports, written as files. */
async function findPlanted(imports: readonly PlantedImport[]): Promise<string[]> {
  const files = new Map([
    ['node_modules/typeorm/index.js', 'export const value = 1;\n'],
    ['node_modules/typeorm/package.json', '{ "name": "typeorm", "exports": "./index.js" }\n'],
  ]);
  for (const { to } of imports) if (to.endsWith('.ts')) files.set(to, 'export const value = 1;\n');
  for (const each of imports) files.set(each.from, `${files.get(each.from) ?? ''}${importText(each)}`);
  const froms = [...new Set(imports.map(({ from }) => from))];
  return inPlantedTree(files, async (folder) => violationsOf(await cruiseFolder(folder, froms)));
}

function importText({ from, to, typeOnly }: PlantedImport): string {
  const path = to.endsWith('.ts') ? `./${relative(dirname(from), to)}` : to;
  return `import ${typeOnly === true ? 'type ' : ''}{ value } from '${path}';\n`;
}

/** What the cruiser must say: core modules lose their `node:`, libraries are named by their file. */
function reportsOf(imports: readonly PlantedImport[]): string[] {
  const unplanted = dependencyRules.filter(({ name }) => !imports.some(({ rule }) => rule === name));
  reportFindings(unplanted.map(({ name }) => `no import is planted for the rule ${name}`));
  return imports
    .filter(({ rule }) => rule !== null)
    .map(({ rule, from, to }) => {
      const reported = to === 'typeorm' ? 'node_modules/typeorm/index.js' : to.replace(/^node:/, '');
      return `${rule}: ${from} imports ${reported}`;
    });
}
