import { migration } from '@rapport/shared/db/migrate.ts';

/** Tickets of before stand under the profile they had. Filled by rewriting, which no policy hides rows from. */
export const addTicketAnchors = migration('20261124T1020_add_ticket_anchors', [
  `alter table tickets add column anchor_id text`,
  `alter table tickets alter column anchor_id type text using profile_id`,
  `alter table tickets add check ((anchor_id is null) = (profile_id is null))`,
  `create index tickets_by_anchor on tickets (anchor_id) where anchor_id is not null`,
]);
