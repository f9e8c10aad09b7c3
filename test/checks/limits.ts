import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, expectPlanted, reportFindings } from './check.ts';
import { faultsOf } from './limitFaults.ts';
import { repository, sourceFiles } from './repository.ts';

/** Files that are read at once, functions that are seen at once, and no way around the other checks. */
export const limits: Check = {
  name: 'limits',
  run: async () => {
    for (const { text, faults } of planted) expectPlanted(faultsOf('planted.ts', text), faults);
    const files = sourceFiles('ts', 'mts', 'mjs', 'cjs').filter((path) => !path.includes('/generated/'));
    if (files.length < 200) throw new Error(`Only ${files.length} files were found.`);
    reportFindings(files.flatMap((path) => faultsOf(path, readFileSync(join(repository, path), 'utf8'))));
  },
};

const lines = (count: number, text = '') => `${text}\n`.repeat(count);

const planted: readonly { readonly text: string; readonly faults: readonly string[] }[] = [
  { text: lines(400), faults: [] },
  { text: lines(401), faults: ['planted.ts has 401 lines, more than 400'] },
  {
    text: `const ok = 1;\nfunction long() {${lines(60)}}\n`,
    faults: ['planted.ts:2 a function has 61 lines, more than 60'],
  },
  {
    text: `const long = () => {${lines(60)}};\n`,
    faults: ['planted.ts:1 a function has 61 lines, more than 60'],
  },
  { text: `class A { b() {${lines(59)}} }\ndescribe('a', () => {${lines(100)}});\n`, faults: [] },
  { text: 'const a = 1 as any;\n', faults: ['planted.ts:1 as any'] },
  { text: 'const a = (<any>1);\n', faults: ['planted.ts:1 as any'] },
  { text: '// @ts-expect-error\nconst a: string = 1;\n', faults: ['planted.ts:1 @ts-expect-error'] },
  { text: '/* @ts-ignore */\nconst a: string = 1;\n', faults: ['planted.ts:1 @ts-ignore'] },
  { text: 'const a = 1; // @ts-nocheck\n', faults: ['planted.ts:1 @ts-nocheck'] },
  { text: '\n// biome-ignore lint: sure\nconst a = 1;\n', faults: ['planted.ts:2 biome-ignore'] },
  { text: 'const a = `b`; // TODO later\n', faults: ['planted.ts:1 TODO'] },
  { text: '/** Sums.\n FIXME wrong */\nconst a = 1;\n', faults: ['planted.ts:1 FIXME'] },
  { text: "it.only('a', () => {});\n", faults: ['planted.ts:1 it.only'] },
  { text: "describe.skip.each([1])('a', () => {});\n", faults: ['planted.ts:1 describe.skip'] },
  { text: "it('a', ({ skip }) => skip());\n", faults: ['planted.ts:1 skip'] },
  { text: "test.todo('a');\n", faults: ['planted.ts:1 test.todo'] },
  {
    text: "it.skipIf(slow)('a', () => {});\n",
    faults: ['planted.ts:1 it.skipIf without a look at public data'],
  },
  { text: "describe.skipIf(!existsSync(file))('a', () => {});\n", faults: [] },
  { text: "const a = '// TODO, @ts-ignore and as any'; page.skip(1);\n", faults: [] },
];
