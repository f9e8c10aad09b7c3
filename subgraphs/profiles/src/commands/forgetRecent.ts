import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { deleteOldRecent } from '../storage/recentStore.ts';

const EVERY_MS = 60_000;

/** Keeps what the debugger shows small: a source's last thousand events, for a week. Answers how to stop. */
export function forgetRecent({ db, clock, log }: PartKit): () => void {
  const round = () => {
    db.asWorker((tx) => deleteOldRecent(tx, clock.now())).catch((error: unknown) =>
      log.warn({ err: error }, 'old events of the debugger were not forgotten; the next round will'),
    );
  };
  const timer = setInterval(round, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
