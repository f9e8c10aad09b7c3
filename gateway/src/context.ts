import type { RequestContext } from '@rapport/shared/access/caller.ts';

/** What one operation carries through plugins, plan and fetches. */
export interface GatewayContext extends RequestContext {
  /** The instant (`Date.now()`) by which every fetch must have answered. */
  readonly deadlineAtMs: number;
}
