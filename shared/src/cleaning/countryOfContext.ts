import { cleanCountry, countryCodes } from './cleanCountry.ts';

type Json = Readonly<Record<string, unknown>>;

let regionByZone: ReadonlyMap<string, string | null> | undefined;

/**
 * The country that a message says its customer is in: of the address, else of the device's time zone, else the one its
 * locale names. A zone that several countries keep and a locale without a region (`de`) say nothing.
 */
export function countryOfContext(traits: Json, context: Json): string | null {
  const address = record(traits.address);
  const told = [
    address.country,
    address.countryCode,
    address.country_code,
    traits.country,
    traits.countryCode,
  ];
  for (const each of [...told, traits.country_code]) {
    const country = typeof each === 'string' ? cleanCountry(each) : null;
    if (country !== null) return country;
  }
  return countryOfZone(context.timezone) ?? countryOfLocale(context.locale);
}

function countryOfZone(zone: unknown): string | null {
  if (typeof zone !== 'string' || !zone.includes('/')) return null;
  regionByZone ??= regionsByZone();
  const known = regionByZone.get(zone);
  if (known !== undefined) return known;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
    return regionByZone.get(timeZone) ?? null; // Asia/Kolkata goes by its older name
  } catch {
    return null;
  }
}

function countryOfLocale(locale: unknown): string | null {
  if (typeof locale !== 'string' || locale.length > 40) return null;
  try {
    const { region } = new Intl.Locale(locale.split('.')[0]?.replaceAll('_', '-') ?? '');
    return region === undefined ? null : cleanCountry(region);
  } catch {
    return null;
  }
}

/** The newer name and the older one, of which Node.js 20 has the second alone; TypeScript knows neither. */
type WithZones = Intl.Locale & { getTimeZones?: () => string[]; readonly timeZones?: string[] };

/** Null for a zone of several countries. */
function regionsByZone(): ReadonlyMap<string, string | null> {
  const regions = new Map<string, string | null>();
  for (const country of countryCodes()) {
    const locale: WithZones = new Intl.Locale(`und-${country}`);
    for (const zone of locale.getTimeZones?.() ?? locale.timeZones ?? []) {
      regions.set(zone, regions.has(zone) ? null : country);
    }
  }
  return regions;
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}
