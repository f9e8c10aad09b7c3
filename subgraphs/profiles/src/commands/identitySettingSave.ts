import type { RequestContext } from '@rapport/shared/access/caller.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  invalidInput,
  refuse,
  staleVersion,
} from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { type IdentifierType, identifierTypes } from '../domain/identifier.ts';
import type { IdentitySetting, Limit } from '../domain/identityRules.ts';
import { lockIdentities } from '../storage/identityStore.ts';
import { loadIdentitySetting, saveIdentitySetting } from '../storage/settingStore.ts';

export interface IdentitySettingRequest {
  readonly limits: readonly {
    readonly type: IdentifierType;
    readonly max: number;
    readonly windowDays: number | null;
  }[];
  readonly quarantineUsersAnHour: number;
  readonly blockedValues: readonly string[];
  /** Best first. */
  readonly originRanking: readonly string[];
}

/** Decides who is who from now on: what has been claimed before keeps the rules it was folded by until its group is touched. */
export async function identitySettingSave(
  kit: PartKit,
  { caller }: RequestContext,
  request: IdentitySettingRequest,
  expectedVersion: number | null,
): Promise<Decision<IdentitySetting, CommonRefusal>> {
  const faults = faultsOf(request);
  if (faults.length > 0) return refuse(...faults);
  return kit.db.write(caller.workspaceId, async (tx) => {
    await lockIdentities(tx);
    const present = await loadIdentitySetting(tx);
    if (expectedVersion !== null && expectedVersion !== present.version) {
      return refuse(staleVersion('identity setting', present.version));
    }
    const limits: Partial<Record<IdentifierType, Limit>> = { ...present.limits };
    for (const { type, max, windowDays } of request.limits) limits[type] = { max, windowDays };
    const setting: IdentitySetting = {
      ...present,
      version: present.version + 1,
      limits,
      quarantineUsersAnHour: request.quarantineUsersAnHour,
      blockedValues: [...new Set(request.blockedValues.map((value) => value.trim().toLowerCase()))].sort(),
      originRanks: Object.fromEntries(request.originRanking.map((origin, index) => [origin, index + 1])),
    };
    await saveIdentitySetting(tx, setting, kit.clock.now());
    return allow(setting);
  });
}

function faultsOf({
  limits,
  quarantineUsersAnHour,
  blockedValues,
  originRanking,
}: IdentitySettingRequest): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  for (const [index, { type, max, windowDays }] of limits.entries()) {
    const path = ['input', 'limits', String(index)];
    if (!identifierTypes.includes(type))
      faults.push(invalidInput(`${type} is no type of identifier.`, ...path));
    if (max < 1 || max > 1_000)
      faults.push(invalidInput(`max must be from 1 to 1000, not ${max}.`, ...path, 'max'));
    if (type === 'USER_ID' && (max !== 1 || windowDays !== null)) {
      faults.push(
        invalidInput('A profile has one user id for ever; merge two users by profileMerge.', ...path),
      );
    }
    if (windowDays !== null && ![7, 30, 365].includes(windowDays)) {
      faults.push(invalidInput(`windowDays must be 7, 30 or 365, not ${windowDays}.`, ...path, 'windowDays'));
    }
  }
  if (quarantineUsersAnHour < 2 || quarantineUsersAnHour > 10_000) {
    faults.push(
      invalidInput('quarantineUsersAnHour must be from 2 to 10000.', 'input', 'quarantineUsersAnHour'),
    );
  }
  if (blockedValues.length > 1_000)
    faults.push(invalidInput('At most 1000 values can be blocked.', 'input', 'blockedValues'));
  if (originRanking.length > 100)
    faults.push(invalidInput('At most 100 origins can be ranked.', 'input', 'originRanking'));
  return faults;
}
