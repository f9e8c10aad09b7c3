import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import { allow, type Decision, notFound, refuse } from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { passingFaults, roleFaults } from '../domain/grants.ts';
import { emailFaults, nameFaults } from '../domain/names.ts';
import { alreadyMember, type WorkspaceRefusal } from '../domain/refusals.ts';
import { grantsOf } from '../domain/roles.ts';
import { hashOf, newSecret } from '../secrets/secret.ts';
import { customRoles, lockMembers, unknownTeams } from '../storage/memberStore.ts';
import { invitationTable } from '../storage/tables.ts';

export interface InvitationCreateRequest {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly teamIds?: readonly string[] | null | undefined;
}

type Created = Decision<{ invitationId: string }, WorkspaceRefusal>;

const VALID_MS = 7 * 24 * 3_600_000;

/**
 * Invites a person. The secret leaves in this answer only, as that of an API key does. An open invitation to the same
 * address ends: the latest counts.
 */
export async function invitationCreate(
  kit: PartKit,
  { caller }: RequestContext,
  request: InvitationCreateRequest,
  idempotencyKey: string | null | undefined,
): Promise<{ readonly decision: Created; readonly secret: string | null }> {
  const faults = [
    ...emailFaults(request.email, 'input', 'email'),
    ...nameFaults(request.name, 'input', 'name'),
  ];
  if (faults.length > 0) return { decision: refuse(...faults), secret: null };
  const scope = { actor: actorOf(caller), mutation: 'invitationCreate', key: idempotencyKey };
  let made: string | null = null;
  const decision = await kit.db.write(caller.workspaceId, (tx) =>
    once<Created>(tx, scope, async () => {
      made = null; // the transaction may run again
      await lockMembers(tx);
      const refusals = await invitationFaults(tx, caller.grants, request);
      if (refusals.length > 0) return refuse(...refusals);
      const secret = newSecret('inv');
      const at = kit.clock.now();
      await revokeOpen(tx, request.email.trim(), at);
      const invitationId = newId('invitation');
      await tx.insert(invitationTable, {
        id: invitationId,
        workspaceId: tx.workspaceId,
        email: request.email.trim(),
        name: request.name.trim(),
        roles: [...new Set(request.roles)],
        teamIds: [...new Set(request.teamIds ?? [])],
        secretHash: hashOf(secret),
        createdAt: at,
        expiresAt: new Date(at.getTime() + VALID_MS),
        acceptedAt: null,
        revokedAt: null,
        userId: null,
      });
      made = secret;
      return allow({ invitationId });
    }),
  );
  return { decision, secret: made };
}

async function invitationFaults(
  tx: Transaction,
  held: readonly string[],
  { email, roles, teamIds }: InvitationCreateRequest,
): Promise<WorkspaceRefusal[]> {
  const custom = await customRoles(tx);
  const unknown = [
    ...roleFaults(roles, custom, 'input', 'roles'),
    ...(await unknownTeams(tx, teamIds ?? [])).map((id) => notFound('team', id, 'input', 'teamIds')),
  ];
  if (unknown.length > 0) return unknown;
  const unheld = passingFaults(held, grantsOf(roles, custom), 'input', 'roles');
  if (unheld.length > 0) return unheld;
  const [member] = await tx.query<{ active: boolean }>(
    `/* workspace.memberOfEmail */ select active from users where lower(email) = lower($1)`,
    [email.trim()],
  );
  return member === undefined ? [] : [alreadyMember(email.trim(), member.active, 'input', 'email')];
}

async function revokeOpen(tx: Transaction, email: string, at: Date): Promise<void> {
  await tx.query(
    `/* workspace.revokeOpenInvitations */
     update invitations set revoked_at = $2
     where lower(email) = lower($1) and accepted_at is null and revoked_at is null and expires_at > $2`,
    [email, at],
  );
}
