import type { RecentEventResolvers } from '../generated/graphql.ts';

export const RecentEvent: RecentEventResolvers = {
  messageId: ({ event }) => event.messageId,
  type: ({ event }) => event.type,
  name: ({ event }) => event.name,
  outcome: ({ event }) => event.outcome,
  reasons: ({ event }) => [...event.reasons],
  occurredAt: ({ event }) => (event.occurredAt === null ? null : new Date(event.occurredAt)),
  excerpt: ({ event }) => event.excerpt,
  profile: ({ event: { anchor, occurredAt }, receivedAt }, _, { loaders }) => {
    if (anchor === null) return null;
    const at = occurredAt === null ? receivedAt : new Date(occurredAt);
    return loaders.profileOfAnchor.load({ ...anchor, at });
  },
};
