import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProfileParent, ProfileConnectionParent, IdentifierParent, TraitParent, TimelineEntryParent, TimelineEntryConnectionParent, SessionParent, SessionConnectionParent, DeviceUseParent, ChannelUseParent, ComputedTraitParent, ComputedTraitConnectionParent, ComputedTraitValueParent, ComputedTraitSaveErrorParent, ComputedTraitArchiveErrorParent, ProfileStatisticsParent, IdentifierMoveParent, IdentitySettingParent, IdentityClaimParent, ProfileMergeParent, ProfileMergeErrorParent, ProfileUnmergeErrorParent, IdentifierDetachErrorParent, IdentitySettingSaveErrorParent, ContactParent, SourceParent, SourceSettingsParent, RecentEventParent, RecentEventConnectionParent, TrackingPlanParent, TrackingPlanConnectionParent, TrackingPlanVersionParent, TrackingRuleParent, TrackingPlanTestResultParent, InboundHookParent, InboundHookConnectionParent, HookRuleParent, TrackingPlanSaveErrorParent, TrackingPlanArchiveErrorParent, SourceSettingsSaveErrorParent, InboundHookCreateErrorParent, InboundHookUpdateErrorParent, InboundHookArchiveErrorParent, DuplicateCandidateParent, DuplicateCandidateConnectionParent, DuplicateReasonParent, DuplicateSearchParent, DuplicateAcceptErrorParent, DuplicateRejectErrorParent, DuplicateSearchErrorParent } from '../resolvers/parents.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day without a time zone: ISO 8601, as in 2026-03-01. */
  Date: { input: string; output: string; }
  /** An instant: ISO 8601 in UTC with milliseconds, as in 2026-03-01T09:30:00.000Z. */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number as text, as in "5761931.38". Numbers are taken as input too. */
  Decimal: { input: string; output: string; }
  /** A payload that belongs to somebody else, such as the properties of a tracked event. Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An advertisement or mailing, in the terms that links carry as utm_… */
export type Campaign = {
  __typename?: 'Campaign';
  /** What the advertising network added to the link of this one click. */
  clickId?: Maybe<ClickId>;
  content?: Maybe<Scalars['String']['output']>;
  id?: Maybe<Scalars['String']['output']>;
  medium?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  source?: Maybe<Scalars['String']['output']>;
  term?: Maybe<Scalars['String']['output']>;
};

/** How a customer came, in the default channel grouping of web analytics. */
export type Channel =
  | 'AFFILIATES'
  | 'AUDIO'
  | 'CROSS_NETWORK'
  | 'DIRECT'
  | 'DISPLAY'
  | 'EMAIL'
  | 'MOBILE_PUSH'
  | 'ORGANIC_SEARCH'
  | 'ORGANIC_SHOPPING'
  | 'ORGANIC_SOCIAL'
  | 'ORGANIC_VIDEO'
  | 'PAID_OTHER'
  | 'PAID_SEARCH'
  | 'PAID_SHOPPING'
  | 'PAID_SOCIAL'
  | 'PAID_VIDEO'
  | 'REFERRAL'
  | 'SMS'
  | 'UNASSIGNED';

/** One way by which a customer comes. */
export type ChannelUse = {
  __typename?: 'ChannelUse';
  channel: Channel;
  /** Events that came by it. */
  eventCount: Scalars['Int']['output'];
  firstSeenAt: Scalars['DateTime']['output'];
  lastSeenAt: Scalars['DateTime']['output'];
};

/** An identifier in a claim. */
export type ClaimedIdentifier = {
  __typename?: 'ClaimedIdentifier';
  type: IdentifierType;
  value: Scalars['String']['output'];
};

