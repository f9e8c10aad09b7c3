import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { isId } from '@rapport/shared/ids.ts';
import { trimmed } from './text.ts';

export type LifecycleStage =
  | 'SUBSCRIBER'
  | 'LEAD'
  | 'MARKETING_QUALIFIED'
  | 'SALES_QUALIFIED'
  | 'OPPORTUNITY'
  | 'CUSTOMER'
  | 'EVANGELIST'
  | 'OTHER';

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
  readonly companyId: string | null;
  readonly ownerId: string | null;
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
};

const TEXTS = ['firstName', 'lastName', 'title'] as const;
const LONGEST_TEXT = 200;

export function displayNameOf({ firstName, lastName, emails }: ContactState): string {
  return [firstName, lastName].filter((name) => name !== null).join(' ') || (emails[0] ?? '');
}

/** The state after a change; mails and phones come cleaned. */
export function withFields(state: ContactState, fields: ContactFields): ContactState {
  const text = (name: (typeof TEXTS)[number]) =>
    fields[name] === undefined ? state[name] : trimmed(fields[name]);
  return {
    firstName: text('firstName'),
    lastName: text('lastName'),
    title: text('title'),
    emails: fields.emails === undefined ? state.emails : (fields.emails ?? []),
    phones: fields.phones === undefined ? state.phones : (fields.phones ?? []),
    lifecycleStage: fields.lifecycleStage ?? state.lifecycleStage,
    companyId: fields.companyId === undefined ? state.companyId : fields.companyId,
    ownerId: fields.ownerId === undefined ? state.ownerId : fields.ownerId,
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
  return faults;
}

/** A contact that nobody could call by anything is refused: it needs a name or a mail address. */
export function namelessFault(state: ContactState, place: 'input' | 'patch'): CommonRefusal[] {
  if (displayNameOf(state) !== '') return [];
  return [invalidInput('A contact needs a first name, a last name or a mail address.', place)];
}
