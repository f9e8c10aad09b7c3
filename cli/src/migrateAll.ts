import { partRole } from '@rapport/shared/db/connection.ts';
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
    const names = await migratePart({ part, ...loginOf(part, urls), migrations: partCode[part].migrations });
    ran.push(...names.map((name) => `${part}: ${name}`));
  }
  return ran;
}

/**
 * The login that migrates a part. A URL that logs in as the part's own role says where the data is and the role's
 * password, but may not create anything: the administrator of DATABASE_URL does it there.
 */
function loginOf(part: PartName, urls: DatabaseUrls): { url: string; password?: string } {
  const own = urls.partDatabaseUrls[part];
  if (own === undefined) return { url: urls.databaseUrl };
  const place = new URL(own);
  if (place.username !== partRole(part)) return { url: own };
  const administrator = new URL(urls.databaseUrl);
  const password = decodeURIComponent(place.password);
  place.username = administrator.username;
  place.password = administrator.password;
  return { url: place.href, ...(password === '' ? {} : { password }) };
}
