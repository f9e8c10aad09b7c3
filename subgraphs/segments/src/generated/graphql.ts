import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SegmentParent, SegmentConnectionParent, SegmentConditionParent, TraitConditionParent, EventCountConditionParent, MembershipParent, MembershipConnectionParent, ProfileParent, SegmentCreateErrorParent, SegmentArchiveErrorParent } from '../resolvers/parents.ts';
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

/** How a count is compared with a number. */
export type CountOperator =
  | 'EQ'
  | 'GTE'
  | 'LTE';

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

/** How often an event happened in all; EQ 0 is never. */
export type EventCountCondition = {
  __typename?: 'EventCountCondition';
  count: Scalars['Int']['output'];
  name: Scalars['String']['output'];
  operator: CountOperator;
};

export type EventCountConditionInput = {
  /** 0 or more. */
  count: Scalars['Int']['input'];
  /** The event's name, as in Order Completed. */
  name: Scalars['String']['input'];
  operator: CountOperator;
};

/** A value cannot be used; the message says which and what is wanted. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** A customer's stay in a segment. */
export type Membership = {
  __typename?: 'Membership';
  enteredAt: Scalars['DateTime']['output'];
  profile?: Maybe<Profile>;
  segment: Segment;
};

export type MembershipConnection = {
  __typename?: 'MembershipConnection';
  edges: Array<MembershipEdge>;
  nodes: Array<Membership>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type MembershipEdge = {
  __typename?: 'MembershipEdge';
  cursor: Scalars['String']['output'];
  node: Membership;
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
  /** Ends a segment: its members leave it. */
  segmentArchive: SegmentArchivePayload;
  /** Defines a segment; customers who satisfy it already enter it before the answer. */
  segmentCreate: SegmentCreatePayload;
};


export type MutationSegmentArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationSegmentCreateArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: SegmentCreateInput;
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

export type Profile = {
  __typename?: 'Profile';
  id: Scalars['ID']['output'];
  /** Whether this customer is in a segment now. */
  inSegment?: Maybe<Scalars['Boolean']['output']>;
  /** The segments this customer is in now, by name. */
  segments?: Maybe<Array<Segment>>;
};


export type ProfileInSegmentArgs = {
  id: Scalars['ID']['input'];
};

export type Query = {
  __typename?: 'Query';
  /** A segment by id. */
  segment?: Maybe<Segment>;
  /** Segments by name. */
  segments: SegmentConnection;
};


export type QuerySegmentArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySegmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** A group of customers that share a condition. */
export type Segment = {
  __typename?: 'Segment';
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  condition: SegmentCondition;
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** The members, the latest to enter first. */
  members: MembershipConnection;
  name: Scalars['String']['output'];
  /** How many customers are in it now. */
  size: Scalars['Int']['output'];
  version: Scalars['Int']['output'];
};


/** A group of customers that share a condition. */
export type SegmentMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

export type SegmentArchiveError = NotFound | StaleVersion;

export type SegmentArchivePayload = {
  __typename?: 'SegmentArchivePayload';
  errors: Array<SegmentArchiveError>;
  segment?: Maybe<Segment>;
};

/** Exactly one field is set. */
export type SegmentCondition = {
  __typename?: 'SegmentCondition';
  and?: Maybe<Array<SegmentCondition>>;
  event?: Maybe<EventCountCondition>;
  not?: Maybe<SegmentCondition>;
  or?: Maybe<Array<SegmentCondition>>;
  trait?: Maybe<TraitCondition>;
};

/** Exactly one field. */
export type SegmentConditionInput = {
  and?: InputMaybe<Array<SegmentConditionInput>>;
  event?: InputMaybe<EventCountConditionInput>;
  not?: InputMaybe<SegmentConditionInput>;
  or?: InputMaybe<Array<SegmentConditionInput>>;
  trait?: InputMaybe<TraitConditionInput>;
};

export type SegmentConnection = {
  __typename?: 'SegmentConnection';
  edges: Array<SegmentEdge>;
  nodes: Array<Segment>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type SegmentCreateError = InvalidInput;

export type SegmentCreateInput = {
  condition: SegmentConditionInput;
  /** 1 to 100 characters, unique in the workspace. */
  name: Scalars['String']['input'];
};

export type SegmentCreatePayload = {
  __typename?: 'SegmentCreatePayload';
  errors: Array<SegmentCreateError>;
  segment?: Maybe<Segment>;
};

export type SegmentEdge = {
  __typename?: 'SegmentEdge';
  cursor: Scalars['String']['output'];
  node: Segment;
};

/** Somebody changed the entity since it was read. Read it again and repeat the change. */
export type StaleVersion = UserError & {
  __typename?: 'StaleVersion';
  currentVersion: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** A trait compared with a value. A customer without the trait satisfies NEQ only, and EXISTS: false. */
export type TraitCondition = {
  __typename?: 'TraitCondition';
  name: Scalars['String']['output'];
  operator: TraitOperator;
  /** A list for IN, a boolean for EXISTS. */
  value: Scalars['JSON']['output'];
};

export type TraitConditionInput = {
  name: Scalars['String']['input'];
  operator: TraitOperator;
  /** Text, number or boolean; a list of them for IN; a boolean for EXISTS. */
  value: Scalars['JSON']['input'];
};

/** How a trait is compared with a value. */
export type TraitOperator =
  | 'CONTAINS'
  | 'ENDS_WITH'
  | 'EQ'
  | 'EXISTS'
  | 'GT'
  | 'GTE'
  | 'IN'
  | 'LT'
  | 'LTE'
  | 'NEQ'
  | 'STARTS_WITH';

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
  Profile: Profile;
  Segment: Segment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Profile:
    ( { __typename: 'Profile' }
    & GraphQLRecursivePick<FederationTypes['Profile'], {"id":true}> );
  Segment:
    ( { __typename: 'Segment' }
    & GraphQLRecursivePick<FederationTypes['Segment'], {"id":true}> );
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
  CountOperator: CountOperator;
  DataClass: DataClass;
  DataMask: DataMask;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  EventCountCondition: ResolverTypeWrapper<EventCountConditionParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  EventCountConditionInput: EventCountConditionInput;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Membership: ResolverTypeWrapper<MembershipParent>;
  MembershipConnection: ResolverTypeWrapper<MembershipConnectionParent>;
  MembershipEdge: ResolverTypeWrapper<Omit<MembershipEdge, 'node'> & { node: ResolversTypes['Membership'] }>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Profile: ResolverTypeWrapper<ProfileParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Segment: ResolverTypeWrapper<SegmentParent>;
  SegmentArchiveError: ResolverTypeWrapper<SegmentArchiveErrorParent>;
  SegmentArchivePayload: ResolverTypeWrapper<Omit<SegmentArchivePayload, 'errors' | 'segment'> & { errors: Array<ResolversTypes['SegmentArchiveError']>, segment?: Maybe<ResolversTypes['Segment']> }>;
  SegmentCondition: ResolverTypeWrapper<SegmentConditionParent>;
  SegmentConditionInput: SegmentConditionInput;
  SegmentConnection: ResolverTypeWrapper<SegmentConnectionParent>;
  SegmentCreateError: ResolverTypeWrapper<SegmentCreateErrorParent>;
  SegmentCreateInput: SegmentCreateInput;
  SegmentCreatePayload: ResolverTypeWrapper<Omit<SegmentCreatePayload, 'errors' | 'segment'> & { errors: Array<ResolversTypes['SegmentCreateError']>, segment?: Maybe<ResolversTypes['Segment']> }>;
  SegmentEdge: ResolverTypeWrapper<Omit<SegmentEdge, 'node'> & { node: ResolversTypes['Segment'] }>;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  TraitCondition: ResolverTypeWrapper<TraitConditionParent>;
  TraitConditionInput: TraitConditionInput;
  TraitOperator: TraitOperator;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  EventCountCondition: EventCountConditionParent;
  Int: Scalars['Int']['output'];
  EventCountConditionInput: EventCountConditionInput;
  InvalidInput: InvalidInput;
  JSON: Scalars['JSON']['output'];
  Membership: MembershipParent;
  MembershipConnection: MembershipConnectionParent;
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  NotFound: NotFound;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Profile: ProfileParent;
  Query: Record<PropertyKey, never>;
  Segment: SegmentParent;
  SegmentArchiveError: SegmentArchiveErrorParent;
  SegmentArchivePayload: Omit<SegmentArchivePayload, 'errors' | 'segment'> & { errors: Array<ResolversParentTypes['SegmentArchiveError']>, segment?: Maybe<ResolversParentTypes['Segment']> };
  SegmentCondition: SegmentConditionParent;
  SegmentConditionInput: SegmentConditionInput;
  SegmentConnection: SegmentConnectionParent;
  SegmentCreateError: SegmentCreateErrorParent;
  SegmentCreateInput: SegmentCreateInput;
  SegmentCreatePayload: Omit<SegmentCreatePayload, 'errors' | 'segment'> & { errors: Array<ResolversParentTypes['SegmentCreateError']>, segment?: Maybe<ResolversParentTypes['Segment']> };
  SegmentEdge: Omit<SegmentEdge, 'node'> & { node: ResolversParentTypes['Segment'] };
  StaleVersion: StaleVersion;
  TraitCondition: TraitConditionParent;
  TraitConditionInput: TraitConditionInput;
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

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type EventCountConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventCountCondition'] = ResolversParentTypes['EventCountCondition']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['CountOperator'], ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  enteredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
  segment?: Resolver<ResolversTypes['Segment'], ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  segmentArchive?: Resolver<ResolversTypes['SegmentArchivePayload'], ParentType, ContextType, RequireFields<MutationSegmentArchiveArgs, 'id'>>;
  segmentCreate?: Resolver<ResolversTypes['SegmentCreatePayload'], ParentType, ContextType, RequireFields<MutationSegmentCreateArgs, 'input'>>;
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

export type ProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile'], FederationReferenceType extends FederationReferenceTypes['Profile'] = FederationReferenceTypes['Profile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Profile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inSegment?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<ProfileInSegmentArgs, 'id'>>;
  segments?: Resolver<Maybe<Array<ResolversTypes['Segment']>>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  segment?: Resolver<Maybe<ResolversTypes['Segment']>, ParentType, ContextType, RequireFields<QuerySegmentArgs, 'id'>>;
  segments?: Resolver<ResolversTypes['SegmentConnection'], ParentType, ContextType, RequireFields<QuerySegmentsArgs, 'first'>>;
};

export type SegmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Segment'] = ResolversParentTypes['Segment'], FederationReferenceType extends FederationReferenceTypes['Segment'] = FederationReferenceTypes['Segment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Segment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  condition?: Resolver<ResolversTypes['SegmentCondition'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, RequireFields<SegmentMembersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SegmentArchiveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentArchiveError'] = ResolversParentTypes['SegmentArchiveError']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type SegmentArchivePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentArchivePayload'] = ResolversParentTypes['SegmentArchivePayload']> = {
  errors?: Resolver<Array<ResolversTypes['SegmentArchiveError']>, ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['Segment']>, ParentType, ContextType>;
};

export type SegmentConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentCondition'] = ResolversParentTypes['SegmentCondition']> = {
  and?: Resolver<Maybe<Array<ResolversTypes['SegmentCondition']>>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['EventCountCondition']>, ParentType, ContextType>;
  not?: Resolver<Maybe<ResolversTypes['SegmentCondition']>, ParentType, ContextType>;
  or?: Resolver<Maybe<Array<ResolversTypes['SegmentCondition']>>, ParentType, ContextType>;
  trait?: Resolver<Maybe<ResolversTypes['TraitCondition']>, ParentType, ContextType>;
};

export type SegmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentConnection'] = ResolversParentTypes['SegmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SegmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Segment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SegmentCreateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentCreateError'] = ResolversParentTypes['SegmentCreateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput', ParentType, ContextType>;
};

