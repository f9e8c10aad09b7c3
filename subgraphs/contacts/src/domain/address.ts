import { cleanCountry } from '@rapport/shared/cleaning/cleanCountry.ts';
import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { trimmed } from './text.ts';

export type AddressKind = 'WORK' | 'HOME' | 'BILLING' | 'SHIPPING' | 'OTHER';

/** A postal address, in the parts that a label is printed from. */
export interface Address {
  readonly kind: AddressKind;
  /** Street, house, floor: as they stand above the city. */
  readonly lines: readonly string[];
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2, as in GB. */
  readonly country: string | null;
}

/** An address as a caller says it; a country by its code or its name. */
export interface AddressFields {
  readonly kind: AddressKind;
  readonly lines: readonly string[];
  readonly city?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  readonly country?: string | null | undefined;
}

const MOST_ADDRESSES = 20;
const MOST_LINES = 6;
const LONGEST_TEXT = 200;

/** Addresses as they are stored, and what is wrong with the given ones. */
export function cleanAddresses(
  given: readonly AddressFields[],
  place: string,
): { readonly values: readonly Address[]; readonly faults: readonly CommonRefusal[] } {
  const faults: CommonRefusal[] = [];
  if (given.length > MOST_ADDRESSES) {
    const message = `addresses can be ${MOST_ADDRESSES} at most, not ${given.length}.`;
    faults.push(invalidInput(message, place, 'addresses'));
  }
  const values = given.map((fields, index) => {
    const address = cleaned(fields);
    faults.push(...faultsOf(fields, address, [place, 'addresses', String(index)]));
    return address;
  });
  return { values, faults };
}

function cleaned({ kind, lines, city, region, postalCode, country }: AddressFields): Address {
  return {
    kind,
    lines: lines.map(trimmed).filter((line) => line !== null),
    city: trimmed(city),
    region: trimmed(region),
    postalCode: trimmed(postalCode),
    country: trimmed(country) === null ? null : cleanCountry(country ?? ''),
  };
}

function faultsOf({ country }: AddressFields, address: Address, path: readonly string[]): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  const { lines, city, region, postalCode } = address;
  if (lines.length > MOST_LINES)
    faults.push(invalidInput(`lines can be ${MOST_LINES} at most, not ${lines.length}.`, ...path, 'lines'));
  const texts = { lines: lines.join('\n'), city, region, postalCode };
  for (const [name, text] of Object.entries(texts)) {
    const longest = name === 'lines' ? LONGEST_TEXT * MOST_LINES : LONGEST_TEXT;
    if ((text?.length ?? 0) > longest)
      faults.push(invalidInput(`${name} must have at most ${longest} characters.`, ...path, name));
  }
  if (trimmed(country) !== null && address.country === null) {
    const message = `country must be a country such as GB or Germany, and "${country}" is none.`;
    faults.push(invalidInput(message, ...path, 'country'));
  } else if (
    lines.length === 0 &&
    [city, region, postalCode, address.country].every((part) => part === null)
  ) {
    faults.push(
      invalidInput('An address needs a line, a city, a region, a postal code or a country.', ...path),
    );
  }
  return faults;
}
