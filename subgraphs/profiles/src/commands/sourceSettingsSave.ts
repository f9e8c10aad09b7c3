import { actorOf, type RequestContext } from '@rapport/shared/access/caller.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  invalidInput,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import { isId } from '@rapport/shared/ids.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { sessionFaults } from '../domain/session.ts';
import { type SourceSettings, settingsFaults } from '../domain/sourceSettings.ts';
import { lockRules } from '../storage/collectionRules.ts';
import { insertSourceSettings, presentSettingsVersion } from '../storage/sourceSettingsStore.ts';

/** Says how the events of a source are taken; it counts for what is received from now on. */
export async function sourceSettingsSave(
  kit: PartKit,
  { caller }: RequestContext,
  sourceId: string,
  settings: SourceSettings,
  expectedVersion: number | null,
): Promise<Decision<{ sourceId: string }, CommonRefusal>> {
  const faults = [...settingsFaults(settings), ...sessionFaults(settings.sessionTimeoutMinutes)];
  if (!isId('src', sourceId)) faults.push(invalidInput(`"${sourceId}" is no id of a source.`, 'sourceId'));
  if (faults.length > 0) return refuse(...faults);
  const { thirdParty } = settings;
  const kept: SourceSettings = {
    ...settings,
    thirdParty:
      thirdParty === null ? null : { supplier: thirdParty.supplier.trim(), basis: thirdParty.basis.trim() },
  };
  return kit.db.write(caller.workspaceId, async (tx) => {
    await lockRules(tx);
    const version = await presentSettingsVersion(tx, sourceId);
    if (expectedVersion !== null && expectedVersion !== version)
      return refuse(staleVersion('source', version));
    await insertSourceSettings(tx, sourceId, version + 1, kept, kit.clock.now(), actorOf(caller));
    return allow({ sourceId });
  });
}
