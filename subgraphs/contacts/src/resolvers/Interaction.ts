import type { InteractionAttendeeResolvers, InteractionResolvers } from '../generated/graphql.ts';
import { mentionedIn } from '../queries/mentions.ts';

export const Interaction: InteractionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.interaction.load(id),
  participants: ({ id }, _, { loaders }) => loaders.participantsOfInteraction.load(id),
  attendees: ({ id }, _, { loaders }) => loaders.attendeesOfInteraction.load(id),
  thread: ({ id }, page, { loaders }) => loaders.threadOfInteraction.load(id, page, {}),
  despite: async ({ despiteIds }, _, { loaders }) => {
    const contacts = await Promise.all(despiteIds.map((id) => loaders.contact.load(id)));
    return contacts.filter((contact) => contact !== null);
  },
  mentions: (interaction) => mentionedIn(interaction),
  loggedBy: ({ loggedById }) => (loggedById === null ? null : { id: loggedById }),
};

export const InteractionAttendee: InteractionAttendeeResolvers = {
  contact: ({ contactId }, _, { loaders }) => (contactId === null ? null : loaders.contact.load(contactId)),
  user: ({ userId }) => (userId === null ? null : { id: userId }),
};
