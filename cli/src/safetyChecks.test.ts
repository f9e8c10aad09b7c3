import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@rapport/shared/config/settings.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { safetyChecks } from './safetyChecks.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'rapport-safety-'));
});
afterAll(() => rmSync(home, { recursive: true }));

const secret = '9f1c2b7d4e8a60537bd1f0c9a2e46d83';
const keys = `k1:${Buffer.from('0123456789abcdefghijklmnopqrstuv').toString('base64')}`;

/** Everything but what needs a server. */
async function findings(env: Record<string, string>): Promise<string[]> {
  const settings = readSettings({ RAPPORT_HOME: home, ...env });
  const checks = safetyChecks.filter(({ name }) => name !== 'Database');
  const found = await Promise.all(checks.map(({ run }) => run(settings, env)));
  return found.flat();
}

const safe = {
  NODE_ENV: 'production',
  OIDC_ISSUER: 'https://login.example.com',
  OIDC_AUDIENCE: 'rapport',
  RAPPORT_INTERNAL_SECRET: secret,
  RAPPORT_ENCRYPTION_KEYS: keys,
  NATS_URL: 'tls://deals:x@nats.example.com:4222',
  DATABASE_URL: `postgres://rapport_deals:${secret}@db.example.com/rapport`,
};

describe('safetyChecks', () => {
  it('find nothing in a production that is set up well, nor in an empty environment', async () => {
    expect(await findings(safe)).toEqual([]);
    expect(await findings({})).toEqual([]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['no identity provider in production', { OIDC_ISSUER: '', OIDC_AUDIENCE: '' }, /^No identity provider/],
    ['no keys in production', { RAPPORT_ENCRYPTION_KEYS: '' }, /^RAPPORT_ENCRYPTION_KEYS is not set/],
    [
      'a secret of a word',
      { RAPPORT_INTERNAL_SECRET: `change-me-${secret}` },
      /INTERNAL_SECRET can be guessed/,
    ],
    ['a secret of one key', { RAPPORT_INTERNAL_SECRET: 'a'.repeat(40) }, /INTERNAL_SECRET can be guessed/],
    [
      'a short password of a far database',
      { DATABASE_URL: 'postgres://u:hunter2@db/x' },
      /^The password in DATABASE/,
    ],
    [
      'a far bus without a login',
      { NATS_URL: 'tls://nats.example.com' },
      /names no login at nats\.example\.com/,
    ],
    [
      'a far bus in plain text',
      { NATS_URL: 'nats://u:p@nats.example.com:4222' },
      /to nats\.example\.com:4222 in plain/,
    ],
    ['parts in plain text', { DEALS_URL: 'http://deals:4000' }, /plain text \(deals\)/],
    [
      'processes alone outside production',
      { NODE_ENV: 'development', DEALS_URL: 'http://127.0.0.1:1' },
      /listen on all/,
    ],
  ])('find %s', async (_, change, message) => {
    expect(await findings({ ...safe, ...change })).toEqual([expect.stringMatching(message)]);
  });

  it('find secret files that others can read, in the home and where a setting names one', async () => {
    const own = join(home, 'internal.secret');
    const named = join(home, 'mounted');
    for (const path of [own, named]) writeFileSync(path, secret, { mode: 0o600 });
    const { RAPPORT_INTERNAL_SECRET: _, ...others } = safe;
    const env = { ...others, RAPPORT_INTERNAL_SECRET_FILE: named };
    expect(await findings(env)).toEqual([]);
    chmodSync(own, 0o640);
    chmodSync(named, 0o604);
    expect(await findings(env)).toEqual([
      `${own} can be read or changed by other users of this machine; chmod 600 it.`,
      `${named} can be read or changed by other users of this machine; chmod 600 it.`,
    ]);
  });
});
