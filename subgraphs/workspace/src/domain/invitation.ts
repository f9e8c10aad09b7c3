import { type InvitationEnded, invitationEnded } from './refusals.ts';

export interface InvitationState {
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly expiresAt: Date;
}

/** Refuses an invitation that was used, taken back or has run out. */
export function endedFaults(
  { acceptedAt, revokedAt, expiresAt }: InvitationState,
  now: Date,
  ...path: string[]
): InvitationEnded[] {
  if (acceptedAt !== null) return [invitationEnded('accepted', ...path)];
  if (revokedAt !== null) return [invitationEnded('revoked', ...path)];
  return expiresAt <= now ? [invitationEnded('expired', ...path)] : [];
}
