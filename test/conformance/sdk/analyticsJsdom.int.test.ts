import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyCall, everyMessage, servePage } from './browserPage.ts';
import { type SdkSetting, startSdkSetting } from './sdkSetting.ts';

let setting: SdkSetting;
let page: Awaited<ReturnType<typeof servePage>>;

beforeAll(async () => {
  [setting, page] = await Promise.all([startSdkSetting(), servePage()]);
});

afterAll(async () => {
  await page.stop();
  await setting.stop();
});

describe('@segment/analytics-next in jsdom', () => {
  it('finds its settings here, and delivers each of its calls once', async () => {
    const { window } = await JSDOM.fromURL(page.url, {
      runScripts: 'dangerously',
      resources: 'usable',
      pretendToBeVisual: true,
    });
    await new Promise((resolve) => window.addEventListener('load', resolve));
    expect(await window.eval(everyCall(setting.url, 'wk_1'))).toBe('a1');
    const messages = await setting.messages();
    expect(messages).toMatchObject(everyMessage);
    expect(messages[0]?.context).toMatchObject({
      campaign: { source: 'news', medium: 'email' },
      page: { path: '/product' },
      userAgent: expect.stringContaining('jsdom'),
    });
    window.close();
  });
});
