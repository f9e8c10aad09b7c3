import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';

const repository = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** A fenced block, with the block that follows it as what it prints. */
interface Example {
  readonly language: string;
  readonly code: string;
  readonly answer: { readonly language: string; readonly code: string } | undefined;
}

const PROGRAMS = ['sh', 'js'];
const ANSWERS = ['json', 'text'];

function examplesOf(markdown: string): Example[] {
  const blocks = [...markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({
    language,
    code,
  }));
  return blocks.flatMap(({ language, code }, index) => {
    if (!PROGRAMS.includes(language)) return [];
    const next = blocks[index + 1];
    const isAnswered = next !== undefined && ANSWERS.includes(next.language) && prints(code);
    return [{ language, code, answer: isAnswered ? next : undefined }];
  });
}

/** Assignments and `npm` lines have no answer to show. */
function prints(code: string): boolean {
  return /^(curl|npx)/m.test(code);
}

const examples = examplesOf(readFileSync(join(repository, 'README.md'), 'utf8'));
const assignments = examples.filter(({ code }) => /^[A-Z_]+=/.test(code)).map(({ code }) => code);
const npmLines = examples.flatMap(({ code }) => code.split('\n').filter((line) => line.startsWith('npm ')));
const programs = examples.filter(({ code }) => !/^([A-Z_]+=|npm )/.test(code));

let platform: TestPlatform;
/** The reader's folder: what the start wrote, and packages installed. */
let folder: string;

beforeAll(async () => {
  platform = await startTestPlatform('readme');
  await platform.settled();
  folder = mkdtempSync(join(tmpdir(), 'rapport-readme-'));
  mkdirSync(join(folder, '.rapport'));
  const { url, token, writeKey } = platform;
  const dev = { url, token, writeKey, apiKey: 'rk_', workspaceId: 'ws_', userId: 'user_' };
  writeFileSync(join(folder, '.rapport/dev.json'), JSON.stringify(dev));
  symlinkSync(join(repository, 'test/node_modules'), join(folder, 'node_modules'));
});

afterAll(async () => {
  await platform?.stop();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

async function execute({ language, code }: Example): Promise<string> {
  const env = { ...process.env, RAPPORT_HOME: join(folder, '.rapport') };
  const options = { cwd: folder, env, timeout: 30_000 };
  if (language === 'js') {
    writeFileSync(join(folder, 'example.mjs'), code);
    return (await run(process.execPath, ['example.mjs'], options)).stdout;
  }
  const command = `${process.execPath} ${join(repository, 'cli/src/main.ts')}`;
  const script = [...assignments, code.replaceAll('npx rapport', command)].join('\n');
  return (await run('sh', ['-euc', script], options)).stdout;
}

/** The shown answer as a matcher: `…` at the end of a text stands for whatever follows. */
function shown({ language, code }: { readonly language: string; readonly code: string }): unknown {
  return language === 'json' ? masked(JSON.parse(code)) : code.trim().split('\n').map(masked);
}

function masked(value: unknown): unknown {
  if (typeof value === 'string' && value.endsWith('…')) return expect.stringContaining(value.slice(0, -1));
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, masked(each)]));
}

function read(language: string, output: string): unknown {
  return language === 'json' ? JSON.parse(output) : output.trim().split('\n');
}

/** Only a query may be asked again until what was told has arrived. */
async function check(example: Example): Promise<void> {
  const { answer } = example;
  if (answer === undefined) {
    await execute(example);
    return;
  }
  const once = async () => expect(read(answer.language, await execute(example))).toEqual(shown(answer));
  if (example.code.startsWith('curl -sG')) await vi.waitFor(once, { timeout: 20_000, interval: 100 });
  else await once();
}

describe('README.md', () => {
  it('has its examples: seven commands with their answers, one program, and npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    expect(programs.filter(({ language }) => language === 'js')).toHaveLength(1);
    expect(programs.filter(({ answer }) => answer !== undefined)).toHaveLength(7);
    expect(programs).toHaveLength(8);
    expect(npmLines).toEqual(['npm start', 'npm test']);
    expect(scripts).toMatchObject({ start: expect.any(String), test: expect.any(String) });
  });

  // One test for each would have to run in this order too: later ones read what earlier ones told.
  it('shows what every example answers, from the first to the last', async () => {
    for (const example of programs) await check(example);
  });

  it('tells orders that importing them again does not change', async () => {
    const totals = '{ purchaseTotals { orderCount refundCount net } profileStatistics { identified } }';
    await platform.settled();
    const before = await platform.query(totals);
    for (const example of programs.filter(({ code }) => code.includes('rapport import')))
      await check(example);
    await platform.settled();
    expect(await platform.query(totals)).toEqual(before);
  });
});
