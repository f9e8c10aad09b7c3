import type { PartResult } from '@rapport/shared/graphql/executePart.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import type { GatewayContext } from '../context.ts';
import { unavailable } from './partSource.ts';

/** Node keeps a list for each length of time: rounded, thousands of fetches share a few. */
const STEP_MS = 100;

/** A part that hangs must not hang the request: it counts as away, the other parts' fields are answered. */
export function inTime(
  result: Promise<PartResult>,
  part: string,
  { deadlineAtMs, requestId, caller }: GatewayContext,
  log: Logger,
): Promise<PartResult> {
  const late = (): PartResult => {
    log.warn(
      { requestId, workspaceId: caller.workspaceId, fetchedFrom: part },
      'a part did not answer in time',
    );
    return unavailable(part, 'did not answer in time');
  };
  return new Promise((resolve, reject) => {
    const leftMs = Math.ceil((deadlineAtMs - Date.now()) / STEP_MS) * STEP_MS;
    const timer = setTimeout(() => resolve(late()), leftMs);
    result.then((value) => {
      clearTimeout(timer);
      resolve(value);
    }, reject);
  });
}
