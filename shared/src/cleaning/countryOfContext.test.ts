import { describe, expect, it } from 'vitest';
import { countryOfContext } from './countryOfContext.ts';

describe('countryOfContext', () => {
  it.each([
    [{ address: { country: 'Deutschland' }, country: 'FR' }, { locale: 'en-US' }, 'DE'],
    [{ country: 'fr' }, { timezone: 'Europe/London' }, 'FR'],
    [{ address: { country: 'nowhere' } }, { timezone: 'Europe/Berlin', locale: 'en-US' }, 'DE'],
    [{}, { timezone: 'Asia/Kolkata' }, 'IN'],
    [{}, { locale: 'de_AT.UTF-8' }, 'AT'],
    [{ address: '1 High Street' }, { locale: 'zh-Hant-TW' }, 'TW'],
  ])('reads %j with %j as %s', (traits, context, country) => {
    expect(countryOfContext(traits, context)).toBe(country);
  });

  it.each([
    {},
    { locale: 'de' },
    { locale: 'es-419' },
    { timezone: 'UTC' },
    { timezone: 'Etc/GMT-2' },
    { timezone: 'No/Where' },
  ])('guesses nothing from %j', (context) => {
    expect(countryOfContext({}, context)).toBeNull();
  });
});
