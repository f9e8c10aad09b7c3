import { execFile } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { WorkspaceUnderTest } from '../../../subgraphs/workspace/test/workspaceUnderTest.ts';
import { testKeys } from '../../../test/harness/part.ts';
import { openTemporaryHome, type TemporaryHome } from '../../../test/harness/temporaryHome.ts';

const main = join(import.meta.dirname, '../main.ts');

let acme: WorkspaceUnderTest;
let home: TemporaryHome;
let superuser: pg.Client;
let env: Record<string, string>;

beforeAll(async () => {
  home = openTemporaryHome();
  acme = await WorkspaceUnderTest.start();
  const [place] = await acme.under.db.asWorker((tx) =>
    tx.query<{ name: string }>('select current_database() as name'),
  );
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${place?.name}`;
  superuser = new pg.Client({ connectionString: url.href });
  await superuser.connect();
  const server = acme.under.bus.connection.getServer();
  env = { DATABASE_URL: url.href, NATS_URL: `nats://${server}`, RAPPORT_ENCRYPTION_KEYS: testKeys };
});

afterAll(async () => {
  await superuser?.end();
  await acme?.stop();
  home?.remove();
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as an operator would. */
function rapport(words: readonly string[], more: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = {
      env: { PATH: process.env.PATH, RAPPORT_HOME: home.home, LOG_LEVEL: 'fatal', ...env, ...more },
    };
    execFile(process.execPath, [main, ...words], options, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

/** One line for each column of sealed secrets: sources exist, inbound hooks do not. */
const sealedAnew = (writeKeys: string) =>
  [
    `workspace.sources.write_key: ${writeKeys}`,
    'workspace.notification_webhooks.secret: 0 sealed anew with next, 0 were already',
    'profiles.inbound_hooks.sealed_secret: 0 sealed anew with next, 0 were already',
    '',
  ].join('\n');

const createTeam = (name: string) =>
  acme.mutate(acme.owner, 'teamCreate', [['input', 'TeamCreateInput!', { name }]], 'team { id }');

describe('rapport audit', () => {
  it('verifies every log, and names the first entry that is not as it was written', async () => {
    for (const name of ['A', 'B', 'C']) await createTeam(name);
    await acme.another('quiet');
    await acme.under.tell();
    const good = await rapport(['audit', 'verify']);
    expect({ code: good.code, stderr: good.stderr }).toEqual({ code: 0, stderr: '' });
    const [, head = ''] = /^acme: 4 entries, intact, head ([0-9a-f]{64})$/m.exec(good.stdout) ?? [];
    expect(good.stdout).toMatch(/^quiet: 1 entries, intact, head [0-9a-f]{64}$/m);
    await createTeam('D');
    await acme.under.tell();
    expect((await rapport(['audit', 'verify', '--workspace', 'acme', '--head', head])).stdout).toMatch(
      /^acme: 5 entries, intact/,
    );
    expect(await rapport(['audit', 'verify', '--workspace', 'acme', '--head', 'f'.repeat(64)])).toEqual({
      code: 1,
      stdout: 'acme: not as it was written from entry 6 on (5 entries before it are)\n',
      stderr: '',
    });
  }, 60_000);

  it('exports one log as lines of JSON, and leaves an entry about it', async () => {
    const { code, stdout } = await rapport(['audit', 'export', '--workspace', 'acme']);
    expect(code).toBe(0);
    const entries = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { seq: number; action: string });
    expect(entries.map(({ seq, action }) => [seq, action])).toEqual([
      [1, 'workspaceCreate'],
      [2, 'teamCreate'],
      [3, 'teamCreate'],
      [4, 'teamCreate'],
      [5, 'teamCreate'],
    ]);
    await acme.under.tell();
    const { auditEntries } = await acme.as<{ auditEntries: { nodes: object[] } }>(
      acme.owner,
      '{ auditEntries(first: 1) { nodes { seq action actor } } }',
    );
    expect(auditEntries.nodes).toEqual([{ seq: 6, action: 'auditExport', actor: 'system:cli' }]);
    const later = ['--from', '2999-01-01T00:00:00Z'];
    expect((await rapport(['audit', 'export', '--workspace', 'acme', ...later])).stdout).toBe('');
  }, 60_000);

  it('says what is wrong in one sentence', async () => {
    const cases: [readonly string[], number, string][] = [
      [['audit', 'burn'], 2, 'rapport audit can verify and export, not "burn".'],
      [['audit', 'export'], 2, 'There are several workspaces: name one by --workspace.'],
      [
        ['audit', 'verify', '--head', 'x'],
        2,
        '--head is the head of one log: name its workspace by --workspace.',
      ],
      [['audit', 'verify', '--workspace', 'none'], 1, 'There is no workspace "none".'],
      [['audit', 'export', '--from', 'x'], 2, '--from must be an instant as 2026-03-01T00:00:00Z, not "x".'],
    ];
    for (const [words, code, sentence] of cases) {
      expect(await rapport(words)).toEqual({ code, stdout: '', stderr: `rapport: ${sentence}\n` });
    }
  }, 60_000);

  it('ends with 1 when a log was tampered with', async () => {
    await superuser.query('begin; set local session_replication_role = replica');
    await superuser.query(
      `update workspace.audit_entries set after = '{}' where seq = 3 and workspace_id = $1`,
      [acme.workspaceId],
    );
    await superuser.query('commit');
    const { code, stdout } = await rapport(['audit', 'verify']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^acme: not as it was written from entry 3 on \(2 entries before it are\)$/m);
    expect(stdout).toMatch(/^quiet: 1 entries, intact/m);
  }, 60_000);
});

describe('rapport secrets rotate', () => {
  it('seals old and plain values with the present key, reports how many, and leaves the rest alone', async () => {
    const created: { source: { id: string; writeKey: string } }[] = [];
    for (let index = 0; index < 3; index += 1) {
      created.push(
        await acme.mutate<{ source: { id: string; writeKey: string } }>(
          acme.owner,
          'sourceCreate',
          [['input', 'SourceCreateInput!', { name: `S${index}`, kind: 'SERVER' }]],
          'source { id writeKey }',
        ),
      );
    }
    const writeKeys = created.map(({ source }) => source.writeKey);
    await superuser.query('update workspace.sources set write_key = $2 where id = $1', [
      created[0]?.source.id,
      writeKeys[0],
    ]);
    const rotated = `next:${Buffer.alloc(32, 9).toString('base64')},${testKeys}`;
    const rotate = () => rapport(['secrets', 'rotate'], { RAPPORT_ENCRYPTION_KEYS: rotated });
    expect(await rotate()).toEqual({
      code: 0,
      stdout: sealedAnew('3 sealed anew with next, 0 were already'),
      stderr: '',
    });
    expect((await rotate()).stdout).toBe(sealedAnew('0 sealed anew with next, 3 were already'));
    const { rows } = await superuser.query<{ write_key: string }>('select write_key from workspace.sources');
    expect(rows.every(({ write_key: sealed }) => sealed.startsWith('v1.next.'))).toBe(true);
    expect((await rapport(['secrets', 'rotate'])).stderr).toContain('The key "next" is not among');
    await rapport(['secrets', 'rotate'], {
      RAPPORT_ENCRYPTION_KEYS: `${testKeys},next:${Buffer.alloc(32, 9).toString('base64')}`,
    });
    const { sources } = await acme.as<{ sources: { nodes: { writeKey: string }[] } }>(
      acme.owner,
      '{ sources { nodes { writeKey } } }',
    );
    expect(sources.nodes.map(({ writeKey }) => writeKey)).toEqual(writeKeys);
  }, 60_000);
});

describe('rapport doctor', () => {
  it('tells of a superuser as login apart from the rest, and ends with 1 only when it is strict', async () => {
    const finding = /^Database {6}unsafe {3}DATABASE_URL logs in as postgres, which is a superuser/m;
    const plain = await rapport(['doctor'], { PORT: '0' });
    expect({ code: plain.code, stdout: plain.stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(finding),
    });
    const strict = await rapport(['doctor', '--strict'], { PORT: '0' });
    expect(strict.code).toBe(1);
  }, 60_000);
});
