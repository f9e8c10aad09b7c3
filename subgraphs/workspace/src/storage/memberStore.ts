import type { Transaction } from '@rapport/shared/db/session.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { type CustomRole, roleTable, type User, userTable } from './tables.ts';

/**
 * Lets one change of people, roles and invitations of a workspace happen at a time: that somebody remains an owner, and
 * that nobody has a role which is being removed, are rules over many rows. Changes of people are rare.
 */
export async function lockMembers(tx: Transaction): Promise<void> {
  await tx.query(`/* workspace.lockMembers */ select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `members ${tx.workspaceId}`,
  ]);
}

export async function findUser(tx: Transaction, id: string): Promise<User | null> {
  const [user] = await tx.query<User>(
    `/* workspace.findUser */ select ${columnsOf(userTable)} from users where id = $1`,
    [id],
  );
  return user ?? null;
}

/** The roles of the workspace's own, all of them: there are few, and a list of role ids may name any. */
export function customRoles(tx: Transaction): Promise<CustomRole[]> {
  return tx.query(
    `/* workspace.customRoles */ select ${columnsOf(roleTable)} from roles order by lower(name)`,
  );
}

/** Those of `ids` that name nobody here. */
export async function unknownUsers(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `/* workspace.unknownUsers */
     select asked.id from unnest($1::text[]) as asked(id) where not exists (select from users u where u.id = asked.id)`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

export async function unknownTeams(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `/* workspace.unknownTeams */
     select asked.id from unnest($1::text[]) as asked(id) where not exists (select from teams t where t.id = asked.id)`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

/** Puts the members of a team, or the teams of a member, to exactly these. */
export async function setTeamMembers(
  tx: Transaction,
  teamId: string,
  userIds: readonly string[],
): Promise<void> {
  await tx.query(
    `/* workspace.removeTeamMembers */ delete from team_members where team_id = $1 and user_id <> all ($2::text[])`,
    [teamId, userIds],
  );
  await addTeamMembers(tx, [teamId], userIds);
}

export async function addTeamMembers(
  tx: Transaction,
  teamIds: readonly string[],
  userIds: readonly string[],
): Promise<void> {
  await tx.query(
    `/* workspace.addTeamMembers */
     insert into team_members (workspace_id, team_id, user_id)
     select $1, t.id, u.id from unnest($2::text[]) as t(id) cross join unnest($3::text[]) as u(id)
     on conflict do nothing`,
    [tx.workspaceId, teamIds, userIds],
  );
}
