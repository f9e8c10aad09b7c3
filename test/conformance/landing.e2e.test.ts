import { readFileSync } from 'node:fs';
import type { Gateway } from '@rapport/gateway/gateway.ts';
import { wireGateway } from '@rapport/gateway/wireGateway.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { parts } from '@rapport/shared/part/parts.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform('landing');
});

afterAll(async () => {
  await platform?.stop();
});

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly policy: string | null;
  readonly text: string;
}

async function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, { headers });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    policy: response.headers.get('content-security-policy'),
    text: await response.text(),
  };
}

const closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Everything a text makes a browser fetch by itself: elements, imports, style sheets, and the paths its code names. */
function referencesOf(text: string, type: string | null): string[] {
  const patterns = type?.includes('html')
    ? [/<(?:script|img|link)[^>]*?\s(?:src|href)="([^"]*)"/g]
    : type?.includes('css')
      ? [/url\(\s*["']?([^"')]*)/g, /@import\s+["']([^"']*)/g]
      : [/from '([^']*)'/g, /(?:fetch|loadScript)\('([^']*)'/g];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, found = '']) => found));
}

/** Follows every reference of a page; answers each address once, with what it references. */
async function crawl(path: string): Promise<Map<string, readonly string[]>> {
  const seen = new Map<string, readonly string[]>();
  const visit = async (url: URL): Promise<void> => {
    if (seen.has(url.href)) return;
    const { status, type, text } = await get(url.href);
    // The bundle names addresses in its texts; what it may fetch is decided by the page's policy, asserted below.
    const references = url.pathname.endsWith('/graphiql.js') ? [] : referencesOf(text, type);
    seen.set(url.href, references);
    if (status === 401 || url.pathname === '/graphql') return; // calls of the page, not parts of it
    expect({ url: url.href, status }).toEqual({ url: url.href, status: 200 });
    for (const reference of references) {
      if (!reference.startsWith('data:')) await visit(new URL(reference, url));
    }
  };
  await visit(new URL(path, platform.url));
  return seen;
}

