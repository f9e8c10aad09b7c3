import type { Identity, RequestContext } from '@rapport/shared/access/caller.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { allow, type Decision, refuse } from '@rapport/shared/decision.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { endedFaults } from '../domain/invitation.ts';
import { alreadyMember, type WorkspaceRefusal } from '../domain/refusals.ts';
import { hashOf } from '../secrets/secret.ts';
import { addTeamMembers, lockMembers } from '../storage/memberStore.ts';
import { type Invitation, invitationTable, userTable } from '../storage/tables.ts';

export interface Accepted {
  readonly workspaceId: string;
  readonly userId: string;
}

/**
 * Makes a person a member of the workspace that has invited them. The caller is bound to no workspace, or to another one:
 * which one it is follows from the secret, which only the worker can look up.
 */
export async function invitationAccept(
  kit: PartKit,
  { caller }: RequestContext,
  secret: string,
): Promise<Decision<Accepted, WorkspaceRefusal>> {
  const { identity } = caller;
  if (identity === undefined) {
    throw new RapportError(
      'FORBIDDEN',
      'An invitation is accepted with an access token of the identity provider.',
    );
  }
  const secretHash = hashOf(secret);
  const [place] = await kit.db.asWorker((tx) =>
    tx.query<{ workspace_id: string }>(
      `/* workspace.placeOfInvitation */ select workspace_id from invitations where secret_hash = $1`,
      [secretHash],
    ),
  );
  if (place === undefined) {
    return refuse({ kind: 'NotFound', message: 'No invitation has this secret.', path: ['secret'] });
  }
  return kit.db.write(place.workspace_id, async (tx) => {
    await lockMembers(tx);
    const [invitation] = await tx.query<Invitation>(
      `/* workspace.invitationOfSecret */
       select ${columnsOf(invitationTable)} from invitations where secret_hash = $1 for update`,
      [secretHash],
    );
    if (invitation === undefined) throw new Error('An invitation went away while it was accepted');
    const at = kit.clock.now();
    const faults = await acceptFaults(tx, invitation, identity, at);
    if (faults.length > 0) return refuse(...faults);
    return allow({ workspaceId: tx.workspaceId, userId: await join(tx, invitation, identity, at) });
  });
}

async function acceptFaults(
  tx: Transaction,
  invitation: Invitation,
  identity: Identity,
  at: Date,
): Promise<WorkspaceRefusal[]> {
  const ended = endedFaults(invitation, at, 'secret');
  if (ended.length > 0) return ended;
  const { email } = identity;
  if (email !== undefined && email.toLowerCase() !== invitation.email.toLowerCase()) {
    const message = `The invitation is for ${invitation.email}; your identity provider has verified ${email}.`;
    return [{ kind: 'InvitationForAnother', message, path: ['secret'] }];
  }
  const [member] = await tx.query<{ email: string; active: boolean }>(
    `/* workspace.memberOfIdentity */
     select email, active from users where (issuer = $1 and subject = $2) or lower(email) = lower($3)`,
    [identity.issuer, identity.subject, invitation.email],
  );
  return member === undefined ? [] : [alreadyMember(member.email, member.active, 'secret')];
}

async function join(tx: Transaction, invitation: Invitation, identity: Identity, at: Date): Promise<string> {
  const userId = newId('user');
  await tx.insert(userTable, {
    id: userId,
    workspaceId: tx.workspaceId,
    name: invitation.name,
    email: invitation.email,
    roles: invitation.roles,
    active: true,
    issuer: identity.issuer,
    subject: identity.subject,
    createdAt: at,
  });
  // A team may have been removed since the person was invited.
  const teams = await tx.query<{ id: string }>(
    `/* workspace.teamsThatAre */ select id from teams where id = any($1::text[])`,
    [invitation.teamIds],
  );
  await addTeamMembers(
    tx,
    teams.map(({ id }) => id),
    [userId],
  );
  await tx.query(
    `/* workspace.acceptInvitation */ update invitations set accepted_at = $2, user_id = $3 where id = $1`,
    [invitation.id, at, userId],
  );
  return userId;
}
