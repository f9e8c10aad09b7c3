import { migration } from '@rapport/shared/db/migrate.ts';

/** How a trait was told, beside what cleaning made of it; null where nothing was changed, which are most. */
export const keepRawValues = migration('20261124T1210_keep_raw_values', [
  `alter table traits add column raw_value jsonb`,
]);
