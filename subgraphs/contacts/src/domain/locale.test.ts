import { describe, expect, it } from 'vitest';
import { canonicalLanguage, isTimeZone } from './locale.ts';

describe('canonicalLanguage', () => {
  it.each([
    ['EN-gb', 'en-GB'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['de', 'de'],
  ])('writes %s as %s', (tag, canonical) => {
    expect(canonicalLanguage(tag)).toBe(canonical);
  });

  it.each(['', 'English', 'en_GB', 'e', '12'])('takes %j for none', (tag) => {
    expect(canonicalLanguage(tag)).toBeNull();
  });
});

describe('isTimeZone', () => {
  it.each(['Europe/London', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+5'])('knows %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'London', 'Europe/Atlantis', '+02:00', 'GMT+2', 'Europe/'])('does not know %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
