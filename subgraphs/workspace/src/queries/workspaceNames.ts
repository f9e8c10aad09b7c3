import type { Database } from '@rapport/shared/db/database.ts';

export interface WorkspaceName {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

/** Every workspace of the installation, or the one with a slug or an id: for the platform's own commands. */
export function installedWorkspaces(db: Database, slug: string | null): Promise<WorkspaceName[]> {
  return db.asWorker((tx) =>
    tx.query(
      `/* workspace.installedWorkspaces */
       select id, name, slug from workspaces where $1::text is null or slug = $1 or id = $1 order by slug`,
      [slug],
    ),
  );
}
