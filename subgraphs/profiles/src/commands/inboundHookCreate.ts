import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import { once } from '@rapport/shared/db/idempotency.ts';
import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import { newId } from '@rapport/shared/ids.ts';
import { type HookSetting, hookFaults, secretFault } from '../domain/inboundHook.ts';
import type { ProfilesKit } from '../kit.ts';
import { insertHook } from '../storage/inboundHookStore.ts';
import { newHookSecret, sealHookSecret } from './hookSecret.ts';

export interface HookCreated {
  readonly hookId: string;
  /** Null when the hook was made by an earlier request with this idempotency key: then it was told there. */
  readonly secret: string | null;
}

/** Makes an address for another system to send to. Some systems give out the secret themselves: then it is theirs. */
export async function inboundHookCreate(
  kit: ProfilesKit,
  { caller }: RequestContext,
  setting: HookSetting,
  given: string | null,
  idempotencyKey: string | null | undefined,
): Promise<Decision<HookCreated, CommonRefusal>> {
  const faults = hookFaults(setting, 'input');
  const fault = given === null ? null : secretFault(setting.scheme, given);
  if (fault !== null) faults.push(invalidInput(fault, 'input', 'secret'));
  if (faults.length > 0) return refuse(...faults);
  const scope = { actor: actorOf(caller), mutation: 'inboundHookCreate', key: idempotencyKey };
  let told: string | null = null;
  const decision = await kit.db.write(caller.workspaceId, (tx) =>
    once(tx, scope, async () => {
      const at = kit.clock.now();
      const hookId = newId('hook', at.getTime());
      const secret = given ?? newHookSecret(setting.scheme);
      told = secret; // not part of the answer that is kept for the key
      await insertHook(tx, {
        ...setting,
        name: setting.name.trim(),
        id: hookId,
        version: 1,
        sealedSecret: sealHookSecret(kit, tx.workspaceId, hookId, secret),
        createdAt: at,
        updatedAt: at,
        archivedAt: null,
      });
      return { hookId };
    }),
  );
  return allow({ ...decision, secret: told });
}
