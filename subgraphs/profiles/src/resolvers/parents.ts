import type { Connection } from '@rapport/shared/graphql/connection.ts';
import type { TimelineEntry } from '../domain/incoming.ts';
import type { IdentifierRow, Profile, Trait } from '../storage/tables.ts';

interface Reference {
  readonly id: string;
}

export type ProfileParent = Profile;
export type ProfileConnectionParent = Connection<Profile>;
export type IdentifierParent = IdentifierRow;
export type TraitParent = Trait;
export type TimelineEntryParent = TimelineEntry;
export type TimelineEntryConnectionParent = Connection<TimelineEntry>;
export type ProfileStatisticsParent = object;
export type ContactParent = Reference;
