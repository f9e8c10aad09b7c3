import type { Database } from '@rapport/shared/db/database.ts';
import { type IdentifierType, identifierOf } from '../domain/identifier.ts';
import type { ProfileUnder } from './profilesById.ts';
import { profilesByIdentifiers } from './profilesByIdentifiers.ts';

/** The profile a raw identifier names; null where it names nobody or nobody has it. */
export async function findProfileBy(
  db: Database,
  workspaceId: string,
  type: IdentifierType,
  raw: string,
): Promise<ProfileUnder | null> {
  const identifier = identifierOf(type, raw);
  if (identifier === null) return null;
  const [profile] = await profilesByIdentifiers(db, workspaceId, type, [identifier.value]);
  return profile ?? null;
}
