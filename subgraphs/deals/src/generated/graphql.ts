import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DealParent, DealConnectionParent, DealContactParent, StageStayParent, PipelineParent, StageParent, PurchaseParent, PurchaseConnectionParent, PurchaseTotalsParent, ContactParent, CompanyParent, ProfileParent, UserParent, PipelineCreateErrorParent, DealOpenErrorParent, DealUpdateErrorParent, DealMoveErrorParent } from '../resolvers/parents.ts';
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

export type Company = {
  __typename?: 'Company';
  /** Deals with this company, newest first. */
  deals?: Maybe<DealConnection>;
  id: Scalars['ID']['output'];
};


export type CompanyDealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

export type Contact = {
  __typename?: 'Contact';
  /** Deals this contact takes part in, newest first. */
  deals?: Maybe<DealConnection>;
  id: Scalars['ID']['output'];
};


export type ContactDealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
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

/** A sale in the making. */
export type Deal = {
  __typename?: 'Deal';
  amount?: Maybe<Money>;
  /** The day it is expected to close, or closed. */
  closeDate?: Maybe<Scalars['Date']['output']>;
  /** When it was won or lost. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  company?: Maybe<Company>;
  contacts: Array<DealContact>;
  id: Scalars['ID']['output'];
  /** Why it was lost; only lost deals have one. */
  lossReason?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  openedAt: Scalars['DateTime']['output'];
  owner?: Maybe<User>;
  pipeline: Pipeline;
  stage: Stage;
  /** Every stage the deal was in, oldest first. */
  stageHistory: Array<StageStay>;
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with every change; send it as expectedVersion. */
  version: Scalars['Int']['output'];
};

/** The deal is won or lost, and closed deals do not move. */
export type DealClosed = UserError & {
  __typename?: 'DealClosed';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
  stage: Stage;
};

export type DealConnection = {
  __typename?: 'DealConnection';
  edges: Array<DealEdge>;
  nodes: Array<Deal>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** Who takes part in the buying. */
export type DealContact = {
  __typename?: 'DealContact';
  contact?: Maybe<Contact>;
  role: DealContactRole;
};

export type DealContactInput = {
  contactId: Scalars['ID']['input'];
  role: DealContactRole;
};

/** What a contact has to do with the decision to buy. */
export type DealContactRole =
  | 'BLOCKER'
  | 'CHAMPION'
  | 'DECISION_MAKER'
  | 'INFLUENCER'
  | 'OTHER'
  | 'USER';

export type DealEdge = {
  __typename?: 'DealEdge';
  cursor: Scalars['String']['output'];
  node: Deal;
};

export type DealFilter = {
  companyId?: InputMaybe<Scalars['ID']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  pipelineId?: InputMaybe<Scalars['ID']['input']>;
  stageKind?: InputMaybe<Array<StageKind>>;
  /** Part of the name. */
  text?: InputMaybe<Scalars['String']['input']>;
};

export type DealMoveError = DealClosed | InvalidInput | LossReasonMissing | NotFound | StaleVersion;

export type DealMoveInput = {
  /** Needed when the stage is a lost one. */
  lossReason?: InputMaybe<Scalars['String']['input']>;
  stageId: Scalars['ID']['input'];
};

export type DealMovePayload = {
  __typename?: 'DealMovePayload';
  deal?: Maybe<Deal>;
  errors: Array<DealMoveError>;
};

export type DealOpenError = InvalidInput | NotFound;

export type DealOpenInput = {
  /** In the pipeline's currency. */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  closeDate?: InputMaybe<Scalars['Date']['input']>;
  companyId?: InputMaybe<Scalars['ID']['input']>;
  contacts: Array<DealContactInput>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  pipelineId: Scalars['ID']['input'];
  /** The pipeline's first open stage when left out. */
  stageId?: InputMaybe<Scalars['ID']['input']>;
};

export type DealOpenPayload = {
  __typename?: 'DealOpenPayload';
  deal?: Maybe<Deal>;
  errors: Array<DealOpenError>;
};

/** Absent keeps, null clears. */
export type DealPatch = {
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  closeDate?: InputMaybe<Scalars['Date']['input']>;
  companyId?: InputMaybe<Scalars['ID']['input']>;
  contacts?: InputMaybe<Array<DealContactInput>>;
  name?: InputMaybe<Scalars['String']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
};

export type DealUpdateError = InvalidInput | NotFound | StaleVersion;

export type DealUpdatePayload = {
  __typename?: 'DealUpdatePayload';
  deal?: Maybe<Deal>;
  errors: Array<DealUpdateError>;
};

/** A value cannot be used; the message says which and what is wanted. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** A deal can only be lost with a reason. */
export type LossReasonMissing = UserError & {
  __typename?: 'LossReasonMissing';
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
  /** Puts the deal into another stage of its pipeline. Won and lost deals stay where they are. */
  dealMove: DealMovePayload;
  /** Opens a deal in a pipeline, in its first open stage unless another is named. */
  dealOpen: DealOpenPayload;
  /** Changes the fields given, keeps the others; a stage is changed by dealMove. */
  dealUpdate: DealUpdatePayload;
  /** Makes a pipeline with its stages. */
  pipelineCreate: PipelineCreatePayload;
};


export type MutationDealMoveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: DealMoveInput;
};


