import { oneByKey, pagesByKey } from '@rapport/shared/graphql/loaders.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { TicketMessage } from './domain/conversation.ts';
import type { Ticket } from './domain/ticket.ts';
import { profilesByContacts } from './queries/profilesByContacts.ts';
import {
  countMessagesByTickets,
  messageKeyset,
  messagesById,
  messagesByTickets,
} from './queries/ticketMessages.ts';
import { type TicketFilter, ticketKeyset } from './queries/ticketPage.ts';
import { ticketsById } from './queries/tickets.ts';
import { countTicketsByContacts, ticketsByContacts } from './queries/ticketsByContacts.ts';
import { countTicketsByProfiles, ticketsByProfiles } from './queries/ticketsByProfiles.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One request's loaders: whatever is asked for many keys of one level is one statement. */
export function createLoaders({ db }: PartKit, workspaceId: string) {
  return {
    ticket: oneByKey(
      (ids: readonly string[]) => ticketsById(db, workspaceId, ids),
      (ticket) => ticket.id,
    ),
    message: oneByKey(
      (ids: readonly string[]) => messagesById(db, workspaceId, ids),
      (message) => message.id,
    ),
    linkOfContact: oneByKey(
      (ids: readonly string[]) => profilesByContacts(db, workspaceId, ids),
      (link) => link.contactId,
    ),
    messagesOfTicket: pagesByKey<TicketMessage>(
      (ids, page) => messagesByTickets(db, workspaceId, ids, page),
      (ids) => countMessagesByTickets(db, workspaceId, ids),
      messageKeyset,
    ),
    ticketsOfContact: pagesByKey<Ticket, TicketFilter>(
      (ids, page, filter) => ticketsByContacts(db, workspaceId, ids, page, filter),
      (ids, filter) => countTicketsByContacts(db, workspaceId, ids, filter),
      ticketKeyset,
    ),
    ticketsOfProfile: pagesByKey<Ticket, TicketFilter>(
      (ids, page, filter) => ticketsByProfiles(db, workspaceId, ids, page, filter),
      (ids, filter) => countTicketsByProfiles(db, workspaceId, ids, filter),
      ticketKeyset,
    ),
  };
}