describe('the page at /', () => {
  it('says what this is, shows the health and how to call, and may load nothing from elsewhere', async () => {
    const { status, type, policy, text } = await get(`${platform.url}/`);
    expect({ status, type }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
    expect(policy).toBe(`${closed}; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'`);
    for (const piece of ['id="health"', 'href="/explorer"', '/graphql \\', '/v1/track -u', '/readyz']) {
      expect(text).toContain(piece);
    }
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=/); // the policy would refuse each
  });

  it('serves every file it needs itself', async () => {
    const addresses = [...(await crawl('/')).keys()].map((href) => href.replace(platform.url, ''));
    expect(addresses.sort()).toEqual([
      '/',
      '/assets/callerForm.js',
      '/assets/credential.js',
      '/assets/health.js',
      '/assets/icon.svg',
      '/assets/landing.css',
      '/assets/landing.js',
      '/assets/theme.css',
      '/graphql',
      '/readyz',
    ]);
  });

  it('is kept by browsers, which ask whether it has changed', async () => {
    const { headers } = await fetch(`${platform.url}/`);
    expect(headers.get('cache-control')).toBe('no-cache');
    const again = await get(`${platform.url}/`, { 'if-none-match': headers.get('etag') ?? '' });
    expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' });
  });

  it('is readable by no other site', async () => {
    const { headers } = await fetch(`${platform.url}/`, { headers: { origin: 'https://elsewhere.example' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('the explorer', () => {
  it('comes with its editor, fonts and workers from the gateway alone', async () => {
    const seen = await crawl('/explorer');
    const addresses = [...seen.keys()].map((href) => href.replace(platform.url, ''));
    expect(addresses.sort()).toEqual([
      '/assets/callerForm.js',
      '/assets/credential.js',
      '/assets/example.graphql',
      '/assets/explorer.css',
      '/assets/explorer.js',
      '/assets/graphiql/graphiql.css',
      '/assets/graphiql/graphiql.js',
      '/assets/icon.svg',
      '/assets/theme.css',
      '/explorer',
      '/graphql',
    ]);
    const inStyles = seen.get(`${platform.url}/assets/graphiql/graphiql.css`) ?? [];
    expect(inStyles.filter((reference) => !reference.startsWith('data:'))).toEqual([]);
    expect(inStyles.some((reference) => reference.startsWith('data:font/woff2'))).toBe(true);
    for (const label of ['editorWorkerService', 'graphql', 'json']) {
      const { status, type } = await get(`${platform.url}/assets/graphiql/${label}.js`);
      expect({ label, status, type }).toEqual({ label, status: 200, type: 'text/javascript; charset=utf-8' });
    }
  });

  it('may connect to the gateway only', async () => {
    expect((await get(`${platform.url}/explorer`)).policy).toBe(
      `${closed}; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; ` +
        "font-src data:; connect-src 'self'",
    );
  });

  it('answers 404 for a file it does not have', async () => {
    for (const name of ['nothing.js', 'graphiql/nothing.js', '../landingRoutes.ts', 'constructor']) {
      const { status, text } = await get(`${platform.url}/assets/${encodeURIComponent(name)}`);
      expect({ name, status }).toEqual({ name, status: 404 });
      expect(JSON.parse(text).errors[0].extensions.code).toBe('NOT_FOUND');
    }
  });

  it('starts with a query that the demonstration workspace answers from all six parts', async () => {
    await platform.settled();
    const query = readFileSync(
      new URL('../../gateway/src/landing/page/example.graphql', import.meta.url),
      'utf8',
    );
    const { profileBy } = await platform.query<{ profileBy: Record<string, unknown> }>(query);
    expect(profileBy).toMatchObject({
      displayName: 'Ada Lovelace',
      contacts: [{ displayName: 'Ada Lovelace', company: { name: 'Acme' } }],
      deals: { nodes: [{ name: 'Second engine', amount: { amount: '2400', currency: 'GBP' } }] },
      tickets: { nodes: [{ subject: 'Which crank fits?' }] },
      segments: [{ name: 'Product viewers' }],
    });
    expect(profileBy.consents).toContainEqual({ purpose: { key: 'email_marketing' }, status: 'GRANTED' });
  });

  it('is opened by the address that the start prints, whose key is after the #', async () => {
    const address = platform.summary.find((line) => line.includes('#')) ?? '';
    expect(address).toMatch(/^ {2}http:\/\/127\.0\.0\.1:\d+\/#token=rk_[\w-]+$/);
    const key = address.slice(address.indexOf('=') + 1);
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: '{ viewer { workspace { name } } }' }),
    });
    expect(await response.json()).toEqual({ data: { viewer: { workspace: { name: 'Demonstration' } } } });
  });
});

describe('in production', () => {
  let bus: Bus;
  let gateway: Gateway;

  beforeAll(async () => {
    bus = await Bus.connect({ url: platform.nats.url, name: 'landing-in-production' });
    gateway = await wireGateway({
      parts: Object.fromEntries(parts.map((part) => [part, { url: 'http://127.0.0.1:9/graphql' }])),
      bus,
      port: 0,
      host: '127.0.0.1',
      internalSecret: 'a-secret-of-the-tests-of-32-characters',
      production: true,
      log: createLog('gateway', 'silent'),
    });
  });

  afterAll(async () => {
    await gateway?.stop();
    await bus?.close();
  });

  it('the page is text, and there is no explorer', async () => {
    const { status, type, policy, text } = await get(`${gateway.url}/`);
    expect({ status, type, policy }).toEqual({
      status: 200,
      type: 'text/plain; charset=utf-8',
      policy: closed,
    });
    expect(text).toContain('POST /graphql');
    for (const path of ['/explorer', '/assets/explorer.js', '/assets/graphiql/graphiql.js']) {
      expect({ path, status: (await get(`${gateway.url}${path}`)).status }).toEqual({ path, status: 404 });
    }
  });
});
