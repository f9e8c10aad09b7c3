import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// Vite would take graphql's ES module while packages loaded by Node itself take the CommonJS one: two copies of
// graphql in one process refuse each other's schemas.
const graphql = createRequire(new URL('shared/package.json', import.meta.url)).resolve('graphql');
const resolve = { alias: [{ find: /^graphql$/, replacement: graphql }] };

const exclude = ['**/node_modules/**', 'bench/**'];
const globalSetup = ['test/harness/globalSetup.ts'];

/** Tiers by the file's suffix: pure; one part on real engines; the whole stack. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...exclude, '**/*.{int,e2e}.test.ts'],
          pool: 'forks',
        },
      },
      {
        resolve,
        test: {
          name: 'int',
          include: ['**/*.int.test.ts'],
          exclude,
          pool: 'forks',
          globalSetup,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['**/*.e2e.test.ts'],
          exclude,
          pool: 'forks',
          globalSetup,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
