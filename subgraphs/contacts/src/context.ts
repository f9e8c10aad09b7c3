import type { RequestContext } from '@rapport/shared/access/caller.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What every resolver gets; made anew for each request. */
export interface Context extends RequestContext {
  readonly kit: PartKit;
  loaders: Loaders;
}

/**
 * New loaders after a change. Several mutations can come in one request, and what one of them read must not be
 * answered for the state after the next.
 */
export function renewLoaders(context: Context): Loaders {
  context.loaders = createLoaders(context.kit, context.caller.workspaceId);
  return context.loaders;
}
