import type { CommonRefusal } from '@rapport/shared/decision.ts';
import {
  type DetailsByValue,
  type EmailKind,
  type PhoneKind,
  type PointDetails,
  pointFaults,
  primaryFirst,
} from '../domain/contactPoints.ts';
import { type Cleaned, cleanEmails } from './cleanEmails.ts';
import { cleanPhones } from './cleanPhones.ts';

interface PointFields<Kind extends string> extends PointDetails<Kind> {
  readonly isPrimary: boolean;
}

export type EmailFields = PointFields<EmailKind> & { readonly address: string };
export type PhoneFields = PointFields<PhoneKind> & { readonly number: string };

interface CleanPoints<Kind extends string> {
  /** Undefined where neither list was sent. */
  readonly values: readonly string[] | undefined;
  /** Undefined where no typed list was sent: what is known of addresses that stay is kept. */
  readonly details: DetailsByValue<Kind> | undefined;
  readonly faults: readonly CommonRefusal[];
}

/** Mail addresses, sent as texts or with their kinds. */
export function emailsOf(
  typed: readonly EmailFields[] | null | undefined,
  plain: readonly string[] | null | undefined,
  place: string,
): CleanPoints<EmailKind> {
  const names = { typed: 'emailAddresses', plain: 'emails' };
  const points = typed?.map(({ address, ...details }) => ({ ...details, text: address }));
  return pointsFrom(typed === null ? null : points, plain, names, place, cleanEmails);
}

/** Phone numbers, sent as texts or with their kinds. */
export function phonesOf(
  typed: readonly PhoneFields[] | null | undefined,
  plain: readonly string[] | null | undefined,
  place: string,
): CleanPoints<PhoneKind> {
  const names = { typed: 'phoneNumbers', plain: 'phones' };
  const points = typed?.map(({ number, ...details }) => ({ ...details, text: number }));
  return pointsFrom(typed === null ? null : points, plain, names, place, cleanPhones);
}

function pointsFrom<Kind extends string>(
  typed: readonly (PointFields<Kind> & { readonly text: string })[] | null | undefined,
  plain: readonly string[] | null | undefined,
  names: { readonly typed: string; readonly plain: string },
  place: string,
  clean: (given: readonly string[], place: string, field: string) => Cleaned,
): CleanPoints<Kind> {
  if (typed === undefined) {
    if (plain === undefined) return { values: undefined, details: undefined, faults: [] };
    return { details: undefined, ...clean(plain ?? [], place, names.plain) };
  }
  const { values, faults } = clean(
    (typed ?? []).map(({ text }) => text),
    place,
    names.typed,
  );
  const all = [...pointFaults(typed, (plain ?? []).length > 0, names, place), ...faults];
  if (all.length > 0) return { values, details: {}, faults: all };
  const points = primaryFirst(typed ?? []);
  const details: Record<string, PointDetails<Kind>> = {};
  const ordered = new Set<string>();
  for (const { text, kind, isVerified } of points) {
    const [value = ''] = clean([text], place, names.typed).values;
    if (!ordered.has(value)) details[value] = { kind, isVerified };
    ordered.add(value);
  }
  return { values: [...ordered], details, faults: [] };
}
