import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TicketParent, TicketConnectionParent, TicketMessageParent, TicketMessageConnectionParent, ContactParent, ProfileParent, UserParent, TicketOpenErrorParent, TicketReplyErrorParent, TicketUpdateErrorParent, TicketResolveErrorParent } from '../resolvers/parents.ts';
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

export type Contact = {
  __typename?: 'Contact';
  id: Scalars['ID']['output'];
  /** Tickets of this contact, newest first. */
  tickets?: Maybe<TicketConnection>;
};


export type ContactTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
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
  /** Opens a ticket for a contact or a customer, with the first message where there is one. */
  ticketOpen: TicketOpenPayload;
  /** Adds to the conversation. A public reply by us makes an open ticket pending; one by the customer re-opens it. */
  ticketReply: TicketReplyPayload;
  /** Says that the matter is settled. A later message of the customer re-opens it. */
  ticketResolve: TicketResolvePayload;
  /** Changes the fields given, keeps the others. */
  ticketUpdate: TicketUpdatePayload;
};


export type MutationTicketOpenArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: TicketOpenInput;
};


export type MutationTicketReplyArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: TicketReplyInput;
};


export type MutationTicketResolveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationTicketUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  patch: TicketPatch;
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
  /** Tickets of this customer, newest first. */
  tickets?: Maybe<TicketConnection>;
};


export type ProfileTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
  first: Scalars['Int']['input'];
};

export type Query = {
  __typename?: 'Query';
  /** A ticket by id. */
  ticket?: Maybe<Ticket>;
  /** Tickets, the most recently opened first. */
  tickets: TicketConnection;
};


export type QueryTicketArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TicketFilter>;
  first: Scalars['Int']['input'];
};

