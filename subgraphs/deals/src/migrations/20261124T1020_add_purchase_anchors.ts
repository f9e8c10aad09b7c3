import { migration } from '@rapport/shared/db/migrate.ts';

/** Purchases of before stand under the profile they had. Filled by rewriting, which no policy hides rows from. */
export const addPurchaseAnchors = migration('20261124T1020_add_purchase_anchors', [
  `alter table purchases add column anchor_id text`,
  `alter table purchases
     alter column anchor_id type text using profile_id, alter column anchor_id set not null`,
  `create index purchases_by_anchor on purchases (anchor_id)`,
]);
