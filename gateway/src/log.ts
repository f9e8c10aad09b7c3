import type { Logger } from '@rapport/shared/telemetry/log.ts';

/** A log for Apollo's libraries, which announce each load over several lines: below warnings that is for debugging. */
export function quiet(log: Logger): Pick<Logger, 'debug' | 'info' | 'warn' | 'error'> {
  const line = (level: 'debug' | 'warn' | 'error') => (message?: unknown) => log[level](String(message));
  return { debug: line('debug'), info: line('debug'), warn: line('warn'), error: line('error') };
}
