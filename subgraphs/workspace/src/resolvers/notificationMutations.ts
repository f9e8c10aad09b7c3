import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { withoutAbsent } from '@rapport/shared/graphql/withoutAbsent.ts';
import { mailUnsubscribe } from '../commands/mailUnsubscribe.ts';
import { notificationRead } from '../commands/notificationRead.ts';
import { notificationSettingsUpdate } from '../commands/notificationSettingsUpdate.ts';
import { notificationsReadAll } from '../commands/notificationsReadAll.ts';
import { notificationTest } from '../commands/notificationTest.ts';
import { notificationWebhookSet } from '../commands/notificationWebhookSet.ts';
import type { MutationResolvers } from '../generated/graphql.ts';

/** What people do about their own notifications. */
export const notificationMutations: MutationResolvers = {
  notificationRead: async (_, { id }, context) =>
    payloadOf(await notificationRead(context.kit, context, id), async ({ notificationId }) => ({
      notification: await context.loaders.ownNotification.load({
        userId: context.caller.id,
        id: notificationId,
      }),
    })),
  notificationsReadAll: async (_, { until }, context) =>
    payloadOf(await notificationsReadAll(context.kit, context, until ?? null), async (change) => change),
  notificationSettingsUpdate: async (_, { patch, expectedVersion }, context) =>
    payloadOf(
      await notificationSettingsUpdate(
        context.kit,
        context,
        withoutAbsent(patch, ['timeZone', 'digest', 'digestAt', 'channels']),
        expectedVersion ?? null,
      ),
      async ({ userId }) => ({ settings: await context.loaders.notificationSettings.load(userId) }),
    ),
  notificationWebhookSet: async (_, request, context) => {
    const { decision, secret } = await notificationWebhookSet(context.kit, context, request);
    return payloadOf(decision, async ({ userId }) => ({
      settings: await context.loaders.notificationSettings.load(userId),
      secret,
    }));
  },
  notificationTest: async (_, { idempotencyKey }, context) =>
    payloadOf(await notificationTest(context.kit, context, idempotencyKey), async ({ notificationId }) => ({
      notification:
        notificationId === null
          ? null
          : await context.loaders.ownNotification.load({ userId: context.caller.id, id: notificationId }),
    })),
  mailUnsubscribe: async (_, { token }, context) =>
    payloadOf(await mailUnsubscribe(context.kit, token), async () => ({})),
};
