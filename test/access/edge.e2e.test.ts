import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform('edge');
});

afterAll(() => platform.stop());

async function post(path: string, body: object, headers: Record<string, string>) {
  const { statusCode, body: answer } = await request(`${platform.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: statusCode, body: (await answer.json()) as Record<string, unknown> };
}

const graphql = (token: string, query: string, headers: Record<string, string> = {}) =>
  post('/graphql', { query }, { authorization: `Bearer ${token}`, ...headers });

async function newKey(scopes: readonly string[]): Promise<{ id: string; secret: string }> {
  const { apiKeyCreate } = await platform.query<{
    apiKeyCreate: { apiKey: { id: string }; secret: string };
  }>(
    `mutation ($scopes: [String!]) { apiKeyCreate(input: { name: "Edge", scopes: $scopes }) { apiKey { id } secret } }`,
    { scopes },
  );
  return { id: apiKeyCreate.apiKey.id, secret: apiKeyCreate.secret };
}

describe('a write key', () => {
  it('collects, and opens nothing else', async () => {
    const { writeKey } = platform;
    const bearer = { authorization: `Bearer ${writeKey}` };
    const event = { type: 'track', anonymousId: 'a', event: 'E', messageId: 'edge-1' };
    expect((await post('/v1/track', event, bearer)).status).toBe(200);
    expect(await graphql(writeKey, '{ viewer { roles } }')).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    expect((await request(`${platform.url}/v1/audit/export`, { headers: bearer })).statusCode).toBe(401);
  });

  it('sends from the pages its source names and from no other', async () => {
    const { sourceCreate } = await platform.query<{ sourceCreate: { source: { writeKey: string } } }>(
      `mutation { sourceCreate(input: { name: "Site", kind: WEBSITE, allowedOrigins: ["https://*.example.com"] }) {
        source { writeKey }
      } }`,
    );
    const { writeKey } = sourceCreate.source;
    const send = async (id: string, origin?: string) => {
      const event = { type: 'track', anonymousId: 'origin', event: id, messageId: id };
      const body = { writeKey, batch: [event] };
      return post('/v1/batch', body, origin === undefined ? {} : { origin });
    };
    expect((await send('of-site', 'https://shop.example.com')).status).toBe(200);
    expect((await send('of-server')).status).toBe(200);
    expect(await send('of-evil', 'https://evil.example')).toMatchObject({
      status: 403,
      body: { success: false, code: 'FORBIDDEN' },
    });
    await platform.settled();
    const { profileBy } = await platform.query<{ profileBy: { timeline: { nodes: { summary: string }[] } } }>(
      `{ profileBy(identifier: { type: ANONYMOUS_ID, value: "origin" }) { timeline { nodes { summary } } } }`,
    );
    expect(profileBy.timeline.nodes.map(({ summary }) => summary).sort()).toEqual(['of-server', 'of-site']);
  });
});

describe('an API key', () => {
  it('may do what its scopes say, in every part', async () => {
    const { secret } = await newKey(['deals:*:read']);
    expect(await graphql(secret, '{ deals { totalCount } }')).toMatchObject({
      status: 200,
      body: { data: {} },
    });
    expect(await graphql(secret, '{ contacts { totalCount } }')).toMatchObject({
      body: { errors: [{ extensions: { code: 'FORBIDDEN', part: 'contacts' } }] },
    });
    expect(
      await graphql(secret, 'mutation { apiKeyCreate(input: { name: "More" }) { secret } }'),
    ).toMatchObject({
      body: { errors: [{ extensions: { code: 'FORBIDDEN', part: 'workspace' } }] },
    });
  });

  it('is refused everywhere within five seconds of its end, by the real clock', async () => {
    const { id, secret } = await newKey(['*:*:*']);
    const roles = () => graphql(secret, '{ viewer { roles } }');
    expect((await roles()).status).toBe(200);
    await platform.query(`mutation ($id: ID!) { apiKeyRevoke(id: $id) { apiKey { id } } }`, { id });
    const endedAt = Date.now();
    while ((await roles()).status === 200) {
      expect(Date.now() - endedAt).toBeLessThan(5_000);
      await delay(100);
    }
    expect(await roles()).toMatchObject({ status: 401 });
  });
});

describe('x-rapport-purpose', () => {
  it('is the key of a purpose or refused', async () => {
    const ask = (purpose: string) =>
      graphql(platform.token, '{ viewer { roles } }', { 'x-rapport-purpose': purpose });
    expect((await ask('email_marketing')).status).toBe(200);
    for (const purpose of ['Email', '1st', 'a b', 'x'.repeat(61)]) {
      expect(await ask(purpose)).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
      });
    }
  });

  it('lets marketing see whole what it sees masked, and stands in the audit log', async () => {
    const { secret } = await newKey([
      'contacts:contact:read',
      'data:personal:masked',
      'data:personal:unmask',
    ]);
    const source = '{ contacts(first: 1) { nodes { id emails } } }';
    const emails = async (headers: Record<string, string>) => {
      const { body } = await graphql(secret, source, headers);
      return (body.data as { contacts: { nodes: { id: string; emails: string[] }[] } }).contacts.nodes[0];
    };
    expect((await emails({}))?.emails).toEqual(['a•••@acme.example']);
    const seen = await emails({ 'x-rapport-purpose': 'email_marketing' });
    expect(seen?.emails).toEqual(['ada@acme.example']);
    await platform.settled();
    const { auditEntries } = await platform.query<{ auditEntries: { nodes: object[] } }>(
      `{ auditEntries(filter: { action: "unmask" }) { nodes { entity entityId changed purpose before after } } }`,
    );
    expect(auditEntries.nodes).toEqual([
      {
        entity: 'Contact',
        entityId: seen?.id,
        changed: ['emails'],
        purpose: 'email_marketing',
        before: null,
        after: null,
      },
    ]);
  });
});

describe('GET /v1/audit/export', () => {
  const exportLog = async (token: string, query = '') => {
    const { statusCode, headers, body } = await request(`${platform.url}/v1/audit/export${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: statusCode, type: headers['content-type'], text: await body.text() };
  };
  const linesOf = (text: string) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { seq: number; action: string; entity: string });

  it('gives the log of every part in the order of its chain, whole, and records that it did', async () => {
    await platform.settled();
    const { status, type, text } = await exportLog(platform.token);
    expect([status, type]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    const entries = linesOf(text);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
    const entities = new Set(entries.map(({ entity }) => entity));
    expect([...['Contact', 'Deal', 'Pipeline', 'Purpose', 'Segment', 'Source', 'Ticket', 'User']]).toEqual(
      ['Contact', 'Deal', 'Pipeline', 'Purpose', 'Segment', 'Source', 'Ticket', 'User'].filter((each) =>
        entities.has(each),
      ),
    );
    await platform.settled();
    const again = linesOf((await exportLog(platform.token)).text);
    expect(again.length).toBe(entries.length + 1);
    expect(again.at(-1)).toMatchObject({
      action: 'auditExport',
      entity: 'AuditEntry',
      actor: expect.any(String),
    });
    const { auditIntegrity } = await platform.query<{ auditIntegrity: { intact: boolean } }>(
      '{ auditIntegrity { intact } }',
    );
    expect(auditIntegrity).toEqual({ intact: true });
  });

  it('takes a range, and refuses what is none', async () => {
    expect((await exportLog(platform.token, '?from=2999-01-01T00:00:00Z')).text).toBe('');
    expect((await exportLog(platform.token, '?until=soon')).status).toBe(400);
  });

  it('needs its right', async () => {
    const { secret } = await newKey(['workspace:audit:read']);
    expect((await exportLog(secret)).status).toBe(403);
    expect((await exportLog('rk_unknown')).status).toBe(401);
  });
});