/** The mark of one click on an advertisement. */
export type ClickId = {
  __typename?: 'ClickId';
  /** The parameter that carried it, as in gclid. */
  parameter: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

/** A trait that follows from what customers did. It is worked out when read, so that it is right as time passes. */
export type ComputedTrait = {
  __typename?: 'ComputedTrait';
  aggregate: ComputedTraitAggregate;
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** All of these must hold. */
  conditions: Array<ComputedTraitCondition>;
  createdAt: Scalars['DateTime']['output'];
  /** Every entry of the kind where null. */
  event?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  kind: TimelineKind;
  name: Scalars['String']['output'];
  /** A JSON pointer into the properties. */
  property?: Maybe<Scalars['String']['output']>;
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
  /** Of 24 hours, back from now; ever where null. */
  windowDays?: Maybe<Scalars['Int']['output']>;
};

/** What is made of the values found. What has none is left out, and what is no number by those that calculate. */
export type ComputedTraitAggregate =
  /** Rounded to ten places. */
  | 'AVERAGE'
  /** Entries, or those that have the property. */
  | 'COUNT'
  | 'FIRST'
  | 'LAST'
  | 'MAX'
  | 'MIN'
  /** Of those as frequent the one seen last. */
  | 'MOST_FREQUENT'
  | 'SUM'
  | 'UNIQUE_LIST';

export type ComputedTraitArchiveError = NotFound | StaleVersion;

export type ComputedTraitArchivePayload = {
  __typename?: 'ComputedTraitArchivePayload';
  computedTrait?: Maybe<ComputedTrait>;
  errors: Array<ComputedTraitArchiveError>;
};

/** What must hold of an entry's properties. */
export type ComputedTraitCondition = {
  __typename?: 'ComputedTraitCondition';
  operator: ComputedTraitOperator;
  /** A JSON pointer into the properties. */
  property: Scalars['String']['output'];
  value?: Maybe<Scalars['JSON']['output']>;
};

export type ComputedTraitConditionInput = {
  operator: ComputedTraitOperator;
  property: Scalars['String']['input'];
  /** EXISTS and MISSING do without. */
  value?: InputMaybe<Scalars['JSON']['input']>;
};

export type ComputedTraitConnection = {
  __typename?: 'ComputedTraitConnection';
  edges: Array<ComputedTraitEdge>;
  nodes: Array<ComputedTrait>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ComputedTraitEdge = {
  __typename?: 'ComputedTraitEdge';
  cursor: Scalars['String']['output'];
  node: ComputedTrait;
};

export type ComputedTraitInput = {
  aggregate: ComputedTraitAggregate;
  /** Up to 20. */
  conditions: Array<ComputedTraitConditionInput>;
  /** As in Order Completed; every entry of the kind without. */
  event?: InputMaybe<Scalars['String']['input']>;
  kind: TimelineKind;
  /** 1 to 100 characters, one trait's only. */
  name: Scalars['String']['input'];
  /** A JSON pointer into the properties, as in /total. COUNT can do without. */
  property?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 3,650; ever without. */
  windowDays?: InputMaybe<Scalars['Int']['input']>;
};

/** How a property is compared. */
export type ComputedTraitOperator =
  | 'AT_LEAST'
  | 'AT_MOST'
  /** A text contains a text, or a list a value. */
  | 'CONTAINS'
  | 'EQUALS'
  | 'EXISTS'
  /** This and the next compare numbers, also as text. */
  | 'GREATER_THAN'
  | 'LESS_THAN'
  | 'MISSING'
  /** Holds also where there is no such property. */
  | 'NOT_EQUALS'
  /** Equals one value of a list. */
  | 'ONE_OF';

export type ComputedTraitSaveError = InvalidInput | NotFound | StaleVersion;

export type ComputedTraitSavePayload = {
  __typename?: 'ComputedTraitSavePayload';
  computedTrait?: Maybe<ComputedTrait>;
  errors: Array<ComputedTraitSaveError>;
};

/** What a computed trait comes to for one customer. */
export type ComputedTraitValue = {
  __typename?: 'ComputedTraitValue';
  /** Of the computed trait. */
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /**
   * COUNT gives a number; SUM, AVERAGE, MIN and MAX exact decimals as text; UNIQUE_LIST up to 1,000 values; the others a value as
   * the source sent it. Null where nothing was found.
   */
  value?: Maybe<Scalars['JSON']['output']>;
};

export type Contact = {
  __typename?: 'Contact';
  id: Scalars['ID']['output'];
  /** The customer this contact is; null until the link has been made, within a second of the contact's creation. */
  profile?: Maybe<Profile>;
};

/** Classes of data, by the harm that showing it could do. What has no class is INTERNAL. */
export type DataClass =
  /** For the members of the workspace. */
  | 'INTERNAL'
  /** Says something about a person. */
  | 'PERSONAL'
  /** Anybody may know. */
  | 'PUBLIC'
  /** Could hurt a person or the workspace: health, beliefs, credentials. */
  | 'SENSITIVE';

/** What is left of a value that a caller may not see whole. */
export type DataMask =
  /** An empty list or object. */
  | 'EMPTY'
  /** Enough to recognise it by, as in j•••@acme.com, +44•••50 and A••• L•••. */
  | 'PARTIAL'
  /** That there is one: •••. */
  | 'REDACTED';

/** Which number of 03/04/2024 is the day. */
export type DateOrder =
  | 'DAY_FIRST'
  | 'MONTH_FIRST';

/** What a customer used. */
export type Device = {
  __typename?: 'Device';
  browserName?: Maybe<Scalars['String']['output']>;
  browserVersion?: Maybe<Scalars['String']['output']>;
  kind: DeviceKind;
  model?: Maybe<Scalars['String']['output']>;
  osName?: Maybe<Scalars['String']['output']>;
  osVersion?: Maybe<Scalars['String']['output']>;
  vendor?: Maybe<Scalars['String']['output']>;
};

/** What kind of device it was. */
export type DeviceKind =
  /** A program that reads pages. */
  | 'BOT'
  | 'DESKTOP'
  | 'MOBILE'
  | 'OTHER'
  | 'TABLET'
  | 'TV';

/** One kind of device that a customer uses. */
export type DeviceUse = {
  __typename?: 'DeviceUse';
  /** With the versions last seen. */
  device: Device;
  eventCount: Scalars['Int']['output'];
  firstSeenAt: Scalars['DateTime']['output'];
  lastSeenAt: Scalars['DateTime']['output'];
};

export type DuplicateAcceptError = InvalidInput | NotFound;

export type DuplicateAcceptPayload = {
  __typename?: 'DuplicateAcceptPayload';
  candidate?: Maybe<DuplicateCandidate>;
  errors: Array<DuplicateAcceptError>;
  /** Send it to profileUnmerge. */
  mergeId?: Maybe<Scalars['ID']['output']>;
  /** The profile that has everything now. */
  profile?: Maybe<Profile>;
};

/** Two profiles that may be one customer. */
export type DuplicateCandidate = {
  __typename?: 'DuplicateCandidate';
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** As in user:user_01J… */
  decidedBy?: Maybe<Scalars['String']['output']>;
  foundAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  left: Profile;
  /** 0 to 1: of a hundred with 0.9, ninety are one. */
  probability: Scalars['Float']['output'];
  /** What speaks for and against it. The bits add up to the logarithm of the odds: 0 is one to one, 10 a thousand to one. */
  reasons: Array<DuplicateReason>;
  /** The same as left, once the two are merged. */
  right: Profile;
  status: DuplicateStatus;
};

export type DuplicateCandidateConnection = {
  __typename?: 'DuplicateCandidateConnection';
  edges: Array<DuplicateCandidateEdge>;
  nodes: Array<DuplicateCandidate>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type DuplicateCandidateEdge = {
  __typename?: 'DuplicateCandidateEdge';
  cursor: Scalars['String']['output'];
  node: DuplicateCandidate;
};

/** Which suspicions. */
export type DuplicateFilter = {
  /** 0 to 1; none below 0.5 are kept. */
  minProbability?: InputMaybe<Scalars['Float']['input']>;
  /** All when left out. */
  status?: InputMaybe<Array<DuplicateStatus>>;
};

/** What one field says about two records. */
export type DuplicateReason = {
  __typename?: 'DuplicateReason';
  /** Logarithm to base 2 of how much likelier this is for one and the same than for two. */
  bits: Scalars['Float']['output'];
  /** As in email or birthDate; prior is what is known before looking, household and its like what a relation takes away. */
  field: Scalars['String']['output'];
  /** What the left one has there now. */
  leftValues: Array<Scalars['String']['output']>;
  /** How the two compare, as in same, typing error or different. */
  level: Scalars['String']['output'];
  /** What the right one has there now. */
  rightValues: Array<Scalars['String']['output']>;
};

export type DuplicateRejectError = InvalidInput | NotFound;

export type DuplicateRejectPayload = {
  __typename?: 'DuplicateRejectPayload';
  candidate?: Maybe<DuplicateCandidate>;
  errors: Array<DuplicateRejectError>;
};

/** A search of a workspace's records for duplicates. */
export type DuplicateSearch = {
  __typename?: 'DuplicateSearch';
  /** Null while it runs. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many open suspicions it left. */
  pairs?: Maybe<Scalars['Int']['output']>;
  /** How many were compared, of the last search that came to an end. */
  records?: Maybe<Scalars['Int']['output']>;
  startedAt: Scalars['DateTime']['output'];
};

export type DuplicateSearchError = InvalidInput;

export type DuplicateSearchPayload = {
  __typename?: 'DuplicateSearchPayload';
  errors: Array<DuplicateSearchError>;
  search?: Maybe<DuplicateSearch>;
};

/** What became of the suspicion that two records are one. */
export type DuplicateStatus =
  | 'ACCEPTED'
  | 'OPEN'
  /** Never proposed again. */
  | 'REJECTED';

/**
 * 100 * points / (points + 20), where points are the weights of what was done in the last 180 days, each halved with every 14 days
 * since: a page or screen 1, another tracked event 2, a call or meeting 5, Order Completed 10.
 */
export type Engagement = {
  __typename?: 'Engagement';
  /** Days of the 180, in UTC, on which something counted. */
  activeDays: Scalars['Int']['output'];
  lastActiveAt?: Maybe<Scalars['DateTime']['output']>;
  /** 0 to 100. */
  score: Scalars['Int']['output'];
};

/** What became of an event. */
export type EventOutcome =
  /** A rule of its source keeps it out. */
  | 'BLOCKED'
  /** Its message id was there before. */
  | 'DEDUPLICATED'
  /** It was taken and there was nothing to do. */
  | 'IGNORED'
  /** It can never be taken, as it came. */
  | 'REJECTED'
  /** It stands on a timeline. */
  | 'STORED';

/** Why an event was not kept as it came. */
export type EventReason = {
  __typename?: 'EventReason';
  /** As in NO_IDENTITY or UNPLANNED_PROPERTY. */
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  /** The property it is about, as a JSON pointer. */
  property?: Maybe<Scalars['String']['output']>;
};

/** What is made of a value before it stands in the message; what cannot be is left out. */
export type HookCast =
  | 'AS_IT_IS'
  | 'BOOLEAN'
  | 'NUMBER'
  | 'STRING'
  /** ISO 8601, of text or of seconds or milliseconds since 1970. */
  | 'TIMESTAMP';

/** What must hold for a rule. */
export type HookCondition = {
  __typename?: 'HookCondition';
  equals?: Maybe<Scalars['JSON']['output']>;
  /** A JSON pointer into the item. */
  from?: Maybe<Scalars['String']['output']>;
  /** Or a header of the delivery. */
  header?: Maybe<Scalars['String']['output']>;
};

export type HookConditionInput = {
  equals?: InputMaybe<Scalars['JSON']['input']>;
  from?: InputMaybe<Scalars['String']['input']>;
  header?: InputMaybe<Scalars['String']['input']>;
};

/** One value of a message. */
export type HookField = {
  __typename?: 'HookField';
  cast: HookCast;
  /** Or the same always. */
  constant?: Maybe<Scalars['JSON']['output']>;
  /** Where it is: a JSON pointer into the item. */
  from?: Maybe<Scalars['String']['output']>;
  /** Or a header of the delivery. */
  header?: Maybe<Scalars['String']['output']>;
  /** Where it goes: a JSON pointer into the message, as in /event, /userId or /properties/total. */
  to: Scalars['String']['output'];
};

export type HookFieldInput = {
  cast: HookCast;
  constant?: InputMaybe<Scalars['JSON']['input']>;
  from?: InputMaybe<Scalars['String']['input']>;
  header?: InputMaybe<Scalars['String']['input']>;
  to: Scalars['String']['input'];
};

/** Makes one message of a delivery, or of each of its items. */
export type HookRule = {
  __typename?: 'HookRule';
  fields: Array<HookField>;
  type: TrackedType;
  /** All of these must hold. */
  when: Array<HookCondition>;
};

export type HookRuleInput = {
  fields: Array<HookFieldInput>;
  type: TrackedType;
  when: Array<HookConditionInput>;
};

/** One name of a customer, and who said so. */
export type Identifier = {
  __typename?: 'Identifier';
  firstSeenAt: Scalars['DateTime']['output'];
  lastSeenAt: Scalars['DateTime']['output'];
  /** The source or part that first said so. */
  origin: Scalars['String']['output'];
  /** Since when it joins nobody, because it stood beside too many users within an hour. */
  quarantinedAt?: Maybe<Scalars['DateTime']['output']>;
  type: IdentifierType;
  /** From when it is this customer's; null without beginning. Only devices, which change hands, have one. */
  validFrom?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it is this customer's, exclusive; null without end. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
  value: Scalars['String']['output'];
};

export type IdentifierDetachError = InvalidInput | NotFound;

export type IdentifierDetachPayload = {
  __typename?: 'IdentifierDetachPayload';
  errors: Array<IdentifierDetachError>;
  moves?: Maybe<Array<IdentifierMove>>;
  /** The profile that the identifier names now. */
  profile?: Maybe<Profile>;
};

export type IdentifierInput = {
  type: IdentifierType;
  value: Scalars['String']['input'];
};

/** An identifier that goes from one profile to another. */
export type IdentifierMove = {
  __typename?: 'IdentifierMove';
  fromId: Scalars['ID']['output'];
  intoId: Scalars['ID']['output'];
  type: IdentifierType;
  value: Scalars['String']['output'];
};

/** What names a customer. */
export type IdentifierType =
  /** A browser's or app's id before anybody signs in. */
  | 'ANONYMOUS_ID'
  /** A contact of the CRM. */
  | 'CONTACT_ID'
  /** A device. */
  | 'DEVICE_ID'
  /** Lower-cased. */
  | 'EMAIL'
  /** Any other id a source sent in context.externalIds. */
  | 'EXTERNAL_ID'
  /** A browser, as Google Analytics names it. */
  | 'GA_CLIENT_ID'
  /** E.164 where it could be read as a number, as in +442071838750. */
  | 'PHONE'
  /** A device, as a push service names it. */
  | 'PUSH_TOKEN'
  /** The customer's id in your own system. */
  | 'USER_ID';

/** That some identifiers name one customer, and who said so. */
export type IdentityClaim = {
  __typename?: 'IdentityClaim';
  /** Who said so, as in source:src_01J… or user:user_01J… */
  actor: Scalars['String']['output'];
  /** The event or batch that first brought it. */
  causationId: Scalars['String']['output'];
  /** The earliest event that said so. */
  claimedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Strongest first. */
  identifiers: Array<ClaimedIdentifier>;
  kind: IdentityClaimKind;
  /** The source or part that said so. */
  origin: Scalars['String']['output'];
  /** When it was taken back. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Of the identity setting it was read by. */
  rulesVersion: Scalars['Int']['output'];
};

/** Whether an event named identifiers together, or somebody merged two profiles. */
export type IdentityClaimKind =
  | 'MERGED'
  | 'OBSERVED';

/** How many identifiers of one type a customer may have, within how many days. */
export type IdentityLimit = {
  __typename?: 'IdentityLimit';
  max: Scalars['Int']['output'];
  type: IdentifierType;
  /** Null is ever. */
  windowDays?: Maybe<Scalars['Int']['output']>;
};

export type IdentityLimitInput = {
  max: Scalars['Int']['input'];
  type: IdentifierType;
  /** 7, 30 or 365; ever when left out. */
  windowDays?: InputMaybe<Scalars['Int']['input']>;
};

/** How identities are resolved. */
export type IdentitySetting = {
  __typename?: 'IdentitySetting';
  /** Values that name nobody, beside those that never do. */
  blockedValues: Array<Scalars['String']['output']>;
  /** How many identifiers of a type one customer may have. */
  limits: Array<IdentityLimit>;
  /** Sources and parts whose traits win over newer ones of others, best first. */
  originRanking: Array<Scalars['String']['output']>;
  /** An identifier beside more user ids than this within an hour joins nobody. */
  quarantineUsersAnHour: Scalars['Int']['output'];
  /** Grows by one with every change; send it as expectedVersion. */
  version: Scalars['Int']['output'];
};

export type IdentitySettingInput = {
  blockedValues: Array<Scalars['String']['input']>;
  /** Of the types named; the others keep theirs. */
  limits: Array<IdentityLimitInput>;
  /** Ids of sources and names of parts, best first. */
  originRanking: Array<Scalars['String']['input']>;
  quarantineUsersAnHour: Scalars['Int']['input'];
};

export type IdentitySettingSaveError = InvalidInput | StaleVersion;

export type IdentitySettingSavePayload = {
  __typename?: 'IdentitySettingSavePayload';
  errors: Array<IdentitySettingSaveError>;
  setting?: Maybe<IdentitySetting>;
};

/** An address that another system sends to, signed, and what is made of its deliveries. */
export type InboundHook = {
  __typename?: 'InboundHook';
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  createdAt: Scalars['DateTime']['output'];
  /** Which header names the delivery, so that a repeat is known. */
  deliveryHeader?: Maybe<Scalars['String']['output']>;
  /** Which place in the body does. */
  deliveryPointer?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** The list whose items are mapped each; the body itself where null. */
  itemsPointer?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  /** Where it is on the gateway: POST to this path. */
  path: Scalars['String']['output'];
  rules: Array<HookRule>;
  scheme: SignatureScheme;
  /** Which header holds the signature; that of the scheme where null. */
  signatureHeader?: Maybe<Scalars['String']['output']>;
  /** Its messages come from this source; null where the workspace has no such source. */
  source?: Maybe<Source>;
  /** How old a delivery of Standard Webhooks may be. */
  toleranceSeconds: Scalars['Int']['output'];
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
};

export type InboundHookArchiveError = NotFound | StaleVersion;

export type InboundHookArchivePayload = {
  __typename?: 'InboundHookArchivePayload';
  errors: Array<InboundHookArchiveError>;
  inboundHook?: Maybe<InboundHook>;
};

export type InboundHookConnection = {
  __typename?: 'InboundHookConnection';
  edges: Array<InboundHookEdge>;
  nodes: Array<InboundHook>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type InboundHookCreateError = InvalidInput;

export type InboundHookCreateInput = {
  deliveryHeader?: InputMaybe<Scalars['String']['input']>;
  deliveryPointer?: InputMaybe<Scalars['String']['input']>;
  itemsPointer?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** 1 to 50. */
  rules: Array<HookRuleInput>;
  scheme: SignatureScheme;
  /** Where the sender gives it out; one is made otherwise. */
  secret?: InputMaybe<Scalars['String']['input']>;
  signatureHeader?: InputMaybe<Scalars['String']['input']>;
  sourceId: Scalars['ID']['input'];
  /** Up to an hour. */
  toleranceSeconds: Scalars['Int']['input'];
};

export type InboundHookCreatePayload = {
  __typename?: 'InboundHookCreatePayload';
  errors: Array<InboundHookCreateError>;
  inboundHook?: Maybe<InboundHook>;
  /** Keep it: it is not shown again, also not to a repeat with the same idempotencyKey. */
  secret?: Maybe<Scalars['String']['output']>;
};

export type InboundHookEdge = {
  __typename?: 'InboundHookEdge';
  cursor: Scalars['String']['output'];
  node: InboundHook;
};

/** A hook as the gateway needs it. */
export type InboundHookOfAddress = {
  __typename?: 'InboundHookOfAddress';
  deliveryHeader?: Maybe<Scalars['String']['output']>;
  deliveryPointer?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  itemsPointer?: Maybe<Scalars['String']['output']>;
  rules: Scalars['JSON']['output'];
  scheme: SignatureScheme;
  secret: Scalars['String']['output'];
  signatureHeader?: Maybe<Scalars['String']['output']>;
  sourceId: Scalars['ID']['output'];
  toleranceSeconds: Scalars['Int']['output'];
  workspaceId: Scalars['ID']['output'];
};

export type InboundHookPatch = {
  deliveryHeader?: InputMaybe<Scalars['String']['input']>;
  deliveryPointer?: InputMaybe<Scalars['String']['input']>;
  itemsPointer?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  rules?: InputMaybe<Array<HookRuleInput>>;
  scheme?: InputMaybe<SignatureScheme>;
  /** In place of the one before. */
  secret?: InputMaybe<Scalars['String']['input']>;
  signatureHeader?: InputMaybe<Scalars['String']['input']>;
  toleranceSeconds?: InputMaybe<Scalars['Int']['input']>;
};

export type InboundHookUpdateError = InvalidInput | NotFound | StaleVersion;

export type InboundHookUpdatePayload = {
  __typename?: 'InboundHookUpdatePayload';
  errors: Array<InboundHookUpdateError>;
  inboundHook?: Maybe<InboundHook>;
};

/** A value cannot be used; the message says which and what is wanted. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** An exact amount in one currency. */
export type Money = {
  __typename?: 'Money';
  amount: Scalars['Decimal']['output'];
  /** ISO 4217, as in GBP. */
  currency: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Ends a computed trait: no customer has it any more. */
  computedTraitArchive: ComputedTraitArchivePayload;
  /** Defines a trait that follows from what customers did, or changes it; it holds at once, for all that they ever did. */
  computedTraitSave: ComputedTraitSavePayload;
  /** Says that a suspicion is right, and merges the two. Undo it with profileUnmerge, which then keeps them two. */
  duplicateAccept: DuplicateAcceptPayload;
  /** Says that the two are two: they are never proposed again. Rejecting again changes nothing. */
  duplicateReject: DuplicateRejectPayload;
  /**
   * Searches all profiles of the workspace from the beginning; while a search runs, answers that one. What changes later is
   * compared within seconds, once there was a first search.
   */
  duplicateSearch: DuplicateSearchPayload;
  /** Takes an identifier out of its profile, with what happened under it. */
  identifierDetach: IdentifierDetachPayload;
  /** Decides how identities are resolved from now on. */
  identitySettingSave: IdentitySettingSavePayload;
  /** Ends a hook: its address takes nothing more, within five seconds. */
  inboundHookArchive: InboundHookArchivePayload;
  /** Makes an address for another system to send to, and says what its deliveries mean. */
  inboundHookCreate: InboundHookCreatePayload;
  /** Changes the fields given, keeps the others; deliveries follow within five seconds. */
  inboundHookUpdate: InboundHookUpdatePayload;
  /** Says that two profiles are one customer, whatever limits say. The older one keeps its id; the other's leads to it for ever. */
  profileMerge: ProfileMergePayload;
  /** Undoes a merge, whether somebody made it or events led to it. Undoing it again changes nothing. */
  profileUnmerge: ProfileUnmergePayload;
  /** Says how the events of a source are taken; it counts for what is received from now on. */
  sourceSettingsSave: SourceSettingsSavePayload;
  /** Ends a plan: the events of its source are held to nothing from now on. */
  trackingPlanArchive: TrackingPlanArchivePayload;
  /** Makes the tracking plan of a source, or its next version; it counts for what is received from now on. */
  trackingPlanSave: TrackingPlanSavePayload;
};


export type MutationComputedTraitArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationComputedTraitSaveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  input: ComputedTraitInput;
};


export type MutationDuplicateAcceptArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDuplicateRejectArgs = {
  id: Scalars['ID']['input'];
};


export type MutationIdentifierDetachArgs = {
  dryRun: Scalars['Boolean']['input'];
  identifier: IdentifierInput;
};


export type MutationIdentitySettingSaveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: IdentitySettingInput;
};


export type MutationInboundHookArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationInboundHookCreateArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: InboundHookCreateInput;
};


export type MutationInboundHookUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  patch: InboundHookPatch;
};


