import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CollectSetting, startCollectSetting } from '../../../gateway/test/collectSetting.ts';
import { startTestNats, type TestNats } from '../../../test/harness/nats.ts';
import { openTemporaryHome, type TemporaryHome } from '../../../test/harness/temporaryHome.ts';
import { runCommand } from '../command.ts';
import { command } from '../commands/import.ts';

let nats: TestNats;
let setting: CollectSetting;
let folder: TemporaryHome;

beforeAll(async () => {
  nats = await startTestNats();
  folder = openTemporaryHome();
  setting = await startCollectSetting({
    natsUrl: nats.url,
    clock: { now: () => new Date() },
    sourceOf: async (key) => (key === 'wk_1' ? { sourceId: 'src_1', workspaceId: 'ws_1' } : null),
  });
});

afterAll(async () => {
  await setting.stop();
  await nats.stop();
  folder.remove();
});

beforeEach(async () => {
  await setting.stored();
});

const messages = async () => (await setting.stored()).flatMap(({ data }) => data.messages);
const target = () => ['--url', setting.url, '--write-key', 'wk_1'];

async function run(what: string, name: string, content: string | Buffer, ...words: string[]) {
  const file = join(folder.home, name);
  writeFileSync(file, content);
  const written: string[] = [];
  const take = (text: unknown) => written.push(String(text)) > 0;
  const outputs = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  for (const output of outputs) output.mockImplementation(take);
  try {
    const code = await runCommand(command, [what, file, ...target(), ...words]);
    return { code, output: written.join(''), errors: `${file}.errors.csv` };
  } finally {
    for (const output of outputs) output.mockRestore();
  }
}

describe('rapport import people', () => {
  const csv = [
    'Customer ID,Mail,Plan,Signed Up,Age',
    'c1,Ann@x.example,pro,2026-05-01 10:00:00,33',
    ',bob@x.example,,2026-05-02,',
    ',,,2026-05-02,',
    'c4,d@x.example,pro,yesterday,44',
  ].join('\n');
  const map = 'traits.email=Mail,timestamp=Signed Up,traits.age:number=Age';

  it('sends each line as an identify, in its types, and lists what names nobody or cannot be read', async () => {
    const { code, output, errors } = await run(
      'people',
      'people.csv',
      csv,
      '--map',
      map,
      '--time-zone',
      'Europe/Paris',
    );
    expect(code).toBe(1);
    expect(output).toContain('Messages sent     2\n');
    const [first, second, ...more] = await messages();
    expect(first).toMatchObject({
      type: 'identify',
      userId: 'c1',
      traits: { email: 'Ann@x.example', Plan: 'pro', age: 33 },
      timestamp: '2026-05-01T08:00:00.000Z',
    });
    expect(second).toMatchObject({
      anonymousId: expect.stringMatching(/^import_/),
      traits: { email: 'bob@x.example' },
    });
    expect(more).toEqual([]);
    expect(readFileSync(errors, 'utf8')).toBe(
      'line,message,reason\n4,,names nobody: it has neither a userId nor an anonymousId\n' +
        '5,,"Signed Up ""yesterday"" is no time"\n',
    );
  });

  it('gives the same ids again, and sends nothing on a dry run', async () => {
    await run('people', 'people.csv', csv, '--map', map);
    const ids = (await messages()).map(({ messageId }) => messageId);
    await run('people', 'people.csv', csv, '--map', map);
    expect((await messages()).map(({ messageId }) => messageId)).toEqual(ids);
    const { output } = await run('people', 'people.csv', csv, '--map', map, '--dry-run');
    expect(output).toContain('Messages to send  2\n');
    expect(await messages()).toEqual([]);
  });

  it('names supplier and basis on every message of a third party, and refuses one without the other', async () => {
    const bought = 'userId,income\nc1,5\n';
    await run('people', 'bought.csv', bought, '--supplier', 'Lists Ltd', '--basis', 'consent');
    expect((await messages()).map(({ context }) => context)).toEqual([
      { provenance: { supplier: 'Lists Ltd', basis: 'consent' } },
    ]);
    await expect(run('people', 'bought.csv', bought, '--supplier', 'Lists Ltd')).rejects.toThrow(
      'Data of a third party needs both --supplier and --basis.',
    );
    expect(await messages()).toEqual([]);
  });
});

