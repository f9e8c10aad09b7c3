import { type KeyRing, openValue, type SealedPlace } from '@rapport/shared/secrets/keyRing.ts';

function placeOf(workspaceId: string, sourceId: string): SealedPlace {
  return { workspaceId, table: 'workspace.sources', rowId: sourceId };
}

/** A write key as it is kept: it is shown again, so it cannot be hashed. */
export function sealWriteKey(keyRing: KeyRing, workspaceId: string, sourceId: string, plain: string): string {
  return keyRing.seal(plain, placeOf(workspaceId, sourceId));
}

/** The write key of a source, also of one from before write keys were sealed. */
export function openWriteKey(
  keyRing: KeyRing,
  workspaceId: string,
  source: { readonly id: string; readonly writeKey: string },
): string {
  return openValue(keyRing, source.writeKey, placeOf(workspaceId, source.id));
}