export type MutationProfileMergeArgs = {
  dryRun: Scalars['Boolean']['input'];
  input: ProfileMergeInput;
};


export type MutationProfileUnmergeArgs = {
  dryRun: Scalars['Boolean']['input'];
  mergeId: Scalars['ID']['input'];
};


export type MutationSourceSettingsSaveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: SourceSettingsInput;
  sourceId: Scalars['ID']['input'];
};


export type MutationTrackingPlanArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationTrackingPlanSaveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: TrackingPlanInput;
};

/** An id in the input names nothing in this workspace. */
export type NotFound = UserError & {
  __typename?: 'NotFound';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A page or screen that was looked at. */
export type PageSeen = {
  __typename?: 'PageSeen';
  /** A screen's name. */
  title?: Maybe<Scalars['String']['output']>;
  url?: Maybe<Scalars['String']['output']>;
};

/** What is done about an event or property that is not as planned. */
export type PlanAction =
  /** It is kept, with a note of what is wrong. */
  | 'ALLOW'
  /** The event goes no further than the debugger of its source. */
  | 'BLOCK'
  /** The property is dropped; of an event that nobody planned, all of its properties. */
  | 'OMIT';

/** One way in which an event is not as planned. */
export type PlanViolation = {
  __typename?: 'PlanViolation';
  /** What was done about it. */
  action: PlanAction;
  kind: PlanViolationKind;
  message: Scalars['String']['output'];
  /** As a JSON pointer into the properties or traits; null where it is about the event itself. */
  property?: Maybe<Scalars['String']['output']>;
};

/** In what an event can differ from its plan. */
export type PlanViolationKind =
  /** The JSON Schema says otherwise. */
  | 'SCHEMA'
  | 'UNPLANNED_EVENT'
  | 'UNPLANNED_PROPERTY';

/** One customer, known or anonymous: what every part knows of them hangs here. */
export type Profile = {
  __typename?: 'Profile';
  /** How the customer came, the latest way first. */
  channels: Array<ChannelUse>;
  /** The value of one computed trait, or null. */
  computedTrait?: Maybe<Scalars['JSON']['output']>;
  /** What follows from what the customer did, by name, as of now: see computedTraitSave. */
  computedTraits: Array<ComputedTraitValue>;
  /** What the customer used, the last used first. */
  devices: Array<DeviceUse>;
  /** Name, mail or the best identifier there is, for a heading. */
  displayName: Scalars['String']['output'];
  /** Open suspicions that another profile is this customer too, the likeliest first. */
  duplicates: Array<DuplicateCandidate>;
  /** How much the customer has to do with us, of late above all. */
  engagement: Engagement;
  firstSeenAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  identifiers: Array<Identifier>;
  /** What connects the identifiers, oldest first: who said when that they name one customer. */
  identityClaims: Array<IdentityClaim>;
  lastSeenAt: Scalars['DateTime']['output'];
  /** What the customer paid so far, refunds taken off, by currency. */
  lifetimeValue: Array<Money>;
  /** Merges that this customer has behind it, undone ones included, the latest first. */
  merges: Array<ProfileMerge>;
  /** How the customer stands among those of the workspace who ever ordered; null for who never did. */
  rfm?: Maybe<Rfm>;
  /** Visits, newest first, exact whenever and in whatever order their events came. Programs that read pages make none. */
  sessions: SessionConnection;
  /** Everything that happened with this customer, newest first: tracked events, calls, mails, deals, tickets. */
  timeline: TimelineEntryConnection;
  /** The value of one trait, or null. */
  trait?: Maybe<Scalars['JSON']['output']>;
  traits: Array<Trait>;
};


/** One customer, known or anonymous: what every part knows of them hangs here. */
export type ProfileComputedTraitArgs = {
  name: Scalars['String']['input'];
};


/** One customer, known or anonymous: what every part knows of them hangs here. */
export type ProfileSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** One customer, known or anonymous: what every part knows of them hangs here. */
export type ProfileTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TimelineFilter>;
  first: Scalars['Int']['input'];
};


/** One customer, known or anonymous: what every part knows of them hangs here. */
export type ProfileTraitArgs = {
  name: Scalars['String']['input'];
};

export type ProfileConnection = {
  __typename?: 'ProfileConnection';
  edges: Array<ProfileEdge>;
  nodes: Array<Profile>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ProfileEdge = {
  __typename?: 'ProfileEdge';
  cursor: Scalars['String']['output'];
  node: Profile;
};

export type ProfileFilter = {
  /** Only customers with this kind of identifier; USER_ID gives the identified ones. */
  hasIdentifier?: InputMaybe<IdentifierType>;
};

/** That two profiles turned out to be one customer. */
export type ProfileMerge = {
  __typename?: 'ProfileMerge';
  /** The id that leads to the other one since. */
  fromId: Scalars['ID']['output'];
  /** Send it to profileUnmerge. */
  id: Scalars['ID']['output'];
  intoId: Scalars['ID']['output'];
  mergedAt: Scalars['DateTime']['output'];
  undoneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who undid it, as in user:user_01J… */
  undoneBy?: Maybe<Scalars['String']['output']>;
};

export type ProfileMergeError = InvalidInput | NotFound;

export type ProfileMergeInput = {
  otherId: Scalars['ID']['input'];
  profileId: Scalars['ID']['input'];
};

export type ProfileMergePayload = {
  __typename?: 'ProfileMergePayload';
  errors: Array<ProfileMergeError>;
  /** Send it to profileUnmerge; null in a dry run. */
  mergeId?: Maybe<Scalars['ID']['output']>;
  moves?: Maybe<Array<IdentifierMove>>;
  /** The profile that has everything now; as it is without the merge in a dry run. */
  profile?: Maybe<Profile>;
};

/** Counts over all customers of the workspace. */
export type ProfileStatistics = {
  __typename?: 'ProfileStatistics';
  /** Customers with a user id. */
  identified: Scalars['Int']['output'];
  /** Customers, merged ones counted once. */
  profiles: Scalars['Int']['output'];
  /** Entries on all timelines. */
  timelineEntries: Scalars['Int']['output'];
};

export type ProfileUnmergeError = NotFound;

export type ProfileUnmergePayload = {
  __typename?: 'ProfileUnmergePayload';
  errors: Array<ProfileUnmergeError>;
  moves?: Maybe<Array<IdentifierMove>>;
  /** The profile that stands by itself again. */
  profile?: Maybe<Profile>;
};

/** From whom data comes that the customer did not give to us, and what allows us to have it. */
export type Provenance = {
  __typename?: 'Provenance';
  /** The legal basis. */
  basis: Scalars['String']['output'];
  supplier: Scalars['String']['output'];
};

export type ProvenanceInput = {
  /** 1 to 200 characters. */
  basis: Scalars['String']['input'];
  /** 1 to 200 characters. */
  supplier: Scalars['String']['input'];
};

export type Query = {
  __typename?: 'Query';
  /** A computed trait by id, also one that was archived. */
  computedTrait?: Maybe<ComputedTrait>;
  /** The computed traits in force, by name. */
  computedTraits: ComputedTraitConnection;
  /** Profiles that may be one customer although no id says so, the likeliest first. Nothing of it is merged by itself. */
  duplicateCandidates: DuplicateCandidateConnection;
  /** The search for duplicates that runs or ran last; null where there was none. */
  duplicateSearchStatus?: Maybe<DuplicateSearch>;
  /** How identities are resolved. */
  identitySetting: IdentitySetting;
  /** A hook by id, also one that was archived. */
  inboundHook?: Maybe<InboundHook>;
  /** A hook with its secret. For the gateway only; not part of the public graph. */
  inboundHookOfAddress?: Maybe<InboundHookOfAddress>;
  /** The addresses that other systems send to, by name. */
  inboundHooks: InboundHookConnection;
  /** A customer by profile id; an id that was merged away answers as its survivor. */
  profile?: Maybe<Profile>;
  /** A customer by any identifier. */
  profileBy?: Maybe<Profile>;
  /** Counts over all customers of the workspace. */
  profileStatistics: ProfileStatistics;
  /** Customers, the most recently seen first. */
  profiles: ProfileConnection;
  /** A tracking plan by id, also one that was archived. */
  trackingPlan?: Maybe<TrackingPlan>;
  /** What a source's plan, or another one, would do with up to 100 messages as an SDK sends them. Nothing is kept. */
  trackingPlanTest: Array<TrackingPlanTestResult>;
  /** The plans that are in force, by name. */
  trackingPlans: TrackingPlanConnection;
};


export type QueryComputedTraitArgs = {
  id: Scalars['ID']['input'];
};


export type QueryComputedTraitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryDuplicateCandidatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DuplicateFilter>;
  first: Scalars['Int']['input'];
};


export type QueryInboundHookArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInboundHookOfAddressArgs = {
  id: Scalars['ID']['input'];
};


export type QueryInboundHooksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryProfileArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProfileByArgs = {
  identifier: IdentifierInput;
};


export type QueryProfilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProfileFilter>;
  first: Scalars['Int']['input'];
};


export type QueryTrackingPlanArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTrackingPlanTestArgs = {
  messages: Array<Scalars['JSON']['input']>;
  plan?: InputMaybe<TrackingPlanInput>;
  sourceId: Scalars['ID']['input'];
};


export type QueryTrackingPlansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** One event that a source sent, and what became of it. */
export type RecentEvent = {
  __typename?: 'RecentEvent';
  /** The beginning of it as it came, of those that were not stored. */
  excerpt?: Maybe<Scalars['String']['output']>;
  messageId?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  /** Null where it could not be read. */
  occurredAt?: Maybe<Scalars['DateTime']['output']>;
  outcome: EventOutcome;
  /** Whose event it is by now; null where it is nobody's or was not stored. */
  profile?: Maybe<Profile>;
  /** Why it was not kept as it came. */
  reasons: Array<EventReason>;
  receivedAt: Scalars['DateTime']['output'];
  /** As in track or identify; null where it could not be read. */
  type?: Maybe<Scalars['String']['output']>;
};

