import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import {
  CompanyCreated,
  type CompanyFacts,
  CompanyUpdated,
  ContactCreated,
  type ContactFacts,
  ContactUpdated,
} from '@rapport/shared/events/contacts.ts';
import { type DealFacts, DealMoved, DealOpened, DealUpdated } from '@rapport/shared/events/deals.ts';
import type { EventContract } from '@rapport/shared/events/envelope.ts';
import {
  type TicketFacts,
  TicketOpened,
  TicketReplied,
  TicketResolved,
  TicketUpdated,
} from '@rapport/shared/events/tickets.ts';
import { indexRecords } from '../commands/indexRecords.ts';
import type { SearchRecord } from '../domain/searchWords.ts';

/** What every record of the CRM is called, by the part that tells it: the search finds it by that. */
export const onRecordTold: Readonly<Record<'contacts' | 'deals' | 'tickets', readonly Hearing[]>> = {
  contacts: [
    names(ContactCreated, contact),
    names(ContactUpdated, contact),
    names(CompanyCreated, company),
    names(CompanyUpdated, company),
  ],
  deals: [names(DealOpened, deal), names(DealMoved, deal), names(DealUpdated, deal)],
  tickets: [
    names(TicketOpened, ticket),
    names(TicketReplied, ticket),
    names(TicketUpdated, ticket),
    names(TicketResolved, ticket),
  ],
};

function names<Data>(contract: EventContract<Data>, recordOf: (data: Data) => SearchRecord): Hearing {
  return hear(contract, (tx, events) =>
    indexRecords(
      tx,
      events.map(({ data }) => recordOf(data)),
    ),
  );
}

function contact(facts: ContactFacts): SearchRecord {
  const { contactId, firstName, lastName, emails, phones, title, companyName, ownerId = null } = facts;
  const name = [firstName, lastName].filter((each) => each !== null).join(' ');
  return {
    id: contactId,
    kind: 'CONTACT',
    ownerId,
    title: name === '' ? (emails[0] ?? '') : name,
    emails,
    phones,
    more: [title, companyName].filter((each) => each !== null),
  };
}

function company({ companyId, name, domain, industry }: CompanyFacts): SearchRecord {
  const more = [domain, industry].filter((each) => each !== null);
  return { id: companyId, kind: 'COMPANY', ownerId: null, title: name, more };
}

function deal({ dealId, name, ownerId = null }: DealFacts): SearchRecord {
  return { id: dealId, kind: 'DEAL', ownerId, title: name };
}

function ticket({ ticketId, number, subject, assigneeId = null }: TicketFacts): SearchRecord {
  return { id: ticketId, kind: 'TICKET', ownerId: assigneeId, title: subject, more: [String(number)] };
}
