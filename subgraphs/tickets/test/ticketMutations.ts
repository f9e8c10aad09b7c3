import type { PartUnderTest } from '../../../test/harness/part.ts';

export interface Ticket {
  readonly id: string;
  readonly number: number;
  readonly version: number;
}

export interface TicketPayload {
  readonly ticket: Ticket;
  readonly errors: readonly object[];
}

export interface ReplyPayload extends TicketPayload {
  readonly message: { readonly id: string };
}

const messageFields = 'kind author body sentAt writtenBy { id }';
const ticket = `ticket {
  id number version subject status priority channel contact { id } requester { id } assignee { id }
  messages { nodes { ${messageFields} } } openedAt firstRepliedAt resolvedAt updatedAt
}`;
const refused = '__typename ... on UserError { message path }';
const stale = '... on StaleVersion { currentVersion }';

export type TicketMutations = ReturnType<typeof ticketMutations>;

/** The part's mutations as functions; each test names only what it is about. */
export function ticketMutations({ run }: PartUnderTest) {
  return {
    open: async (input: object, key: string | null = null, workspaceId?: string): Promise<TicketPayload> => {
      const data = await run<{ ticketOpen: TicketPayload }>(
        `mutation ($input: TicketOpenInput!, $key: String) {
          ticketOpen(input: $input, idempotencyKey: $key) { ${ticket} errors { ${refused} } }
        }`,
        { input: { subject: 'Help', ...input }, key },
        workspaceId,
      );
      return data.ticketOpen;
    },
    reply: async (
      id: string,
      input: object,
      version: number | null = null,
      key: string | null = null,
    ): Promise<ReplyPayload> => {
      const data = await run<{ ticketReply: ReplyPayload }>(
        `mutation ($id: ID!, $input: TicketReplyInput!, $version: Int, $key: String) {
          ticketReply(id: $id, input: $input, expectedVersion: $version, idempotencyKey: $key) {
            ${ticket} message { id ${messageFields} } errors { ${refused} ${stale} }
          }
        }`,
        { id, input, version, key },
      );
      return data.ticketReply;
    },
    update: async (id: string, patch: object, version: number | null = null): Promise<TicketPayload> => {
      const data = await run<{ ticketUpdate: TicketPayload }>(
        `mutation ($id: ID!, $patch: TicketPatch!, $version: Int) {
          ticketUpdate(id: $id, patch: $patch, expectedVersion: $version) { ${ticket} errors { ${refused} ${stale} } }
        }`,
        { id, patch, version },
      );
      return data.ticketUpdate;
    },
    resolve: async (id: string, version: number | null = null): Promise<TicketPayload> => {
      const data = await run<{ ticketResolve: TicketPayload }>(
        `mutation ($id: ID!, $version: Int) {
          ticketResolve(id: $id, expectedVersion: $version) { ${ticket} errors { ${refused} ${stale} } }
        }`,
        { id, version },
      );
      return data.ticketResolve;
    },
  };
}
