import type { CommonRefusal } from '@rapport/shared/decision.ts';
import type { Connection } from '@rapport/shared/graphql/connection.ts';
import type { Condition, EventCountCondition, TraitCondition } from '../domain/condition.ts';
import type { Segment } from '../domain/segment.ts';
import type { Membership } from '../storage/tables.ts';

export type SegmentParent = Segment;
export type SegmentConnectionParent = Connection<Segment>;
export type SegmentConditionParent = Condition;
export type TraitConditionParent = TraitCondition;
export type EventCountConditionParent = EventCountCondition;
export type MembershipParent = Membership;
export type MembershipConnectionParent = Connection<Membership>;
export type ProfileParent = { readonly id: string };
export type SegmentCreateErrorParent = CommonRefusal;
export type SegmentArchiveErrorParent = CommonRefusal;
