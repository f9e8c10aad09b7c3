import type { CommonRefusal } from '@rapport/shared/decision.ts';
import {
  type DetailsByValue,
  type EmailKind,
  type PhoneKind,
  type PointDetails,
  primaryFaults,
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

/** Mail addresses, sent with their kinds, as texts, or both: then the texts come after. */
export function emailsOf(
  typed: readonly EmailFields[] | null | undefined,
  plain: readonly string[] | null | undefined,
  place: string,
): CleanPoints<EmailKind> {
  const points =
    typed === null ? null : typed?.map(({ address, ...details }) => ({ ...details, text: address }));
  const clean = (given: readonly string[], field: string) => cleanEmails(given, place, field);
  return pointsFrom(points, plain, place, { typed: 'emailAddresses', plain: 'emails' }, clean);
}

/** Phone numbers, sent with their kinds, as texts, or both: then the texts come after. */
export function phonesOf(
  typed: readonly PhoneFields[] | null | undefined,
  plain: readonly string[] | null | undefined,
  place: string,
): CleanPoints<PhoneKind> {
  const points =
    typed === null ? null : typed?.map(({ number, ...details }) => ({ ...details, text: number }));
  const clean = (given: readonly string[], field: string) => cleanPhones(given, place, field);
  return pointsFrom(points, plain, place, { typed: 'phoneNumbers', plain: 'phones' }, clean);
}

type Clean = (given: readonly string[], field: string) => Cleaned;
type TextPoint<Kind extends string> = PointFields<Kind> & { readonly text: string };

function pointsFrom<Kind extends string>(
  typed: readonly TextPoint<Kind>[] | null | undefined,
  plain: readonly string[] | null | undefined,
  place: string,
  names: { readonly typed: string; readonly plain: string },
  clean: Clean,
): CleanPoints<Kind> {
  if (typed === undefined && plain === undefined)
    return { values: undefined, details: undefined, faults: [] };
  const texts = clean(plain ?? [], names.plain);
  if (typed === undefined) return { ...texts, details: undefined };
  const points = typed ?? [];
  const typedFaults = clean(
    points.map(({ text }) => text),
    names.typed,
  ).faults;
  const details = detailsIn(points, names.typed, clean);
  const values = [...new Set([...details.keys(), ...texts.values])];
  const ownFaults = [...typedFaults, ...texts.faults];
  return {
    values,
    details: Object.fromEntries(details),
    faults: [
      ...primaryFaults(points, place, names.typed),
      ...(ownFaults.length > 0 ? ownFaults : clean(values, names.plain).faults), // together there may be too many
    ],
  };
}

/** By address in their order, the primary one first; of one address sent twice the first counts. */
function detailsIn<Kind extends string>(
  points: readonly TextPoint<Kind>[],
  field: string,
  clean: Clean,
): Map<string, PointDetails<Kind>> {
  const details = new Map<string, PointDetails<Kind>>();
  for (const { text, kind, isVerified } of primaryFirst(points)) {
    const [value] = clean([text], field).values;
    if (value !== undefined && !details.has(value)) details.set(value, { kind, isVerified });
  }
  return details;
}
