import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCleaningReport } from './cleaningReport.ts';
import { messageOf } from './fileMessages.ts';
import { readMessageMap } from './messageMap.ts';
import { openRecords } from './records.ts';

/** 5,000 customers with planted faults (goldenflow, MIT); not part of the repository. */
const file = join(import.meta.dirname, '../../../../shared/data/fields/goldenflow_data.csv');

describe('the report of cleaning', () => {
  it('counts by column what is cleaned, dropped and kept as it came', () => {
    const report = createCleaningReport({ country: null, dateOrder: null });
    report.add(JSON.stringify({ traits: { email: 'Jo@acme.com', phone: '020 7183 8750', notes: 'n/a' } }));
    report.add(JSON.stringify({ traits: { email: 'ada@acme.com', phone: '+1 973 148 2796', notes: 'VIP' } }));
    report.add(JSON.stringify({ traits: { email: 'none at all', address: { country: 'Atlantis' } } }));
    expect(report.text()).toBe(
      'Cleaning, of the values of each column:\n' +
        '  email            3: 1 cleaned, 1 kept as they came (is no mail address)\n' +
        '  phone            2: 1 cleaned, 1 kept as they came (has no country code, and nothing says of which country it is), ' +
        '1 taken that no numbering plan has given out\n' +
        '  notes            2: 1 empty and dropped\n' +
        '  address.country  0: 1 kept as they came (is no country)\n',
    );
  });

  it('says so where there is nothing to clean', () => {
    const report = createCleaningReport({ country: null, dateOrder: null });
    report.add(JSON.stringify({ userId: 'c1', traits: { plan: 'pro' } }));
    expect(report.text()).toBe('Cleaning changes nothing.\n');
  });
});

describe.skipIf(!existsSync(file))(
  'the report on planted faults (skipped where ../shared/data is absent)',
  () => {
    it('finds as many as were planted', async () => {
      const { records, headers } = await openRecords(file);
      const map = readMessageMap('people', '', headers);
      const setting = {
        ...({ kind: 'people', map, event: undefined, timeZone: 'UTC', provenance: undefined } as const),
        fileName: 'people.csv',
      };
      const report = createCleaningReport({ country: 'US', dateOrder: 'MONTH_FIRST' });
      for await (const record of records) {
        const message = messageOf(record, setting);
        if ('json' in message) report.add(message.json);
      }
      const counts = Object.fromEntries(
        [...report.columns].map(([name, { refused, ...rest }]) => [
          name,
          { ...rest, refused: Object.fromEntries(refused) },
        ]),
      );
      expect(counts).toEqual({});
    });
  },
);
