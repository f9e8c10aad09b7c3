import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';

export type EmailKind = 'WORK' | 'PERSONAL' | 'OTHER';
export type PhoneKind = 'MOBILE' | 'WORK' | 'HOME' | 'FAX' | 'OTHER';

/** What is known of one mail address or phone number beside itself. */
export interface PointDetails<Kind extends string> {
  readonly kind: Kind;
  /** Somebody has proved that it reaches the person. */
  readonly isVerified: boolean;
}

/** By address or number; what is not named is of the kind OTHER and not verified. */
export type DetailsByValue<Kind extends string> = Readonly<Record<string, PointDetails<Kind>>>;

/** A mail address or phone number with what is known of it. */
export interface ContactPoint<Kind extends string> extends PointDetails<Kind> {
  readonly value: string;
  readonly isPrimary: boolean;
}

/** The points of a contact in their order; the first is the primary one. */
export function pointsOf<Kind extends string>(
  values: readonly string[],
  details: DetailsByValue<Kind>,
  otherwise: Kind,
): ContactPoint<Kind>[] {
  return values.map((value, index) => ({
    value,
    kind: details[value]?.kind ?? otherwise,
    isVerified: details[value]?.isVerified ?? false,
    isPrimary: index === 0,
  }));
}

/** Details of those values that are still there: a number taken away and given again starts anew. */
export function keptDetails<Kind extends string>(
  details: DetailsByValue<Kind>,
  values: readonly string[],
): DetailsByValue<Kind> {
  return Object.fromEntries(Object.entries(details).filter(([value]) => values.includes(value)));
}

/** Puts the one that is said to be primary first. */
export function primaryFirst<Point extends { readonly isPrimary: boolean }>(
  points: readonly Point[],
): Point[] {
  return [...points].sort((left, right) => Number(right.isPrimary) - Number(left.isPrimary));
}

/** Of a list one can be the primary one. */
export function primaryFaults(
  points: readonly { readonly isPrimary: boolean }[],
  place: string,
  field: string,
): CommonRefusal[] {
  if (points.filter(({ isPrimary }) => isPrimary).length <= 1) return [];
  return [invalidInput(`One of ${field} can be the primary one.`, place, field)];
}
