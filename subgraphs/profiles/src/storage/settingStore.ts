import type { Transaction } from '@rapport/shared/db/session.ts';
import { type IdentitySetting, standardSetting } from '../domain/identityRules.ts';

/** What the workspace has decided about identity; the standard where it has decided nothing. */
export async function loadIdentitySetting(tx: Transaction): Promise<IdentitySetting> {
  const [row] = await tx.query<{ version: number; rules: Omit<IdentitySetting, 'version'> }>(
    `/* profiles.loadIdentitySetting */ select version, rules from identity_settings where workspace_id = $1`,
    [tx.workspaceId],
  );
  return row === undefined ? standardSetting : { ...standardSetting, ...row.rules, version: row.version };
}

export async function saveIdentitySetting(
  tx: Transaction,
  setting: IdentitySetting,
  at: Date,
): Promise<void> {
  const { version, ...rules } = setting;
  await tx.query(
    `/* profiles.saveIdentitySetting */
     insert into identity_settings (workspace_id, version, rules, saved_at) values ($1, $2, $3, $4)
     on conflict (workspace_id) do update set version = excluded.version, rules = excluded.rules, saved_at = excluded.saved_at`,
    [tx.workspaceId, version, JSON.stringify(rules), at],
  );
}