export type MutationDealOpenArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: DealOpenInput;
};


export type MutationDealUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  patch: DealPatch;
};


export type MutationPipelineCreateArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: PipelineCreateInput;
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

/** The stages a deal goes through, in order. */
export type Pipeline = {
  __typename?: 'Pipeline';
  currency: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  stages: Array<Stage>;
};

export type PipelineCreateError = InvalidInput;

export type PipelineCreateInput = {
  /** ISO 4217, as in GBP. */
  currency: Scalars['String']['input'];
  /** 1 to 100 characters, unique in the workspace. */
  name: Scalars['String']['input'];
  /** In order; at least one open, one won and one lost stage. */
  stages: Array<StageInput>;
};

export type PipelineCreatePayload = {
  __typename?: 'PipelineCreatePayload';
  errors: Array<PipelineCreateError>;
  pipeline?: Maybe<Pipeline>;
};

export type Profile = {
  __typename?: 'Profile';
  /** Deals this customer takes part in as a contact, newest first. */
  deals?: Maybe<DealConnection>;
  id: Scalars['ID']['output'];
  lastOrder?: Maybe<Purchase>;
  /** What this customer bought in all, one row a currency. */
  purchaseTotals?: Maybe<Array<PurchaseTotals>>;
  /** Orders and refunds, newest first. */
  purchases?: Maybe<PurchaseConnection>;
};


export type ProfileDealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type ProfilePurchasesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** An order or a refund, from the shop's events. */
export type Purchase = {
  __typename?: 'Purchase';
  id: Scalars['ID']['output'];
  kind: PurchaseKind;
  lineCount: Scalars['Int']['output'];
  /** The order's number in the shop. */
  number: Scalars['String']['output'];
  occurredAt: Scalars['DateTime']['output'];
  profile?: Maybe<Profile>;
  /** What the customer paid, or got back. */
  total: Money;
};

export type PurchaseConnection = {
  __typename?: 'PurchaseConnection';
  edges: Array<PurchaseEdge>;
  nodes: Array<Purchase>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type PurchaseEdge = {
  __typename?: 'PurchaseEdge';
  cursor: Scalars['String']['output'];
  node: Purchase;
};

export type PurchaseFilter = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  kind?: InputMaybe<PurchaseKind>;
  /** Exclusive. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Whether money came in or went back. */
export type PurchaseKind =
  | 'ORDER'
  | 'REFUND';

/** Orders and refunds in one currency. */
export type PurchaseTotals = {
  __typename?: 'PurchaseTotals';
  currency: Scalars['String']['output'];
  firstAt?: Maybe<Scalars['DateTime']['output']>;
  lastAt?: Maybe<Scalars['DateTime']['output']>;
  /** Orders less refunds. */
  net: Scalars['Decimal']['output'];
  orderCount: Scalars['Int']['output'];
  /** Sum of the orders. */
  ordered: Scalars['Decimal']['output'];
  refundCount: Scalars['Int']['output'];
  /** Sum of the refunds. */
  refunded: Scalars['Decimal']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** A deal by id. */
  deal?: Maybe<Deal>;
  /** Deals, the most recently opened first. */
  deals: DealConnection;
  /** A pipeline by id. */
  pipeline?: Maybe<Pipeline>;
  /** All pipelines by name. */
  pipelines: Array<Pipeline>;
  /** An order or refund by its number in the shop. */
  purchase?: Maybe<Purchase>;
  /** Orders and refunds counted and summed, one row a currency. */
  purchaseTotals: Array<PurchaseTotals>;
};


export type QueryDealArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DealFilter>;
  first: Scalars['Int']['input'];
};


