import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * JSON lines on stderr, one an event. Never pass personal data: ids only.
 * `part` stands in every line, so the logs of an all-in-one process can be told apart.
 */
export function createLog(part: string, level: string): Logger {
  return pino(
    { level, base: { part }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  );
}
