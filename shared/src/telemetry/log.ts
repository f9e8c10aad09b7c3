import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * JSON lines on stderr, one an event. Never pass personal data: ids only. `process` names what was started;
 * what a part logs also has its `part`, so the lines of an all-in-one process can be told apart.
 */
export function createLog(name: string, level: string): Logger {
  return pino(
    { level, base: { process: name }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  );
}