export type QueryPipelineArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPurchaseArgs = {
  kind: PurchaseKind;
  number: Scalars['String']['input'];
};


export type QueryPurchaseTotalsArgs = {
  filter?: InputMaybe<PurchaseFilter>;
};

/** A step of a pipeline. */
export type Stage = {
  __typename?: 'Stage';
  id: Scalars['ID']['output'];
  kind: StageKind;
  name: Scalars['String']['output'];
  pipeline: Pipeline;
  /** From 1, left to right. */
  position: Scalars['Int']['output'];
  /** Chance that a deal in this stage is won, 0 to 1. */
  probability: Scalars['Float']['output'];
};

export type StageInput = {
  kind: StageKind;
  name: Scalars['String']['input'];
  /** 0 to 1; won is 1 and lost is 0 whatever is said. */
  probability: Scalars['Float']['input'];
};

/** What a stage means for the deals in it. */
export type StageKind =
  | 'LOST'
  | 'OPEN'
  | 'WON';

/** One stay of a deal in a stage. */
export type StageStay = {
  __typename?: 'StageStay';
  enteredAt: Scalars['DateTime']['output'];
  /** Null while the deal is there. */
  leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who moved it there, as in user:user_01J… */
  movedBy: Scalars['String']['output'];
  stage: Stage;
};

