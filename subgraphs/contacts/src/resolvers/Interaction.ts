import type { InteractionResolvers } from '../generated/graphql.ts';

import { mentionedIn } from '../queries/mentions.ts';

export const Interaction: InteractionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.interaction.load(id),
  participants: ({ id }, _, { loaders }) => loaders.participantsOfInteraction.load(id),
  mentions: (interaction) => mentionedIn(interaction),
  loggedBy: ({ loggedById }) => (loggedById === null ? null : { id: loggedById }),
};