export type SegmentCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentCreatePayload'] = ResolversParentTypes['SegmentCreatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['SegmentCreateError']>, ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['Segment']>, ParentType, ContextType>;
};

export type SegmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SegmentEdge'] = ResolversParentTypes['SegmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Segment'], ParentType, ContextType>;
};

export type StaleVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaleVersion'] = ResolversParentTypes['StaleVersion']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TraitConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TraitCondition'] = ResolversParentTypes['TraitCondition']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['TraitOperator'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  EventCountCondition?: EventCountConditionResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Segment?: SegmentResolvers<ContextType>;
  SegmentArchiveError?: SegmentArchiveErrorResolvers<ContextType>;
  SegmentArchivePayload?: SegmentArchivePayloadResolvers<ContextType>;
  SegmentCondition?: SegmentConditionResolvers<ContextType>;
  SegmentConnection?: SegmentConnectionResolvers<ContextType>;
  SegmentCreateError?: SegmentCreateErrorResolvers<ContextType>;
  SegmentCreatePayload?: SegmentCreatePayloadResolvers<ContextType>;
  SegmentEdge?: SegmentEdgeResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  TraitCondition?: TraitConditionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  data?: DataDirectiveResolver<any, any, ContextType>;
  needs?: NeedsDirectiveResolver<any, any, ContextType>;
};
