import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CleaningRules } from '@rapport/shared/cleaning/cleaningRules.ts';
import { describe, expect, it } from 'vitest';
import { createCleaningReport } from './cleaningReport.ts';
import { messageOf } from './fileMessages.ts';
import { readMessageMap } from './messageMap.ts';
import { openRecords } from './records.ts';

/** 5,000 customers with planted faults (goldenflow, MIT); not part of the repository. */
const file = join(import.meta.dirname, '../../../../shared/data/fields/goldenflow_data.csv');
const truthFile = join(import.meta.dirname, '../../../../shared/data/fields/goldenflow_ground_truth.json');

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
    it('finds as many as were planted, and changes no other column', async () => {
      const { planted_transforms: truth } = JSON.parse(readFileSync(truthFile, 'utf8')) as {
        planted_transforms: readonly { column: string; transform: string; expected_change_count: number }[];
      };
      const planted = (column: string, ...transforms: readonly string[]) =>
        truth
          .filter((each) => each.column === column && transforms.includes(each.transform))
          .reduce((sum, { expected_change_count: count }) => sum + count, 0);
      const { columns, ofLines } = await reportOn(file, { country: 'US', dateOrder: 'MONTH_FIRST' });
      expect(ofLines).toBe(5_000);
      const of = (name: string) => columns.get(name) ?? expect.fail(`no column ${name}`);
      const refused = (name: string) => Object.fromEntries(of(name).refused);

      expect(of('full_name').changed).toBe(planted('full_name', 'strip'));
      expect(of('email').changed).toBe(planted('email', 'lowercase', 'strip'));
      expect(refused('email')).toEqual({ 'is no mail address': 1_164 }); // not-an-email
      expect(refused('phone')).toEqual({ 'is no phone number': 1_029 }); // 555-CALL-NOW
      expect(of('phone').changed + 1_029).toBe(planted('phone', 'phone_e164'));
      expect(refused('signup_date')).toEqual({ 'is no date': 1_026 }); // invalid-date
      expect(of('signup_date').values - 1_026).toBe(planted('signup_date', 'date_iso8601'));
      const emptyCells = ofLines - of('notes').values;
      expect(of('notes').dropped + emptyCells).toBe(planted('notes', 'null_standardize'));
      expect(of('country').changed).toBe(4_485); // all but the 515 that are US

      const cleaned = ['full_name', 'email', 'phone', 'signup_date', 'notes', 'country'];
      const others = [...columns].filter(([name]) => !cleaned.includes(name));
      expect(others.map(([name]) => name).sort()).toEqual(
        ['active', 'address', 'city', 'gender', 'pct', 'price', 'ssn', 'state', 'zip'].sort(),
      );
      for (const [, { changed, dropped, refused: kept }] of others) {
        expect([changed, dropped, kept.size]).toEqual([0, 0, 0]);
      }
    });

    it('reads no date that can be read both ways where the order is not said', async () => {
      const { columns } = await reportOn(file, { country: 'US', dateOrder: null });
      const { refused } = columns.get('signup_date') ?? expect.fail('no column signup_date');
      expect([...refused.values()].sort()).toEqual([1_026, 387]);
    });
  },
);

async function reportOn(path: string, rules: CleaningRules) {
  const { records, headers } = await openRecords(path);
  const map = readMessageMap('people', '', headers);
  const kind = 'people' as const;
  const setting = {
    kind,
    map,
    event: undefined,
    timeZone: 'UTC',
    provenance: undefined,
    fileName: 'people.csv',
  };
  const report = createCleaningReport(rules);
  let ofLines = 0;
  for await (const record of records) {
    const message = messageOf(record, setting);
    if ('json' in message) report.add(message.json);
    ofLines += 1;
  }
  return { columns: report.columns, ofLines };
}
