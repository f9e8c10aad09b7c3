import { z } from 'zod';
import { defineEvent } from './envelope.ts';

const membershipFacts = z.object({
  segmentId: z.string(),
  segmentVersion: z.number().int(),
  segmentName: z.string(),
  profileId: z.string(),
  /** Counts this profile's changes of membership in this segment, from 1: with segment, version and profile the key. */
  sequence: z.number().int(),
  /** What made it so: an event's id, `definition`, `archive` or `regroup` (a merge, its undo, a device that changed hands). */
  cause: z.string(),
});

/** A customer began to satisfy a segment's condition. Subject: the profile. */
export const MembershipEntered = defineEvent('segments.membership.entered.v1', membershipFacts);

/** A customer stopped satisfying a segment's condition, or the segment ended. Subject: the profile. */
export const MembershipExited = defineEvent('segments.membership.exited.v1', membershipFacts);
