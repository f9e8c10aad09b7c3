import type { Database } from '@rapport/shared/db/database.ts';
import { companyModel } from '@rapport/shared/duplicates/companyModel.ts';
import { personModel } from '@rapport/shared/duplicates/personModel.ts';
import type { ReviewedEntity } from '@rapport/shared/review/reviewedEntity.ts';

type PageOfIds = ReviewedEntity['listIds'];

function idsOf(table: 'contacts' | 'companies'): PageOfIds {
  const sql = `/* contacts.listComparedIds */ select id from ${table} where workspace_id = $1 and id > $2 order by id limit $3`;
  return async (db, workspaceId, after, limit) => {
    const rows = await db.read<{ id: string }>(workspaceId, sql, [workspaceId, after, limit]);
    return rows.map(({ id }) => id);
  };
}

/** Contacts, as duplicates of them are found. Whoever may see only their own, sees candidates of two of these. */
export const reviewedContacts: ReviewedEntity = {
  entity: 'CONTACT',
  model: personModel,
  current: (column) => `(select c.id from contacts c where c.id = ${column})`,
  listIds: idsOf('contacts'),
  loadRecords: async (db: Database, workspaceId: string, ids: readonly string[]) => {
    const rows = await db.read<{
      id: string;
      givenName: string | null;
      familyName: string | null;
      email: string[];
      phone: string[];
      organisation: string | null;
    }>(
      workspaceId,
      `/* contacts.comparedContacts */
       select c.id, c.first_name as "givenName", c.last_name as "familyName", c.emails as email, c.phones as phone,
         o.name as organisation
       from contacts c left join companies o on o.id = c.company_id where c.id = any($1::text[]) order by c.id`,
      [ids],
    );
    return rows.map(({ id, ...values }) => ({ id, values }));
  },
};

export const reviewedCompanies: ReviewedEntity = {
  entity: 'COMPANY',
  model: companyModel,
  current: (column) => `(select c.id from companies c where c.id = ${column})`,
  listIds: idsOf('companies'),
  loadRecords: async (db: Database, workspaceId: string, ids: readonly string[]) => {
    const rows = await db.read<{ id: string; name: string; domain: string[] }>(
      workspaceId,
      `/* contacts.comparedCompanies */
       select id, name, domains as domain from companies where id = any($1::text[]) order by id`,
      [ids],
    );
    return rows.map(({ id, ...values }) => ({ id, values }));
  },
};