export type RecentEventConnection = {
  __typename?: 'RecentEventConnection';
  edges: Array<RecentEventEdge>;
  nodes: Array<RecentEvent>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type RecentEventEdge = {
  __typename?: 'RecentEventEdge';
  cursor: Scalars['String']['output'];
  node: RecentEvent;
};

/**
 * Fifths of the workspace's customers, 1 to 5, 5 the best; equal ones are in one fifth. By Order Completed and what the e-commerce
 * events say of it later. Money is compared in the currency of most orders.
 */
export type Rfm = {
  __typename?: 'Rfm';
  /** By the number of orders. */
  frequency: Scalars['Int']['output'];
  lastOrderAt: Scalars['DateTime']['output'];
  /** By what was paid, refunds taken off. */
  monetary: Scalars['Int']['output'];
  orderCount: Scalars['Int']['output'];
  /** By the last order. */
  recency: Scalars['Int']['output'];
};

/**
 * A visit: what somebody did with one device without a pause. The SDK's own session id (context.sessionId) goes first, for three
 * days at most; without one, 30 minutes of silence end a visit, or what its source's settings say.
 */
export type Session = {
  __typename?: 'Session';
  /** The first that is known in it, as with channel and device. */
  campaign?: Maybe<Campaign>;
  channel?: Maybe<Channel>;
  device?: Maybe<Device>;
  endedAt: Scalars['DateTime']['output'];
  /** How long somebody looked, where the source sends page pings every ten seconds (Page Ping); otherwise null. */
  engagedSeconds?: Maybe<Scalars['Int']['output']>;
  entryPage?: Maybe<PageSeen>;
  eventCount: Scalars['Int']['output'];
  exitPage?: Maybe<PageSeen>;
  /** Of its first event. */
  id: Scalars['ID']['output'];
  /** Pages and screens; a page that only pings tell of counts too. */
  pageViewCount: Scalars['Int']['output'];
  startedAt: Scalars['DateTime']['output'];
};

export type SessionConnection = {
  __typename?: 'SessionConnection';
  edges: Array<SessionEdge>;
  nodes: Array<Session>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type SessionEdge = {
  __typename?: 'SessionEdge';
  cursor: Scalars['String']['output'];
  node: Session;
};

/** How a sender proves that it knows the secret: HMAC-SHA256 in one of three forms. */
export type SignatureScheme =
  /** Base64 over the body, in X-Shopify-Hmac-Sha256 unless told otherwise. */
  | 'SHA256_BASE64'
  /** sha256= and hex digits over the body, in X-Hub-Signature-256 unless told otherwise. */
  | 'SHA256_HEX'
  /** https://www.standardwebhooks.com: over id, time and body, in webhook-id, webhook-timestamp and webhook-signature. */
  | 'STANDARD_WEBHOOKS';

/** A place that events come from, with what became of its events and the rules they are held to. */
export type Source = {
  __typename?: 'Source';
  id: Scalars['ID']['output'];
  /** What became of its last 1,000 events of the last seven days, newest first. */
  recentEvents?: Maybe<RecentEventConnection>;
  /** Those of them that collection did not take. */
  rejections?: Maybe<RecentEventConnection>;
  /** How its events are taken. */
  settings?: Maybe<SourceSettings>;
  /** What its events are held to; null without a plan. */
  trackingPlan?: Maybe<TrackingPlan>;
};


/** A place that events come from, with what became of its events and the rules they are held to. */
export type SourceRecentEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  outcomes?: InputMaybe<Array<EventOutcome>>;
};


/** A place that events come from, with what became of its events and the rules they are held to. */
export type SourceRejectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** How the events of a source are taken. */
export type SourceSettings = {
  __typename?: 'SourceSettings';
  /** Null keeps dates as they came that can be read both ways. */
  dateOrder?: Maybe<DateOrder>;
  /** Of phone numbers without a country code, ISO 3166-1 alpha-2; null goes by the message's address, time zone or locale. */
  defaultCountry?: Maybe<Scalars['String']['output']>;
  /** Whether addresses stay whole; otherwise IPv4 is cut to /24 and IPv6 to /48. */
  keepsFullIp: Scalars['Boolean']['output'];
  /** How long a silence ends a session. */
  sessionTimeoutMinutes: Scalars['Int']['output'];
  /** Set where the source is somebody else's data. It never makes two customers one. */
  thirdParty?: Maybe<Provenance>;
  /** 0 where nothing was ever set. */
  version: Scalars['Int']['output'];
};

export type SourceSettingsInput = {
  /** How dates such as 03/04/2024 are read. */
  dateOrder?: InputMaybe<DateOrder>;
  /** Of phone numbers without a country code, ISO 3166-1 alpha-2, as in GB. */
  defaultCountry?: InputMaybe<Scalars['String']['input']>;
  keepsFullIp: Scalars['Boolean']['input'];
  /** 1 to 1,440. Sessions are read by it at once, also those of the past. */
  sessionTimeoutMinutes: Scalars['Int']['input'];
  /** Needed where the source is somebody else's data; null for first-party data. */
  thirdParty?: InputMaybe<ProvenanceInput>;
};

export type SourceSettingsSaveError = InvalidInput | StaleVersion;

export type SourceSettingsSavePayload = {
  __typename?: 'SourceSettingsSavePayload';
  errors: Array<SourceSettingsSaveError>;
  source?: Maybe<Source>;
};

/** Somebody changed the entity since it was read. Read it again and repeat the change. */
export type StaleVersion = UserError & {
  __typename?: 'StaleVersion';
  currentVersion: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** One thing that happened. */
export type TimelineEntry = {
  __typename?: 'TimelineEntry';
  /** The advertisement that brought the customer, as the page's link says. */
  campaign?: Maybe<Campaign>;
  /** How the customer came to the page; null for going about within a site and for what is no visit. */
  channel?: Maybe<Channel>;
  /** What the customer used, as its user agent says; null where none came. */
  device?: Maybe<Device>;
  id: Scalars['ID']['output'];
  kind: TimelineKind;
  /** The event's name, or what was done, as in Order Completed or deal moved. */
  name: Scalars['String']['output'];
  occurredAt: Scalars['DateTime']['output'];
  /** The source or part that told it. */
  origin: Scalars['String']['output'];
  /** In what the event is not as its source's tracking plan wants it. */
  planViolations: Array<PlanViolation>;
  /** What the source sent with it. */
  properties: Scalars['JSON']['output'];
  /** Whose data it is, where the customer did not give it to us. */
  provenance?: Maybe<Provenance>;
  receivedAt: Scalars['DateTime']['output'];
  /** The deal, ticket or interaction it is about. */
  subjectId?: Maybe<Scalars['ID']['output']>;
  /** One line for a list. */
  summary: Scalars['String']['output'];
};

export type TimelineEntryConnection = {
  __typename?: 'TimelineEntryConnection';
  edges: Array<TimelineEntryEdge>;
  nodes: Array<TimelineEntry>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type TimelineEntryEdge = {
  __typename?: 'TimelineEntryEdge';
  cursor: Scalars['String']['output'];
  node: TimelineEntry;
};

export type TimelineFilter = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only these kinds. */
  kinds?: InputMaybe<Array<TimelineKind>>;
  /** Only entries of this name, as in Order Completed. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Exclusive. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What kind of thing happened: tracked by a source, or told by the CRM. */
export type TimelineKind =
  | 'ALIAS'
  | 'CALL'
  | 'DEAL'
  | 'GROUP'
  | 'IDENTIFY'
  | 'MAIL'
  | 'MEETING'
  | 'NOTE'
  | 'PAGE'
  | 'SCREEN'
  | 'TASK'
  | 'TICKET'
  | 'TRACK';

/** A call of a tracking SDK. */
export type TrackedType =
  | 'ALIAS'
  | 'GROUP'
  | 'IDENTIFY'
  | 'PAGE'
  | 'SCREEN'
  | 'TRACK';

/** What the events of one source are to look like. */
export type TrackingPlan = {
  __typename?: 'TrackingPlan';
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** What is done about events that no rule names; other calls without a rule pass. */
  onUnplannedEvent: PlanAction;
  rules: Array<TrackingRule>;
  /** Null where the workspace has no such source. */
  source?: Maybe<Source>;
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
  /** Every version, the newest first. */
  versions: Array<TrackingPlanVersion>;
};

export type TrackingPlanArchiveError = NotFound | StaleVersion;

export type TrackingPlanArchivePayload = {
  __typename?: 'TrackingPlanArchivePayload';
  errors: Array<TrackingPlanArchiveError>;
  trackingPlan?: Maybe<TrackingPlan>;
};

export type TrackingPlanConnection = {
  __typename?: 'TrackingPlanConnection';
  edges: Array<TrackingPlanEdge>;
  nodes: Array<TrackingPlan>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type TrackingPlanEdge = {
  __typename?: 'TrackingPlanEdge';
  cursor: Scalars['String']['output'];
  node: TrackingPlan;
};

export type TrackingPlanInput = {
  /** 1 to 100 characters. */
  name: Scalars['String']['input'];
  onUnplannedEvent: PlanAction;
  /** Up to 1,000. */
  rules: Array<TrackingRuleInput>;
  sourceId: Scalars['ID']['input'];
};

export type TrackingPlanSaveError = InvalidInput | StaleVersion;

export type TrackingPlanSavePayload = {
  __typename?: 'TrackingPlanSavePayload';
  errors: Array<TrackingPlanSaveError>;
  trackingPlan?: Maybe<TrackingPlan>;
};

/** What a plan would do with a message. */
export type TrackingPlanTestResult = {
  __typename?: 'TrackingPlanTestResult';
  /** The properties or traits as they would be kept. */
  kept?: Maybe<Scalars['JSON']['output']>;
  /** STORED or BLOCKED; null for what is no message. */
  outcome?: Maybe<EventOutcome>;
  violations: Array<PlanViolation>;
};

/** One version of a plan: an event is judged by the one that was in force when it was received. */
export type TrackingPlanVersion = {
  __typename?: 'TrackingPlanVersion';
  /** Null where the plan was ended. */
  rules?: Maybe<Array<TrackingRule>>;
  savedBy: Scalars['String']['output'];
  validFrom: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
};

/** What one event is to look like. */
export type TrackingRule = {
  __typename?: 'TrackingRule';
  /** The event of track, the name of page and screen; null for every one that no other rule names. */
  name?: Maybe<Scalars['String']['output']>;
  onUnplannedProperty: PlanAction;
  onViolation: PlanAction;
  /** JSON Schema (draft 7, or 2020-12 where $schema says so) of the properties; of the traits for identify and group. */
  schema: Scalars['JSON']['output'];
  type: TrackedType;
};

export type TrackingRuleInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  onUnplannedProperty: PlanAction;
  onViolation: PlanAction;
  schema: Scalars['JSON']['input'];
  /** ALIAS cannot be planned. */
  type: TrackedType;
};

/** What is known of a customer under a name, and from where. */
export type Trait = {
  __typename?: 'Trait';
  /** Why supplied data may be used. */
  basis?: Maybe<Scalars['String']['output']>;
  /** How sure whoever said so is, 0 to 1. */
  confidence?: Maybe<Scalars['Float']['output']>;
  name: Scalars['String']['output'];
  observedAt: Scalars['DateTime']['output'];
  /** The source or part that said so. */
  origin: Scalars['String']['output'];
  /** As it was told, where cleaning made another value of it: +44 20 7183 8750 of +442071838750. */
  rawValue?: Maybe<Scalars['JSON']['output']>;
  receivedAt: Scalars['DateTime']['output'];
  /** Who supplied it, where it is not our own data. */
  supplier?: Maybe<Scalars['String']['output']>;
  value: Scalars['JSON']['output'];
};

/** A refusal: the request was understood and is not carried out. Nothing has changed. */
export type UserError = {
  /** What is wrong and what is wanted, for a person. */
  message: Scalars['String']['output'];
  /** The argument or input field it is about. */
  path: Array<Scalars['String']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  ComputedTrait: ComputedTrait;
  Contact: Contact;
  InboundHook: InboundHook;
  Profile: Profile;
  Source: Source;
  TrackingPlan: TrackingPlan;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ComputedTrait:
    ( { __typename: 'ComputedTrait' }
    & GraphQLRecursivePick<FederationTypes['ComputedTrait'], {"id":true}> );
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  InboundHook:
    ( { __typename: 'InboundHook' }
    & GraphQLRecursivePick<FederationTypes['InboundHook'], {"id":true}> );
  Profile:
    ( { __typename: 'Profile' }
    & GraphQLRecursivePick<FederationTypes['Profile'], {"id":true}> );
  Source:
    ( { __typename: 'Source' }
    & GraphQLRecursivePick<FederationTypes['Source'], {"id":true}> );
  TrackingPlan:
    ( { __typename: 'TrackingPlan' }
    & GraphQLRecursivePick<FederationTypes['TrackingPlan'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( InvalidInput )
    | ( NotFound )
    | ( StaleVersion )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Campaign: ResolverTypeWrapper<Campaign>;
  Channel: Channel;
  ChannelUse: ResolverTypeWrapper<ChannelUseParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ClaimedIdentifier: ResolverTypeWrapper<ClaimedIdentifier>;
  ClickId: ResolverTypeWrapper<ClickId>;
  ComputedTrait: ResolverTypeWrapper<ComputedTraitParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ComputedTraitAggregate: ComputedTraitAggregate;
  ComputedTraitArchiveError: ResolverTypeWrapper<ComputedTraitArchiveErrorParent>;
  ComputedTraitArchivePayload: ResolverTypeWrapper<Omit<ComputedTraitArchivePayload, 'computedTrait' | 'errors'> & { computedTrait?: Maybe<ResolversTypes['ComputedTrait']>, errors: Array<ResolversTypes['ComputedTraitArchiveError']> }>;
  ComputedTraitCondition: ResolverTypeWrapper<ComputedTraitCondition>;
  ComputedTraitConditionInput: ComputedTraitConditionInput;
  ComputedTraitConnection: ResolverTypeWrapper<ComputedTraitConnectionParent>;
  ComputedTraitEdge: ResolverTypeWrapper<Omit<ComputedTraitEdge, 'node'> & { node: ResolversTypes['ComputedTrait'] }>;
  ComputedTraitInput: ComputedTraitInput;
  ComputedTraitOperator: ComputedTraitOperator;
  ComputedTraitSaveError: ResolverTypeWrapper<ComputedTraitSaveErrorParent>;
  ComputedTraitSavePayload: ResolverTypeWrapper<Omit<ComputedTraitSavePayload, 'computedTrait' | 'errors'> & { computedTrait?: Maybe<ResolversTypes['ComputedTrait']>, errors: Array<ResolversTypes['ComputedTraitSaveError']> }>;
  ComputedTraitValue: ResolverTypeWrapper<ComputedTraitValueParent>;
  Contact: ResolverTypeWrapper<ContactParent>;
  DataClass: DataClass;
  DataMask: DataMask;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateOrder: DateOrder;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Device: ResolverTypeWrapper<Device>;
  DeviceKind: DeviceKind;
  DeviceUse: ResolverTypeWrapper<DeviceUseParent>;
  DuplicateAcceptError: ResolverTypeWrapper<DuplicateAcceptErrorParent>;
  DuplicateAcceptPayload: ResolverTypeWrapper<Omit<DuplicateAcceptPayload, 'candidate' | 'errors' | 'profile'> & { candidate?: Maybe<ResolversTypes['DuplicateCandidate']>, errors: Array<ResolversTypes['DuplicateAcceptError']>, profile?: Maybe<ResolversTypes['Profile']> }>;
  DuplicateCandidate: ResolverTypeWrapper<DuplicateCandidateParent>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DuplicateCandidateConnection: ResolverTypeWrapper<DuplicateCandidateConnectionParent>;
  DuplicateCandidateEdge: ResolverTypeWrapper<Omit<DuplicateCandidateEdge, 'node'> & { node: ResolversTypes['DuplicateCandidate'] }>;
  DuplicateFilter: DuplicateFilter;
  DuplicateReason: ResolverTypeWrapper<DuplicateReasonParent>;
  DuplicateRejectError: ResolverTypeWrapper<DuplicateRejectErrorParent>;
  DuplicateRejectPayload: ResolverTypeWrapper<Omit<DuplicateRejectPayload, 'candidate' | 'errors'> & { candidate?: Maybe<ResolversTypes['DuplicateCandidate']>, errors: Array<ResolversTypes['DuplicateRejectError']> }>;
  DuplicateSearch: ResolverTypeWrapper<DuplicateSearchParent>;
  DuplicateSearchError: ResolverTypeWrapper<DuplicateSearchErrorParent>;
  DuplicateSearchPayload: ResolverTypeWrapper<Omit<DuplicateSearchPayload, 'errors' | 'search'> & { errors: Array<ResolversTypes['DuplicateSearchError']>, search?: Maybe<ResolversTypes['DuplicateSearch']> }>;
  DuplicateStatus: DuplicateStatus;
  Engagement: ResolverTypeWrapper<Engagement>;
  EventOutcome: EventOutcome;
  EventReason: ResolverTypeWrapper<EventReason>;
  HookCast: HookCast;
  HookCondition: ResolverTypeWrapper<HookCondition>;
  HookConditionInput: HookConditionInput;
  HookField: ResolverTypeWrapper<HookField>;
  HookFieldInput: HookFieldInput;
  HookRule: ResolverTypeWrapper<HookRuleParent>;
  HookRuleInput: HookRuleInput;
  Identifier: ResolverTypeWrapper<IdentifierParent>;
  IdentifierDetachError: ResolverTypeWrapper<IdentifierDetachErrorParent>;
  IdentifierDetachPayload: ResolverTypeWrapper<Omit<IdentifierDetachPayload, 'errors' | 'moves' | 'profile'> & { errors: Array<ResolversTypes['IdentifierDetachError']>, moves?: Maybe<Array<ResolversTypes['IdentifierMove']>>, profile?: Maybe<ResolversTypes['Profile']> }>;
  IdentifierInput: IdentifierInput;
  IdentifierMove: ResolverTypeWrapper<IdentifierMoveParent>;
  IdentifierType: IdentifierType;
  IdentityClaim: ResolverTypeWrapper<IdentityClaimParent>;
  IdentityClaimKind: IdentityClaimKind;
  IdentityLimit: ResolverTypeWrapper<IdentityLimit>;
  IdentityLimitInput: IdentityLimitInput;
  IdentitySetting: ResolverTypeWrapper<IdentitySettingParent>;
  IdentitySettingInput: IdentitySettingInput;
  IdentitySettingSaveError: ResolverTypeWrapper<IdentitySettingSaveErrorParent>;
  IdentitySettingSavePayload: ResolverTypeWrapper<Omit<IdentitySettingSavePayload, 'errors' | 'setting'> & { errors: Array<ResolversTypes['IdentitySettingSaveError']>, setting?: Maybe<ResolversTypes['IdentitySetting']> }>;
  InboundHook: ResolverTypeWrapper<InboundHookParent>;
  InboundHookArchiveError: ResolverTypeWrapper<InboundHookArchiveErrorParent>;
  InboundHookArchivePayload: ResolverTypeWrapper<Omit<InboundHookArchivePayload, 'errors' | 'inboundHook'> & { errors: Array<ResolversTypes['InboundHookArchiveError']>, inboundHook?: Maybe<ResolversTypes['InboundHook']> }>;
  InboundHookConnection: ResolverTypeWrapper<InboundHookConnectionParent>;
  InboundHookCreateError: ResolverTypeWrapper<InboundHookCreateErrorParent>;
  InboundHookCreateInput: InboundHookCreateInput;
  InboundHookCreatePayload: ResolverTypeWrapper<Omit<InboundHookCreatePayload, 'errors' | 'inboundHook'> & { errors: Array<ResolversTypes['InboundHookCreateError']>, inboundHook?: Maybe<ResolversTypes['InboundHook']> }>;
  InboundHookEdge: ResolverTypeWrapper<Omit<InboundHookEdge, 'node'> & { node: ResolversTypes['InboundHook'] }>;
  InboundHookOfAddress: ResolverTypeWrapper<InboundHookOfAddress>;
  InboundHookPatch: InboundHookPatch;
  InboundHookUpdateError: ResolverTypeWrapper<InboundHookUpdateErrorParent>;
  InboundHookUpdatePayload: ResolverTypeWrapper<Omit<InboundHookUpdatePayload, 'errors' | 'inboundHook'> & { errors: Array<ResolversTypes['InboundHookUpdateError']>, inboundHook?: Maybe<ResolversTypes['InboundHook']> }>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PageSeen: ResolverTypeWrapper<PageSeen>;
  PlanAction: PlanAction;
  PlanViolation: ResolverTypeWrapper<PlanViolation>;
  PlanViolationKind: PlanViolationKind;
  Profile: ResolverTypeWrapper<ProfileParent>;
  ProfileConnection: ResolverTypeWrapper<ProfileConnectionParent>;
  ProfileEdge: ResolverTypeWrapper<Omit<ProfileEdge, 'node'> & { node: ResolversTypes['Profile'] }>;
  ProfileFilter: ProfileFilter;
  ProfileMerge: ResolverTypeWrapper<ProfileMergeParent>;
  ProfileMergeError: ResolverTypeWrapper<ProfileMergeErrorParent>;
  ProfileMergeInput: ProfileMergeInput;
  ProfileMergePayload: ResolverTypeWrapper<Omit<ProfileMergePayload, 'errors' | 'moves' | 'profile'> & { errors: Array<ResolversTypes['ProfileMergeError']>, moves?: Maybe<Array<ResolversTypes['IdentifierMove']>>, profile?: Maybe<ResolversTypes['Profile']> }>;
  ProfileStatistics: ResolverTypeWrapper<ProfileStatisticsParent>;
  ProfileUnmergeError: ResolverTypeWrapper<ProfileUnmergeErrorParent>;
  ProfileUnmergePayload: ResolverTypeWrapper<Omit<ProfileUnmergePayload, 'errors' | 'moves' | 'profile'> & { errors: Array<ResolversTypes['ProfileUnmergeError']>, moves?: Maybe<Array<ResolversTypes['IdentifierMove']>>, profile?: Maybe<ResolversTypes['Profile']> }>;
  Provenance: ResolverTypeWrapper<Provenance>;
  ProvenanceInput: ProvenanceInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecentEvent: ResolverTypeWrapper<RecentEventParent>;
  RecentEventConnection: ResolverTypeWrapper<RecentEventConnectionParent>;
  RecentEventEdge: ResolverTypeWrapper<Omit<RecentEventEdge, 'node'> & { node: ResolversTypes['RecentEvent'] }>;
  Rfm: ResolverTypeWrapper<Rfm>;
  Session: ResolverTypeWrapper<SessionParent>;
  SessionConnection: ResolverTypeWrapper<SessionConnectionParent>;
  SessionEdge: ResolverTypeWrapper<Omit<SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  SignatureScheme: SignatureScheme;
  Source: ResolverTypeWrapper<SourceParent>;
  SourceSettings: ResolverTypeWrapper<SourceSettingsParent>;
  SourceSettingsInput: SourceSettingsInput;
  SourceSettingsSaveError: ResolverTypeWrapper<SourceSettingsSaveErrorParent>;
  SourceSettingsSavePayload: ResolverTypeWrapper<Omit<SourceSettingsSavePayload, 'errors' | 'source'> & { errors: Array<ResolversTypes['SourceSettingsSaveError']>, source?: Maybe<ResolversTypes['Source']> }>;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  TimelineEntry: ResolverTypeWrapper<TimelineEntryParent>;
  TimelineEntryConnection: ResolverTypeWrapper<TimelineEntryConnectionParent>;
  TimelineEntryEdge: ResolverTypeWrapper<Omit<TimelineEntryEdge, 'node'> & { node: ResolversTypes['TimelineEntry'] }>;
  TimelineFilter: TimelineFilter;
  TimelineKind: TimelineKind;
  TrackedType: TrackedType;
  TrackingPlan: ResolverTypeWrapper<TrackingPlanParent>;
  TrackingPlanArchiveError: ResolverTypeWrapper<TrackingPlanArchiveErrorParent>;
  TrackingPlanArchivePayload: ResolverTypeWrapper<Omit<TrackingPlanArchivePayload, 'errors' | 'trackingPlan'> & { errors: Array<ResolversTypes['TrackingPlanArchiveError']>, trackingPlan?: Maybe<ResolversTypes['TrackingPlan']> }>;
  TrackingPlanConnection: ResolverTypeWrapper<TrackingPlanConnectionParent>;
  TrackingPlanEdge: ResolverTypeWrapper<Omit<TrackingPlanEdge, 'node'> & { node: ResolversTypes['TrackingPlan'] }>;
  TrackingPlanInput: TrackingPlanInput;
  TrackingPlanSaveError: ResolverTypeWrapper<TrackingPlanSaveErrorParent>;
  TrackingPlanSavePayload: ResolverTypeWrapper<Omit<TrackingPlanSavePayload, 'errors' | 'trackingPlan'> & { errors: Array<ResolversTypes['TrackingPlanSaveError']>, trackingPlan?: Maybe<ResolversTypes['TrackingPlan']> }>;
  TrackingPlanTestResult: ResolverTypeWrapper<TrackingPlanTestResultParent>;
  TrackingPlanVersion: ResolverTypeWrapper<TrackingPlanVersionParent>;
  TrackingRule: ResolverTypeWrapper<TrackingRuleParent>;
  TrackingRuleInput: TrackingRuleInput;
  Trait: ResolverTypeWrapper<TraitParent>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Campaign: Campaign;
  ChannelUse: ChannelUseParent;
  Int: Scalars['Int']['output'];
  ClaimedIdentifier: ClaimedIdentifier;
  ClickId: ClickId;
  ComputedTrait: ComputedTraitParent;
  ID: Scalars['ID']['output'];
  ComputedTraitArchiveError: ComputedTraitArchiveErrorParent;
  ComputedTraitArchivePayload: Omit<ComputedTraitArchivePayload, 'computedTrait' | 'errors'> & { computedTrait?: Maybe<ResolversParentTypes['ComputedTrait']>, errors: Array<ResolversParentTypes['ComputedTraitArchiveError']> };
  ComputedTraitCondition: ComputedTraitCondition;
  ComputedTraitConditionInput: ComputedTraitConditionInput;
  ComputedTraitConnection: ComputedTraitConnectionParent;
  ComputedTraitEdge: Omit<ComputedTraitEdge, 'node'> & { node: ResolversParentTypes['ComputedTrait'] };
  ComputedTraitInput: ComputedTraitInput;
  ComputedTraitSaveError: ComputedTraitSaveErrorParent;
  ComputedTraitSavePayload: Omit<ComputedTraitSavePayload, 'computedTrait' | 'errors'> & { computedTrait?: Maybe<ResolversParentTypes['ComputedTrait']>, errors: Array<ResolversParentTypes['ComputedTraitSaveError']> };
  ComputedTraitValue: ComputedTraitValueParent;
  Contact: ContactParent;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Device: Device;
  DeviceUse: DeviceUseParent;
  DuplicateAcceptError: DuplicateAcceptErrorParent;
  DuplicateAcceptPayload: Omit<DuplicateAcceptPayload, 'candidate' | 'errors' | 'profile'> & { candidate?: Maybe<ResolversParentTypes['DuplicateCandidate']>, errors: Array<ResolversParentTypes['DuplicateAcceptError']>, profile?: Maybe<ResolversParentTypes['Profile']> };
  DuplicateCandidate: DuplicateCandidateParent;
  Float: Scalars['Float']['output'];
  DuplicateCandidateConnection: DuplicateCandidateConnectionParent;
  DuplicateCandidateEdge: Omit<DuplicateCandidateEdge, 'node'> & { node: ResolversParentTypes['DuplicateCandidate'] };
  DuplicateFilter: DuplicateFilter;
  DuplicateReason: DuplicateReasonParent;
  DuplicateRejectError: DuplicateRejectErrorParent;
  DuplicateRejectPayload: Omit<DuplicateRejectPayload, 'candidate' | 'errors'> & { candidate?: Maybe<ResolversParentTypes['DuplicateCandidate']>, errors: Array<ResolversParentTypes['DuplicateRejectError']> };
  DuplicateSearch: DuplicateSearchParent;
  DuplicateSearchError: DuplicateSearchErrorParent;
  DuplicateSearchPayload: Omit<DuplicateSearchPayload, 'errors' | 'search'> & { errors: Array<ResolversParentTypes['DuplicateSearchError']>, search?: Maybe<ResolversParentTypes['DuplicateSearch']> };
  Engagement: Engagement;
  EventReason: EventReason;
  HookCondition: HookCondition;
  HookConditionInput: HookConditionInput;
  HookField: HookField;
  HookFieldInput: HookFieldInput;
  HookRule: HookRuleParent;
  HookRuleInput: HookRuleInput;
  Identifier: IdentifierParent;
  IdentifierDetachError: IdentifierDetachErrorParent;
  IdentifierDetachPayload: Omit<IdentifierDetachPayload, 'errors' | 'moves' | 'profile'> & { errors: Array<ResolversParentTypes['IdentifierDetachError']>, moves?: Maybe<Array<ResolversParentTypes['IdentifierMove']>>, profile?: Maybe<ResolversParentTypes['Profile']> };
  IdentifierInput: IdentifierInput;
  IdentifierMove: IdentifierMoveParent;
  IdentityClaim: IdentityClaimParent;
  IdentityLimit: IdentityLimit;
  IdentityLimitInput: IdentityLimitInput;
  IdentitySetting: IdentitySettingParent;
  IdentitySettingInput: IdentitySettingInput;
  IdentitySettingSaveError: IdentitySettingSaveErrorParent;
  IdentitySettingSavePayload: Omit<IdentitySettingSavePayload, 'errors' | 'setting'> & { errors: Array<ResolversParentTypes['IdentitySettingSaveError']>, setting?: Maybe<ResolversParentTypes['IdentitySetting']> };
  InboundHook: InboundHookParent;
  InboundHookArchiveError: InboundHookArchiveErrorParent;
  InboundHookArchivePayload: Omit<InboundHookArchivePayload, 'errors' | 'inboundHook'> & { errors: Array<ResolversParentTypes['InboundHookArchiveError']>, inboundHook?: Maybe<ResolversParentTypes['InboundHook']> };
  InboundHookConnection: InboundHookConnectionParent;
  InboundHookCreateError: InboundHookCreateErrorParent;
  InboundHookCreateInput: InboundHookCreateInput;
  InboundHookCreatePayload: Omit<InboundHookCreatePayload, 'errors' | 'inboundHook'> & { errors: Array<ResolversParentTypes['InboundHookCreateError']>, inboundHook?: Maybe<ResolversParentTypes['InboundHook']> };
  InboundHookEdge: Omit<InboundHookEdge, 'node'> & { node: ResolversParentTypes['InboundHook'] };
  InboundHookOfAddress: InboundHookOfAddress;
  InboundHookPatch: InboundHookPatch;
  InboundHookUpdateError: InboundHookUpdateErrorParent;
  InboundHookUpdatePayload: Omit<InboundHookUpdatePayload, 'errors' | 'inboundHook'> & { errors: Array<ResolversParentTypes['InboundHookUpdateError']>, inboundHook?: Maybe<ResolversParentTypes['InboundHook']> };
  InvalidInput: InvalidInput;
  JSON: Scalars['JSON']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Boolean: Scalars['Boolean']['output'];
  NotFound: NotFound;
  PageInfo: PageInfo;
  PageSeen: PageSeen;
  PlanViolation: PlanViolation;
  Profile: ProfileParent;
  ProfileConnection: ProfileConnectionParent;
  ProfileEdge: Omit<ProfileEdge, 'node'> & { node: ResolversParentTypes['Profile'] };
  ProfileFilter: ProfileFilter;
  ProfileMerge: ProfileMergeParent;
  ProfileMergeError: ProfileMergeErrorParent;
  ProfileMergeInput: ProfileMergeInput;
  ProfileMergePayload: Omit<ProfileMergePayload, 'errors' | 'moves' | 'profile'> & { errors: Array<ResolversParentTypes['ProfileMergeError']>, moves?: Maybe<Array<ResolversParentTypes['IdentifierMove']>>, profile?: Maybe<ResolversParentTypes['Profile']> };
  ProfileStatistics: ProfileStatisticsParent;
  ProfileUnmergeError: ProfileUnmergeErrorParent;
  ProfileUnmergePayload: Omit<ProfileUnmergePayload, 'errors' | 'moves' | 'profile'> & { errors: Array<ResolversParentTypes['ProfileUnmergeError']>, moves?: Maybe<Array<ResolversParentTypes['IdentifierMove']>>, profile?: Maybe<ResolversParentTypes['Profile']> };
  Provenance: Provenance;
  ProvenanceInput: ProvenanceInput;
  Query: Record<PropertyKey, never>;
  RecentEvent: RecentEventParent;
  RecentEventConnection: RecentEventConnectionParent;
  RecentEventEdge: Omit<RecentEventEdge, 'node'> & { node: ResolversParentTypes['RecentEvent'] };
  Rfm: Rfm;
  Session: SessionParent;
  SessionConnection: SessionConnectionParent;
  SessionEdge: Omit<SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  Source: SourceParent;
  SourceSettings: SourceSettingsParent;
  SourceSettingsInput: SourceSettingsInput;
  SourceSettingsSaveError: SourceSettingsSaveErrorParent;
  SourceSettingsSavePayload: Omit<SourceSettingsSavePayload, 'errors' | 'source'> & { errors: Array<ResolversParentTypes['SourceSettingsSaveError']>, source?: Maybe<ResolversParentTypes['Source']> };
  StaleVersion: StaleVersion;
  TimelineEntry: TimelineEntryParent;
  TimelineEntryConnection: TimelineEntryConnectionParent;
  TimelineEntryEdge: Omit<TimelineEntryEdge, 'node'> & { node: ResolversParentTypes['TimelineEntry'] };
  TimelineFilter: TimelineFilter;
  TrackingPlan: TrackingPlanParent;
  TrackingPlanArchiveError: TrackingPlanArchiveErrorParent;
  TrackingPlanArchivePayload: Omit<TrackingPlanArchivePayload, 'errors' | 'trackingPlan'> & { errors: Array<ResolversParentTypes['TrackingPlanArchiveError']>, trackingPlan?: Maybe<ResolversParentTypes['TrackingPlan']> };
  TrackingPlanConnection: TrackingPlanConnectionParent;
  TrackingPlanEdge: Omit<TrackingPlanEdge, 'node'> & { node: ResolversParentTypes['TrackingPlan'] };
  TrackingPlanInput: TrackingPlanInput;
  TrackingPlanSaveError: TrackingPlanSaveErrorParent;
  TrackingPlanSavePayload: Omit<TrackingPlanSavePayload, 'errors' | 'trackingPlan'> & { errors: Array<ResolversParentTypes['TrackingPlanSaveError']>, trackingPlan?: Maybe<ResolversParentTypes['TrackingPlan']> };
  TrackingPlanTestResult: TrackingPlanTestResultParent;
  TrackingPlanVersion: TrackingPlanVersionParent;
  TrackingRule: TrackingRuleParent;
  TrackingRuleInput: TrackingRuleInput;
  Trait: TraitParent;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
};

export type DataDirectiveArgs = {
  class: DataClass;
  mask?: Maybe<DataMask>;
};

export type DataDirectiveResolver<Result, Parent, ContextType = Context, Args = DataDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type NeedsDirectiveArgs = {
  right: Scalars['String']['input'];
};

export type NeedsDirectiveResolver<Result, Parent, ContextType = Context, Args = NeedsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CampaignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Campaign'] = ResolversParentTypes['Campaign']> = {
  clickId?: Resolver<Maybe<ResolversTypes['ClickId']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  medium?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  term?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChannelUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChannelUse'] = ResolversParentTypes['ChannelUse']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  eventCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ClaimedIdentifierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimedIdentifier'] = ResolversParentTypes['ClaimedIdentifier']> = {
  type?: Resolver<ResolversTypes['IdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClickIdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClickId'] = ResolversParentTypes['ClickId']> = {
  parameter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ComputedTraitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputedTrait'] = ResolversParentTypes['ComputedTrait'], FederationReferenceType extends FederationReferenceTypes['ComputedTrait'] = FederationReferenceTypes['ComputedTrait']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ComputedTrait']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aggregate?: Resolver<ResolversTypes['ComputedTraitAggregate'], ParentType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['ComputedTraitCondition']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimelineKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  property?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  windowDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ComputedTraitArchiveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputedTraitArchiveError'] = ResolversParentTypes['ComputedTraitArchiveError']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type ComputedTraitArchivePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputedTraitArchivePayload'] = ResolversParentTypes['ComputedTraitArchivePayload']> = {
  computedTrait?: Resolver<Maybe<ResolversTypes['ComputedTrait']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ComputedTraitArchiveError']>, ParentType, ContextType>;
};

export type ComputedTraitConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputedTraitCondition'] = ResolversParentTypes['ComputedTraitCondition']> = {
  operator?: Resolver<ResolversTypes['ComputedTraitOperator'], ParentType, ContextType>;
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ComputedTraitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputedTraitConnection'] = ResolversParentTypes['ComputedTraitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ComputedTraitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ComputedTrait']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ComputedTraitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputedTraitEdge'] = ResolversParentTypes['ComputedTraitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ComputedTrait'], ParentType, ContextType>;
};

export type ComputedTraitSaveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputedTraitSaveError'] = ResolversParentTypes['ComputedTraitSaveError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type ComputedTraitSavePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputedTraitSavePayload'] = ResolversParentTypes['ComputedTraitSavePayload']> = {
  computedTrait?: Resolver<Maybe<ResolversTypes['ComputedTrait']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ComputedTraitSaveError']>, ParentType, ContextType>;
};

export type ComputedTraitValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComputedTraitValue'] = ResolversParentTypes['ComputedTraitValue']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device']> = {
  browserName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  browserVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DeviceKind'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeviceUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceUse'] = ResolversParentTypes['DeviceUse']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  eventCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DuplicateAcceptErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateAcceptError'] = ResolversParentTypes['DuplicateAcceptError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type DuplicateAcceptPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateAcceptPayload'] = ResolversParentTypes['DuplicateAcceptPayload']> = {
  candidate?: Resolver<Maybe<ResolversTypes['DuplicateCandidate']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['DuplicateAcceptError']>, ParentType, ContextType>;
  mergeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
};

