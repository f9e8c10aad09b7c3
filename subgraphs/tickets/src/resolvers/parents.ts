import type { CommonRefusal } from '@rapport/shared/decision.ts';
import type { Connection } from '@rapport/shared/graphql/connection.ts';
import type { TicketMessage } from '../domain/conversation.ts';
import type { Ticket, TicketRefusal } from '../domain/ticket.ts';

interface Reference {
  readonly id: string;
}

export type TicketParent = Ticket;
export type TicketConnectionParent = Connection<Ticket>;
export type TicketMessageParent = TicketMessage;
export type TicketMessageConnectionParent = Connection<TicketMessage>;
export type ContactParent = Reference;
export type ProfileParent = Reference;
export type UserParent = Reference;
export type TicketOpenErrorParent = CommonRefusal;
export type TicketReplyErrorParent = TicketRefusal;
export type TicketUpdateErrorParent = TicketRefusal;
export type TicketResolveErrorParent = TicketRefusal;
