import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parts } from '../part/parts.ts';
import { gatewayTable, standardGatewaySettings } from './gatewaySettings.ts';
import { describeSettings, readSettings, SettingsError } from './settings.ts';

function problems(env: Record<string, string>): readonly string[] {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe('readSettings', () => {
  test('gives every setting its default in an empty environment', () => {
    const settings = readSettings({});
    expect(settings.home.endsWith('/.rapport')).toBe(true);
    expect({ ...settings, home: '' }).toEqual({
      port: 4000,
      home: '',
      databaseUrl: undefined,
      partDatabaseUrls: {},
      natsUrl: undefined,
      partUrls: {},
      logLevel: 'warn',
      nodeEnv: 'development',
      internalSecret: undefined,
      encryptionKeys: undefined,
      oidc: undefined,
      outbound: { mail: undefined, privateAddresses: false },
      retention: { timelineDays: undefined, logDays: undefined, newsDays: undefined },
      gateway: standardGatewaySettings,
    });
    expect(settings.gateway).toEqual({
      document: {
        characters: 100_000,
        tokens: 10_000,
        depth: 20,
        fields: 2_000,
        rootFields: 50,
        aliases: 200,
        directives: 200,
        fragments: 100,
        variables: 10_000,
      },
      cost: { operation: 20_000, listSize: 10 },
      rate: { requests: 10_000, cost: 1_000_000, failures: 300 },
      timeoutMs: 15_000,
      maxBodyBytes: 1_048_576,
      allowedOrigins: undefined,
      introspection: undefined,
      trustedProxies: 0,
    });
  });

  test('takes good values, and an empty one as not given', () => {
    const settings = readSettings({
      PORT: '0',
      RAPPORT_HOME: '/var/lib/rapport',
      DATABASE_URL: 'postgres://u:p@db:5432/rapport',
      DEALS_DATABASE_URL: 'postgresql://u:p@deals/deals',
      TICKETS_URL: 'http://tickets:4001',
      SEGMENTS_URL: 'https://proxy/segments/graphql',
      NATS_URL: '',
      UNRELATED: 'x',
    });
    expect(settings.port).toBe(0);
    expect(settings.home).toBe('/var/lib/rapport');
    expect(settings.databaseUrl).toBe('postgres://u:p@db:5432/rapport');
    expect(settings.partDatabaseUrls).toEqual({ deals: 'postgresql://u:p@deals/deals' });
    expect(settings.partUrls).toEqual({
      tickets: 'http://tickets:4001/graphql',
      segments: 'https://proxy/segments/graphql',
    });
    expect(settings.natsUrl).toBeUndefined();
  });

  test('refuses a bad value with the name and what is wanted', () => {
    expect(problems({ PORT: 'abc' })).toEqual(['PORT must be a port number from 0 to 65535, not "abc"']);
    expect(problems({ PORT: '65536' })).toEqual(['PORT must be a port number from 0 to 65535, not "65536"']);
    expect(problems({ PORT: '-1' })).toEqual(['PORT must be a port number from 0 to 65535, not "-1"']);
  });

  test('never repeats a value that may hold a password', () => {
    expect(problems({ DATABASE_URL: 'mysql://root:hunter2@db/x' })).toEqual([
      'DATABASE_URL must be a URL as postgres://user:password@host:5432/database',
    ]);
    expect(problems({ RAPPORT_INTERNAL_SECRET: 'short' })).toEqual([
      'RAPPORT_INTERNAL_SECRET must be a secret of at least 32 characters, or several with commas between them',
    ]);
  });

  test('takes several internal secrets apart, and refuses them when one is too short', () => {
    const [old, renewed] = ['o'.repeat(32), 'n'.repeat(32)];
    expect(readSettings({ RAPPORT_INTERNAL_SECRET: old }).internalSecret).toEqual([old]);
    expect(readSettings({ RAPPORT_INTERNAL_SECRET: `${renewed}, ${old}` }).internalSecret).toEqual([
      renewed,
      old,
    ]);
    expect(problems({ RAPPORT_INTERNAL_SECRET: `${renewed},` })).toEqual([
      'RAPPORT_INTERNAL_SECRET must be a secret of at least 32 characters, or several with commas between them',
    ]);
  });

  test('refuses a name beginning with RAPPORT_ that it does not know', () => {
    expect(problems({ RAPPORT_HOEM: '/x' })).toEqual([
      `RAPPORT_HOEM is no setting of Rapport; those that begin with RAPPORT_ are RAPPORT_HOME, RAPPORT_INTERNAL_SECRET, RAPPORT_ENCRYPTION_KEYS, RAPPORT_SMTP_URL, RAPPORT_MAIL_FROM, RAPPORT_PUBLIC_URL, RAPPORT_PRIVATE_WEBHOOKS, RAPPORT_EVENT_RETENTION_DAYS, RAPPORT_LOG_DAYS, RAPPORT_NEWS_DAYS, ${Object.keys(gatewayTable).join(', ')}`,
    ]);
  });

  test('takes limits of the gateway, and origins one by one or all', () => {
    const { gateway } = readSettings({
      RAPPORT_MAX_DEPTH: '7',
      RAPPORT_ALLOWED_ORIGINS: 'https://crm.example, http://localhost:3000',
      RAPPORT_INTROSPECTION: 'off',
    });
    expect(gateway.document.depth).toBe(7);
    expect(gateway.allowedOrigins).toEqual(['https://crm.example', 'http://localhost:3000']);
    expect(gateway.introspection).toBe(false);
    expect(readSettings({ RAPPORT_ALLOWED_ORIGINS: '*' }).gateway.allowedOrigins).toBe('*');
  });

  test('refuses limits under which nothing could run', () => {
    expect(
      problems({
        RAPPORT_MAX_DEPTH: '0',
        RAPPORT_TIMEOUT_MS: '99',
        RAPPORT_ALLOWED_ORIGINS: 'https://crm.example/',
      }),
    ).toEqual([
      'RAPPORT_MAX_DEPTH must be a whole number of at least 1, not "0"',
      'RAPPORT_TIMEOUT_MS must be a whole number of at least 100, not "99"',
      'RAPPORT_ALLOWED_ORIGINS must be * or origins as https://crm.example with commas between them, not "https://crm.example/"',
    ]);
    expect(problems({ RAPPORT_RATE_COST: '100' })).toEqual([
      'RAPPORT_RATE_COST must be at least RAPPORT_MAX_COST (20000), so that every operation can run',
    ]);
  });

  test('lists everything wrong at once, in one message', () => {
    const env = { PORT: 'x', LOG_LEVEL: 'loud' };
    expect(() => readSettings(env)).toThrow(
      'PORT must be a port number from 0 to 65535, not "x"; ' +
        'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace, not "loud".',
    );
  });
});

describe('readSettings about an identity provider', () => {
  const issuer = { OIDC_ISSUER: 'https://login.example.com/tenant', OIDC_AUDIENCE: 'rapport' };

  test('takes issuer and audience, and pins the algorithms', () => {
    expect(readSettings(issuer).oidc).toEqual({
      issuer: 'https://login.example.com/tenant',
      audience: 'rapport',
      jwksUrl: undefined,
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
    });
    expect(readSettings({ ...issuer, OIDC_ALGORITHMS: 'ES384' }).oidc?.algorithms).toEqual(['ES384']);
  });

  test.each(['none', 'HS256', 'RS256,HS512', 'rs256', ''])('never takes the algorithm %j', (name) => {
    const found = problems({ ...issuer, OIDC_ALGORITHMS: name });
    if (name === '')
      expect(readSettings({ ...issuer, OIDC_ALGORITHMS: name }).oidc?.algorithms).toHaveLength(4);
    else expect(found).toEqual([expect.stringContaining('OIDC_ALGORITHMS must be some of RS256')]);
  });

  test('refuses half a provider, and one that is reached in plain text', () => {
    expect(problems({ OIDC_ISSUER: issuer.OIDC_ISSUER })).toEqual([
      'an identity provider needs OIDC_AUDIENCE as well',
    ]);
    expect(problems({ OIDC_AUDIENCE: 'rapport' })).toEqual([
      'an identity provider needs OIDC_ISSUER as well',
    ]);
    expect(problems({ ...issuer, OIDC_JWKS_URL: 'http://login.example.com/keys' })).toEqual([
      'OIDC_JWKS_URL must be a URL as https://login.example.com (plain http only on this machine), not "http://login.example.com/keys"',
    ]);
    expect(readSettings({ ...issuer, OIDC_JWKS_URL: 'http://127.0.0.1:9/keys' }).oidc?.jwksUrl).toBe(
      'http://127.0.0.1:9/keys',
    );
  });
});

describe('readSettings about what goes out', () => {
  const mail = {
    RAPPORT_SMTP_URL: 'smtps://crm:very-secret@mail.example:465',
    RAPPORT_MAIL_FROM: 'Acme <crm@acme.example>',
    RAPPORT_PUBLIC_URL: 'https://crm.acme.example/',
  };

  test('takes a mail server with its sender and where links lead', () => {
    expect(readSettings({ ...mail, RAPPORT_PRIVATE_WEBHOOKS: 'on' }).outbound).toEqual({
      mail: {
        url: mail.RAPPORT_SMTP_URL,
        from: 'Acme <crm@acme.example>',
        publicUrl: 'https://crm.acme.example',
      },
      privateAddresses: true,
    });
  });

  test('refuses half of it, a sender that could add a header, and never repeats the password', () => {
    const { RAPPORT_MAIL_FROM: _from, ...others } = mail;
    expect(problems(others)).toEqual(['RAPPORT_SMTP_URL needs RAPPORT_MAIL_FROM as well']);
    expect(problems({ ...mail, RAPPORT_MAIL_FROM: 'crm@acme.example\r\nBcc: all@acme.example' })).toEqual([
      expect.stringContaining('RAPPORT_MAIL_FROM must be a mail address as crm@acme.example'),
      'RAPPORT_SMTP_URL needs RAPPORT_MAIL_FROM as well',
    ]);
    expect(problems({ ...mail, RAPPORT_SMTP_URL: 'http://crm:very-secret@mail.example' })).toEqual([
      'RAPPORT_SMTP_URL must be a URL as smtps://user:password@mail.example:465',
    ]);
  });
});

describe('readSettings about secrets in files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-settings-'));
  const fileOf = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const secret = 'a-secret-of-the-tests-of-32-characters';

  test('takes every secret from a file, without its line end', () => {
    const keys = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
    const settings = readSettings({
      RAPPORT_INTERNAL_SECRET_FILE: fileOf('secret', `${secret}\n`),
      RAPPORT_ENCRYPTION_KEYS_FILE: fileOf('keys', `${keys}\r\n`),
      DATABASE_URL_FILE: fileOf('database', 'postgres://u:p@db/rapport'),
      NATS_URL_FILE: fileOf('nats', 'nats://u:p@nats:4222\n'),
      DEALS_DATABASE_URL_FILE: fileOf('deals', 'postgres://u:p@db/deals'),
    });
    expect(settings).toMatchObject({
      internalSecret: [secret],
      encryptionKeys: keys,
      databaseUrl: 'postgres://u:p@db/rapport',
      natsUrl: 'nats://u:p@nats:4222',
      partDatabaseUrls: { deals: 'postgres://u:p@db/deals' },
    });
  });

  test('refuses a setting given twice, a file that is not there, an empty one, and a bad value, never repeating it', () => {
    expect(
      problems({
        RAPPORT_INTERNAL_SECRET: secret,
        RAPPORT_INTERNAL_SECRET_FILE: fileOf('again', secret),
        DATABASE_URL_FILE: join(folder, 'absent'),
        NATS_URL_FILE: fileOf('empty', '\n'),
        RAPPORT_ENCRYPTION_KEYS_FILE: fileOf('short', 'k1:hunter2'),
        RAPPORT_HOME_FILE: fileOf('home', '/x'),
      }),
    ).toEqual([
      expect.stringMatching(/^RAPPORT_HOME_FILE is no setting of Rapport/),
      `DATABASE_URL_FILE names "${join(folder, 'absent')}", which cannot be read (ENOENT)`,
      `NATS_URL_FILE names "${join(folder, 'empty')}", which is empty`,
      'RAPPORT_INTERNAL_SECRET and RAPPORT_INTERNAL_SECRET_FILE are both given; keep one',
      'RAPPORT_ENCRYPTION_KEYS must be keys as id:base64 of 32 bytes, with commas between them (make one with: openssl rand -base64 32)',
    ]);
    rmSync(folder, { recursive: true });
  });
});

