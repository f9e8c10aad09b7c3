import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { partCode } from '@rapport/cli/parts.ts';
import { createApiKey, createWorkspace } from '@rapport/cli/workspace/createWorkspace.ts';
import type { Gateway } from '@rapport/gateway/gateway.ts';
import { localPart } from '@rapport/gateway/parts/localPart.ts';
import { wireGateway } from '@rapport/gateway/wireGateway.ts';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { internalSigner } from '@rapport/shared/access/internalToken.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import { servePart } from '@rapport/shared/graphql/partServer.ts';
import { parts } from '@rapport/shared/part/parts.ts';
import { createKeyRing } from '@rapport/shared/secrets/keyRing.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase } from '../harness/database.ts';
import { startTestNats } from '../harness/nats.ts';
import { testKeys } from '../harness/part.ts';

const internalSecret = 'a-secret-of-the-tests-of-32-characters';
const opened = new AsyncDisposableStack();
const log = createLog('test', 'silent');

/** A fetch on its way to the workspace part, as somebody on the wire sees it. */
interface OnTheWire {
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}
const wire: OnTheWire[] = [];

let bus: Bus;
let gateway: Gateway;
let partUrl: string;
let apiKey: string;
let writeKey: string;
let workspaceId: string;

beforeAll(async () => {
  const [nats, database] = await Promise.all([startTestNats(), createDatabase('lookalike')]);
  opened.defer(() => nats.stop());
  opened.defer(() => database.drop());
  bus = await Bus.connect({ url: nats.url, name: 'test' });
  opened.defer(() => bus.close());
  const part = await partCode.workspace.start({
    databaseUrl: database.url,
    bus,
    clock: systemClock,
    log,
    keyRing: createKeyRing(testKeys),
  });
  const source = localPart(part, log);
  const owner = { ownerName: 'Otto', ownerEmail: 'otto@test.example' };
  ({ workspaceId } = await createWorkspace(source, { slug: 'test', name: 'Test', ...owner }));
  apiKey = await createApiKey(source, workspaceId, 'Test');
  const served = await servePart(part, { port: 0, internalSecret, log });
  opened.defer(() => served.stop());
  partUrl = served.url;
  const tapped = await tap(served.url);
  gateway = await wireGateway({
    parts: Object.fromEntries(
      parts.map((name) => [name, { url: name === 'workspace' ? tapped : 'http://127.0.0.1:9/graphql' }]),
    ),
    bus,
    port: 0,
    host: '127.0.0.1',
    internalSecret,
    production: true,
    log,
  });
  opened.defer(() => gateway.stop());
  const answer = await ask(
    'mutation { sourceCreate(input: { name: "Test", kind: SERVER }) { source { writeKey } } }',
    [['Authorization', `Bearer ${apiKey}`]],
  );
  writeKey = JSON.parse(answer.text).data.sourceCreate.source.writeKey;
});
beforeEach(() => {
  wire.length = 0;
});
afterAll(() => opened.disposeAsync());

/** Passes every request on as it came, and keeps what it saw. */
async function tap(url: string): Promise<string> {
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const { rawHeaders } = request;
    const headers = rawHeaders.flatMap((name, at) =>
      at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1] ?? ''] as const] : [],
    );
    wire.push({ headers, body });
    const answer = await post(
      url,
      headers.filter(([name]) => name.startsWith('x-')),
      body,
    );
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.defer(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function textOf(message: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of message.setEncoding('utf8')) text += chunk;
  return text;
}

/** Headers go out as they are given: their case, their order and the same name twice. */
function post(url: string, headers: readonly (readonly [string, string])[], body: string) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = httpRequest(url, { method: 'POST', agent: false }, async (response) =>
      resolve({ status: response.statusCode ?? 0, text: await textOf(response) }),
    );
    for (const [name, value] of headers) {
      const before = request.getHeader(name);
      request.setHeader(name, before === undefined ? value : [before, value].flat().map(String));
    }
    request.setHeader('content-type', 'application/json');
    request.once('error', reject);
    request.end(body);
  });
}

const ask = (query: string, headers: readonly (readonly [string, string])[]) =>
  post(`${gateway.url}/graphql`, headers, JSON.stringify({ query }));

const viewer = '{ viewer { workspace { id } } }';

