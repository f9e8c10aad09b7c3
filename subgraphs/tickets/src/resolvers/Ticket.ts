import type { TicketMessageResolvers, TicketResolvers } from '../generated/graphql.ts';

export const Ticket: TicketResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.ticket.load(id),
  contact: ({ contactId }) => (contactId === null ? null : { id: contactId }),
  requester: async ({ contactId, profileId }, _, { loaders }) => {
    if (profileId !== null) return { id: profileId };
    const link = contactId === null ? null : await loaders.linkOfContact.load(contactId);
    return link === null ? null : { id: link.profileId };
  },
  assignee: ({ assigneeId }) => (assigneeId === null ? null : { id: assigneeId }),
  messages: ({ id }, page, { loaders }) => loaders.messagesOfTicket.load(id, page, {}),
};

export const TicketMessage: TicketMessageResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.message.load(id),
  writtenBy: ({ writtenById }) => (writtenById === null ? null : { id: writtenById }),
};
