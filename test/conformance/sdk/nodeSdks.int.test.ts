import { Analytics as CustomerIoAnalytics } from '@customerio/cdp-analytics-node';
import RudderAnalytics from '@rudderstack/rudder-sdk-node';
import { Analytics as SegmentAnalytics } from '@segment/analytics-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type SdkSetting, startSdkSetting } from './sdkSetting.ts';

let setting: SdkSetting;

beforeAll(async () => {
  setting = await startSdkSetting();
});

afterAll(() => setting.stop());

beforeEach(async () => {
  await setting.messages();
});

interface Sdk {
  call(name: 'identify' | 'track' | 'page' | 'screen' | 'group' | 'alias', message: object): void;
  /** Resolves when everything is delivered. */
  end(): Promise<void>;
}

type Calls = Record<string, (message: object) => unknown>;

/** Each as it comes from the registry: only its host is another. */
const sdks: Readonly<Record<string, (writeKey: string) => Sdk>> = {
  '@segment/analytics-node': (writeKey) => {
    const analytics = new SegmentAnalytics({ writeKey, host: setting.url });
    return {
      call: (name, message) => (analytics as unknown as Calls)[name]?.call(analytics, message),
      end: () => analytics.closeAndFlush(),
    };
  },
  '@customerio/cdp-analytics-node': (writeKey) => {
    const analytics = new CustomerIoAnalytics({ writeKey, host: setting.url });
    return {
      call: (name, message) => (analytics as unknown as Calls)[name]?.call(analytics, message),
      end: () => analytics.closeAndFlush(),
    };
  },
  '@rudderstack/rudder-sdk-node': (writeKey) => {
    const analytics = new RudderAnalytics(writeKey, { dataPlaneUrl: setting.url, flushAt: 6, gzip: true });
    return {
      call: (name, message) => (analytics as unknown as Calls)[name]?.call(analytics, message),
      end: async () => {
        await analytics.flush();
      },
    };
  },
};

describe.each(Object.entries(sdks))('%s', (name, create) => {
  it('delivers each of its calls once, with its fields', async () => {
    const sdk = create('wk_1');
    const timestamp = new Date(Date.now() - 60_000);
    const common = { userId: 'u1', timestamp };
    sdk.call('identify', { ...common, traits: { email: 'jane@example.com', age: 33 } });
    sdk.call('track', { ...common, event: 'Order Completed', properties: { total: 12.5 } });
    sdk.call('page', { ...common, name: 'Home', properties: { url: '/' } });
    sdk.call('screen', { ...common, name: 'Welcome', anonymousId: 'a1' });
    sdk.call('group', { ...common, groupId: 'g1', traits: { name: 'Acme' } });
    sdk.call('alias', { ...common, previousId: 'a1' });
    await sdk.end();
    const messages = await setting.messages();
    const byType = Object.fromEntries(messages.map((message) => [message.type, message]));
    expect(messages).toHaveLength(6);
    // RudderStack's says itself when the call was made, whatever timestamp was given; that goes first.
    const isRudder = name.startsWith('@rudderstack');
    const time = {
      originalTimestamp: isRudder ? expect.any(String) : timestamp.toISOString(),
      userId: 'u1',
    };
    expect(byType).toMatchObject({
      identify: { ...time, traits: { email: 'jane@example.com', age: 33 } },
      track: { ...time, name: 'Order Completed', properties: { total: 12.5 } },
      page: { ...time, name: 'Home', properties: { url: '/' } },
      screen: { ...time, name: 'Welcome', anonymousId: 'a1' },
      group: { ...time, groupId: 'g1', traits: { name: 'Acme' } },
      alias: { ...time, previousId: 'a1' },
    });
    const [first] = messages;
    expect(first?.context?.library).toMatchObject({ name: expect.any(String) });
    // Customer.io's does not say when it sent: nothing is known of its clock, and nothing is moved.
    if (name.startsWith('@customerio')) expect(first).toMatchObject({ timestamp: time.originalTimestamp });
    else expect(first).toMatchObject({ sentAt: expect.any(String) });
  });

  it.each([429, 503] as const)('comes again after a %d, and its message is stored once', async (status) => {
    const sdk = create('wk_1');
    let ended: Promise<void> = Promise.resolve();
    await setting.refuseOnce(status, () => {
      sdk.call('track', { userId: 'u1', event: 'Seen' });
      ended = sdk.end();
    });
    await ended;
    await expect.poll(stored, { timeout: 15_000 }).toMatchObject([{ type: 'track', name: 'Seen' }]);
  });
});

let seen: unknown[] = [];
beforeEach(() => {
  seen = [];
});

/** All that was stored in this test. */
async function stored(): Promise<unknown[]> {
  seen.push(...(await setting.messages()));
  return seen;
}
