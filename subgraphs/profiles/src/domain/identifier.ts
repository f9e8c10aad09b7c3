import { cleanEmail } from '@rapport/shared/cleaning/cleanEmail.ts';
import { phoneOf } from '@rapport/shared/cleaning/cleanPhone.ts';

/** In the order of their strength: user id, mail, then by name. */
export const identifierTypes = [
  'USER_ID',
  'EMAIL',
  'ANONYMOUS_ID',
  'CONTACT_ID',
  'DEVICE_ID',
  'EXTERNAL_ID',
  'GA_CLIENT_ID',
  'PHONE',
  'PUSH_TOKEN',
] as const;

export type IdentifierType = (typeof identifierTypes)[number];

/** Something that names a customer; `value` is normalised. */
export interface Identifier {
  readonly type: IdentifierType;
  readonly value: string;
}

/** Values that SDKs and forms send in place of an id: they would make one customer of strangers. */
const BLOCKED = new Set([
  'anonymous',
  'guest',
  'distinctid',
  'distinct_id',
  'id',
  'not_authenticated',
  'email',
  'undefined',
  'true',
  'false',
  '[object object]',
  'nan',
  'none',
  'null',
  '0',
  '-1',
]);

function isBlocked(value: string): boolean {
  const bare = value.replace(/^(["'])(.*)\1$/, '$2').trim();
  return /^[0-]*$/.test(bare) || BLOCKED.has(bare.toLowerCase());
}

/** Whether a workspace has said that a value names nobody there. */
export function isBlockedHere({ value }: Identifier, blockedValues: readonly string[]): boolean {
  return blockedValues.includes(value.toLowerCase());
}

/** Numbers that are typed to get past a form: they would make one customer of strangers, as blocked values would. */
const ONE_DIGIT = /(\d)\1{6}$/;

/**
 * Normalises a raw id, or answers null where it names nobody. A phone number without a country code is read in `country`;
 * without that it names nobody. An id takes .2 µs, a mail address .4, a phone number .6,
 * and 12 when it is met first.
 */
export function identifierOf(
  type: IdentifierType,
  raw: unknown,
  country: string | null = null,
): Identifier | null {
  if (typeof raw !== 'string' && typeof raw !== 'number') return null;
  const value = String(raw).trim().normalize('NFC');
  if (value.length > 300 || isBlocked(value)) return null;
  switch (type) {
    case 'EMAIL': {
      const email = cleanEmail(value);
      return email === null ? null : { type, value: email };
    }
    case 'PHONE': {
      const phone = phoneOf(value, country);
      return phone === null || ONE_DIGIT.test(phone) ? null : { type, value: phone };
    }
    case 'USER_ID':
    case 'ANONYMOUS_ID':
    case 'CONTACT_ID':
    case 'DEVICE_ID':
    case 'EXTERNAL_ID':
    case 'GA_CLIENT_ID':
    case 'PUSH_TOKEN':
      return { type, value };
    default:
      return type satisfies never;
  }
}

/** One text for an identifier, for maps and sorting. */
export function keyOf({ type, value }: Identifier): string {
  return `${type} ${value}`;
}

/** Strongest first: user id, mail, then by name. Where a limit would break, the weakest on the event gives way. */
export function byStrength(a: Identifier, b: Identifier): number {
  return rank(a.type) - rank(b.type) || compare(a.value, b.value);
}

function rank(type: IdentifierType): number {
  return identifierTypes.indexOf(type);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
