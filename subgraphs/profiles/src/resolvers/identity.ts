import type { IdentifierMoveResolvers, IdentitySettingResolvers } from '../generated/graphql.ts';
import { listLimits, listRanking } from '../queries/identitySetting.ts';

export const IdentifierMove: IdentifierMoveResolvers = {
  type: ({ identifier }) => identifier.type,
  value: ({ identifier }) => identifier.value,
  fromId: ({ from }) => from,
  intoId: ({ into }) => into,
};

export const IdentitySetting: IdentitySettingResolvers = {
  limits: (setting) => listLimits(setting),
  blockedValues: ({ blockedValues }) => [...blockedValues],
  originRanking: (setting) => listRanking(setting),
};
