import type { Database } from '@rapport/shared/db/database.ts';
import type { SourceSettings } from '../domain/sourceSettings.ts';

export interface SourceSettingsVersion {
  readonly sourceId: string;
  readonly version: number;
  readonly settings: SourceSettings;
}

/** The newest settings of each source; none where nothing was ever set. */
export function settingsBySources(
  db: Database,
  workspaceId: string,
  sourceIds: readonly string[],
): Promise<SourceSettingsVersion[]> {
  return db.read(
    workspaceId,
    `/* profiles.settingsBySources */
     select distinct on (source_id) source_id as "sourceId", version, settings from source_settings
     where workspace_id = $1 and source_id = any($2::text[]) order by source_id, version desc`,
    [workspaceId, sourceIds],
  );
}