/** Somebody changed the entity since it was read. Read it again and repeat the change. */
export type StaleVersion = UserError & {
  __typename?: 'StaleVersion';
  currentVersion: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** A matter a customer has brought to support. */
export type Ticket = {
  __typename?: 'Ticket';
  assignee?: Maybe<User>;
  channel: TicketChannel;
  /** The contact who asked, where it is one. */
  contact?: Maybe<Contact>;
  /** When the customer first got a public reply of ours. */
  firstRepliedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Public replies and internal notes, oldest first. */
  messages: TicketMessageConnection;
  /** Counts up within the workspace; what people call it by. */
  number: Scalars['Int']['output'];
  openedAt: Scalars['DateTime']['output'];
  priority: TicketPriority;
  /** The customer who asked; null until a contact has been linked to a profile. */
  requester?: Maybe<Profile>;
  resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  status: TicketStatus;
  subject: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with every change; send it as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A matter a customer has brought to support. */
export type TicketMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** Which side wrote a message. */
export type TicketAuthor =
  | 'AGENT'
  | 'CUSTOMER';

/** How the matter reached us. */
export type TicketChannel =
  | 'API'
  | 'CHAT'
  | 'MAIL'
  | 'PHONE'
  | 'SOCIAL'
  | 'WEB';

/** A closed ticket takes no more messages; open a new one. */
export type TicketClosed = UserError & {
  __typename?: 'TicketClosed';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type TicketConnection = {
  __typename?: 'TicketConnection';
  edges: Array<TicketEdge>;
  nodes: Array<Ticket>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type TicketEdge = {
  __typename?: 'TicketEdge';
  cursor: Scalars['String']['output'];
  node: Ticket;
};

export type TicketFilter = {
  priority?: InputMaybe<Array<TicketPriority>>;
  status?: InputMaybe<Array<TicketStatus>>;
  /** Part of the subject. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** One message of a conversation. */
export type TicketMessage = {
  __typename?: 'TicketMessage';
  author: TicketAuthor;
  body: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  kind: TicketMessageKind;
  sentAt: Scalars['DateTime']['output'];
  /** Who wrote it, when an agent did. */
  writtenBy?: Maybe<User>;
};

export type TicketMessageConnection = {
  __typename?: 'TicketMessageConnection';
  edges: Array<TicketMessageEdge>;
  nodes: Array<TicketMessage>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type TicketMessageEdge = {
  __typename?: 'TicketMessageEdge';
  cursor: Scalars['String']['output'];
  node: TicketMessage;
};

/** Who may see a message. */
export type TicketMessageKind =
  /** Seen by us only. */
  | 'INTERNAL_NOTE'
  /** Seen by the customer. */
  | 'PUBLIC_REPLY';

export type TicketOpenError = InvalidInput;

export type TicketOpenInput = {
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** The customer's first message. */
  body?: InputMaybe<Scalars['String']['input']>;
  channel: TicketChannel;
  /** Who asks: a contact or a profile, exactly one. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  priority: TicketPriority;
  profileId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 300 characters. */
  subject: Scalars['String']['input'];
};

export type TicketOpenPayload = {
  __typename?: 'TicketOpenPayload';
  errors: Array<TicketOpenError>;
  ticket?: Maybe<Ticket>;
};

/** Absent keeps, null clears. */
export type TicketPatch = {
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  priority?: InputMaybe<TicketPriority>;
  status?: InputMaybe<TicketStatus>;
  subject?: InputMaybe<Scalars['String']['input']>;
};

/** How much a ticket presses. */
export type TicketPriority =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL'
  | 'URGENT';

export type TicketReplyError = InvalidInput | NotFound | StaleVersion | TicketClosed;

export type TicketReplyInput = {
  author: TicketAuthor;
  /** 1 to 50,000 characters. */
  body: Scalars['String']['input'];
  kind: TicketMessageKind;
};

export type TicketReplyPayload = {
  __typename?: 'TicketReplyPayload';
  errors: Array<TicketReplyError>;
  message?: Maybe<TicketMessage>;
  ticket?: Maybe<Ticket>;
};

export type TicketResolveError = NotFound | StaleVersion | TicketClosed;

export type TicketResolvePayload = {
  __typename?: 'TicketResolvePayload';
  errors: Array<TicketResolveError>;
  ticket?: Maybe<Ticket>;
};

/** Where a ticket stands on its way to being settled. */
export type TicketStatus =
  /** Resolved and no longer re-opened. */
  | 'CLOSED'
  | 'ON_HOLD'
  | 'OPEN'
  /** Waiting for the customer. */
  | 'PENDING'
  | 'RESOLVED';

export type TicketUpdateError = InvalidInput | NotFound | StaleVersion | TicketClosed;

export type TicketUpdatePayload = {
  __typename?: 'TicketUpdatePayload';
  errors: Array<TicketUpdateError>;
  ticket?: Maybe<Ticket>;
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
  Contact: Contact;
  Profile: Profile;
  Ticket: Ticket;
  TicketMessage: TicketMessage;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  Profile:
    ( { __typename: 'Profile' }
    & GraphQLRecursivePick<FederationTypes['Profile'], {"id":true}> );
  Ticket:
    ( { __typename: 'Ticket' }
    & GraphQLRecursivePick<FederationTypes['Ticket'], {"id":true}> );
  TicketMessage:
    ( { __typename: 'TicketMessage' }
    & GraphQLRecursivePick<FederationTypes['TicketMessage'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( InvalidInput )
    | ( NotFound )
    | ( StaleVersion )
    | ( TicketClosed )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Contact: ResolverTypeWrapper<ContactParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DataClass: DataClass;
  DataMask: DataMask;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Profile: ResolverTypeWrapper<ProfileParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  Ticket: ResolverTypeWrapper<TicketParent>;
  TicketAuthor: TicketAuthor;
  TicketChannel: TicketChannel;
  TicketClosed: ResolverTypeWrapper<TicketClosed>;
  TicketConnection: ResolverTypeWrapper<TicketConnectionParent>;
  TicketEdge: ResolverTypeWrapper<Omit<TicketEdge, 'node'> & { node: ResolversTypes['Ticket'] }>;
  TicketFilter: TicketFilter;
  TicketMessage: ResolverTypeWrapper<TicketMessageParent>;
  TicketMessageConnection: ResolverTypeWrapper<TicketMessageConnectionParent>;
  TicketMessageEdge: ResolverTypeWrapper<Omit<TicketMessageEdge, 'node'> & { node: ResolversTypes['TicketMessage'] }>;
  TicketMessageKind: TicketMessageKind;
  TicketOpenError: ResolverTypeWrapper<TicketOpenErrorParent>;
  TicketOpenInput: TicketOpenInput;
  TicketOpenPayload: ResolverTypeWrapper<Omit<TicketOpenPayload, 'errors' | 'ticket'> & { errors: Array<ResolversTypes['TicketOpenError']>, ticket?: Maybe<ResolversTypes['Ticket']> }>;
  TicketPatch: TicketPatch;
  TicketPriority: TicketPriority;
  TicketReplyError: ResolverTypeWrapper<TicketReplyErrorParent>;
  TicketReplyInput: TicketReplyInput;
  TicketReplyPayload: ResolverTypeWrapper<Omit<TicketReplyPayload, 'errors' | 'message' | 'ticket'> & { errors: Array<ResolversTypes['TicketReplyError']>, message?: Maybe<ResolversTypes['TicketMessage']>, ticket?: Maybe<ResolversTypes['Ticket']> }>;
  TicketResolveError: ResolverTypeWrapper<TicketResolveErrorParent>;
  TicketResolvePayload: ResolverTypeWrapper<Omit<TicketResolvePayload, 'errors' | 'ticket'> & { errors: Array<ResolversTypes['TicketResolveError']>, ticket?: Maybe<ResolversTypes['Ticket']> }>;
  TicketStatus: TicketStatus;
  TicketUpdateError: ResolverTypeWrapper<TicketUpdateErrorParent>;
  TicketUpdatePayload: ResolverTypeWrapper<Omit<TicketUpdatePayload, 'errors' | 'ticket'> & { errors: Array<ResolversTypes['TicketUpdateError']>, ticket?: Maybe<ResolversTypes['Ticket']> }>;
  User: ResolverTypeWrapper<UserParent>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Contact: ContactParent;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
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
  Query: Record<PropertyKey, never>;
  StaleVersion: StaleVersion;
  Ticket: TicketParent;
  TicketClosed: TicketClosed;
  TicketConnection: TicketConnectionParent;
  TicketEdge: Omit<TicketEdge, 'node'> & { node: ResolversParentTypes['Ticket'] };
  TicketFilter: TicketFilter;
  TicketMessage: TicketMessageParent;
  TicketMessageConnection: TicketMessageConnectionParent;
  TicketMessageEdge: Omit<TicketMessageEdge, 'node'> & { node: ResolversParentTypes['TicketMessage'] };
  TicketOpenError: TicketOpenErrorParent;
  TicketOpenInput: TicketOpenInput;
  TicketOpenPayload: Omit<TicketOpenPayload, 'errors' | 'ticket'> & { errors: Array<ResolversParentTypes['TicketOpenError']>, ticket?: Maybe<ResolversParentTypes['Ticket']> };
  TicketPatch: TicketPatch;
  TicketReplyError: TicketReplyErrorParent;
  TicketReplyInput: TicketReplyInput;
  TicketReplyPayload: Omit<TicketReplyPayload, 'errors' | 'message' | 'ticket'> & { errors: Array<ResolversParentTypes['TicketReplyError']>, message?: Maybe<ResolversParentTypes['TicketMessage']>, ticket?: Maybe<ResolversParentTypes['Ticket']> };
  TicketResolveError: TicketResolveErrorParent;
  TicketResolvePayload: Omit<TicketResolvePayload, 'errors' | 'ticket'> & { errors: Array<ResolversParentTypes['TicketResolveError']>, ticket?: Maybe<ResolversParentTypes['Ticket']> };
  TicketUpdateError: TicketUpdateErrorParent;
  TicketUpdatePayload: Omit<TicketUpdatePayload, 'errors' | 'ticket'> & { errors: Array<ResolversParentTypes['TicketUpdateError']>, ticket?: Maybe<ResolversParentTypes['Ticket']> };
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

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<ContactTicketsArgs, 'first'>>;
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
  ticketOpen?: Resolver<ResolversTypes['TicketOpenPayload'], ParentType, ContextType, RequireFields<MutationTicketOpenArgs, 'input'>>;
  ticketReply?: Resolver<ResolversTypes['TicketReplyPayload'], ParentType, ContextType, RequireFields<MutationTicketReplyArgs, 'id' | 'input'>>;
  ticketResolve?: Resolver<ResolversTypes['TicketResolvePayload'], ParentType, ContextType, RequireFields<MutationTicketResolveArgs, 'id'>>;
  ticketUpdate?: Resolver<ResolversTypes['TicketUpdatePayload'], ParentType, ContextType, RequireFields<MutationTicketUpdateArgs, 'id' | 'patch'>>;
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
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<ProfileTicketsArgs, 'first'>>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryTicketArgs, 'id'>>;
  tickets?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<QueryTicketsArgs, 'first'>>;
};

export type StaleVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaleVersion'] = ResolversParentTypes['StaleVersion']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket'], FederationReferenceType extends FederationReferenceTypes['Ticket'] = FederationReferenceTypes['Ticket']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ticket']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['TicketChannel'], ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  firstRepliedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['TicketMessageConnection'], ParentType, ContextType, RequireFields<TicketMessagesArgs, 'first'>>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TicketPriority'], ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TicketStatus'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TicketClosedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketClosed'] = ResolversParentTypes['TicketClosed']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TicketConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketConnection'] = ResolversParentTypes['TicketConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TicketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Ticket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TicketEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketEdge'] = ResolversParentTypes['TicketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
};

export type TicketMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketMessage'] = ResolversParentTypes['TicketMessage'], FederationReferenceType extends FederationReferenceTypes['TicketMessage'] = FederationReferenceTypes['TicketMessage']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TicketMessage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  author?: Resolver<ResolversTypes['TicketAuthor'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TicketMessageKind'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  writtenBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type TicketMessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketMessageConnection'] = ResolversParentTypes['TicketMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TicketMessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TicketMessage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TicketMessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketMessageEdge'] = ResolversParentTypes['TicketMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TicketMessage'], ParentType, ContextType>;
};

export type TicketOpenErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketOpenError'] = ResolversParentTypes['TicketOpenError']> = {
  __resolveType: TypeResolveFn<'InvalidInput', ParentType, ContextType>;
};

export type TicketOpenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketOpenPayload'] = ResolversParentTypes['TicketOpenPayload']> = {
  errors?: Resolver<Array<ResolversTypes['TicketOpenError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type TicketReplyErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketReplyError'] = ResolversParentTypes['TicketReplyError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion' | 'TicketClosed', ParentType, ContextType>;
};

export type TicketReplyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketReplyPayload'] = ResolversParentTypes['TicketReplyPayload']> = {
  errors?: Resolver<Array<ResolversTypes['TicketReplyError']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['TicketMessage']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type TicketResolveErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketResolveError'] = ResolversParentTypes['TicketResolveError']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'StaleVersion' | 'TicketClosed', ParentType, ContextType>;
};

export type TicketResolvePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketResolvePayload'] = ResolversParentTypes['TicketResolvePayload']> = {
  errors?: Resolver<Array<ResolversTypes['TicketResolveError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type TicketUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketUpdateError'] = ResolversParentTypes['TicketUpdateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion' | 'TicketClosed', ParentType, ContextType>;
};

export type TicketUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketUpdatePayload'] = ResolversParentTypes['TicketUpdatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['TicketUpdateError']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion' | 'TicketClosed', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Contact?: ContactResolvers<ContextType>;
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
  Query?: QueryResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TicketClosed?: TicketClosedResolvers<ContextType>;
  TicketConnection?: TicketConnectionResolvers<ContextType>;
  TicketEdge?: TicketEdgeResolvers<ContextType>;
  TicketMessage?: TicketMessageResolvers<ContextType>;
  TicketMessageConnection?: TicketMessageConnectionResolvers<ContextType>;
  TicketMessageEdge?: TicketMessageEdgeResolvers<ContextType>;
  TicketOpenError?: TicketOpenErrorResolvers<ContextType>;
  TicketOpenPayload?: TicketOpenPayloadResolvers<ContextType>;
  TicketReplyError?: TicketReplyErrorResolvers<ContextType>;
  TicketReplyPayload?: TicketReplyPayloadResolvers<ContextType>;
  TicketResolveError?: TicketResolveErrorResolvers<ContextType>;
  TicketResolvePayload?: TicketResolvePayloadResolvers<ContextType>;
  TicketUpdateError?: TicketUpdateErrorResolvers<ContextType>;
  TicketUpdatePayload?: TicketUpdatePayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  data?: DataDirectiveResolver<any, any, ContextType>;
  needs?: NeedsDirectiveResolver<any, any, ContextType>;
};
