import type { Database } from '../db/database.ts';
import type { Logger } from '../telemetry/log.ts';

/** An event comes again within seconds of its first delivery, or when somebody replays DEAD. */
const KEEP_DAYS = 30;
const EVERY_MS = 3_600_000;

/** Keeps the table of heard events small; answers how to stop. */
export function forgetHeard(db: Database, log: Logger): () => void {
  const round = () => {
    db.asWorker((tx) =>
      tx.query(
        `/* bus.forgetHeard */ delete from consumed where consumed_at < now() - make_interval(days => ${KEEP_DAYS})`,
      ),
    ).catch((error: unknown) =>
      log.warn({ err: error }, 'heard events were not forgotten; the next round will'),
    );
  };
  const timer = setInterval(round, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
