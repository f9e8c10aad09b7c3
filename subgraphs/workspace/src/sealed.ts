import type { SealedColumn } from '@rapport/shared/secrets/resealColumns.ts';

/** What this part keeps sealed, for `rapport secrets rotate`. */
export const sealed: readonly SealedColumn[] = [
  { table: 'sources', column: 'write_key' },
  { table: 'notification_webhooks', column: 'secret' },
];
