import { migration, openToWorker } from '@rapport/shared/db/migrate.ts';

export const boundGrowth = migration('20261124T1120_bound_growth', [
  // Room for the next version of a row in its own page. Most of what a batch does to known identifiers and traits is to move
  // their times on, which touches no index then; in full pages each of 1,800 rows went through four, 15 page reads a row.
  `alter table identifiers set (fillfactor = 75)`,
  `alter table traits set (fillfactor = 80)`,
  // Rows come in the order of time and go in it, so the smallest kind of index finds the old ones.
  `create index received_messages_by_time on received_messages using brin (received_at)`,
  openToWorker('profiles', 'received_messages'),
  openToWorker('profiles', 'timeline_entries_default'),
]);
