import { Access, ownersReached } from '../access/access.ts';
import { actorOf, type Caller, type RequestContext } from '../access/caller.ts';
import type { Binding } from '../db/binding.ts';
import { AuditRecorded } from '../events/audit.ts';
import { eventOf } from '../events/envelope.ts';
import type { PartKit } from './runPart.ts';

/** What every resolver of a part gets; made anew for each fetch. */
export class PartContext<Loaders, Kit extends PartKit = PartKit> implements RequestContext {
  readonly caller: Caller;
  readonly requestId: string;
  readonly purpose: string | undefined;
  readonly ip: string | undefined;
  readonly deadlineAtMs: number | undefined;
  /** What the caller may do and see. */
  readonly access: Access;
  /** Its database shows what the caller's grants reach, and records in the audit log what the caller changes. */
  kit: Kit;
  loaders: Loaders;
  readonly #partKit: Kit;
  readonly #createLoaders: (kit: Kit, workspaceId: string) => Loaders;

  constructor(request: RequestContext, kit: Kit, createLoaders: (kit: Kit, workspaceId: string) => Loaders) {
    this.caller = request.caller;
    this.requestId = request.requestId;
    this.purpose = request.purpose;
    this.ip = request.ip;
    this.deadlineAtMs = request.deadlineAtMs;
    this.access = new Access(request);
    this.#partKit = kit;
    this.#createLoaders = createLoaders;
    this.kit = this.#boundKit(null);
    this.loaders = createLoaders(this.kit, request.caller.workspaceId);
  }

  /**
   * Forgets what was read, and has the audit log say what is done now. Several mutations can come in one request, one
   * after the other, and what was read for one must not be answered for the state after the next: `buildSchema` calls
   * this before each.
   */
  beginMutation(name: string): void {
    this.kit = this.#boundKit(name);
    this.loaders = this.#createLoaders(this.kit, this.caller.workspaceId);
  }

  /**
   * Tells the audit log whose personal data was shown whole because a purpose was stated; undefined when none was.
   * The answer waits for it: what cannot be recorded is not shown.
   */
  recordSight(): Promise<void> | undefined {
    const { unmasked } = this.access;
    if (unmasked.length === 0) return undefined;
    const { kit, caller, requestId, ip = null, purpose = null } = this;
    const at = kit.clock.now();
    const actor = actorOf(caller);
    const entries = unmasked.map(({ entity, id, fields }) => ({
      at: at.toISOString(),
      actor,
      action: 'unmask',
      entity,
      entityId: id,
      changed: [...fields].sort(),
      before: null,
      after: null,
    }));
    const { workspaceId } = caller;
    const data = { entries, requestId, ip, purpose };
    const event = eventOf(AuditRecorded, {
      part: kit.db.part,
      workspaceId,
      subject: requestId,
      actor,
      at,
      data,
    });
    return kit.db.write(workspaceId, (tx) => kit.outbox.append(tx, [event]));
  }

  #boundKit(action: string | null): Kit {
    const { db, outbox } = this.#partKit;
    const { caller, requestId, ip = null, purpose = null, deadlineAtMs } = this;
    const audit = action === null ? null : { actor: actorOf(caller), action, requestId, ip, purpose };
    const binding: Binding = {
      owners: this.#owners(),
      audit,
      deadlineAtMs,
      afterWrite: () => outbox.wake(),
    };
    return { ...this.#partKit, db: db.boundTo(binding) };
  }

  /** Without any grant to read nothing is narrowed: what a mutation then does is its own right, and gives nothing out. */
  #owners(): Record<string, readonly string[]> {
    const owners: Record<string, readonly string[]> = {};
    for (const [entity, right] of Object.entries(this.#partKit.reaches)) {
      const reach = this.access.reach(right);
      if (reach !== null && reach !== 'all') owners[entity] = ownersReached(this.caller, reach);
    }
    return owners;
  }
}
