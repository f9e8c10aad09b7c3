import { constants } from 'node:os';

/** Ends a child of the preparation, npm or pnpm, together with this process when that is told to stop. */
export function endWithUs(child) {
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const end = () => {
      child.once('close', () => process.exit(128 + constants.signals[signal]));
      child.kill('SIGTERM');
    };
    process.once(signal, end);
    return () => process.off(signal, end);
  });
  child.once('close', () => {
    for (const remove of handlers) remove();
  });
}