export type DuplicateCandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateCandidate'] = ResolversParentTypes['DuplicateCandidate']> = {
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Profile'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['DuplicateReason']>, ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Profile'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DuplicateStatus'], ParentType, ContextType>;
};

export type DuplicateCandidateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateCandidateConnection'] = ResolversParentTypes['DuplicateCandidateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DuplicateCandidateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DuplicateCandidate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DuplicateCandidateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateCandidateEdge'] = ResolversParentTypes['DuplicateCandidateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DuplicateCandidate'], ParentType, ContextType>;
};

export type DuplicateReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateReason'] = ResolversParentTypes['DuplicateReason']> = {
  bits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leftValues?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rightValues?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DuplicateRejectErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateRejectError'] = ResolversParentTypes['DuplicateRejectError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type DuplicateRejectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateRejectPayload'] = ResolversParentTypes['DuplicateRejectPayload']> = {
  candidate?: Resolver<Maybe<ResolversTypes['DuplicateCandidate']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['DuplicateRejectError']>, ParentType, ContextType>;
};

export type DuplicateSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateSearch'] = ResolversParentTypes['DuplicateSearch']> = {
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pairs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DuplicateSearchErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateSearchError'] = ResolversParentTypes['DuplicateSearchError']> = {
  __resolveType: TypeResolveFn<'InvalidInput', ParentType, ContextType>;
};

