import type { IdentifierType } from './identifier.ts';

/** How many identifiers of one type a profile may have, within how many days; null is ever. */
export interface Limit {
  readonly max: number;
  readonly windowDays: number | null;
}

/** What a workspace has decided about identity; a change of it changes `version`, so that claims can say what they were read by. */
export interface IdentityRules {
  readonly version: number;
  readonly limits: Readonly<Partial<Record<IdentifierType, Limit>>>;
  readonly otherLimit: Limit;
  /** An identifier that stands beside this many user ids within an hour belongs to nobody in particular. */
  readonly quarantineUsersAnHour: number;
}

/** Merges that one profile can have behind it. Beyond, events still resolve, and nothing more joins. */
export const MAX_MERGES = 100;
/** Identifiers that one profile can have. */
export const MAX_IDENTIFIERS = 1_000;

/** One user id for ever, five of everything else. */
export const standardRules: IdentityRules = {
  version: 1,
  limits: { USER_ID: { max: 1, windowDays: null } },
  otherLimit: { max: 5, windowDays: null },
  quarantineUsersAnHour: 25,
};

export function limitOf(rules: IdentityRules, type: IdentifierType): Limit {
  return rules.limits[type] ?? rules.otherLimit;
}

/** Ids of things that people share and pass on, rather than of people: who has one changes with time. */
export function isOfDevice(type: IdentifierType): boolean {
  switch (type) {
    case 'ANONYMOUS_ID':
    case 'DEVICE_ID':
    case 'GA_CLIENT_ID':
    case 'PUSH_TOKEN':
      return true;
    case 'USER_ID':
    case 'EMAIL':
    case 'CONTACT_ID':
    case 'EXTERNAL_ID':
    case 'PHONE':
      return false;
    default:
      return type satisfies never;
  }
}

/** Everything a workspace can decide about who is who and what holds of them. */
export interface IdentitySetting extends IdentityRules {
  /** Values that name nobody here, beside those that name nobody anywhere; lower case. */
  readonly blockedValues: readonly string[];
  /** Sources and parts whose traits win over newer ones of others: 1 is best; who has no rank comes last. */
  readonly originRanks: Readonly<Record<string, number>>;
}

export const standardSetting: IdentitySetting = { ...standardRules, blockedValues: [], originRanks: {} };
