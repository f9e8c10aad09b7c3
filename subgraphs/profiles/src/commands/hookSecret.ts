import { randomBytes } from 'node:crypto';
import { RapportError } from '@rapport/shared/errors.ts';
import type { KeyRing, SealedPlace } from '@rapport/shared/secrets/keyRing.ts';
import type { SignatureScheme } from '../domain/inboundHook.ts';
import type { ProfilesKit } from '../kit.ts';

/** The secret of a hook that we make ourselves: 256 random bits, in the form its scheme wants. */
export function newHookSecret(scheme: SignatureScheme): string {
  const bytes = randomBytes(32);
  return scheme === 'STANDARD_WEBHOOKS' ? `whsec_${bytes.toString('base64')}` : bytes.toString('base64url');
}

export function sealHookSecret(
  kit: ProfilesKit,
  workspaceId: string,
  hookId: string,
  secret: string,
): string {
  return keyRingOf(kit).seal(secret, placeOf(workspaceId, hookId));
}

export function openHookSecret(
  kit: ProfilesKit,
  hook: { readonly id: string; readonly workspaceId: string; readonly sealedSecret: string },
): string {
  return keyRingOf(kit).open(hook.sealedSecret, placeOf(hook.workspaceId, hook.id));
}

function placeOf(workspaceId: string, hookId: string): SealedPlace {
  return { workspaceId, table: 'profiles.inbound_hooks', rowId: hookId };
}

function keyRingOf({ keyRing }: ProfilesKit): KeyRing {
  if (keyRing !== undefined) return keyRing;
  throw new RapportError('UNAVAILABLE', 'Secrets of hooks cannot be kept: give RAPPORT_ENCRYPTION_KEYS.');
}