export type DuplicateSearchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicateSearchPayload'] = ResolversParentTypes['DuplicateSearchPayload']> = {
  errors?: Resolver<Array<ResolversTypes['DuplicateSearchError']>, ParentType, ContextType>;
  search?: Resolver<Maybe<ResolversTypes['DuplicateSearch']>, ParentType, ContextType>;
};

export type EngagementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Engagement'] = ResolversParentTypes['Engagement']> = {
  activeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastActiveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventReason'] = ResolversParentTypes['EventReason']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  property?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HookConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HookCondition'] = ResolversParentTypes['HookCondition']> = {
  equals?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  header?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HookFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HookField'] = ResolversParentTypes['HookField']> = {
  cast?: Resolver<ResolversTypes['HookCast'], ParentType, ContextType>;
  constant?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  header?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HookRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HookRule'] = ResolversParentTypes['HookRule']> = {
  fields?: Resolver<Array<ResolversTypes['HookField']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TrackedType'], ParentType, ContextType>;
  when?: Resolver<Array<ResolversTypes['HookCondition']>, ParentType, ContextType>;
};

export type IdentifierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quarantinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['IdentifierType'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentifierDetachErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentifierDetachError'] = ResolversParentTypes['IdentifierDetachError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type IdentifierDetachPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentifierDetachPayload'] = ResolversParentTypes['IdentifierDetachPayload']> = {
  errors?: Resolver<Array<ResolversTypes['IdentifierDetachError']>, ParentType, ContextType>;
  moves?: Resolver<Maybe<Array<ResolversTypes['IdentifierMove']>>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
};

