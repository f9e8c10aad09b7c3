import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { everyCall, everyMessage, loadSdk, oneCall, servePage } from './browserPage.ts';
import { type SdkSetting, startSdkSetting } from './sdkSetting.ts';

/** Debian's package; another browser would be another 170 MB to bring. */
const executable = '/usr/bin/chromium';

describe.skipIf(!existsSync(executable))(
  '@segment/analytics-next in Chromium (skipped where /usr/bin/chromium is absent)',
  () => {
    let setting: SdkSetting;
    let site: Awaited<ReturnType<typeof servePage>>;
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      [setting, site, browser] = await Promise.all([
        startSdkSetting(),
        servePage(),
        chromium.launch({ executablePath: executable, args: ['--no-sandbox'] }),
      ]);
    });

    afterAll(async () => {
      await browser?.close();
      await site?.stop();
      await setting?.stop();
    });

    beforeEach(async () => {
      await setting.messages();
      page = await browser.newPage();
      await page.goto(site.url);
      return () => page.close();
    });

    it('finds its settings here, and delivers each of its calls once over another origin', async () => {
      const problems: string[] = [];
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      expect(await page.evaluate(everyCall(setting.url, 'wk_1'))).toBe('a1');
      const messages = await setting.messages();
      expect(messages).toMatchObject(everyMessage);
      expect(messages[0]?.context).toMatchObject({
        campaign: { source: 'news', medium: 'email' },
        userAgent: expect.stringContaining('Chrome'),
      });
      expect(problems).toEqual([]);
    });

    it.each([429, 503] as const)('comes again after a %d, and its message is stored once', async (status) => {
      await page.evaluate(loadSdk(setting.url, 'wk_1')); // with its settings, while all is well
      await setting.refuseOnce(status, () => void page.evaluate(oneCall));
      const seen: object[] = [];
      await expect
        .poll(async () => seen.push(...(await setting.messages())), { timeout: 15_000 })
        .toBeGreaterThan(0);
      expect(seen).toMatchObject([{ type: 'track', name: 'Seen' }]);
    });
  },
);
