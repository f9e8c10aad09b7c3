import type { Transaction } from '@rapport/shared/db/session.ts';
import type { RecentEvent } from '../domain/recentEvent.ts';
import { insertRecent } from '../storage/recentStore.ts';

export interface RejectedBatch {
  readonly sourceId: string;
  readonly receivedAt: Date;
  readonly messages: readonly {
    readonly reason: string;
    readonly why: string;
    readonly messageId: string | null;
    readonly type: string | null;
    readonly name: string | null;
    readonly excerpt: string;
  }[];
  /** Rejected in the same request and not named. */
  readonly more: number;
}

/** Keeps what collection did not take, for whoever looks for it. */
export async function recordRejected(tx: Transaction, batches: readonly RejectedBatch[]): Promise<void> {
  await insertRecent(
    tx,
    batches.map(({ sourceId, receivedAt, messages, more }) => ({
      sourceId,
      receivedAt,
      events: messages.map(({ reason, why, ...message }, index): RecentEvent => {
        const isLast = index === messages.length - 1;
        const others = isLast && more > 0 ? ` ${more} more of this request were rejected as well.` : '';
        return {
          ...message,
          outcome: 'REJECTED',
          reasons: [{ code: reason, message: `${why}${others}`, property: null }],
          occurredAt: null,
          anchor: null,
        };
      }),
    })),
  );
}