describe('describeSettings', () => {
  test('prints one line for each setting and the names of the parts', () => {
    const lines = describeSettings().split('\n');
    expect(lines.map((line) => line.trim().split(' ')[0])).toEqual([
      'PORT',
      'RAPPORT_HOME',
      'DATABASE_URL',
      'NATS_URL',
      'LOG_LEVEL',
      'NODE_ENV',
      'RAPPORT_INTERNAL_SECRET',
      'RAPPORT_ENCRYPTION_KEYS',
      'OIDC_ISSUER',
      'OIDC_AUDIENCE',
      'OIDC_JWKS_URL',
      'OIDC_ALGORITHMS',
      'RAPPORT_SMTP_URL',
      'RAPPORT_MAIL_FROM',
      'RAPPORT_PUBLIC_URL',
      'RAPPORT_PRIVATE_WEBHOOKS',
      'RAPPORT_EVENT_RETENTION_DAYS',
      'RAPPORT_LOG_DAYS',
      'RAPPORT_NEWS_DAYS',
      ...Object.keys(gatewayTable),
      '<PART>_DATABASE_URL',
      '<PART>_URL',
      '<PART>',
    ]);
    expect(lines.at(-1)).toContain(parts.map((part) => part.toUpperCase()).join(', '));
  });
});