export type IdentifierMoveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentifierMove'] = ResolversParentTypes['IdentifierMove']> = {
  fromId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intoId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['IdentifierType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentityClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityClaim'] = ResolversParentTypes['IdentityClaim']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  causationId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claimedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['ClaimedIdentifier']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IdentityClaimKind'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rulesVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdentityLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityLimit'] = ResolversParentTypes['IdentityLimit']> = {
  max?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['IdentifierType'], ParentType, ContextType>;
  windowDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type IdentitySettingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentitySetting'] = ResolversParentTypes['IdentitySetting']> = {
  blockedValues?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  limits?: Resolver<Array<ResolversTypes['IdentityLimit']>, ParentType, ContextType>;
  originRanking?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  quarantineUsersAnHour?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdentitySettingSaveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentitySettingSaveError'] = ResolversParentTypes['IdentitySettingSaveError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'StaleVersion', ParentType, ContextType>;
};

export type IdentitySettingSavePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentitySettingSavePayload'] = ResolversParentTypes['IdentitySettingSavePayload']> = {
  errors?: Resolver<Array<ResolversTypes['IdentitySettingSaveError']>, ParentType, ContextType>;
  setting?: Resolver<Maybe<ResolversTypes['IdentitySetting']>, ParentType, ContextType>;
};

export type InboundHookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboundHook'] = ResolversParentTypes['InboundHook'], FederationReferenceType extends FederationReferenceTypes['InboundHook'] = FederationReferenceTypes['InboundHook']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['InboundHook']> | FederationReferenceType, FederationReferenceType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveryHeader?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryPointer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itemsPointer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['HookRule']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['SignatureScheme'], ParentType, ContextType>;
  signatureHeader?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  toleranceSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InboundHookArchiveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboundHookArchiveError'] = ResolversParentTypes['InboundHookArchiveError']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type InboundHookArchivePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboundHookArchivePayload'] = ResolversParentTypes['InboundHookArchivePayload']> = {
  errors?: Resolver<Array<ResolversTypes['InboundHookArchiveError']>, ParentType, ContextType>;
  inboundHook?: Resolver<Maybe<ResolversTypes['InboundHook']>, ParentType, ContextType>;
};

export type InboundHookConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboundHookConnection'] = ResolversParentTypes['InboundHookConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InboundHookEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['InboundHook']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InboundHookCreateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboundHookCreateError'] = ResolversParentTypes['InboundHookCreateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput', ParentType, ContextType>;
};

export type InboundHookCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboundHookCreatePayload'] = ResolversParentTypes['InboundHookCreatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['InboundHookCreateError']>, ParentType, ContextType>;
  inboundHook?: Resolver<Maybe<ResolversTypes['InboundHook']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InboundHookEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboundHookEdge'] = ResolversParentTypes['InboundHookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InboundHook'], ParentType, ContextType>;
};

export type InboundHookOfAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboundHookOfAddress'] = ResolversParentTypes['InboundHookOfAddress']> = {
  deliveryHeader?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryPointer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  itemsPointer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rules?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['SignatureScheme'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signatureHeader?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toleranceSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InboundHookUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboundHookUpdateError'] = ResolversParentTypes['InboundHookUpdateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type InboundHookUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboundHookUpdatePayload'] = ResolversParentTypes['InboundHookUpdatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['InboundHookUpdateError']>, ParentType, ContextType>;
  inboundHook?: Resolver<Maybe<ResolversTypes['InboundHook']>, ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  computedTraitArchive?: Resolver<ResolversTypes['ComputedTraitArchivePayload'], ParentType, ContextType, RequireFields<MutationComputedTraitArchiveArgs, 'id'>>;
  computedTraitSave?: Resolver<ResolversTypes['ComputedTraitSavePayload'], ParentType, ContextType, RequireFields<MutationComputedTraitSaveArgs, 'input'>>;
  duplicateAccept?: Resolver<ResolversTypes['DuplicateAcceptPayload'], ParentType, ContextType, RequireFields<MutationDuplicateAcceptArgs, 'id'>>;
  duplicateReject?: Resolver<ResolversTypes['DuplicateRejectPayload'], ParentType, ContextType, RequireFields<MutationDuplicateRejectArgs, 'id'>>;
  duplicateSearch?: Resolver<ResolversTypes['DuplicateSearchPayload'], ParentType, ContextType>;
  identifierDetach?: Resolver<ResolversTypes['IdentifierDetachPayload'], ParentType, ContextType, RequireFields<MutationIdentifierDetachArgs, 'dryRun' | 'identifier'>>;
  identitySettingSave?: Resolver<ResolversTypes['IdentitySettingSavePayload'], ParentType, ContextType, RequireFields<MutationIdentitySettingSaveArgs, 'input'>>;
  inboundHookArchive?: Resolver<ResolversTypes['InboundHookArchivePayload'], ParentType, ContextType, RequireFields<MutationInboundHookArchiveArgs, 'id'>>;
  inboundHookCreate?: Resolver<ResolversTypes['InboundHookCreatePayload'], ParentType, ContextType, RequireFields<MutationInboundHookCreateArgs, 'input'>>;
  inboundHookUpdate?: Resolver<ResolversTypes['InboundHookUpdatePayload'], ParentType, ContextType, RequireFields<MutationInboundHookUpdateArgs, 'id' | 'patch'>>;
  profileMerge?: Resolver<ResolversTypes['ProfileMergePayload'], ParentType, ContextType, RequireFields<MutationProfileMergeArgs, 'dryRun' | 'input'>>;
  profileUnmerge?: Resolver<ResolversTypes['ProfileUnmergePayload'], ParentType, ContextType, RequireFields<MutationProfileUnmergeArgs, 'dryRun' | 'mergeId'>>;
  sourceSettingsSave?: Resolver<ResolversTypes['SourceSettingsSavePayload'], ParentType, ContextType, RequireFields<MutationSourceSettingsSaveArgs, 'input' | 'sourceId'>>;
  trackingPlanArchive?: Resolver<ResolversTypes['TrackingPlanArchivePayload'], ParentType, ContextType, RequireFields<MutationTrackingPlanArchiveArgs, 'id'>>;
  trackingPlanSave?: Resolver<ResolversTypes['TrackingPlanSavePayload'], ParentType, ContextType, RequireFields<MutationTrackingPlanSaveArgs, 'input'>>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageSeenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageSeen'] = ResolversParentTypes['PageSeen']> = {
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlanViolationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanViolation'] = ResolversParentTypes['PlanViolation']> = {
  action?: Resolver<ResolversTypes['PlanAction'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PlanViolationKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  property?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile'], FederationReferenceType extends FederationReferenceTypes['Profile'] = FederationReferenceTypes['Profile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Profile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['ChannelUse']>, ParentType, ContextType>;
  computedTrait?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ProfileComputedTraitArgs, 'name'>>;
  computedTraits?: Resolver<Array<ResolversTypes['ComputedTraitValue']>, ParentType, ContextType>;
  devices?: Resolver<Array<ResolversTypes['DeviceUse']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  duplicates?: Resolver<Array<ResolversTypes['DuplicateCandidate']>, ParentType, ContextType>;
  engagement?: Resolver<ResolversTypes['Engagement'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['Identifier']>, ParentType, ContextType>;
  identityClaims?: Resolver<Array<ResolversTypes['IdentityClaim']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lifetimeValue?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  merges?: Resolver<Array<ResolversTypes['ProfileMerge']>, ParentType, ContextType>;
  rfm?: Resolver<Maybe<ResolversTypes['Rfm']>, ParentType, ContextType>;
  sessions?: Resolver<ResolversTypes['SessionConnection'], ParentType, ContextType, RequireFields<ProfileSessionsArgs, 'first'>>;
  timeline?: Resolver<ResolversTypes['TimelineEntryConnection'], ParentType, ContextType, RequireFields<ProfileTimelineArgs, 'first'>>;
  trait?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<ProfileTraitArgs, 'name'>>;
  traits?: Resolver<Array<ResolversTypes['Trait']>, ParentType, ContextType>;
};

export type ProfileConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProfileConnection'] = ResolversParentTypes['ProfileConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProfileEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Profile']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProfileEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProfileEdge'] = ResolversParentTypes['ProfileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Profile'], ParentType, ContextType>;
};

export type ProfileMergeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProfileMerge'] = ResolversParentTypes['ProfileMerge']> = {
  fromId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intoId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mergedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  undoneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  undoneBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProfileMergeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProfileMergeError'] = ResolversParentTypes['ProfileMergeError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type ProfileMergePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProfileMergePayload'] = ResolversParentTypes['ProfileMergePayload']> = {
  errors?: Resolver<Array<ResolversTypes['ProfileMergeError']>, ParentType, ContextType>;
  mergeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  moves?: Resolver<Maybe<Array<ResolversTypes['IdentifierMove']>>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
};

export type ProfileStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProfileStatistics'] = ResolversParentTypes['ProfileStatistics']> = {
  identified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  profiles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timelineEntries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProfileUnmergeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProfileUnmergeError'] = ResolversParentTypes['ProfileUnmergeError']> = {
  __resolveType: TypeResolveFn<'NotFound', ParentType, ContextType>;
};

export type ProfileUnmergePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProfileUnmergePayload'] = ResolversParentTypes['ProfileUnmergePayload']> = {
  errors?: Resolver<Array<ResolversTypes['ProfileUnmergeError']>, ParentType, ContextType>;
  moves?: Resolver<Maybe<Array<ResolversTypes['IdentifierMove']>>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
};

export type ProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Provenance'] = ResolversParentTypes['Provenance']> = {
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supplier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  computedTrait?: Resolver<Maybe<ResolversTypes['ComputedTrait']>, ParentType, ContextType, RequireFields<QueryComputedTraitArgs, 'id'>>;
  computedTraits?: Resolver<ResolversTypes['ComputedTraitConnection'], ParentType, ContextType, RequireFields<QueryComputedTraitsArgs, 'first'>>;
  duplicateCandidates?: Resolver<ResolversTypes['DuplicateCandidateConnection'], ParentType, ContextType, RequireFields<QueryDuplicateCandidatesArgs, 'first'>>;
  duplicateSearchStatus?: Resolver<Maybe<ResolversTypes['DuplicateSearch']>, ParentType, ContextType>;
  identitySetting?: Resolver<ResolversTypes['IdentitySetting'], ParentType, ContextType>;
  inboundHook?: Resolver<Maybe<ResolversTypes['InboundHook']>, ParentType, ContextType, RequireFields<QueryInboundHookArgs, 'id'>>;
  inboundHookOfAddress?: Resolver<Maybe<ResolversTypes['InboundHookOfAddress']>, ParentType, ContextType, RequireFields<QueryInboundHookOfAddressArgs, 'id'>>;
  inboundHooks?: Resolver<ResolversTypes['InboundHookConnection'], ParentType, ContextType, RequireFields<QueryInboundHooksArgs, 'first'>>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType, RequireFields<QueryProfileArgs, 'id'>>;
  profileBy?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType, RequireFields<QueryProfileByArgs, 'identifier'>>;
  profileStatistics?: Resolver<ResolversTypes['ProfileStatistics'], ParentType, ContextType>;
  profiles?: Resolver<ResolversTypes['ProfileConnection'], ParentType, ContextType, RequireFields<QueryProfilesArgs, 'first'>>;
  trackingPlan?: Resolver<Maybe<ResolversTypes['TrackingPlan']>, ParentType, ContextType, RequireFields<QueryTrackingPlanArgs, 'id'>>;
  trackingPlanTest?: Resolver<Array<ResolversTypes['TrackingPlanTestResult']>, ParentType, ContextType, RequireFields<QueryTrackingPlanTestArgs, 'messages' | 'sourceId'>>;
  trackingPlans?: Resolver<ResolversTypes['TrackingPlanConnection'], ParentType, ContextType, RequireFields<QueryTrackingPlansArgs, 'first'>>;
};

