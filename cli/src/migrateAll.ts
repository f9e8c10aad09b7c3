import { migratePart } from '@rapport/shared/db/migrate.ts';
import { type PartName, parts } from '@rapport/shared/part/parts.ts';
import { partCode } from './parts.ts';

/** Where each part keeps its data: one Postgres for all, or some with their own. */
export interface DatabaseUrls {
  readonly databaseUrl: string;
  readonly partDatabaseUrls: Readonly<Partial<Record<PartName, string>>>;
}

/** Brings every part's schema up to date; answers what ran, as `deals: create_deals1767258000000`. */
export async function migrateAll(urls: DatabaseUrls): Promise<readonly string[]> {
  const ran: string[] = [];
  for (const part of parts) {
    const url = urls.partDatabaseUrls[part] ?? urls.databaseUrl;
    const names = await migratePart({ part, url, migrations: partCode[part].migrations });
    ran.push(...names.map((name) => `${part}: ${name}`));
  }
  return ran;
}
