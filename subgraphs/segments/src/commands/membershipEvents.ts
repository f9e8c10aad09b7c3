import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { MembershipEntered, MembershipExited } from '@rapport/shared/events/segments.ts';
import type { Segment } from '../domain/segment.ts';

interface MembershipChange {
  readonly workspaceId: string;
  readonly kind: 'ENTERED' | 'EXITED';
  readonly segment: Segment;
  readonly profileId: string;
  readonly sequence: number;
  readonly cause: string;
  readonly actor: string;
  readonly at: Date;
  readonly causationId?: string;
}

export function membershipEvent(change: MembershipChange): Envelope {
  const { workspaceId, segment, profileId, sequence, cause, actor, at, causationId } = change;
  return eventOf(change.kind === 'ENTERED' ? MembershipEntered : MembershipExited, {
    workspaceId,
    subject: profileId,
    actor,
    at,
    causationId,
    data: {
      segmentId: segment.id,
      segmentVersion: segment.version,
      segmentName: segment.name,
      profileId,
      sequence,
      cause,
    },
  });
}
