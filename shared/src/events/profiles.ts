import { z } from 'zod';
import { defineEvent } from './envelope.ts';

/** Something a source tracked, as other parts need it. */
export const profileActivity = z.object({
  /** The timeline entry's id. */
  id: z.string(),
  /** What it is written under: the profile id of the strongest identifier that it named. Absent in events of version 0.1. */
  anchorId: z.string().optional(),
  kind: z.enum(['TRACK', 'PAGE', 'SCREEN', 'IDENTIFY', 'GROUP', 'ALIAS']),
  name: z.string(),
  occurredAt: z.string(),
  sourceId: z.string(),
  properties: z.record(z.string(), z.unknown()),
});

export type ProfileActivity = z.infer<typeof profileActivity>;

/** What one batch changed about one customer. Subject: the profile. Causation: the batch. */
export const ProfileChanged = defineEvent(
  'profiles.profile.changed.v1',
  z.object({
    profileId: z.string(),
    /** Traits that got another value; null where it was removed. */
    traits: z.record(z.string(), z.unknown()),
    /** What the customer did, oldest first. */
    activities: z.array(profileActivity),
  }),
);

export type ProfileChangedData = z.infer<typeof ProfileChanged.schema>;

/** What people do with a customer, as it stands on the timeline. */
export const crmEntryKind = z.enum(['CALL', 'MAIL', 'MEETING', 'NOTE', 'DEAL', 'TICKET', 'TASK']);

/**
 * What the CRM did with a customer stands on the timeline now. Its parts have told what it was; this tells where it
 * ended up, for whoever shows timelines. Subject: the profile. Causation: the first of the events it came from.
 */
export const TimelineExtended = defineEvent(
  'profiles.timeline.extended.v1',
  z.object({
    profileId: z.string(),
    entries: z.array(z.object({ id: z.string(), kind: crmEntryKind })),
  }),
);

/** Two profiles turned out to be one customer. Subject: the survivor. `from` redirects to `into` for ever. */
export const ProfileMerged = defineEvent(
  'profiles.profile.merged.v1',
  z.object({ from: z.string(), into: z.string(), mergeId: z.string() }),
);

/**
 * Whose some anchors are now, after a merge, an undo, or when a device changed hands. Subject: the first profile named.
 * For each anchor all of its spans: whatever is written under it belongs to the profile of the span its time falls in.
 */
export const ProfileRegrouped = defineEvent(
  'profiles.profile.regrouped.v1',
  z.object({
    anchors: z
      .array(
        z.object({
          anchorId: z.string(),
          /** In the order of time; each lasts until the next begins. The first has no `from`: it has no beginning. */
          spans: z.array(z.object({ from: z.string().nullable(), profileId: z.string() })).min(1),
        }),
      )
      .min(1),
  }),
);

/** A contact of the CRM is this customer. Subject: the profile. Told again when a merge or a new mail address changes it. */
export const ContactLinked = defineEvent(
  'profiles.contact.linked.v1',
  z.object({ contactId: z.string(), profileId: z.string() }),
);