/** What a stranger would love to be. */
const owner: Caller = {
  kind: 'system',
  id: 'gateway',
  workspaceId: 'ws_00000000000000000000000000',
  roles: ['owner'],
  grants: ['*:*:*'],
  teammates: [],
};

/** Even a token that the part itself would believe, as if it had leaked. */
function leaked(body: string): string {
  return internalSigner(internalSecret, systemClock)({ part: 'workspace', context: { caller: owner }, body });
}

const lookalikes: readonly (readonly [string, (token: string) => readonly (readonly [string, string])[]])[] =
  [
    ['in lower case', (token) => [['x-rapport-internal', token]]],
    ['in upper case', (token) => [['X-RAPPORT-INTERNAL', token]]],
    [
      'twice',
      (token) => [
        ['X-Rapport-Internal', token],
        ['x-rapport-internal', token],
      ],
    ],
    [
      'with names of ours beside it',
      (token) => [
        ['X-Rapport-Internal', token],
        ['X-Rapport-Caller', '{}'],
        ['X-Rapport-Purpose', 'all'],
        ['Connection', 'x-rapport-internal'],
      ],
    ],
  ];

/** Exactly what the gateway itself says to a part, whatever the client said. */
function expectOnlyTheGateways(token: string): void {
  for (const { headers } of wire) {
    expect(headers.map(([name]) => name).toSorted()).toEqual([
      'connection',
      'content-length',
      'content-type',
      'host',
      'x-rapport-internal',
      'x-request-id',
    ]);
    expect(headers.find(([name]) => name === 'x-rapport-internal')?.[1]).not.toContain(token);
  }
}

async function collected(): Promise<number> {
  return (await bus.manager.streams.info('COLLECT')).state.messages;
}

describe.each(lookalikes)('a client that sends our header %s', (_how, headersWith) => {
  it('is nobody without a credential: 401, and no part is asked', async () => {
    const token = leaked(JSON.stringify({ query: viewer }));
    const { status, text } = await ask(viewer, headersWith(token));
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(wire).toEqual([]);
  });

  it('is who its credential says, and its header goes no further', async () => {
    const token = leaked(JSON.stringify({ query: viewer }));
    const { status, text } = await ask(viewer, [
      ['Authorization', `Bearer ${apiKey}`],
      ...headersWith(token),
    ]);
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { data: { viewer: { workspace: { id: workspaceId } } } },
    ]);
    expect(wire.length).toBeGreaterThanOrEqual(1);
    expectOnlyTheGateways(token);
  });

  it('collects nothing without a write key, and for its own source with one', async () => {
    const before = await collected();
    const event = JSON.stringify({ anonymousId: 'a', event: 'Looked' });
    const token = leaked(event);
    expect((await post(`${gateway.url}/v1/track`, headersWith(token), event)).status).toBe(401);
    expect(await collected()).toBe(before);
    const basic = `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`;
    const headers = [['Authorization', basic] as const, ...headersWith(token)];
    expect((await post(`${gateway.url}/v1/track`, headers, event)).status).toBe(200);
    const stored = await bus.manager.streams.getMessage('COLLECT', { last_by_subj: 'collect.>' });
    expect(stored.json()).toMatchObject({ workspaceid: workspaceId });
    expectOnlyTheGateways(token);
  });
});

describe('who reads a fetch on its way', () => {
  it('cannot send it again, change it or take it elsewhere', async () => {
    await ask(viewer, [['Authorization', `Bearer ${apiKey}`]]);
    const seen = wire.findLast(({ body }) => body.includes('viewer'));
    const ours = seen?.headers.filter(([name]) => name.startsWith('x-')) ?? [];
    expect(ours.map(([name]) => name).toSorted()).toEqual(['x-rapport-internal', 'x-request-id']);
    const why = async (url: string, body: string) => {
      const { status, text } = await post(url, ours, body);
      return [status, JSON.parse(text).errors[0].message];
    };
    expect(await why(partUrl, seen?.body ?? '')).toEqual([401, 'The internal token was used before.']);
    expect(await why(partUrl, JSON.stringify({ query: '{ users { nodes { id } } }' }))).toEqual([
      401,
      'The internal token does not match its signature.',
    ]);
  });
});
