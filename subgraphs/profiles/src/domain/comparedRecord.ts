/** What is compared of a customer to find that two profiles are one, by the fields of the person model. */
export interface ComparedRecord {
  readonly id: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** A trait or an identifier of a profile; an identifier goes by its type. */
export interface ComparedValue {
  readonly name: string;
  readonly value: unknown;
}

/** Names that sources use for traits, and for what stands in a trait `address` or `company`, by the field they mean. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  givenName: ['firstName', 'first_name', 'firstname', 'givenName', 'given_name'],
  familyName: ['lastName', 'last_name', 'lastname', 'familyName', 'family_name', 'surname'],
  fullName: ['name', 'fullName', 'full_name'],
  birthDate: ['birthday', 'birthDate', 'birth_date', 'birthdate', 'dateOfBirth', 'date_of_birth'],
  email: ['email', 'emails', 'EMAIL'],
  phone: ['phone', 'phones', 'phoneNumber', 'phone_number', 'mobile', 'telephone', 'PHONE'],
  street: ['street', 'streetAddress', 'street_address', 'address1', 'line1', 'address'],
  postcode: ['postalCode', 'postal_code', 'postcode', 'zip', 'zipCode', 'zip_code'],
  city: ['city', 'town'],
  region: ['state', 'region', 'province'],
  country: ['country', 'countryCode', 'country_code'],
  organisation: ['company', 'companyName', 'company_name', 'organization', 'organisation'],
};

const fieldOf = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
);

/** Traits that are looked at. */
export const comparedTraits: readonly string[] = [...fieldOf.keys()];

export function isCompared(trait: string): boolean {
  return fieldOf.has(trait);
}

/** Null where nothing is known that another profile could be recognised by. */
export function comparedRecord(id: string, known: readonly ComparedValue[]): ComparedRecord | null {
  const values: Record<string, string[]> = {};
  const add = (field: string, texts: readonly string[]) => {
    const kept = texts.map((text) => (field === 'birthDate' ? dayOf(text) : text.trim()));
    values[field] = [...new Set([...(values[field] ?? []), ...kept.filter((text) => text !== '')])];
  };
  for (const { name, value } of known) {
    const field = fieldOf.get(name);
    if (field === undefined) continue;
    if (!isObject(value)) {
      add(field, textsOf(value));
      continue;
    }
    if (field === 'organisation') add(field, textsOf(value.name));
    if (field !== 'street') continue;
    for (const [part, inner] of Object.entries(value)) {
      const place = fieldOf.get(part);
      if (place !== undefined && PLACES.has(place)) add(place, textsOf(inner));
    }
  }
  const said = Object.entries(values).filter(([, texts]) => texts.length > 0);
  return said.some(([field]) => !PLACES.has(field)) ? { id, values: Object.fromEntries(said) } : null;
}

/** A town alone says nothing about who somebody is. */
const PLACES = new Set(['street', 'postcode', 'city', 'region', 'country']);

/** As sources send a day: also as an instant. */
function dayOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? text.slice(0, 10) : text.trim();
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
