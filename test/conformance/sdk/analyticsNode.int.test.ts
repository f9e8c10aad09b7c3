import { Analytics } from '@segment/analytics-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CollectSetting, startCollectSetting } from '../../../gateway/test/collectSetting.ts';
import { startTestNats, type TestNats } from '../../harness/nats.ts';

let nats: TestNats;
let setting: CollectSetting;
/** So often the write key cannot be looked up, which the SDK sees as 503. */
let failures = 0;
let lookups = 0;

beforeAll(async () => {
  nats = await startTestNats();
  setting = await startCollectSetting({
    natsUrl: nats.url,
    clock: { now: () => new Date() },
    sourceOf: async () => {
      lookups += 1;
      if (failures > 0) {
        failures -= 1;
        throw new Error('the database is away');
      }
      return { sourceId: 'src_1', workspaceId: 'ws_1' };
    },
  });
});

afterAll(async () => {
  await setting.stop();
  await nats.stop();
});

beforeEach(async () => {
  await setting.stored();
});

/** The SDK as it comes from the registry: only its host is another. */
function createAnalytics(settings: { flushAt?: number; writeKey?: string } = {}) {
  const analytics = new Analytics({ writeKey: 'wk_1', host: setting.url, ...settings });
  const problems: unknown[] = [];
  analytics.on('error', (error) => problems.push(error));
  return { analytics, problems };
}

async function storedMessages() {
  return (await setting.stored()).flatMap(({ data }) => data.messages);
}

describe('@segment/analytics-node', () => {
  it('delivers each of its six calls once, with its fields', async () => {
    const { analytics, problems } = createAnalytics();
    const timestamp = new Date(Date.now() - 60_000);
    const common = { userId: 'u1', timestamp, context: { ip: '203.0.113.7' } };
    analytics.identify({ ...common, messageId: 'm1', traits: { email: 'jane@example.com', age: 33 } });
    analytics.track({ ...common, messageId: 'm2', event: 'Order Completed', properties: { total: 12.5 } });
    analytics.page({ ...common, messageId: 'm3', name: 'Home', category: 'Docs', properties: { url: '/' } });
    analytics.screen({ ...common, messageId: 'm4', name: 'Welcome', anonymousId: 'a1' });
    analytics.group({ ...common, messageId: 'm5', groupId: 'g1', traits: { name: 'Acme' } });
    analytics.alias({ ...common, messageId: 'm6', previousId: 'a1' });
    await analytics.closeAndFlush();

    const library = { name: '@segment/analytics-node', version: expect.any(String) };
    const stored = {
      userId: 'u1',
      context: { ip: '203.0.113.7', library },
      originalTimestamp: timestamp.toISOString(),
      sentAt: expect.any(String),
      timestamp: expect.any(String),
    };
    const messages = await storedMessages();
    expect(messages).toEqual([
      { ...stored, messageId: 'm1', type: 'identify', traits: { email: 'jane@example.com', age: 33 } },
      { ...stored, messageId: 'm2', type: 'track', name: 'Order Completed', properties: { total: 12.5 } },
      { ...stored, messageId: 'm3', type: 'page', name: 'Home', properties: { category: 'Docs', url: '/' } },
      { ...stored, messageId: 'm4', type: 'screen', name: 'Welcome', anonymousId: 'a1', properties: {} },
      { ...stored, messageId: 'm5', type: 'group', groupId: 'g1', traits: { name: 'Acme' } },
      { ...stored, messageId: 'm6', type: 'alias', previousId: 'a1' },
    ]);
    expect(problems).toEqual([]);
  });

  it('makes messageIds of its own that are kept', async () => {
    const { analytics } = createAnalytics();
    const own: string[] = [];
    for (let n = 0; n < 40; n += 1) {
      analytics.track({ userId: 'u1', event: 'Seen', properties: { n } }, (_error, context) => {
        own.push(context?.event.messageId ?? '');
      });
    }
    await analytics.closeAndFlush();
    const messages = await storedMessages();
    expect(messages).toHaveLength(40);
    expect(messages.map(({ messageId }) => messageId).sort()).toEqual(own.sort());
  });

  it('sends what waits on flush', async () => {
    const { analytics } = createAnalytics({ flushAt: 100 });
    analytics.track({ anonymousId: 'a1', event: 'Seen', messageId: 'm1' });
    await analytics.flush();
    expect((await storedMessages()).map(({ messageId }) => messageId)).toEqual(['m1']);
    await analytics.closeAndFlush();
  });

  it('comes again after a 503, and its message is stored once', async () => {
    failures = 1;
    lookups = 0;
    const { analytics, problems } = createAnalytics({ writeKey: 'wk_flaky' });
    analytics.track({ userId: 'u1', event: 'Seen', messageId: 'm1' });
    await analytics.closeAndFlush();
    expect((await storedMessages()).map(({ messageId }) => messageId)).toEqual(['m1']);
    expect({ lookups, problems }).toEqual({ lookups: 2, problems: [] });
  });
});
