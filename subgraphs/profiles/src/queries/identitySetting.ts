import type { Database } from '@rapport/shared/db/database.ts';
import { identifierTypes } from '../domain/identifier.ts';
import { type IdentitySetting, limitOf, standardSetting } from '../domain/identityRules.ts';

export async function readIdentitySetting(db: Database, workspaceId: string): Promise<IdentitySetting> {
  const [row] = await db.read<{ version: number; rules: Omit<IdentitySetting, 'version'> }>(
    workspaceId,
    `/* profiles.readIdentitySetting */ select version, rules from identity_settings where workspace_id = $1`,
    [workspaceId],
  );
  return row === undefined ? standardSetting : { ...standardSetting, ...row.rules, version: row.version };
}

/** The limit of every type, strongest first. */
export function listLimits(setting: IdentitySetting) {
  return identifierTypes.map((type) => ({ type, ...limitOf(setting, type) }));
}

/** Ranked origins, best first. */
export function listRanking({ originRanks }: IdentitySetting): string[] {
  return Object.entries(originRanks)
    .sort(([, a], [, b]) => a - b)
    .map(([origin]) => origin);
}
