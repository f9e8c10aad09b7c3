import { migration } from '@rapport/shared/db/migrate.ts';

/**
 * An event is kept once under its anchor, and whose it is may change. Events of before stand under the profile they had;
 * filled by rewriting, which no policy hides rows from. Traits are told anew after each regrouping, so their times go.
 */
export const addEventAnchors = migration('20261124T1020_add_event_anchors', [
  `alter table event_facts add column anchor_id text`,
  `alter table event_facts
     alter column anchor_id type text using profile_id, alter column anchor_id set not null`,
  `alter table event_facts drop constraint event_facts_pkey`,
  `alter table event_facts add primary key (anchor_id, event_id)`,
  `alter table profile_facts drop column told_at`,
]);
