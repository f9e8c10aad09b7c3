import { countryCodes } from '@rapport/shared/cleaning/cleanCountry.ts';
import type { DateOrder } from '@rapport/shared/cleaning/cleaningRules.ts';
import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { STANDARD_SESSION_MINUTES } from './session.ts';

/** From whom data comes that the customer did not give to us, and what allows us to have it. */
export interface Provenance {
  readonly supplier: string;
  /** Legal basis, as in "consent" or "legitimate interest". */
  readonly basis: string;
}

/** How the events of a source are taken. */
export interface SourceSettings {
  /** Whether addresses stay whole; otherwise they lose what names one household. */
  readonly keepsFullIp: boolean;
  /** Set where the source is somebody else's data. */
  readonly thirdParty: Provenance | null;
  /** Of phone numbers without a country code, ISO 3166-1 alpha-2; null leaves it to each message. */
  readonly defaultCountry: string | null;
  /** Null keeps dates as they came that can be read both ways. */
  readonly dateOrder: DateOrder | null;
  /** How long a silence ends a session. */
  readonly sessionTimeoutMinutes: number;
}

export const standardSettings: SourceSettings = {
  keepsFullIp: false,
  thirdParty: null,
  defaultCountry: null,
  dateOrder: null,
  sessionTimeoutMinutes: STANDARD_SESSION_MINUTES,
};

export function settingsFaults({ thirdParty, defaultCountry }: SourceSettings): CommonRefusal[] {
  const faults = thirdParty === null ? [] : provenanceFaults(thirdParty);
  if (defaultCountry === null || countryCodes().includes(defaultCountry)) return faults;
  const message = `defaultCountry must be a code of ISO 3166-1 such as GB, not "${defaultCountry}".`;
  return [...faults, invalidInput(message, 'input', 'defaultCountry')];
}

function provenanceFaults(thirdParty: Provenance): CommonRefusal[] {
  return (['supplier', 'basis'] as const).flatMap((field) => {
    const { length } = thirdParty[field].trim();
    if (length >= 1 && length <= 200) return [];
    return [
      invalidInput(
        `Data of a third party needs its ${field}, in 1 to 200 characters.`,
        'input',
        'thirdParty',
        field,
      ),
    ];
  });
}

/**
 * What a message says of itself in `context.provenance`, as a file of bought addresses does: both names, `INCOMPLETE` when
 * one is missing, null when it says nothing.
 */
export function provenanceOf(
  context: Readonly<Record<string, unknown>> | undefined,
): Provenance | null | 'INCOMPLETE' {
  const told = context?.provenance;
  if (told === undefined || told === null) return null;
  const { supplier, basis } =
    typeof told === 'object' ? (told as { supplier?: unknown; basis?: unknown }) : {};
  const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
  if (!isText(supplier) || !isText(basis)) return 'INCOMPLETE';
  return { supplier: supplier.trim().slice(0, 200), basis: basis.trim().slice(0, 200) };
}
