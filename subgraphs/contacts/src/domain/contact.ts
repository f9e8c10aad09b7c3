import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { isId } from '@rapport/shared/ids.ts';
import type { Address } from './address.ts';
import { type DetailsByValue, type EmailKind, keptDetails, type PhoneKind } from './contactPoints.ts';
import type { LeadStatus, LifecycleStage } from './lifecycle.ts';
import { canonicalLanguage, isTimeZone } from './locale.ts';
import { trimmed } from './text.ts';

/** What a caller can say about a contact; a field left out is not touched, null clears. */
export interface ContactFields {
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly emails?: readonly string[] | null;
  readonly phones?: readonly string[] | null;
  readonly title?: string | null;
  readonly lifecycleStage?: LifecycleStage;
  readonly companyId?: string | null;
  readonly ownerId?: string | null;
  /** Of the addresses in `emails`; what it does not name is OTHER and not verified. */
  readonly emailDetails?: DetailsByValue<EmailKind>;
  readonly phoneDetails?: DetailsByValue<PhoneKind>;
  readonly addresses?: readonly Address[] | null;
  readonly language?: string | null;
  readonly timeZone?: string | null;
  readonly source?: string | null;
  readonly leadStatus?: LeadStatus | null;
  readonly doNotContact?: boolean;
}

/** What is known of a person. */
export interface ContactState {
  readonly firstName: string | null;
  readonly lastName: string | null;
  /** Lower-cased, each once, the primary one first. */
  readonly emails: readonly string[];
  /** E.164, each once, the primary one first. */
  readonly phones: readonly string[];
  readonly title: string | null;
  readonly lifecycleStage: LifecycleStage;
  /** The primary one of the companies the contact has a present role at. */
  readonly companyId: string | null;
  readonly ownerId: string | null;
  readonly emailDetails: DetailsByValue<EmailKind>;
  readonly phoneDetails: DetailsByValue<PhoneKind>;
  readonly addresses: readonly Address[];
  /** BCP 47 in its canonical form, as in `en-GB`. */
  readonly language: string | null;
  /** IANA, as in `Europe/London`. */
  readonly timeZone: string | null;
  /** Where the contact came from, as in `Trade fair`. */
  readonly source: string | null;
  readonly leadStatus: LeadStatus | null;
  /** Nothing is sent to the person, by no channel. */
  readonly doNotContact: boolean;
}

export interface Contact extends ContactState {
  readonly id: string;
  readonly version: number;
  /** First and last name, or the primary mail address where neither is known; lists run by it. */
  readonly displayName: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** Where a new contact starts from before anything is said about it. */
export const unknownContact: ContactState = {
  firstName: null,
  lastName: null,
  emails: [],
  phones: [],
  title: null,
  lifecycleStage: 'LEAD',
  companyId: null,
  ownerId: null,
  emailDetails: {},
  phoneDetails: {},
  addresses: [],
  language: null,
  timeZone: null,
  source: null,
  leadStatus: null,
  doNotContact: false,
};

const TEXTS = ['firstName', 'lastName', 'title', 'source'] as const;
const LONGEST_TEXT = 200;

export function displayNameOf({ firstName, lastName, emails }: ContactState): string {
  return [firstName, lastName].filter((name) => name !== null).join(' ') || (emails[0] ?? '');
}

/** The state after a change; mails and phones come cleaned. */
export function withFields(state: ContactState, fields: ContactFields): ContactState {
  const text = (name: (typeof TEXTS)[number]) =>
    fields[name] === undefined ? state[name] : trimmed(fields[name]);
  const emails = fields.emails === undefined ? state.emails : (fields.emails ?? []);
  const phones = fields.phones === undefined ? state.phones : (fields.phones ?? []);
  return {
    firstName: text('firstName'),
    lastName: text('lastName'),
    title: text('title'),
    emails,
    phones,
    lifecycleStage: fields.lifecycleStage ?? state.lifecycleStage,
    companyId: fields.companyId === undefined ? state.companyId : fields.companyId,
    ownerId: fields.ownerId === undefined ? state.ownerId : fields.ownerId,
    emailDetails: keptDetails(fields.emailDetails ?? state.emailDetails, emails),
    phoneDetails: keptDetails(fields.phoneDetails ?? state.phoneDetails, phones),
    addresses: fields.addresses === undefined ? state.addresses : (fields.addresses ?? []),
    language:
      fields.language === undefined ? state.language : canonicalLanguage(trimmed(fields.language) ?? ''),
    timeZone: fields.timeZone === undefined ? state.timeZone : trimmed(fields.timeZone),
    source: text('source'),
    leadStatus: fields.leadStatus === undefined ? state.leadStatus : fields.leadStatus,
    doNotContact: fields.doNotContact ?? state.doNotContact,
  };
}

/** Every fault of the fields at once; `place` is the input's name in the path. */
export function faultsOf(fields: ContactFields, place: 'input' | 'patch'): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  for (const name of TEXTS) {
    if ((trimmed(fields[name])?.length ?? 0) > LONGEST_TEXT)
      faults.push(invalidInput(`${name} must have at most ${LONGEST_TEXT} characters.`, place, name));
  }
  const { companyId, ownerId } = fields;
  if (companyId && !isId('company', companyId)) {
    faults.push(
      invalidInput(`companyId must be the id of a company, not "${companyId}".`, place, 'companyId'),
    );
  }
  if (ownerId && !isId('user', ownerId)) {
    faults.push(invalidInput(`ownerId must be the id of a user, not "${ownerId}".`, place, 'ownerId'));
  }
  return [...faults, ...localeFaults(fields, place)];
}

function localeFaults(fields: ContactFields, place: string): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  const [language, timeZone] = [trimmed(fields.language), trimmed(fields.timeZone)];
  if (language !== null && canonicalLanguage(language) === null) {
    const message = `language must be a BCP 47 tag such as en or pt-BR, not "${language}".`;
    faults.push(invalidInput(message, place, 'language'));
  }
  if (timeZone !== null && !isTimeZone(timeZone)) {
    const message = `timeZone must be an IANA name such as Europe/London, not "${timeZone}".`;
    faults.push(invalidInput(message, place, 'timeZone'));
  }
  return faults;
}

/** A contact that nobody could call by anything is refused: it needs a name or a mail address. */
export function namelessFault(state: ContactState, place: 'input' | 'patch'): CommonRefusal[] {
  if (displayNameOf(state) !== '') return [];
  return [invalidInput('A contact needs a first name, a last name or a mail address.', place)];
}
