import { type Identifier, identifierOf } from './identifier.ts';
import type { Incoming, NewEntry, TimelineKind } from './incoming.ts';

/** What every CRM event brings along. */
export interface CrmTelling {
  readonly eventId: string;
  /** The part that told it. */
  readonly origin: string;
  readonly at: Date;
  readonly receivedAt: Date;
}

export interface ContactState {
  readonly contactId: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly title: string | null;
  readonly lifecycleStage: string;
  readonly companyName: string | null;
}

/** A contact's record names a customer and says what they are like; it is no line of the timeline. */
export function incomingOfContact(contact: ContactState, telling: CrmTelling): Incoming {
  const identifiers = [
    ...contactIdentifier(contact.contactId),
    ...contact.emails.map((value) => identifierOf('EMAIL', value)),
    ...contact.phones.map((value) => identifierOf('PHONE', value)),
  ].filter((each) => each !== null);
  const traits = {
    firstName: contact.firstName,
    lastName: contact.lastName,
    email: contact.emails[0] ?? null,
    phone: contact.phones[0] ?? null,
    title: contact.title,
    lifecycleStage: contact.lifecycleStage,
    companyName: contact.companyName,
  };
  return { ...tellingFacts(telling), identifiers, profileId: null, entry: null, traits, rawTraits: {} };
}

export interface CrmEntry {
  readonly kind: TimelineKind;
  readonly name: string;
  readonly summary: string;
  readonly subjectId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The same line for everybody it concerns: contacts, and a profile where the event names one itself. */
export function incomingOfEntry(
  who: { readonly contactIds: readonly string[]; readonly profileId?: string | null },
  entry: CrmEntry,
  telling: CrmTelling,
): Incoming[] {
  const line: NewEntry = {
    ...entry,
    occurredAt: telling.at,
    receivedAt: telling.receivedAt,
    origin: telling.origin,
    context: null,
    messageId: null,
    originalAt: null,
    sentAt: null,
  };
  const shared = { ...tellingFacts(telling), entry: line, traits: {}, rawTraits: {} };
  const told: Incoming[] = who.contactIds.map((contactId) => ({
    ...shared,
    identifiers: contactIdentifier(contactId),
    profileId: null,
  }));
  if (who.profileId) told.push({ ...shared, identifiers: [], profileId: who.profileId });
  return told;
}

function contactIdentifier(contactId: string): Identifier[] {
  return [{ type: 'CONTACT_ID', value: contactId }];
}

function tellingFacts(telling: CrmTelling) {
  return {
    observedAt: telling.at,
    receivedAt: telling.receivedAt,
    origin: telling.origin,
    causationId: telling.eventId,
    telling: telling.eventId,
    provenance: null,
  };
}
