import { describe, expect, it } from 'vitest';
import { correctedMs, instantOf } from './time.ts';

const noon = Date.UTC(2025, 0, 31, 12);

describe('instantOf', () => {
  it.each([
    ['2025-01-31T12:00:00.000Z', noon],
    ['2025-01-31T12:00:00Z', noon],
    ['2025-01-31T12:00:00.123456Z', noon + 123],
    ['2025-01-31T13:30:00+01:30', noon],
    ['2025-01-31T13:30:00+0130', noon],
    ['2025-01-31T11:00:00-01', noon],
    ['2025-01-31T12:00:00', noon],
    ['2025-01-31 12:00', noon],
    ['2025-01-31T12:00:00,5z', noon + 500],
    ['2025-01-31', Date.UTC(2025, 0, 31)],
  ])('reads %s, and as UTC without a zone', (text, ms) => {
    expect(instantOf(text)).toBe(ms);
  });

  it.each([
    'yesterday',
    '31.01.2025',
    '1738324800',
    '2025-13-01T00:00:00.000Z',
    '2025-01-31T25:00:00Z',
    '0001-01-01T00:00:00Z',
    '1899-12-31T23:59:59Z',
    'Fri Jan 31 2025 12:00Z..',
    '',
    1_738_324_800_000,
    null,
    {},
  ])('has no instant for %j', (value) => {
    expect(instantOf(value)).toBeNaN();
  });
});

describe('correctedMs', () => {
  it('takes out what the sender’s clock was off when it sent', () => {
    const hourSlow = noon - 3_600_000;
    expect(correctedMs(hourSlow - 5_000, hourSlow, noon)).toBe(noon - 5_000);
    const hourFast = noon + 3_600_000;
    expect(correctedMs(hourFast - 5_000, hourFast, noon)).toBe(noon - 5_000);
  });

  it('moves nothing without sentAt', () => {
    expect(correctedMs(noon - 86_400_000, undefined, noon)).toBe(noon - 86_400_000);
  });

  it('never answers a time in the future', () => {
    expect(correctedMs(noon + 1, undefined, noon)).toBe(noon);
    expect(correctedMs(noon + 60_000, noon, noon)).toBe(noon);
  });

  it('keeps the sender’s time where the correction would leave history', () => {
    const original = Date.UTC(1950, 0, 1);
    expect(correctedMs(original, Date.UTC(9999, 0, 1), noon)).toBe(original);
  });
});