describe('rapport import events', () => {
  it('sends messages of an SDK as they are, and makes events of other lines', async () => {
    const lines = [
      { type: 'page', userId: 'c1', name: 'Home', messageId: 'own', properties: { deep: { list: [1] } } },
      { userId: 'c2', event: 'Seen', price: 5, tags: ['a'] },
      { userId: 'c3' },
      { type: 'track', userId: 'c4' },
    ].map((each) => JSON.stringify(each));
    const content = gzipSync([lines[0], '', 'no json', ...lines.slice(1)].join('\n'));
    const { code, errors } = await run('events', 'events.ndjson.gz', content);
    expect(code).toBe(1);
    expect(await messages()).toMatchObject([
      { type: 'page', userId: 'c1', name: 'Home', messageId: 'own', properties: { deep: { list: [1] } } },
      { type: 'track', userId: 'c2', name: 'Seen', properties: { price: 5, tags: ['a'] } },
    ]);
    expect(readFileSync(errors, 'utf8').trim().split('\n').sort()).toEqual([
      '3,,is no JSON object',
      '5,,names no event; say --event for lines without one',
      '6,,collection refused the message: BAD_NAME',
      'line,message,reason',
    ]);
  });

  it('maps columns of a CSV file and refuses a map that names what is not there', async () => {
    const csv = 'who;what;total;paid\nc1;Paid;12,5;yes\nc2;Paid;3.5;no\n';
    const map = 'userId=who,event=what,properties.total:number=total,properties.paid:boolean=paid';
    const { code, errors } = await run('events', 'paid.csv', csv, '--map', map);
    expect(code).toBe(1);
    expect(await messages()).toMatchObject([
      { userId: 'c2', name: 'Paid', properties: { total: 3.5, paid: false } },
    ]);
    expect(readFileSync(errors, 'utf8')).toContain('total ""12,5"" is no number');
    await expect(run('events', 'paid.csv', csv, '--map', 'userId=nobody')).rejects.toThrow(
      'The file has no column "nobody"',
    );
    await expect(run('events', 'paid.csv', csv, '--map', 'traits.x=who')).rejects.toThrow('--map must read');
  });

  it('goes on where it was killed, and leaves nothing out', async () => {
    const file = join(folder.home, 'many.csv');
    const count = 60_000;
    const rows = Array.from({ length: count }, (_, n) => `c${n % 100},Seen,m${n}`);
    writeFileSync(file, ['userId,event,messageId', ...rows].join('\n'));
    const words = [join(import.meta.dirname, '../main.ts'), 'import', 'events', file, ...target()];
    const killed = spawn(process.execPath, words, { stdio: 'ignore' });
    await expect.poll(() => existsSync(`${file}.progress.json`), { timeout: 15_000, interval: 5 }).toBe(true);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const before = (await messages()).map(({ messageId }) => messageId);
    const goingOn = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'ignore'] });
    const [[code], output] = await Promise.all([once(goingOn, 'exit'), text(goingOn.stdout)]);
    const after = (await messages()).map(({ messageId }) => messageId);
    expect(code).toBe(0);
    const [, skipped] = /Lines +60000, (\d+) of them sent before/.exec(output) ?? [];
    expect(Number(skipped)).toBeGreaterThan(0);
    expect(after).toHaveLength(count - Number(skipped));
    expect(new Set([...before, ...after]).size).toBe(count);
    expect(existsSync(`${file}.progress.json`)).toBe(false);
  }, 60_000);
});