export type RecentEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecentEvent'] = ResolversParentTypes['RecentEvent']> = {
  excerpt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['EventOutcome'], ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['EventReason']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecentEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecentEventConnection'] = ResolversParentTypes['RecentEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RecentEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RecentEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecentEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecentEventEdge'] = ResolversParentTypes['RecentEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecentEvent'], ParentType, ContextType>;
};

export type RfmResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rfm'] = ResolversParentTypes['Rfm']> = {
  frequency?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastOrderAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  monetary?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recency?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  endedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  engagedSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  entryPage?: Resolver<Maybe<ResolversTypes['PageSeen']>, ParentType, ContextType>;
  eventCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exitPage?: Resolver<Maybe<ResolversTypes['PageSeen']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pageViewCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source'], FederationReferenceType extends FederationReferenceTypes['Source'] = FederationReferenceTypes['Source']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Source']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recentEvents?: Resolver<Maybe<ResolversTypes['RecentEventConnection']>, ParentType, ContextType, RequireFields<SourceRecentEventsArgs, 'first'>>;
  rejections?: Resolver<Maybe<ResolversTypes['RecentEventConnection']>, ParentType, ContextType, RequireFields<SourceRejectionsArgs, 'first'>>;
  settings?: Resolver<Maybe<ResolversTypes['SourceSettings']>, ParentType, ContextType>;
  trackingPlan?: Resolver<Maybe<ResolversTypes['TrackingPlan']>, ParentType, ContextType>;
};

export type SourceSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceSettings'] = ResolversParentTypes['SourceSettings']> = {
  dateOrder?: Resolver<Maybe<ResolversTypes['DateOrder']>, ParentType, ContextType>;
  defaultCountry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  keepsFullIp?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sessionTimeoutMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  thirdParty?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceSettingsSaveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceSettingsSaveError'] = ResolversParentTypes['SourceSettingsSaveError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'StaleVersion', ParentType, ContextType>;
};

export type SourceSettingsSavePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceSettingsSavePayload'] = ResolversParentTypes['SourceSettingsSavePayload']> = {
  errors?: Resolver<Array<ResolversTypes['SourceSettingsSaveError']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type StaleVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaleVersion'] = ResolversParentTypes['StaleVersion']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  campaign?: Resolver<Maybe<ResolversTypes['Campaign']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimelineKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  planViolations?: Resolver<Array<ResolversTypes['PlanViolation']>, ParentType, ContextType>;
  properties?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  provenance?: Resolver<Maybe<ResolversTypes['Provenance']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TimelineEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntryConnection'] = ResolversParentTypes['TimelineEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TimelineEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TimelineEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimelineEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntryEdge'] = ResolversParentTypes['TimelineEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
};

export type TrackingPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingPlan'] = ResolversParentTypes['TrackingPlan'], FederationReferenceType extends FederationReferenceTypes['TrackingPlan'] = FederationReferenceTypes['TrackingPlan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TrackingPlan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onUnplannedEvent?: Resolver<ResolversTypes['PlanAction'], ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['TrackingRule']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['TrackingPlanVersion']>, ParentType, ContextType>;
};

export type TrackingPlanArchiveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingPlanArchiveError'] = ResolversParentTypes['TrackingPlanArchiveError']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type TrackingPlanArchivePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingPlanArchivePayload'] = ResolversParentTypes['TrackingPlanArchivePayload']> = {
  errors?: Resolver<Array<ResolversTypes['TrackingPlanArchiveError']>, ParentType, ContextType>;
  trackingPlan?: Resolver<Maybe<ResolversTypes['TrackingPlan']>, ParentType, ContextType>;
};

export type TrackingPlanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingPlanConnection'] = ResolversParentTypes['TrackingPlanConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TrackingPlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TrackingPlan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrackingPlanEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingPlanEdge'] = ResolversParentTypes['TrackingPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TrackingPlan'], ParentType, ContextType>;
};

export type TrackingPlanSaveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingPlanSaveError'] = ResolversParentTypes['TrackingPlanSaveError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'StaleVersion', ParentType, ContextType>;
};

export type TrackingPlanSavePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingPlanSavePayload'] = ResolversParentTypes['TrackingPlanSavePayload']> = {
  errors?: Resolver<Array<ResolversTypes['TrackingPlanSaveError']>, ParentType, ContextType>;
  trackingPlan?: Resolver<Maybe<ResolversTypes['TrackingPlan']>, ParentType, ContextType>;
};

export type TrackingPlanTestResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingPlanTestResult'] = ResolversParentTypes['TrackingPlanTestResult']> = {
  kept?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['EventOutcome']>, ParentType, ContextType>;
  violations?: Resolver<Array<ResolversTypes['PlanViolation']>, ParentType, ContextType>;
};

export type TrackingPlanVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingPlanVersion'] = ResolversParentTypes['TrackingPlanVersion']> = {
  rules?: Resolver<Maybe<Array<ResolversTypes['TrackingRule']>>, ParentType, ContextType>;
  savedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrackingRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingRule'] = ResolversParentTypes['TrackingRule']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onUnplannedProperty?: Resolver<ResolversTypes['PlanAction'], ParentType, ContextType>;
  onViolation?: Resolver<ResolversTypes['PlanAction'], ParentType, ContextType>;
  schema?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TrackedType'], ParentType, ContextType>;
};

export type TraitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Trait'] = ResolversParentTypes['Trait']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confidence?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rawValue?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Campaign?: CampaignResolvers<ContextType>;
  ChannelUse?: ChannelUseResolvers<ContextType>;
  ClaimedIdentifier?: ClaimedIdentifierResolvers<ContextType>;
  ClickId?: ClickIdResolvers<ContextType>;
  ComputedTrait?: ComputedTraitResolvers<ContextType>;
  ComputedTraitArchiveError?: ComputedTraitArchiveErrorResolvers<ContextType>;
  ComputedTraitArchivePayload?: ComputedTraitArchivePayloadResolvers<ContextType>;
  ComputedTraitCondition?: ComputedTraitConditionResolvers<ContextType>;
  ComputedTraitConnection?: ComputedTraitConnectionResolvers<ContextType>;
  ComputedTraitEdge?: ComputedTraitEdgeResolvers<ContextType>;
  ComputedTraitSaveError?: ComputedTraitSaveErrorResolvers<ContextType>;
  ComputedTraitSavePayload?: ComputedTraitSavePayloadResolvers<ContextType>;
  ComputedTraitValue?: ComputedTraitValueResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Device?: DeviceResolvers<ContextType>;
  DeviceUse?: DeviceUseResolvers<ContextType>;
  DuplicateAcceptError?: DuplicateAcceptErrorResolvers<ContextType>;
  DuplicateAcceptPayload?: DuplicateAcceptPayloadResolvers<ContextType>;
  DuplicateCandidate?: DuplicateCandidateResolvers<ContextType>;
  DuplicateCandidateConnection?: DuplicateCandidateConnectionResolvers<ContextType>;
  DuplicateCandidateEdge?: DuplicateCandidateEdgeResolvers<ContextType>;
  DuplicateReason?: DuplicateReasonResolvers<ContextType>;
  DuplicateRejectError?: DuplicateRejectErrorResolvers<ContextType>;
  DuplicateRejectPayload?: DuplicateRejectPayloadResolvers<ContextType>;
  DuplicateSearch?: DuplicateSearchResolvers<ContextType>;
  DuplicateSearchError?: DuplicateSearchErrorResolvers<ContextType>;
  DuplicateSearchPayload?: DuplicateSearchPayloadResolvers<ContextType>;
  Engagement?: EngagementResolvers<ContextType>;
  EventReason?: EventReasonResolvers<ContextType>;
  HookCondition?: HookConditionResolvers<ContextType>;
  HookField?: HookFieldResolvers<ContextType>;
  HookRule?: HookRuleResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  IdentifierDetachError?: IdentifierDetachErrorResolvers<ContextType>;
  IdentifierDetachPayload?: IdentifierDetachPayloadResolvers<ContextType>;
  IdentifierMove?: IdentifierMoveResolvers<ContextType>;
  IdentityClaim?: IdentityClaimResolvers<ContextType>;
  IdentityLimit?: IdentityLimitResolvers<ContextType>;
  IdentitySetting?: IdentitySettingResolvers<ContextType>;
  IdentitySettingSaveError?: IdentitySettingSaveErrorResolvers<ContextType>;
  IdentitySettingSavePayload?: IdentitySettingSavePayloadResolvers<ContextType>;
  InboundHook?: InboundHookResolvers<ContextType>;
  InboundHookArchiveError?: InboundHookArchiveErrorResolvers<ContextType>;
  InboundHookArchivePayload?: InboundHookArchivePayloadResolvers<ContextType>;
  InboundHookConnection?: InboundHookConnectionResolvers<ContextType>;
  InboundHookCreateError?: InboundHookCreateErrorResolvers<ContextType>;
  InboundHookCreatePayload?: InboundHookCreatePayloadResolvers<ContextType>;
  InboundHookEdge?: InboundHookEdgeResolvers<ContextType>;
  InboundHookOfAddress?: InboundHookOfAddressResolvers<ContextType>;
  InboundHookUpdateError?: InboundHookUpdateErrorResolvers<ContextType>;
  InboundHookUpdatePayload?: InboundHookUpdatePayloadResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PageSeen?: PageSeenResolvers<ContextType>;
  PlanViolation?: PlanViolationResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  ProfileConnection?: ProfileConnectionResolvers<ContextType>;
  ProfileEdge?: ProfileEdgeResolvers<ContextType>;
  ProfileMerge?: ProfileMergeResolvers<ContextType>;
  ProfileMergeError?: ProfileMergeErrorResolvers<ContextType>;
  ProfileMergePayload?: ProfileMergePayloadResolvers<ContextType>;
  ProfileStatistics?: ProfileStatisticsResolvers<ContextType>;
  ProfileUnmergeError?: ProfileUnmergeErrorResolvers<ContextType>;
  ProfileUnmergePayload?: ProfileUnmergePayloadResolvers<ContextType>;
  Provenance?: ProvenanceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecentEvent?: RecentEventResolvers<ContextType>;
  RecentEventConnection?: RecentEventConnectionResolvers<ContextType>;
  RecentEventEdge?: RecentEventEdgeResolvers<ContextType>;
  Rfm?: RfmResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceSettings?: SourceSettingsResolvers<ContextType>;
  SourceSettingsSaveError?: SourceSettingsSaveErrorResolvers<ContextType>;
  SourceSettingsSavePayload?: SourceSettingsSavePayloadResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  TimelineEntryConnection?: TimelineEntryConnectionResolvers<ContextType>;
  TimelineEntryEdge?: TimelineEntryEdgeResolvers<ContextType>;
  TrackingPlan?: TrackingPlanResolvers<ContextType>;
  TrackingPlanArchiveError?: TrackingPlanArchiveErrorResolvers<ContextType>;
  TrackingPlanArchivePayload?: TrackingPlanArchivePayloadResolvers<ContextType>;
  TrackingPlanConnection?: TrackingPlanConnectionResolvers<ContextType>;
  TrackingPlanEdge?: TrackingPlanEdgeResolvers<ContextType>;
  TrackingPlanSaveError?: TrackingPlanSaveErrorResolvers<ContextType>;
  TrackingPlanSavePayload?: TrackingPlanSavePayloadResolvers<ContextType>;
  TrackingPlanTestResult?: TrackingPlanTestResultResolvers<ContextType>;
  TrackingPlanVersion?: TrackingPlanVersionResolvers<ContextType>;
  TrackingRule?: TrackingRuleResolvers<ContextType>;
  Trait?: TraitResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  data?: DataDirectiveResolver<any, any, ContextType>;
  needs?: NeedsDirectiveResolver<any, any, ContextType>;
};
