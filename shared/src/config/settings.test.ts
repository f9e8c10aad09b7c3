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
      `RAPPORT_HOEM is no setting of Rapport; those that begin with RAPPORT_ are RAPPORT_HOME, RAPPORT_INTERNAL_SECRET, ${Object.keys(gatewayTable).join(', ')}`,
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
      ...Object.keys(gatewayTable),
      '<PART>_DATABASE_URL',
      '<PART>_URL',
      '<PART>',
    ]);
    expect(lines.at(-1)).toContain(parts.map((part) => part.toUpperCase()).join(', '));
  });
});
