import { z } from 'zod';
import { defineEvent } from './envelope.ts';

/** An API key was ended; whoever has cached it forgets it now. Subject: the key. */
export const ApiKeyRevoked = defineEvent('workspace.api_key.revoked.v1', z.object({ apiKeyId: z.string() }));

/** Somebody has a new notification in the app. Subject: the notification. */
export const NotificationAdded = defineEvent(
  'workspace.notification.added.v1',
  z.object({
    notificationId: z.string(),
    /** Whom it is for: nobody else may see it. */
    userId: z.string(),
    kind: z.string(),
  }),
);

/** A source was added. Subject: the source. */
export const SourceCreated = defineEvent(
  'workspace.source.created.v1',
  z.object({
    sourceId: z.string(),
    name: z.string(),
    kind: z.enum(['WEBSITE', 'SERVER', 'MOBILE', 'IMPORT']),
  }),
);
