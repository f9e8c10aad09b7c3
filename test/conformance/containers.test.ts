import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { natsConfig, natsPasswordName } from '@rapport/cli/natsConfig.ts';
import { natsUsers } from '@rapport/shared/bus/natsPermissions.ts';
import { parts } from '@rapport/shared/part/parts.ts';
import { describe, expect, it } from 'vitest';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '']) => name).sort();

describe('the production shape', () => {
  it('has a container, a login and an address for every part', () => {
    const compose = read('docker-compose.yml');
    const expected = [...parts].sort();
    expect(found(compose, /command: \[node, subgraphs\/(\w+)\/src\/main\.ts\]/g)).toEqual(expected);
    expect(found(compose, /: &(\w+)-database postgres:\/\/rapport_\1:/g)).toEqual(expected);
    for (const part of parts) {
      const name = part.toUpperCase();
      expect(compose).toContain(`      ${name}_DATABASE_URL: *${part}-database\n`);
      expect(compose).toContain(`      ${name}_URL: http://${part}:4000\n`);
    }
  });

  it('gives every process a login of its own at NATS, and the server what each may do', () => {
    const compose = read('docker-compose.yml');
    expect(read('nats.conf')).toBe(natsConfig());
    expect(compose).toContain('"./nats.conf:/etc/nats/rapport.conf:ro"');
    for (const user of natsUsers) {
      const password = `\${${natsPasswordName(user)}:?see .env.example}`;
      expect(compose).toContain(`      ${natsPasswordName(user)}: '"${password}"'\n`);
      expect(compose).toContain(`nats://${user}:${password}@nats:4222\n`);
    }
    expect(found(compose, /nats:\/\/(\w+):/g)).toEqual([...natsUsers].sort());
  });

  it('installs the dependencies of every part', () => {
    expect(found(read('Dockerfile'), /^COPY subgraphs\/(\w+)\/package\.json subgraphs\/\1\/$/gm)).toEqual(
      [...parts].sort(),
    );
  });

  it('names every secret it needs in .env.example, and nothing else', () => {
    const needed = new Set(found(read('docker-compose.yml'), /\$\{(\w+):\?/g));
    expect(found(read('.env.example'), /^(\w+)=$/gm)).toEqual([...needed].sort());
  });
});
