import type { RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  invalidInput,
  notFound,
  refuse,
} from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type IdentifierType, identifierOf } from '../domain/identifier.ts';
import { findIdentifiers, loadGroups } from '../storage/identityStore.ts';
import { detachIdentifier } from '../storage/identityWrites.ts';
import { changeIdentity, type IdentityChange, type Wanted } from './changeIdentity.ts';

/** Takes an identifier out of its profile, with what happened under it: it stands alone until something new names it. */
export function identifierDetach(
  kit: PartKit,
  { caller }: RequestContext,
  identifier: { readonly type: IdentifierType; readonly value: string },
  dryRun: boolean,
): Promise<Decision<IdentityChange, CommonRefusal>> {
  return changeIdentity(kit, caller, dryRun, (tx, at) => decide(tx, identifier, at));
}

async function decide(
  tx: Transaction,
  { type, value }: { readonly type: IdentifierType; readonly value: string },
  at: Date,
): Promise<Decision<Wanted, CommonRefusal>> {
  const wanted = identifierOf(type, value);
  const [held] = wanted === null ? [] : await findIdentifiers(tx, [wanted]);
  if (held === undefined) return refuse(notFound('identifier', value, 'identifier'));
  const { claims } = await loadGroups(tx, [held.groupId]);
  const isClaimed = claims.some(
    ({ identifierIds, isRevoked }) => !isRevoked && identifierIds.includes(held.id),
  );
  if (!isClaimed) return refuse(invalidInput('This identifier stands alone already.', 'identifier'));
  await detachIdentifier(tx, held.id, at);
  return allow({ groupIds: [held.groupId], claim: null, about: held.id });
}
