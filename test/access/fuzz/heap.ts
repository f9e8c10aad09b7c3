import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** MB of the heap that are in use after a whole collection. */
export function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
