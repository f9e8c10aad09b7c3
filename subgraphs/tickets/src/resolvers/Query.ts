import { connectionOf } from '@rapport/shared/graphql/connection.ts';
import type { QueryResolvers } from '../generated/graphql.ts';
import { ticketKeyset } from '../queries/ticketPage.ts';
import { countTickets, listTickets } from '../queries/tickets.ts';

export const Query: QueryResolvers = {
  ticket: (_, { id }, { loaders }) => loaders.ticket.load(id),
  tickets: async (_, { filter, ...page }, { kit, caller }) =>
    connectionOf(await listTickets(kit.db, caller.workspaceId, filter ?? {}, page), page, ticketKeyset, () =>
      countTickets(kit.db, caller.workspaceId, filter ?? {}),
    ),
};
