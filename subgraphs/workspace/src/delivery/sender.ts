import type { Outcome } from '../domain/retry.ts';
import type { Letter } from '../storage/deliveryStore.ts';

/** One way out of the app. */
export interface Sender {
  /** Says how it went; throws only for faults of our own. */
  send(workspaceId: string, letter: Letter): Promise<Outcome>;
  close(): void;
}
