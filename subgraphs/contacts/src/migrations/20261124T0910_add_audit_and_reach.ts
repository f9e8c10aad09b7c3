import { auditRows } from '@rapport/shared/db/audit.ts';
import { migration, narrowByReach } from '@rapport/shared/db/migrate.ts';

export const addAuditAndReach = migration('20261124T0910_add_audit_and_reach', [
  auditRows({ table: 'companies', entity: 'Company' }),
  auditRows({
    table: 'contacts',
    entity: 'Contact',
    hidden: ['first_name', 'last_name', 'emails', 'phones'],
  }),
  auditRows({
    table: 'interactions',
    entity: 'Interaction',
    hidden: ['subject', 'body', 'outcome'],
  }),
  `create index contacts_by_owner on contacts (owner_id) where owner_id is not null`,
  narrowByReach('contacts', 'contact', 'owner_id = any($owners)'),
  narrowByReach(
    'interactions',
    'interaction',
    `logged_by_id = any($owners) or exists (
      select from interaction_participants p join contacts c on c.id = p.contact_id
      where p.interaction_id = interactions.id and c.owner_id = any($owners))`,
  ),
]);
