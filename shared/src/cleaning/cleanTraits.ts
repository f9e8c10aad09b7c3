import { cleanCountry } from './cleanCountry.ts';
import { cleanDate } from './cleanDate.ts';
import { cleanEmail } from './cleanEmail.ts';
import type { Cleaned, CleaningRules } from './cleaningRules.ts';
import { phoneOf } from './cleanPhone.ts';
import { cleanText } from './cleanText.ts';
import { isPlaceholder } from './isPlaceholder.ts';
import { type TraitKind, traitKindOf } from './traitKinds.ts';

type Json = Readonly<Record<string, unknown>>;

/** A value that could not be cleaned and stays as it came. */
export interface TraitFault {
  /** As in `phone` and `address.country`. */
  readonly name: string;
  /** Without the value, which is somebody's: completes "phone …". */
  readonly message: string;
}

export interface CleanedTraits {
  readonly traits: Json;
  /** The raw values, of those traits whose clean one differs. */
  readonly raw: Json;
  /** Traits, and members of an address, that said there is nothing. */
  readonly dropped: readonly string[];
  readonly faults: readonly TraitFault[];
}

/** What came of one value; `undefined` drops it. */
interface Outcome {
  readonly value: unknown;
  readonly dropped?: readonly string[];
  readonly faults?: readonly TraitFault[];
}

/**
 * The traits of an identify call as they are kept. Null stays, since it removes a trait; what only says that there is
 * nothing is dropped and removes none. Cleaning what is clean changes nothing.
 */
export function cleanTraits(told: Json, rules: CleaningRules): CleanedTraits {
  const traits: Record<string, unknown> = {};
  const raw: Record<string, unknown> = {};
  const dropped: string[] = [];
  const faults: TraitFault[] = [];
  for (const [name, value] of Object.entries(told)) {
    const outcome = cleanTrait(name, value, traitKindOf(name), rules);
    if (outcome.dropped !== undefined) dropped.push(...outcome.dropped);
    if (outcome.faults !== undefined) faults.push(...outcome.faults);
    if (outcome.value === undefined) continue;
    traits[name] = outcome.value;
    if (outcome.value !== value) raw[name] = value;
  }
  return { traits, raw, dropped, faults };
}

function cleanTrait(name: string, value: unknown, kind: TraitKind | null, rules: CleaningRules): Outcome {
  if (typeof value === 'number' && kind === 'PHONE') return cleanValue(name, String(value), kind, rules);
  if (typeof value === 'string') {
    if (isPlaceholder(value, kind === 'NAME')) return { value: undefined, dropped: [name] };
    return kind === null ? { value } : cleanValue(name, value, kind, rules);
  }
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return kind === 'ADDRESS' && isObject ? cleanAddress(name, value as Json, rules) : { value };
}

/** An address in one piece comes out as it went in where nothing in it changes. */
function cleanAddress(name: string, told: Json, rules: CleaningRules): Outcome {
  const inner = cleanTraits(told, rules);
  const dropped = inner.dropped.map((each) => `${name}.${each}`);
  const faults = inner.faults.map((each) => ({ ...each, name: `${name}.${each.name}` }));
  const isSame = dropped.length === 0 && Object.keys(inner.raw).length === 0;
  const isEmpty = !isSame && Object.keys(inner.traits).length === 0;
  return { value: isSame ? told : isEmpty ? undefined : inner.traits, dropped, faults };
}

function cleanValue(name: string, text: string, kind: TraitKind, rules: CleaningRules): Outcome {
  const cleaned = cleanedAs(kind, text, rules);
  if ('value' in cleaned) return { value: cleaned.value };
  return { value: text, faults: [{ name, message: cleaned.fault }] };
}

function cleanedAs(kind: TraitKind, text: string, { country, dateOrder }: CleaningRules): Cleaned {
  switch (kind) {
    case 'EMAIL':
      return orFault(cleanEmail(text), 'is no mail address');
    case 'PHONE':
      return orFault(
        phoneOf(text, country),
        country === null && !text.includes('+')
          ? 'has no country code, and nothing says of which country it is'
          : 'is no phone number',
      );
    case 'COUNTRY':
      return orFault(cleanCountry(text), 'is no country');
    case 'DATE':
      return cleanDate(text, dateOrder);
    case 'NAME':
    case 'TEXT':
    case 'ADDRESS':
      return { value: cleanText(text) };
    default:
      return kind satisfies never;
  }
}

function orFault(value: string | null, fault: string): Cleaned {
  return value === null ? { fault } : { value };
}
