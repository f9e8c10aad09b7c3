import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { builtInRole, builtInRoles } from '../domain/roles.ts';
import { type CustomRole, roleTable } from '../storage/tables.ts';
import { customRolesById } from './byId.ts';

/** A role as the graph shows it, whether every workspace has it or this one alone. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly grants: readonly string[];
  readonly builtIn: boolean;
}

export async function listRoles(db: Database, workspaceId: string): Promise<Role[]> {
  const custom = await db.read<CustomRole>(
    workspaceId,
    `/* workspace.listRoles */ select ${columnsOf(roleTable)} from roles order by lower(name), id`,
  );
  return [...builtInRoles.map((role) => ({ ...role, builtIn: true })), ...custom.map(asRole)];
}

export async function rolesById(db: Database, workspaceId: string, ids: readonly string[]): Promise<Role[]> {
  const own = ids.filter((id) => builtInRole(id) === null);
  const custom = own.length === 0 ? [] : await customRolesById(db, workspaceId, own);
  const builtIn = ids.flatMap((id) => builtInRole(id) ?? []).map((role) => ({ ...role, builtIn: true }));
  return [...builtIn, ...custom.map(asRole)];
}

function asRole({ id, name, description, grants }: CustomRole): Role {
  return { id, name, description, grants, builtIn: false };
}
