import type { Transaction } from '@rapport/shared/db/session.ts';
import { settleConversions as save } from '../storage/leadConversionStore.ts';

export interface SettledDeal {
  readonly dealId: string;
  /** Empty where it was opened. */
  readonly refusals: readonly string[];
}

/** The deals part has opened or refused deals; most of those it opens come from no lead. */
export async function settleConversions(tx: Transaction, settled: readonly SettledDeal[]): Promise<void> {
  await save(tx, settled);
}
