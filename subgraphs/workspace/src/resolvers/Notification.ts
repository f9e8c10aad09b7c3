import type { NotificationResolvers, NotificationSettingsResolvers } from '../generated/graphql.ts';
import type { Notification as Row } from '../storage/notificationTables.ts';

/** A key of another part, where the notification is about one of that kind. */
function about(wanted: Row['entity']) {
  return ({ entity, entityId }: Row) => (entity === wanted && entityId !== null ? { id: entityId } : null);
}

export const Notification: NotificationResolvers = {
  __resolveReference: ({ id }, { caller, loaders }) =>
    loaders.ownNotification.load({ userId: caller.id, id }),
  contact: about('contact'),
  company: about('company'),
  interaction: about('interaction'),
  task: about('task'),
  deliveries: ({ id }, _, { loaders }) => loaders.deliveriesOfNotification.load(id),
};

export const NotificationSettings: NotificationSettingsResolvers = {
  channels: ({ channels }) => [...channels],
  webhook: ({ userId }, _, { loaders }) => loaders.notificationWebhook.load(userId),
};
