import { auditRows } from '@rapport/shared/db/audit.ts';
import { migration, narrowByReach } from '@rapport/shared/db/migrate.ts';

export const addAuditAndReach = migration('20261124T0910_add_audit_and_reach', [
  auditRows({ table: 'tickets', entity: 'Ticket' }),
  auditRows({ table: 'ticket_messages', entity: 'TicketMessage', hidden: ['body'] }),
  `create index tickets_by_assignee on tickets (assignee_id, opened_at desc, id desc) where assignee_id is not null`,
  narrowByReach('tickets', 'ticket', 'assignee_id = any($owners)'),
  narrowByReach(
    'ticket_messages',
    'ticket',
    `exists (
      select from tickets t where t.id = ticket_messages.ticket_id and t.assignee_id = any($owners))`,
  ),
]);
