import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { type Team, teamTable, type User, userTable } from '../storage/tables.ts';

export function membersByTeams(
  db: Database,
  workspaceId: string,
  teamIds: readonly string[],
): Promise<(User & { teamId: string })[]> {
  return db.read(
    workspaceId,
    `/* workspace.membersByTeams */
     select m.team_id as "teamId", ${columnsOf(userTable, 'u')} from team_members m join users u on u.id = m.user_id
     where m.team_id = any($1::text[]) order by u.name, u.id`,
    [teamIds],
  );
}

export function teamsByUsers(
  db: Database,
  workspaceId: string,
  userIds: readonly string[],
): Promise<(Team & { userId: string })[]> {
  return db.read(
    workspaceId,
    `/* workspace.teamsByUsers */
     select m.user_id as "userId", ${columnsOf(teamTable, 't')} from team_members m join teams t on t.id = m.team_id
     where m.user_id = any($1::text[]) order by t.name, t.id`,
    [userIds],
  );
}
