import { describe, expect, it } from 'vitest';
import { columnsOf } from './fields.ts';
import { createLineReader } from './orderLine.ts';

const headers = ['invoice', 'sku', 'name', 'quantity', 'price', 'time', 'customer', 'country', 'currency'];
const columns = columnsOf(headers, {});
const good = {
  invoice: '1',
  sku: 'A',
  name: 'Lamp',
  quantity: '6',
  price: '2.55',
  time: '2011-07-01 12:00:00',
  customer: '17850',
  country: 'France',
  currency: '',
};

function read(change: Partial<typeof good>, timeZone = 'UTC') {
  const readLine = createLineReader({ columns, timeZone, currency: 'GBP' });
  return readLine({ line: 2, values: Object.values({ ...good, ...change }) });
}

describe('createLineReader', () => {
  it('reads a line exactly', () => {
    expect(read({ quantity: ' 6.0', price: '.1' })).toEqual({
      line: 2,
      sku: 'A',
      name: 'Lamp',
      quantity: '6',
      price: '0.1',
      amount: '0.6',
      time: '2011-07-01T12:00:00.000Z',
      customer: '17850',
      country: 'France',
      currency: 'GBP',
    });
  });

  it.each([
    ['2011-07-01 12:00', 'Europe/London', '2011-07-01T11:00:00.000Z'],
    ['2011-01-01 12:00', 'Europe/London', '2011-01-01T12:00:00.000Z'],
    ['2011-07-01T12:00:00+02:00', 'Europe/London', '2011-07-01T10:00:00.000Z'],
    ['2011-07-01T12:00:00.5Z', 'Europe/London', '2011-07-01T12:00:00.500Z'],
    ['2011-07-01', 'UTC', '2011-07-01T00:00:00.000Z'],
  ])('reads %s in %s', (time, zone, instant) => {
    expect(read({ time }, zone)).toMatchObject({ time: instant });
  });

  it.each([
    [{ quantity: 'six' }, 'quantity "six" is no decimal number'],
    [{ quantity: '' }, 'quantity "" is no decimal number'],
    [{ price: '2,55' }, 'price "2,55" is no decimal number'],
    [{ time: '12/1/2010 8:26' }, 'time "12/1/2010 8:26" is no date as 2011-08-31 17:45:00'],
    [{ time: '08:26' }, 'time "08:26" is no date as 2011-08-31 17:45:00'],
    [{ time: '2011-02-30' }, 'time "2011-02-30" is no date as 2011-08-31 17:45:00'],
    [{ currency: 'pounds' }, 'currency "POUNDS" is no ISO 4217 code'],
  ])('refuses %j', (change, fault) => {
    expect(read(change)).toEqual({ line: 2, fault });
  });

  it('passes on what is wrong with a row', () => {
    const readLine = createLineReader({ columns, timeZone: 'UTC', currency: 'GBP' });
    expect(readLine({ line: 9, values: [], fault: 'is no JSON object' })).toEqual({
      line: 9,
      fault: 'is no JSON object',
    });
  });
});
