import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Envelope, EventContract } from '@rapport/shared/events/envelope.ts';
import { isId } from '@rapport/shared/ids.ts';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../shared/src/events');
const contracts = await readContracts();
const fixtures = globSync('fixtures/*.json', { cwd: folder }).map((path) => basename(path, '.json'));

/** Who tells what is not named for who tells it: every part tells audit entries. */
const tellers: Readonly<Record<string, string>> = {
  'audit.entry.recorded.v1': 'deals',
  'rejected.message.recorded.v1': 'collect',
};

describe('event contracts', () => {
  it('are found: every part tells something, and what sources send', () => {
    const parts = new Set([...contracts.keys()].map((type) => type.slice(0, type.indexOf('.'))));
    expect([...parts].sort()).toEqual([
      'audit',
      'collect',
      'consent',
      'contacts',
      'deals',
      'profiles',
      'rejected',
      'segments',
      'tickets',
      'workspace',
    ]);
  });

  it('have one fixture each', () => {
    expect(fixtures.sort()).toEqual([...contracts.keys()].sort());
  });

  it.each([...contracts])('%s reads its fixture, and nothing in it is unknown', (type, { schema }) => {
    const { data, ...envelope } = readFixture(type);
    expect(schema.parse(data)).toEqual(data);
    expect(envelope).toMatchObject({
      specversion: '1.0',
      type,
      source: `/${tellers[type] ?? type.slice(0, type.indexOf('.'))}`,
      datacontenttype: 'application/json',
    });
    expect(new Date(envelope.time).toISOString()).toBe(envelope.time);
    expect(isId('evt', envelope.id)).toBe(true);
    expect(isId('ws', envelope.workspaceid)).toBe(true);
    expect(JSON.stringify(data)).toContain(envelope.subject);
  });

  it.each([...contracts])('%s refuses its fixture when any field is missing', (type, { schema }) => {
    const { data } = readFixture(type);
    for (const field of Object.keys(data)) {
      const { [field]: _, ...others } = data;
      expect([field, schema.safeParse(others).success]).toEqual([field, false]);
    }
  });
});

async function readContracts(): Promise<Map<string, EventContract<unknown>>> {
  const found = new Map<string, EventContract<unknown>>();
  for (const path of globSync('*.ts', { cwd: folder })) {
    const exported: Record<string, unknown> = await import(join(folder, path));
    for (const value of Object.values(exported)) if (isContract(value)) found.set(value.type, value);
  }
  return found;
}

function isContract(value: unknown): value is EventContract<unknown> {
  return typeof value === 'object' && value !== null && 'type' in value && 'schema' in value;
}

function readFixture(type: string): Envelope<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(folder, 'fixtures', `${type}.json`), 'utf8'));
}