/** Somebody changed the entity since it was read. Read it again and repeat the change. */
export type StaleVersion = UserError & {
  __typename?: 'StaleVersion';
  currentVersion: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type User = {
  __typename?: 'User';
  id: Scalars['ID']['output'];
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
  Company: Company;
  Contact: Contact;
  Deal: Deal;
  Pipeline: Pipeline;
  Profile: Profile;
  Purchase: Purchase;
  Stage: Stage;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  Deal:
    ( { __typename: 'Deal' }
    & GraphQLRecursivePick<FederationTypes['Deal'], {"id":true}> );
  Pipeline:
    ( { __typename: 'Pipeline' }
    & GraphQLRecursivePick<FederationTypes['Pipeline'], {"id":true}> );
  Profile:
    ( { __typename: 'Profile' }
    & GraphQLRecursivePick<FederationTypes['Profile'], {"id":true}> );
  Purchase:
    ( { __typename: 'Purchase' }
    & GraphQLRecursivePick<FederationTypes['Purchase'], {"id":true}> );
  Stage:
    ( { __typename: 'Stage' }
    & GraphQLRecursivePick<FederationTypes['Stage'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( Omit<DealClosed, 'stage'> & { stage: _RefType['Stage'] } )
    | ( InvalidInput )
    | ( LossReasonMissing )
    | ( NotFound )
    | ( StaleVersion )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Company: ResolverTypeWrapper<CompanyParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Contact: ResolverTypeWrapper<ContactParent>;
  DataClass: DataClass;
  DataMask: DataMask;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deal: ResolverTypeWrapper<DealParent>;
  DealClosed: ResolverTypeWrapper<Omit<DealClosed, 'stage'> & { stage: ResolversTypes['Stage'] }>;
  DealConnection: ResolverTypeWrapper<DealConnectionParent>;
  DealContact: ResolverTypeWrapper<DealContactParent>;
  DealContactInput: DealContactInput;
  DealContactRole: DealContactRole;
  DealEdge: ResolverTypeWrapper<Omit<DealEdge, 'node'> & { node: ResolversTypes['Deal'] }>;
  DealFilter: DealFilter;
  DealMoveError: ResolverTypeWrapper<DealMoveErrorParent>;
  DealMoveInput: DealMoveInput;
  DealMovePayload: ResolverTypeWrapper<Omit<DealMovePayload, 'deal' | 'errors'> & { deal?: Maybe<ResolversTypes['Deal']>, errors: Array<ResolversTypes['DealMoveError']> }>;
  DealOpenError: ResolverTypeWrapper<DealOpenErrorParent>;
  DealOpenInput: DealOpenInput;
  DealOpenPayload: ResolverTypeWrapper<Omit<DealOpenPayload, 'deal' | 'errors'> & { deal?: Maybe<ResolversTypes['Deal']>, errors: Array<ResolversTypes['DealOpenError']> }>;
  DealPatch: DealPatch;
  DealUpdateError: ResolverTypeWrapper<DealUpdateErrorParent>;
  DealUpdatePayload: ResolverTypeWrapper<Omit<DealUpdatePayload, 'deal' | 'errors'> & { deal?: Maybe<ResolversTypes['Deal']>, errors: Array<ResolversTypes['DealUpdateError']> }>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LossReasonMissing: ResolverTypeWrapper<LossReasonMissing>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Pipeline: ResolverTypeWrapper<PipelineParent>;
  PipelineCreateError: ResolverTypeWrapper<PipelineCreateErrorParent>;
  PipelineCreateInput: PipelineCreateInput;
  PipelineCreatePayload: ResolverTypeWrapper<Omit<PipelineCreatePayload, 'errors' | 'pipeline'> & { errors: Array<ResolversTypes['PipelineCreateError']>, pipeline?: Maybe<ResolversTypes['Pipeline']> }>;
  Profile: ResolverTypeWrapper<ProfileParent>;
  Purchase: ResolverTypeWrapper<PurchaseParent>;
  PurchaseConnection: ResolverTypeWrapper<PurchaseConnectionParent>;
  PurchaseEdge: ResolverTypeWrapper<Omit<PurchaseEdge, 'node'> & { node: ResolversTypes['Purchase'] }>;
  PurchaseFilter: PurchaseFilter;
  PurchaseKind: PurchaseKind;
  PurchaseTotals: ResolverTypeWrapper<PurchaseTotalsParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Stage: ResolverTypeWrapper<StageParent>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  StageInput: StageInput;
  StageKind: StageKind;
  StageStay: ResolverTypeWrapper<StageStayParent>;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  User: ResolverTypeWrapper<UserParent>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Company: CompanyParent;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  Contact: ContactParent;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Deal: DealParent;
  DealClosed: Omit<DealClosed, 'stage'> & { stage: ResolversParentTypes['Stage'] };
  DealConnection: DealConnectionParent;
  DealContact: DealContactParent;
  DealContactInput: DealContactInput;
  DealEdge: Omit<DealEdge, 'node'> & { node: ResolversParentTypes['Deal'] };
  DealFilter: DealFilter;
  DealMoveError: DealMoveErrorParent;
  DealMoveInput: DealMoveInput;
  DealMovePayload: Omit<DealMovePayload, 'deal' | 'errors'> & { deal?: Maybe<ResolversParentTypes['Deal']>, errors: Array<ResolversParentTypes['DealMoveError']> };
  DealOpenError: DealOpenErrorParent;
  DealOpenInput: DealOpenInput;
  DealOpenPayload: Omit<DealOpenPayload, 'deal' | 'errors'> & { deal?: Maybe<ResolversParentTypes['Deal']>, errors: Array<ResolversParentTypes['DealOpenError']> };
  DealPatch: DealPatch;
  DealUpdateError: DealUpdateErrorParent;
  DealUpdatePayload: Omit<DealUpdatePayload, 'deal' | 'errors'> & { deal?: Maybe<ResolversParentTypes['Deal']>, errors: Array<ResolversParentTypes['DealUpdateError']> };
  Decimal: Scalars['Decimal']['output'];
  InvalidInput: InvalidInput;
  JSON: Scalars['JSON']['output'];
  LossReasonMissing: LossReasonMissing;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Pipeline: PipelineParent;
  PipelineCreateError: PipelineCreateErrorParent;
  PipelineCreateInput: PipelineCreateInput;
  PipelineCreatePayload: Omit<PipelineCreatePayload, 'errors' | 'pipeline'> & { errors: Array<ResolversParentTypes['PipelineCreateError']>, pipeline?: Maybe<ResolversParentTypes['Pipeline']> };
  Profile: ProfileParent;
  Purchase: PurchaseParent;
  PurchaseConnection: PurchaseConnectionParent;
  PurchaseEdge: Omit<PurchaseEdge, 'node'> & { node: ResolversParentTypes['Purchase'] };
  PurchaseFilter: PurchaseFilter;
  PurchaseTotals: PurchaseTotalsParent;
  Query: Record<PropertyKey, never>;
  Stage: StageParent;
  Float: Scalars['Float']['output'];
  StageInput: StageInput;
  StageStay: StageStayParent;
  StaleVersion: StaleVersion;
  User: UserParent;
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

export type CompanyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  deals?: Resolver<Maybe<ResolversTypes['DealConnection']>, ParentType, ContextType, RequireFields<CompanyDealsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  deals?: Resolver<Maybe<ResolversTypes['DealConnection']>, ParentType, ContextType, RequireFields<ContactDealsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deal'] = ResolversParentTypes['Deal'], FederationReferenceType extends FederationReferenceTypes['Deal'] = FederationReferenceTypes['Deal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Deal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  closeDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['DealContact']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lossReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  pipeline?: Resolver<ResolversTypes['Pipeline'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  stageHistory?: Resolver<Array<ResolversTypes['StageStay']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DealClosedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealClosed'] = ResolversParentTypes['DealClosed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DealConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealConnection'] = ResolversParentTypes['DealConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DealEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Deal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DealContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealContact'] = ResolversParentTypes['DealContact']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['DealContactRole'], ParentType, ContextType>;
};

export type DealEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealEdge'] = ResolversParentTypes['DealEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Deal'], ParentType, ContextType>;
};

export type DealMoveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealMoveError'] = ResolversParentTypes['DealMoveError']> = {
  __resolveType: TypeResolveFn<'DealClosed' | 'InvalidInput' | 'LossReasonMissing' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type DealMovePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealMovePayload'] = ResolversParentTypes['DealMovePayload']> = {
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['DealMoveError']>, ParentType, ContextType>;
};

export type DealOpenErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealOpenError'] = ResolversParentTypes['DealOpenError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type DealOpenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealOpenPayload'] = ResolversParentTypes['DealOpenPayload']> = {
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['DealOpenError']>, ParentType, ContextType>;
};

export type DealUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealUpdateError'] = ResolversParentTypes['DealUpdateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type DealUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DealUpdatePayload'] = ResolversParentTypes['DealUpdatePayload']> = {
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['DealUpdateError']>, ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LossReasonMissingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LossReasonMissing'] = ResolversParentTypes['LossReasonMissing']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  dealMove?: Resolver<ResolversTypes['DealMovePayload'], ParentType, ContextType, RequireFields<MutationDealMoveArgs, 'id' | 'input'>>;
  dealOpen?: Resolver<ResolversTypes['DealOpenPayload'], ParentType, ContextType, RequireFields<MutationDealOpenArgs, 'input'>>;
  dealUpdate?: Resolver<ResolversTypes['DealUpdatePayload'], ParentType, ContextType, RequireFields<MutationDealUpdateArgs, 'id' | 'patch'>>;
  pipelineCreate?: Resolver<ResolversTypes['PipelineCreatePayload'], ParentType, ContextType, RequireFields<MutationPipelineCreateArgs, 'input'>>;
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

export type PipelineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Pipeline'] = ResolversParentTypes['Pipeline'], FederationReferenceType extends FederationReferenceTypes['Pipeline'] = FederationReferenceTypes['Pipeline']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pipeline']> | FederationReferenceType, FederationReferenceType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['Stage']>, ParentType, ContextType>;
};

