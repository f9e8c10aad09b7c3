import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CollectSetting, startCollectSetting } from '../../../gateway/test/collectSetting.ts';
import { startTestNats, type TestNats } from '../../../test/harness/nats.ts';
import { openTemporaryHome, type TemporaryHome } from '../../../test/harness/temporaryHome.ts';
import { runCommand } from '../command.ts';
import { command } from '../commands/import.ts';

const HEADERS = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';
const shop = [
  HEADERS,
  '1,A,"LAMP, ""RED""",6,2010-12-01 08:26:00,2.55,17850,United Kingdom',
  '1,B,12" PLATE,2,2010-12-01 08:26:00,0.105,17850,United Kingdom',
  'C2,A,LAMP,-1,2010-12-01 09:41:00,2.55,17850,France',
  '3,A,LAMP,1,2010-12-01 10:00:00,4.95,,United Kingdom',
  '1,C,LATE,1,2010-12-01 08:27:00,1,17850,United Kingdom', // of an invoice that seemed complete
];

let nats: TestNats;
let setting: CollectSetting;
let folder: TemporaryHome;

beforeAll(async () => {
  nats = await startTestNats();
  folder = openTemporaryHome();
  setting = await startCollectSetting({
    natsUrl: nats.url,
    clock: { now: () => new Date() },
    sourceOf: async (key) => (key === 'wk_1' ? { sourceId: 'src_1', workspaceId: 'ws_1' } : null),
  });
});

afterAll(async () => {
  await setting.stop();
  await nats.stop();
  folder.remove();
});

beforeEach(async () => {
  await setting.stored();
});

async function run(content: string | Buffer, ...words: string[]) {
  const file = join(folder.home, 'orders.csv');
  writeFileSync(file, content);
  const written: string[] = [];
  const take = (text: unknown) => written.push(String(text)) > 0;
  const outputs = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  for (const output of outputs) output.mockImplementation(take);
  try {
    const code = await runCommand(command, ['orders', file, ...words]);
    const messages = (await setting.stored()).flatMap(({ data }) => data.messages);
    return { code, output: written.join(''), messages, errors: `${file}.errors.csv` };
  } finally {
    for (const output of outputs) output.mockRestore();
  }
}

const send = (content: string | Buffer, ...words: string[]) =>
  run(content, '--url', setting.url, '--write-key', 'wk_1', ...words);

describe('import orders', () => {
  it('sends each invoice once, its lines from wherever they stand, and tells exact sums', async () => {
    const { code, output, messages } = await send(shop.join('\n'));
    expect(code).toBe(0);
    expect(messages.map(({ messageId, userId, anonymousId }) => [messageId, userId ?? anonymousId])).toEqual([
      ['import:customer:17850:refund:C2', '17850'],
      ['import:refund:C2:1', '17850'],
      ['import:order:3:1', 'order:3'],
      ['import:customer:17850:order:1', '17850'],
      ['import:order:1:1', '17850'],
    ]);
    expect(messages.at(-1)).toEqual({
      messageId: 'import:order:1:1',
      type: 'track',
      name: 'Order Completed',
      userId: '17850',
      timestamp: '2010-12-01T08:26:00.000Z',
      originalTimestamp: '2010-12-01T08:26:00.000Z',
      properties: {
        order_id: '1',
        total: 16.51,
        currency: 'GBP',
        products: [
          { product_id: 'A', name: 'LAMP, "RED"', price: 2.55, quantity: 6 },
          { product_id: 'B', name: '12" PLATE', price: 0.105, quantity: 2 },
          { product_id: 'C', name: 'LATE', price: 1, quantity: 1 },
        ],
      },
    });
    expect(output).toContain('No column tells the currency: taking GBP; say --currency for another.\n');
    expect(output.replace(/^Time.*$/m, 'Time')).toContain(
      [
        'Lines        5, 1 without a customer',
        'Invoices     3, 1 of them refunds',
        'Customers    1',
        'Net total    18.91 GBP (exactly 18.91)',
        'Events sent  5',
        'Time',
        'Errors       none',
        '',
      ].join('\n'),
    );
  });

  it('sends the same ids again, and the same from gzip, semicolons and NDJSON', async () => {
    const first = (await send(shop.join('\n'))).messages;
    expect((await send(gzipSync(shop.join('\r\n')))).messages).toEqual(first);
    const plain = shop.map((line) => line.replace('"LAMP, ""RED"""', 'LAMP').replace('12" PLATE', 'PLATE'));
    const wanted = (await send(plain.join('\n'))).messages;
    expect((await send(plain.map((line) => line.replaceAll(',', ';')).join('\n'))).messages).toEqual(wanted);
    const [headers = [], ...rows] = plain.map((line) => line.split(','));
    const objects = rows.map((row) =>
      Object.fromEntries(headers.map((header, index) => [header, row[index]])),
    );
    const json = objects.map((object) => JSON.stringify({ ...object, Quantity: Number(object.Quantity) }));
    expect((await send(json.join('\n'))).messages).toEqual(wanted);
  });

  it('holds back an invoice with a bad line, lists its lines and sends the others', async () => {
    const bad = [...shop, '3,B,LAMP,two,2010-12-01 10:00:00,4.95,,', '4,A', ',A,LAMP,1,2010-12-01,1,,'];
    const { code, messages, errors } = await send(bad.join('\n'));
    expect(code).toBe(1);
    expect(new Set(messages.map(({ properties }) => properties?.order_id))).toEqual(
      new Set([undefined, 'C2', '1']),
    );
    expect(readFileSync(errors, 'utf8').split('\n')).toEqual([
      'line,invoice,reason',
      '7,3,"quantity ""two"" is no decimal number"',
      '5,3,held back: line 7 of its invoice cannot be read',
      '8,4,has 2 columns where the headers have 8',
      '9,,has no invoice number',
      '',
    ]);
    expect((await send(shop.join('\n'))).code).toBe(0);
    expect(() => readFileSync(errors)).toThrow('ENOENT');
    rmSync(errors, { force: true });
  });

  it('sends nothing in a dry run, to nobody', async () => {
    const { code, output, messages } = await run(shop.join('\n'), '--dry-run', '--currency', 'eur');
    expect({ code, messages }).toEqual({ code: 0, messages: [] });
    expect(output).toContain('Events to send  5\n');
    expect(output).toContain('18.91 EUR');
  });

  it('tells what is wrong before it sends anything', async () => {
    const text = shop.join('\n');
    await expect(send('a,b\n1,2')).rejects.toThrow('its headers are a, b.');
    await expect(send('')).rejects.toThrow('orders.csv is empty.');
    await expect(run(text, '--url', setting.url, '--write-key', 'wk_2')).rejects.toThrow(
      'has the write key that was given',
    );
    await expect(run(text, '--url', 'http://127.0.0.1:1', '--write-key', 'wk_1')).rejects.toThrow(
      'Nothing answers at http://127.0.0.1:1 (ECONNREFUSED); is the platform running?',
    );
    await expect(send(text, '--time-zone', 'Mars')).rejects.toThrow('--time-zone must be a zone');
    await expect(send(text, '--currency', 'pounds')).rejects.toThrow('--currency must be an ISO 4217 code');
    await expect(send(`${HEADERS}\n1,"A`)).rejects.toThrow('orders.csv cannot be read further: ');
    expect(await setting.stored()).toEqual([]);
  });
});
