import type { RequestContext } from '@rapport/shared/access/caller.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { Loaders } from './loaders.ts';

/** What every resolver gets; made anew for each request. */
export interface Context extends RequestContext {
  readonly kit: PartKit;
  readonly loaders: Loaders;
}
