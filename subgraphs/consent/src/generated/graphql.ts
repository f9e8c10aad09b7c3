import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PurposeParent, ConsentStateParent, ConsentEntryParent, ConsentEntryConnectionParent, ProfileParent, PurposeDefineErrorParent, ConsentErrorParent } from '../resolvers/parents.ts';
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

/** One line of the ledger. Lines are only added. */
export type ConsentEntry = {
  __typename?: 'ConsentEntry';
  effectiveFrom: Scalars['DateTime']['output'];
  /** What proves it: the text shown, a form's id, a recording. */
  evidence?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** Where it was said, as in checkout or preference centre. */
  origin: Scalars['String']['output'];
  purpose: Purpose;
  recordedAt: Scalars['DateTime']['output'];
  /** Who wrote it down, as in user:user_01J… */
  recordedBy: Scalars['String']['output'];
  status: ConsentStatus;
};

export type ConsentEntryConnection = {
  __typename?: 'ConsentEntryConnection';
  edges: Array<ConsentEntryEdge>;
  nodes: Array<ConsentEntry>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ConsentEntryEdge = {
  __typename?: 'ConsentEntryEdge';
  cursor: Scalars['String']['output'];
  node: ConsentEntry;
};

export type ConsentError = InvalidInput | NotFound;

export type ConsentInput = {
  /** Now when left out; never in the future. */
  effectiveFrom?: InputMaybe<Scalars['DateTime']['input']>;
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** Where it was said, 1 to 200 characters. */
  origin: Scalars['String']['input'];
  profileId: Scalars['ID']['input'];
  purposeKey: Scalars['String']['input'];
};

export type ConsentPayload = {
  __typename?: 'ConsentPayload';
  entry?: Maybe<ConsentEntry>;
  errors: Array<ConsentError>;
  state?: Maybe<ConsentState>;
};

/** What holds for a customer and a purpose now: the fold of their ledger. */
export type ConsentState = {
  __typename?: 'ConsentState';
  /** The entry that decided; null while unknown. */
  entry?: Maybe<ConsentEntry>;
  purpose: Purpose;
  /** Since when it holds; null while unknown. */
  since?: Maybe<Scalars['DateTime']['output']>;
  status: ConsentStatus;
};

/** What a customer answered about a purpose. */
export type ConsentStatus =
  | 'DENIED'
  | 'GRANTED'
  /** Nobody has answered yet. */
  | 'UNKNOWN'
  | 'WITHDRAWN';

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

/** A value cannot be used; the message says which and what is wanted. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** Why processing is lawful (GDPR Article 6). */
export type LegalBasis =
  | 'CONSENT'
  | 'CONTRACT'
  | 'LEGAL_OBLIGATION'
  | 'LEGITIMATE_INTERESTS'
  | 'PUBLIC_TASK'
  | 'VITAL_INTERESTS';

/** An exact amount in one currency. */
export type Money = {
  __typename?: 'Money';
  amount: Scalars['Decimal']['output'];
  /** ISO 4217, as in GBP. */
  currency: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Writes down that a customer said no when asked. */
  consentDeny: ConsentPayload;
  /** Writes down that a customer said yes. */
  consentGrant: ConsentPayload;
  /** Writes down that a customer took back an earlier yes. */
  consentWithdraw: ConsentPayload;
  /** Says what data is used for, and why that is lawful. */
  purposeDefine: PurposeDefinePayload;
};


export type MutationConsentDenyArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ConsentInput;
};


export type MutationConsentGrantArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ConsentInput;
};


export type MutationConsentWithdrawArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ConsentInput;
};


export type MutationPurposeDefineArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: PurposeDefineInput;
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
  /** What holds for one purpose; null when there is no such purpose. */
  consent?: Maybe<ConsentState>;
  /** Every line of this customer's ledger, newest first. */
  consentLedger?: Maybe<ConsentEntryConnection>;
  /** What holds for every purpose, by key. */
  consents?: Maybe<Array<ConsentState>>;
  id: Scalars['ID']['output'];
};


export type ProfileConsentArgs = {
  purposeKey: Scalars['String']['input'];
};