export type PipelineCreateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PipelineCreateError'] = ResolversParentTypes['PipelineCreateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput', ParentType, ContextType>;
};

export type PipelineCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PipelineCreatePayload'] = ResolversParentTypes['PipelineCreatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['PipelineCreateError']>, ParentType, ContextType>;
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType>;
};

export type ProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile'], FederationReferenceType extends FederationReferenceTypes['Profile'] = FederationReferenceTypes['Profile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Profile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  deals?: Resolver<Maybe<ResolversTypes['DealConnection']>, ParentType, ContextType, RequireFields<ProfileDealsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastOrder?: Resolver<Maybe<ResolversTypes['Purchase']>, ParentType, ContextType>;
  purchaseTotals?: Resolver<Maybe<Array<ResolversTypes['PurchaseTotals']>>, ParentType, ContextType>;
  purchases?: Resolver<Maybe<ResolversTypes['PurchaseConnection']>, ParentType, ContextType, RequireFields<ProfilePurchasesArgs, 'first'>>;
};

export type PurchaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Purchase'] = ResolversParentTypes['Purchase'], FederationReferenceType extends FederationReferenceTypes['Purchase'] = FederationReferenceTypes['Purchase']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Purchase']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PurchaseKind'], ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PurchaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseConnection'] = ResolversParentTypes['PurchaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PurchaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Purchase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PurchaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseEdge'] = ResolversParentTypes['PurchaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Purchase'], ParentType, ContextType>;
};

