import type { Database } from '@rapport/shared/db/database.ts';
import { grantsOf } from '../domain/roles.ts';

/** Whom the gateway has verified: by the built-in issuer a user's id, else a provider's subject and verified mail. */
export interface MembershipRequest {
  readonly userId?: string | null | undefined;
  readonly issuer?: string | null | undefined;
  readonly subject?: string | null | undefined;
  readonly email?: string | null | undefined;
  /** Id or slug. */
  readonly workspace?: string | null | undefined;
}

export interface FoundMember {
  readonly workspaceId: string;
  readonly slug: string;
  readonly workspaceName: string;
  readonly userId: string;
  readonly roles: string[];
  /** False while only the mail says that it is this person. */
  readonly isLinked: boolean;
}

/**
 * Active memberships of a person over all workspaces: before one is chosen only the worker can see them. Within a workspace
 * the linked identity goes before the mail.
 */
export async function findMembers(db: Database, of: MembershipRequest): Promise<FoundMember[]> {
  const found = await db.asWorker((tx) =>
    tx.query<FoundMember>(
      `/* workspace.findMembers */
       select distinct on (w.slug) w.id as "workspaceId", w.slug, w.name as "workspaceName", u.id as "userId", u.roles,
         u.issuer is not null or u.id = $1::text as "isLinked"
       from users u join workspaces w on w.id = u.workspace_id
       where u.active and ($5::text is null or w.id = $5 or w.slug = $5)
         and (u.id = $1::text or (u.issuer = $2 and u.subject = $3) or (u.issuer is null and lower(u.email) = lower($4)))
       order by w.slug, "isLinked" desc`,
      [of.userId ?? null, of.issuer ?? null, of.subject ?? null, of.email ?? null, of.workspace ?? null],
    ),
  );
  return found;
}

export interface Powers {
  readonly grants: string[];
  readonly teammates: string[];
}

/** More people than this a grant over teams reaches by a role over all. */
const MOST_TEAMMATES = 1_000;

/** What a member may do; teammates only where a grant reaches them. */
export async function powersOf(db: Database, { workspaceId, userId, roles }: FoundMember): Promise<Powers> {
  const custom = roles.some((role) => role.startsWith('role_'))
    ? await db.read<{ id: string; grants: string[] }>(
        workspaceId,
        `/* workspace.grantsOfRoles */ select id, grants from roles where id = any($1::text[])`,
        [roles],
      )
    : [];
  const grants = grantsOf(roles, custom);
  if (!grants.some((grant) => grant.endsWith('@team'))) return { grants, teammates: [] };
  const rows = await db.read<{ id: string }>(
    workspaceId,
    `/* workspace.teammates */
     select distinct mates.user_id as id from team_members own join team_members mates using (team_id)
     where own.user_id = $1 order by id limit ${MOST_TEAMMATES}`,
    [userId],
  );
  return { grants, teammates: [...new Set([userId, ...rows.map(({ id }) => id)])].slice(0, MOST_TEAMMATES) };
}
