import type { Caller, RequestContext } from '../access/caller.ts';
import type { PartKit } from './runPart.ts';

/** What every resolver of a part gets; made anew for each fetch. */
export class PartContext<Loaders> implements RequestContext {
  readonly caller: Caller;
  readonly requestId: string;
  readonly kit: PartKit;
  loaders: Loaders;
  readonly #createLoaders: () => Loaders;

  constructor(
    request: RequestContext,
    kit: PartKit,
    createLoaders: (kit: PartKit, workspaceId: string) => Loaders,
  ) {
    this.caller = request.caller;
    this.requestId = request.requestId;
    this.kit = kit;
    this.#createLoaders = () => createLoaders(kit, request.caller.workspaceId);
    this.loaders = this.#createLoaders();
  }

  /**
   * Forgets what was read. Several mutations can come in one request, one after the other, and what was read for
   * one must not be answered for the state after the next: `buildSchema` calls this before each.
   */
  renewLoaders(): void {
    this.loaders = this.#createLoaders();
  }
}