export type PurchaseTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurchaseTotals'] = ResolversParentTypes['PurchaseTotals']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  orderCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ordered?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  refundCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType, RequireFields<QueryDealArgs, 'id'>>;
  deals?: Resolver<ResolversTypes['DealConnection'], ParentType, ContextType, RequireFields<QueryDealsArgs, 'first'>>;
  pipeline?: Resolver<Maybe<ResolversTypes['Pipeline']>, ParentType, ContextType, RequireFields<QueryPipelineArgs, 'id'>>;
  pipelines?: Resolver<Array<ResolversTypes['Pipeline']>, ParentType, ContextType>;
  purchase?: Resolver<Maybe<ResolversTypes['Purchase']>, ParentType, ContextType, RequireFields<QueryPurchaseArgs, 'kind' | 'number'>>;
  purchaseTotals?: Resolver<Array<ResolversTypes['PurchaseTotals']>, ParentType, ContextType, Partial<QueryPurchaseTotalsArgs>>;
};

export type StageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stage'] = ResolversParentTypes['Stage'], FederationReferenceType extends FederationReferenceTypes['Stage'] = FederationReferenceTypes['Stage']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Stage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StageKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pipeline?: Resolver<ResolversTypes['Pipeline'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type StageStayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StageStay'] = ResolversParentTypes['StageStay']> = {
  enteredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  movedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
};

export type StaleVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaleVersion'] = ResolversParentTypes['StaleVersion']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'DealClosed' | 'InvalidInput' | 'LossReasonMissing' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Company?: CompanyResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deal?: DealResolvers<ContextType>;
  DealClosed?: DealClosedResolvers<ContextType>;
  DealConnection?: DealConnectionResolvers<ContextType>;
  DealContact?: DealContactResolvers<ContextType>;
  DealEdge?: DealEdgeResolvers<ContextType>;
  DealMoveError?: DealMoveErrorResolvers<ContextType>;
  DealMovePayload?: DealMovePayloadResolvers<ContextType>;
  DealOpenError?: DealOpenErrorResolvers<ContextType>;
  DealOpenPayload?: DealOpenPayloadResolvers<ContextType>;
  DealUpdateError?: DealUpdateErrorResolvers<ContextType>;
  DealUpdatePayload?: DealUpdatePayloadResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LossReasonMissing?: LossReasonMissingResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Pipeline?: PipelineResolvers<ContextType>;
  PipelineCreateError?: PipelineCreateErrorResolvers<ContextType>;
  PipelineCreatePayload?: PipelineCreatePayloadResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  Purchase?: PurchaseResolvers<ContextType>;
  PurchaseConnection?: PurchaseConnectionResolvers<ContextType>;
  PurchaseEdge?: PurchaseEdgeResolvers<ContextType>;
  PurchaseTotals?: PurchaseTotalsResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Stage?: StageResolvers<ContextType>;
  StageStay?: StageStayResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  data?: DataDirectiveResolver<any, any, ContextType>;
  needs?: NeedsDirectiveResolver<any, any, ContextType>;
};