export type ProfileConsentLedgerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** Something data is used for. */
export type Purpose = {
  __typename?: 'Purpose';
  createdAt: Scalars['DateTime']['output'];
  description?: Maybe<Scalars['String']['output']>;
  /** Lower case, unique in the workspace, as in email_marketing. */
  key: Scalars['ID']['output'];
  legalBasis: LegalBasis;
  name: Scalars['String']['output'];
};

export type PurposeDefineError = InvalidInput;

export type PurposeDefineInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  /** Lower-case letters, digits and underscores, up to 60. */
  key: Scalars['String']['input'];
  legalBasis: LegalBasis;
  /** 1 to 100 characters. */
  name: Scalars['String']['input'];
};

export type PurposeDefinePayload = {
  __typename?: 'PurposeDefinePayload';
  errors: Array<PurposeDefineError>;
  purpose?: Maybe<Purpose>;
};

export type Query = {
  __typename?: 'Query';
  /** A purpose by its key. */
  purpose?: Maybe<Purpose>;
  /** All purposes by key. */
  purposes: Array<Purpose>;
};


export type QueryPurposeArgs = {
  key: Scalars['String']['input'];
};

/** Somebody changed the entity since it was read. Read it again and repeat the change. */
export type StaleVersion = UserError & {
  __typename?: 'StaleVersion';
  currentVersion: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
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
  ConsentEntry: ConsentEntry;
  Profile: Profile;
  Purpose: Purpose;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ConsentEntry:
    ( { __typename: 'ConsentEntry' }
    & GraphQLRecursivePick<FederationTypes['ConsentEntry'], {"id":true}> );
  Profile:
    ( { __typename: 'Profile' }
    & GraphQLRecursivePick<FederationTypes['Profile'], {"id":true}> );
  Purpose:
    ( { __typename: 'Purpose' }
    & GraphQLRecursivePick<FederationTypes['Purpose'], {"key":true}> );
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
  ConsentEntry: ResolverTypeWrapper<ConsentEntryParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ConsentEntryConnection: ResolverTypeWrapper<ConsentEntryConnectionParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ConsentEntryEdge: ResolverTypeWrapper<Omit<ConsentEntryEdge, 'node'> & { node: ResolversTypes['ConsentEntry'] }>;
  ConsentError: ResolverTypeWrapper<ConsentErrorParent>;
  ConsentInput: ConsentInput;
  ConsentPayload: ResolverTypeWrapper<Omit<ConsentPayload, 'entry' | 'errors' | 'state'> & { entry?: Maybe<ResolversTypes['ConsentEntry']>, errors: Array<ResolversTypes['ConsentError']>, state?: Maybe<ResolversTypes['ConsentState']> }>;
  ConsentState: ResolverTypeWrapper<ConsentStateParent>;
  ConsentStatus: ConsentStatus;
  DataClass: DataClass;
  DataMask: DataMask;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LegalBasis: LegalBasis;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Profile: ResolverTypeWrapper<ProfileParent>;
  Purpose: ResolverTypeWrapper<PurposeParent>;
  PurposeDefineError: ResolverTypeWrapper<PurposeDefineErrorParent>;
  PurposeDefineInput: PurposeDefineInput;
  PurposeDefinePayload: ResolverTypeWrapper<Omit<PurposeDefinePayload, 'errors' | 'purpose'> & { errors: Array<ResolversTypes['PurposeDefineError']>, purpose?: Maybe<ResolversTypes['Purpose']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ConsentEntry: ConsentEntryParent;
  ID: Scalars['ID']['output'];
  ConsentEntryConnection: ConsentEntryConnectionParent;
  Int: Scalars['Int']['output'];
  ConsentEntryEdge: Omit<ConsentEntryEdge, 'node'> & { node: ResolversParentTypes['ConsentEntry'] };
  ConsentError: ConsentErrorParent;
  ConsentInput: ConsentInput;
  ConsentPayload: Omit<ConsentPayload, 'entry' | 'errors' | 'state'> & { entry?: Maybe<ResolversParentTypes['ConsentEntry']>, errors: Array<ResolversParentTypes['ConsentError']>, state?: Maybe<ResolversParentTypes['ConsentState']> };
  ConsentState: ConsentStateParent;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  InvalidInput: InvalidInput;
  JSON: Scalars['JSON']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Profile: ProfileParent;
  Purpose: PurposeParent;
  PurposeDefineError: PurposeDefineErrorParent;
  PurposeDefineInput: PurposeDefineInput;
  PurposeDefinePayload: Omit<PurposeDefinePayload, 'errors' | 'purpose'> & { errors: Array<ResolversParentTypes['PurposeDefineError']>, purpose?: Maybe<ResolversParentTypes['Purpose']> };
  Query: Record<PropertyKey, never>;
  StaleVersion: StaleVersion;
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

export type ConsentEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentEntry'] = ResolversParentTypes['ConsentEntry'], FederationReferenceType extends FederationReferenceTypes['ConsentEntry'] = FederationReferenceTypes['ConsentEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ConsentEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
};

export type ConsentEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentEntryConnection'] = ResolversParentTypes['ConsentEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConsentEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ConsentEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentEntryEdge'] = ResolversParentTypes['ConsentEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConsentEntry'], ParentType, ContextType>;
};

