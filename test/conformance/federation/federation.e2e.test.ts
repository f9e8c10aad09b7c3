import { readFileSync } from 'node:fs';
import { type Gateway, startGateway } from '@rapport/gateway/gateway.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composed } from '../graph.ts';
import { startProducts } from './products.ts';
import { type Check, productsSchema, runChecks, schemaOf, startSuitePart } from './suite.ts';

let gateway: Gateway;
let checks: Check[];
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const products = await startProducts(productsSchema);
  stops.push(products.stop);
  const users = await startSuitePart('users');
  stops.push(users.stop);
  const inventory = await startSuitePart('inventory');
  stops.push(inventory.stop);
  gateway = await startGateway({
    supergraphSdl: composed({
      products: { typeDefs: readFileSync(productsSchema, 'utf8') },
      users: { typeDefs: schemaOf('users') },
      inventory: { typeDefs: schemaOf('inventory') },
    }),
    parts: { products, users, inventory },
    port: 0,
    internalSecret: 'unused',
    verifyCaller: async () => ({
      kind: 'user',
      id: 'user_suite',
      workspaceId: 'ws_suite',
      roles: [],
      grants: [],
      teammates: [],
    }),
    log: createLog('gateway', 'warn'),
    production: false,
  });
  stops.push(gateway.stop);
  checks = await runChecks(`${gateway.url}/graphql`, products.url);
});

afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

describe('federation compatibility suite 1.2.1, our gateway in the router’s place', () => {
  it('passes 23 of 23', () => {
    const passed = checks.filter(({ status }) => status === 'passed').length;
    process.stdout.write(`federation suite: ${passed} of ${checks.length} checks passed\n`);
    const failed = checks.filter(({ status }) => status !== 'passed');
    expect(failed.map(({ title, failures }) => `${title}: ${failures.join('\n')}`)).toEqual([]);
    expect(checks).toHaveLength(23);
  });

  it('is asked by the checks that go through a router', async () => {
    const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
    expect(metrics).toContain('rapport_gateway_operation_seconds_count{kind="query",outcome="ok"} 4\n');
  });
});
