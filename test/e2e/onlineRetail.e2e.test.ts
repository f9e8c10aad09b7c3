import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';

const run = promisify(execFile);
const repository = join(import.meta.dirname, '../..');
/** A UK gift retailer's invoices, 2010-12 to 2011-08 (R package onlineretail, CC0); not part of the repository. */
const file = join(repository, '../shared/data/shop/online_retail_to_2011-08.csv.gz');

vi.setConfig({ testTimeout: 400_000 });

describe.skipIf(!existsSync(file))(
  'import of a real shop’s orders (skipped where ../shared/data is absent)',
  () => {
    let platform: TestPlatform;

    beforeAll(async () => {
      platform = await startTestPlatform('online_retail');
    });

    afterAll(async () => {
      await platform?.stop();
    });

    async function importOrders(): Promise<string> {
      const words = [
        'import',
        'orders',
        file,
        '--currency',
        'GBP',
        '--url',
        platform.url,
        '--write-key',
        platform.writeKey,
      ];
      const { stdout } = await run(process.execPath, [join(repository, 'cli/src/main.ts'), ...words], {
        env: { PATH: process.env.PATH },
      });
      await platform.settled();
      return stdout;
    }

    const totals = () =>
      platform.query(
        `{ purchaseTotals { currency orderCount refundCount net }
         profileStatistics { identified timelineEntries }
         profiles(filter: { hasIdentifier: USER_ID }) { totalCount } }`,
      );

    it('adds up exactly, and running it again changes nothing', async () => {
      await importOrders();
      const after = await totals();
      expect(after).toMatchObject({
        // 16,459 invoices, 2,554 of them cancellations.
        purchaseTotals: [{ currency: 'GBP', orderCount: 13_905, refundCount: 2_554, net: '5761931.38' }],
        profileStatistics: { identified: 3_360 },
        profiles: { totalCount: 3_360 },
      });
      await importOrders();
      expect(await totals()).toEqual(after);
    });

    it('shows a customer’s orders, what they spent and their last order', async () => {
      const { profileBy } = await platform.query<{ profileBy: unknown }>(
        `{ profileBy(identifier: { type: USER_ID, value: "17850" }) {
        timeline(first: 1, filter: { name: "Order Completed" }) { totalCount nodes { occurredAt } }
        refunds: timeline(filter: { name: "Order Refunded" }) { totalCount }
        purchaseTotals { currency orderCount refundCount ordered refunded net }
        lastOrder { number occurredAt total { amount currency } lineCount }
        lifetimeValue { amount currency }
        rfm { recency lastOrderAt orderCount }
      } }`,
      );
      expect(profileBy).toEqual({
        timeline: { totalCount: 34, nodes: [{ occurredAt: '2010-12-02T15:27:00.000Z' }] },
        refunds: { totalCount: 1 },
        purchaseTotals: [
          {
            currency: 'GBP',
            orderCount: 34,
            refundCount: 1,
            ordered: '5391.21',
            refunded: '102.58',
            net: '5288.63',
          },
        ],
        lastOrder: {
          number: '536791',
          occurredAt: '2010-12-02T15:27:00.000Z',
          total: { amount: '44.4', currency: 'GBP' },
          lineCount: 2,
        },
        lifetimeValue: [{ amount: '5288.63', currency: 'GBP' }],
        // Nine months without an order: of the fifth that has been away for longest.
        rfm: { recency: 1, lastOrderAt: '2010-12-02T15:27:00.000Z', orderCount: 34 },
      });
    });
  },
);
