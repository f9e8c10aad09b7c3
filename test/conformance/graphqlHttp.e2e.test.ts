import { type Gateway, startGateway } from '@rapport/gateway/gateway.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composed, federation, partOf } from './graph.ts';

const greeter = {
  typeDefs: `${federation()} type Query { greeting: String! } type Mutation { greet: String! }`,
  resolvers: { Query: { greeting: () => 'hello' }, Mutation: { greet: () => 'hello' } },
};

let gateway: Gateway;

beforeAll(async () => {
  gateway = await startGateway({
    supergraphSdl: composed({ greeter }),
    parts: { greeter: partOf('greeter', greeter) },
    port: 0,
    internalSecret: 'unused',
    verifyCaller: async ({ authorization }) => {
      if (authorization !== 'Bearer audit') throw new RapportError('UNAUTHENTICATED', 'Send a token.');
      return {
        kind: 'user',
        id: 'user_audit',
        workspaceId: 'ws_audit',
        roles: [],
        grants: [],
        teammates: [],
      };
    },
    log: createLog('gateway', 'fatal'),
    production: false,
  });
});

afterAll(() => gateway.stop());

// The suite of https://github.com/graphql/graphql-http, which follows the GraphQL over HTTP specification.
const audits = serverAudits({
  url: () => `${gateway.url}/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...init.headers, authorization: 'Bearer audit' } }),
});

describe('GraphQL over HTTP', () => {
  it('is audited by all 61 cases', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id $name', async ({ fn }) => {
    const result = await fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });
});