export type ConsentErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentError'] = ResolversParentTypes['ConsentError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type ConsentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentPayload'] = ResolversParentTypes['ConsentPayload']> = {
  entry?: Resolver<Maybe<ResolversTypes['ConsentEntry']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ConsentError']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['ConsentState']>, ParentType, ContextType>;
};

export type ConsentStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentState'] = ResolversParentTypes['ConsentState']> = {
  entry?: Resolver<Maybe<ResolversTypes['ConsentEntry']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
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
  consentDeny?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationConsentDenyArgs, 'input'>>;
  consentGrant?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationConsentGrantArgs, 'input'>>;
  consentWithdraw?: Resolver<ResolversTypes['ConsentPayload'], ParentType, ContextType, RequireFields<MutationConsentWithdrawArgs, 'input'>>;
  purposeDefine?: Resolver<ResolversTypes['PurposeDefinePayload'], ParentType, ContextType, RequireFields<MutationPurposeDefineArgs, 'input'>>;
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
  consent?: Resolver<Maybe<ResolversTypes['ConsentState']>, ParentType, ContextType, RequireFields<ProfileConsentArgs, 'purposeKey'>>;
  consentLedger?: Resolver<Maybe<ResolversTypes['ConsentEntryConnection']>, ParentType, ContextType, RequireFields<ProfileConsentLedgerArgs, 'first'>>;
  consents?: Resolver<Maybe<Array<ResolversTypes['ConsentState']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PurposeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Purpose'] = ResolversParentTypes['Purpose'], FederationReferenceType extends FederationReferenceTypes['Purpose'] = FederationReferenceTypes['Purpose']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Purpose']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  legalBasis?: Resolver<ResolversTypes['LegalBasis'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PurposeDefineErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurposeDefineError'] = ResolversParentTypes['PurposeDefineError']> = {
  __resolveType: TypeResolveFn<'InvalidInput', ParentType, ContextType>;
};

export type PurposeDefinePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurposeDefinePayload'] = ResolversParentTypes['PurposeDefinePayload']> = {
  errors?: Resolver<Array<ResolversTypes['PurposeDefineError']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType, RequireFields<QueryPurposeArgs, 'key'>>;
  purposes?: Resolver<Array<ResolversTypes['Purpose']>, ParentType, ContextType>;
};

export type StaleVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaleVersion'] = ResolversParentTypes['StaleVersion']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ConsentEntry?: ConsentEntryResolvers<ContextType>;
  ConsentEntryConnection?: ConsentEntryConnectionResolvers<ContextType>;
  ConsentEntryEdge?: ConsentEntryEdgeResolvers<ContextType>;
  ConsentError?: ConsentErrorResolvers<ContextType>;
  ConsentPayload?: ConsentPayloadResolvers<ContextType>;
  ConsentState?: ConsentStateResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  Purpose?: PurposeResolvers<ContextType>;
  PurposeDefineError?: PurposeDefineErrorResolvers<ContextType>;
  PurposeDefinePayload?: PurposeDefinePayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  data?: DataDirectiveResolver<any, any, ContextType>;
  needs?: NeedsDirectiveResolver<any, any, ContextType>;
};
