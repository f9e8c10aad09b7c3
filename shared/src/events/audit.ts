import { z } from 'zod';
import { defineEvent } from './envelope.ts';

const values = z.record(z.string(), z.unknown());

/** What a caller changed, or saw for a stated purpose. Told by every part, kept by the workspace part. Subject: the first entity. */
export const AuditRecorded = defineEvent(
  'audit.entry.recorded.v1',
  z.object({
    entries: z.array(
      z.object({
        at: z.string(),
        /** As in `user:user_01J…`. */
        actor: z.string(),
        /** The mutation, as in `dealMove`, or `unmask`. */
        action: z.string(),
        /** As the graph calls it, as in `Deal`. */
        entity: z.string(),
        entityId: z.string().nullable(),
        /** Columns that changed, or fields that were shown. */
        changed: z.array(z.string()),
        /** Their values, without personal and sensitive ones; null before it was made. */
        before: values.nullable(),
        /** Null after it was removed. */
        after: values.nullable(),
      }),
    ),
    requestId: z.string(),
    ip: z.string().nullable(),
    purpose: z.string().nullable(),
  }),
);
