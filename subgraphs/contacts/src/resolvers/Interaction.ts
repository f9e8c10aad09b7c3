import type { InteractionResolvers } from '../generated/graphql.ts';

export const Interaction: InteractionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.interaction.load(id),
  participants: ({ id }, _, { loaders }) => loaders.participantsOfInteraction.load(id),
  loggedBy: ({ loggedById }) => (loggedById === null ? null : { id: loggedById }),
};
