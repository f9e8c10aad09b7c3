import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
/** The SDK's files for browsers, as they come from the registry. */
const files = join(dirname(require.resolve('@segment/analytics-next/package.json')), 'dist/umd');

/** A shop's page on a site of its own, which loads the SDK and nothing else. */
export async function servePage(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const [, name] = /^\/sdk\/([\w.-]+\.js)$/.exec(url) ?? [];
    if (name === undefined) {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>Shop</title><script src="/sdk/index.js"></script>');
      return;
    }
    response.setHeader('content-type', 'text/javascript');
    response.end(await readFile(join(files, name)).catch(() => ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/product?utm_source=news&utm_medium=email`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What the page does: every call of the SDK, in its browser. Runs there as text. */
export const everyCall = (collectUrl: string, writeKey: string): string => `(async () => {
  const [analytics] = await AnalyticsNext.AnalyticsBrowser.load({ writeKey: '${writeKey}', cdnURL: '${collectUrl}' });
  analytics.setAnonymousId('a1');
  await analytics.page('Docs', 'Home', { kind: 'start' });
  await analytics.identify('u1', { email: 'jane@example.com' });
  await analytics.track('Order Completed', { total: 12.5 });
  await analytics.screen('Welcome');
  await analytics.group('g1', { name: 'Acme' });
  await analytics.alias('u2', 'u1');
  return analytics.user().anonymousId();
})()`;

/** Loads the SDK with its settings, as `window.sdk`. */
export const loadSdk = (collectUrl: string, writeKey: string): string =>
  `AnalyticsNext.AnalyticsBrowser.load({ writeKey: '${writeKey}', cdnURL: '${collectUrl}' }).then(([sdk]) => { window.sdk = sdk; })`;

/** One call, whose delivery is not waited for. */
export const oneCall = `void window.sdk.track('Seen', { once: true })`;

/** What must be stored of `everyCall`. */
export const everyMessage = [
  { type: 'page', anonymousId: 'a1', name: 'Home', properties: { kind: 'start', category: 'Docs' } },
  { type: 'identify', anonymousId: 'a1', userId: 'u1', traits: { email: 'jane@example.com' } },
  { type: 'track', userId: 'u1', name: 'Order Completed', properties: { total: 12.5 } },
  { type: 'screen', userId: 'u1', name: 'Welcome' },
  { type: 'group', userId: 'u1', groupId: 'g1', traits: { name: 'Acme' } },
  { type: 'alias', previousId: 'u1' },
];
