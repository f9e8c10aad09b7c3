import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import type { SourceSettings } from '../domain/sourceSettings.ts';

/** 0 where nothing was ever set. */
export async function presentSettingsVersion(session: Session, sourceId: string): Promise<number> {
  const [row] = await session.query<{ version: number }>(
    `/* profiles.presentSettingsVersion */
     select coalesce(max(version), 0) as version from source_settings where workspace_id = $1 and source_id = $2`,
    [session.workspaceId, sourceId],
  );
  return row?.version ?? 0;
}

export async function insertSourceSettings(
  tx: Transaction,
  sourceId: string,
  version: number,
  settings: SourceSettings,
  validFrom: Date,
  savedBy: string,
): Promise<void> {
  await tx.query(
    `/* profiles.insertSourceSettings */
     insert into source_settings (workspace_id, source_id, version, settings, valid_from, saved_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.workspaceId, sourceId, version, JSON.stringify(settings), validFrom, savedBy],
  );
}
