import { describe, expect, test } from 'vitest';
import { parts } from '../part/parts.ts';
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
      'RAPPORT_HOEM is no setting of Rapport; those that begin with RAPPORT_ are RAPPORT_HOME and RAPPORT_INTERNAL_SECRET',
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
      '<PART>_DATABASE_URL',
      '<PART>_URL',
      '<PART>',
    ]);
    expect(lines.at(-1)).toContain(parts.map((part) => part.toUpperCase()).join(', '));
  });
});
