import { date } from './date.ts';
import { identifier, phone, postcode } from './digits.ts';
import { domain } from './domain.ts';
import { email } from './email.ts';
import type { FieldKindName } from './fieldKind.ts';
import { fullName } from './fullName.ts';
import { name } from './name.ts';
import { organisation } from './organisation.ts';
import { city, region, text } from './place.ts';
import { street } from './street.ts';
import { openDictionary, type ValueDictionary } from './valueDictionary.ts';

/** One implementation for a kind; given and family names share theirs, so that swapped ones meet. */
const opens = {
  givenName: { implementation: 'name', open: () => openDictionary(name) },
  familyName: { implementation: 'name', open: () => openDictionary(name) },
  fullName: { implementation: 'fullName', open: () => openDictionary(fullName) },
  organisation: { implementation: 'organisation', open: () => openDictionary(organisation) },
  date: { implementation: 'date', open: () => openDictionary(date) },
  email: { implementation: 'email', open: () => openDictionary(email) },
  phone: { implementation: 'phone', open: () => openDictionary(phone) },
  domain: { implementation: 'domain', open: () => openDictionary(domain) },
  street: { implementation: 'street', open: () => openDictionary(street) },
  city: { implementation: 'city', open: () => openDictionary(city) },
  postcode: { implementation: 'postcode', open: () => openDictionary(postcode) },
  region: { implementation: 'region', open: () => openDictionary(region) },
  country: { implementation: 'region', open: () => openDictionary(region) },
  identifier: { implementation: 'identifier', open: () => openDictionary(identifier) },
  text: { implementation: 'text', open: () => openDictionary(text) },
} satisfies Record<FieldKindName, { implementation: string; open: () => ValueDictionary }>;

export function openKind(kind: FieldKindName): ValueDictionary {
  return opens[kind].open();
}

/** Kinds of one implementation have their values in one dictionary. */
export function implementationOf(kind: FieldKindName): string {
  return opens[kind].implementation;
}
