import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ContactParent, ContactConnectionParent, CompanyParent, CompanyConnectionParent, InteractionParent, InteractionConnectionParent, SearchHitParent, SearchHitConnectionParent, SearchRecordParent, DealParent, TicketParent, ProfileParent, UserParent, DomainTakenParent, CompanyCreateErrorParent, CompanyUpdateErrorParent, ContactCreateErrorParent, ContactUpdateErrorParent, InteractionLogErrorParent, ContactDuplicateCandidateParent, ContactDuplicateCandidateConnectionParent, CompanyDuplicateCandidateParent, CompanyDuplicateCandidateConnectionParent, DuplicateReasonParent, DuplicateSearchParent, DuplicateRejectErrorParent, DuplicateSearchErrorParent, TaskParent, TaskConnectionParent, TaskReminderParent, TaskRepeatParent, TaskCreateErrorParent, TaskUpdateErrorParent, TaskCompleteErrorParent, TaskReopenErrorParent, TaskCancelErrorParent, TaskSnoozeErrorParent } from '../resolvers/parents.ts';
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

/** An organisation people work for. */
export type Company = {
  __typename?: 'Company';
  contacts: ContactConnection;
  createdAt: Scalars['DateTime']['output'];
  /** Unique in the workspace, lower-cased, as in acme.com. */
  domain?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  industry?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  /** What is to be done about the company itself, the one due first first. */
  tasks: TaskConnection;
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
};


/** An organisation people work for. */
export type CompanyContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** An organisation people work for. */
export type CompanyTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first: Scalars['Int']['input'];
};

export type CompanyConnection = {
  __typename?: 'CompanyConnection';
  edges: Array<CompanyEdge>;
  nodes: Array<Company>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type CompanyCreateError = DomainTaken | InvalidInput;

export type CompanyCreateInput = {
  domain?: InputMaybe<Scalars['String']['input']>;
  industry?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
};

export type CompanyCreatePayload = {
  __typename?: 'CompanyCreatePayload';
  company?: Maybe<Company>;
  errors: Array<CompanyCreateError>;
};

/** Two companies that may be one. */
export type CompanyDuplicateCandidate = {
  __typename?: 'CompanyDuplicateCandidate';
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** As in user:user_01J… */
  decidedBy?: Maybe<Scalars['String']['output']>;
  foundAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  left: Company;
  /** 0 to 1: of a hundred with 0.9, ninety are one. */
  probability: Scalars['Float']['output'];
  /** What speaks for and against it. The bits add up to the logarithm of the odds: 0 is one to one, 10 a thousand to one. */
  reasons: Array<DuplicateReason>;
  right: Company;
  status: DuplicateStatus;
};

export type CompanyDuplicateCandidateConnection = {
  __typename?: 'CompanyDuplicateCandidateConnection';
  edges: Array<CompanyDuplicateCandidateEdge>;
  nodes: Array<CompanyDuplicateCandidate>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type CompanyDuplicateCandidateEdge = {
  __typename?: 'CompanyDuplicateCandidateEdge';
  cursor: Scalars['String']['output'];
  node: CompanyDuplicateCandidate;
};

export type CompanyDuplicateRejectPayload = {
  __typename?: 'CompanyDuplicateRejectPayload';
  candidate?: Maybe<CompanyDuplicateCandidate>;
  errors: Array<DuplicateRejectError>;
};

export type CompanyEdge = {
  __typename?: 'CompanyEdge';
  cursor: Scalars['String']['output'];
  node: Company;
};

export type CompanyFilter = {
  /** Part of a name or domain. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Absent keeps, null clears. */
export type CompanyPatch = {
  domain?: InputMaybe<Scalars['String']['input']>;
  industry?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

export type CompanyUpdateError = DomainTaken | InvalidInput | NotFound | StaleVersion;

export type CompanyUpdatePayload = {
  __typename?: 'CompanyUpdatePayload';
  company?: Maybe<Company>;
  errors: Array<CompanyUpdateError>;
};

/** A person we deal with. */
export type Contact = {
  __typename?: 'Contact';
  company?: Maybe<Company>;
  createdAt: Scalars['DateTime']['output'];
  /** First and last name, or the mail address where neither is known. */
  displayName: Scalars['String']['output'];
  /** The first is the primary one. */
  emails: Array<Scalars['String']['output']>;
  firstName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  interactions: InteractionConnection;
  lastName?: Maybe<Scalars['String']['output']>;
  lifecycleStage: LifecycleStage;
  owner?: Maybe<User>;
  phones: Array<Scalars['String']['output']>;
  /** What is to be done about the person, the one due first first. */
  tasks: TaskConnection;
  title?: Maybe<Scalars['String']['output']>;
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with every change; send it as expectedVersion. */
  version: Scalars['Int']['output'];
};


/** A person we deal with. */
export type ContactInteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first: Scalars['Int']['input'];
};


/** A person we deal with. */
export type ContactTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first: Scalars['Int']['input'];
};

export type ContactConnection = {
  __typename?: 'ContactConnection';
  edges: Array<ContactEdge>;
  nodes: Array<Contact>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ContactCreateError = InvalidInput | NotFound;

export type ContactCreateInput = {
  companyId?: InputMaybe<Scalars['ID']['input']>;
  /** A name or one mail address is needed. */
  emails: Array<Scalars['String']['input']>;
  firstName?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  lifecycleStage: LifecycleStage;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** International format, as in +44 20 7183 8750. */
  phones: Array<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type ContactCreatePayload = {
  __typename?: 'ContactCreatePayload';
  contact?: Maybe<Contact>;
  errors: Array<ContactCreateError>;
};

/** Two contacts that may be one. */
export type ContactDuplicateCandidate = {
  __typename?: 'ContactDuplicateCandidate';
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** As in user:user_01J… */
  decidedBy?: Maybe<Scalars['String']['output']>;
  foundAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  left: Contact;
  /** 0 to 1: of a hundred with 0.9, ninety are one. */
  probability: Scalars['Float']['output'];
  /** What speaks for and against it. The bits add up to the logarithm of the odds: 0 is one to one, 10 a thousand to one. */
  reasons: Array<DuplicateReason>;
  right: Contact;
  status: DuplicateStatus;
};

export type ContactDuplicateCandidateConnection = {
  __typename?: 'ContactDuplicateCandidateConnection';
  edges: Array<ContactDuplicateCandidateEdge>;
  nodes: Array<ContactDuplicateCandidate>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ContactDuplicateCandidateEdge = {
  __typename?: 'ContactDuplicateCandidateEdge';
  cursor: Scalars['String']['output'];
  node: ContactDuplicateCandidate;
};

export type ContactDuplicateRejectPayload = {
  __typename?: 'ContactDuplicateRejectPayload';
  candidate?: Maybe<ContactDuplicateCandidate>;
  errors: Array<DuplicateRejectError>;
};

export type ContactEdge = {
  __typename?: 'ContactEdge';
  cursor: Scalars['String']['output'];
  node: Contact;
};

export type ContactFilter = {
  companyId?: InputMaybe<Scalars['ID']['input']>;
  lifecycleStage?: InputMaybe<Array<LifecycleStage>>;
  /** Part of a name or mail address. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Absent keeps, null clears. */
export type ContactPatch = {
  companyId?: InputMaybe<Scalars['ID']['input']>;
  emails?: InputMaybe<Array<Scalars['String']['input']>>;
  firstName?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  lifecycleStage?: InputMaybe<LifecycleStage>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  phones?: InputMaybe<Array<Scalars['String']['input']>>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type ContactUpdateError = InvalidInput | NotFound | StaleVersion;

export type ContactUpdatePayload = {
  __typename?: 'ContactUpdatePayload';
  contact?: Maybe<Contact>;
  errors: Array<ContactUpdateError>;
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

export type Deal = {
  __typename?: 'Deal';
  id: Scalars['ID']['output'];
};

/** A company of this workspace has that domain already. */
export type DomainTaken = UserError & {
  __typename?: 'DomainTaken';
  company: Company;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
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

/** Something said or written between us and contacts. */
export type Interaction = {
  __typename?: 'Interaction';
  body?: Maybe<Scalars['String']['output']>;
  /** Null for meetings and notes. */
  direction?: Maybe<InteractionDirection>;
  /** For calls and meetings. */
  durationSeconds?: Maybe<Scalars['Int']['output']>;
  id: Scalars['ID']['output'];
  kind: InteractionKind;
  /** Who recorded it; null for programs. */
  loggedBy?: Maybe<User>;
  occurredAt: Scalars['DateTime']['output'];
  /** What came of it. */
  outcome?: Maybe<Scalars['String']['output']>;
  participants: Array<Contact>;
  subject?: Maybe<Scalars['String']['output']>;
};

export type InteractionConnection = {
  __typename?: 'InteractionConnection';
  edges: Array<InteractionEdge>;
  nodes: Array<Interaction>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/** Who reached out: inbound came to us, outbound went out from us. */
export type InteractionDirection =
  | 'INBOUND'
  | 'OUTBOUND';

export type InteractionEdge = {
  __typename?: 'InteractionEdge';
  cursor: Scalars['String']['output'];
  node: Interaction;
};

export type InteractionFilter = {
  kinds?: InputMaybe<Array<InteractionKind>>;
};

/** How we and a contact met. */
export type InteractionKind =
  | 'CALL'
  | 'MAIL'
  | 'MEETING'
  | 'NOTE';

export type InteractionLogError = InvalidInput | NotFound;

export type InteractionLogInput = {
  body?: InputMaybe<Scalars['String']['input']>;
  /** Needed for calls and mails. */
  direction?: InputMaybe<InteractionDirection>;
  durationSeconds?: InputMaybe<Scalars['Int']['input']>;
  kind: InteractionKind;
  /** Now when left out. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  outcome?: InputMaybe<Scalars['String']['input']>;
  /** The contacts who took part, at least one. */
  participantIds: Array<Scalars['ID']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
};

export type InteractionLogPayload = {
  __typename?: 'InteractionLogPayload';
  errors: Array<InteractionLogError>;
  interaction?: Maybe<Interaction>;
};

/** A value cannot be used; the message says which and what is wanted. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** How far a person has come on the way to being a customer. */
export type LifecycleStage =
  | 'CUSTOMER'
  | 'EVANGELIST'
  | 'LEAD'
  | 'MARKETING_QUALIFIED'
  | 'OPPORTUNITY'
  | 'OTHER'
  | 'SALES_QUALIFIED'
  | 'SUBSCRIBER';

/** An exact amount in one currency. */
export type Money = {
  __typename?: 'Money';
  amount: Scalars['Decimal']['output'];
  /** ISO 4217, as in GBP. */
  currency: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Adds a company; no two of a workspace share a domain. */
  companyCreate: CompanyCreatePayload;
  /** Says that the two are two: they are never proposed again. Rejecting again changes nothing. */
  companyDuplicateReject: CompanyDuplicateRejectPayload;
  /**
   * Searches all companies of the workspace from the beginning; while a search runs, answers that one. What changes later
   * is compared within seconds, once there was a first search.
   */
  companyDuplicateSearch: DuplicateSearchPayload;
  /** Changes the fields given, keeps the others. */
  companyUpdate: CompanyUpdatePayload;
  /** Adds a person to the CRM. */
  contactCreate: ContactCreatePayload;
  /** Says that the two are two: they are never proposed again. Rejecting again changes nothing. */
  contactDuplicateReject: ContactDuplicateRejectPayload;
  /**
   * Searches all contacts of the workspace from the beginning; while a search runs, answers that one. What changes later
   * is compared within seconds, once there was a first search.
   */
  contactDuplicateSearch: DuplicateSearchPayload;
  /** Changes the fields given, keeps the others. */
  contactUpdate: ContactUpdatePayload;
  /** Records a call, mail, meeting or note; it appears on the timeline of every participant's profile. */
  interactionLog: InteractionLogPayload;
  /** Says that nobody will do it. Where it repeats, no next one is made. Cancelling again changes nothing. */
  taskCancel: TaskCancelPayload;
  /** Marks a task as done; where it repeats, the next one is made. Completing again changes nothing. */
  taskComplete: TaskCompletePayload;
  /** Gives somebody something to do; reminders and the alert when it is overdue are set with it. */
  taskCreate: TaskCreatePayload;
  /** Takes back that a task is done or cancelled. A next one that was made stays. */
  taskReopen: TaskReopenPayload;
  /** Lets a task be until an instant, and reminds then; reminders and alerts before it are left out. */
  taskSnooze: TaskSnoozePayload;
  /** Changes the fields given, keeps the others. Reminders follow the due instant. */
  taskUpdate: TaskUpdatePayload;
};


export type MutationCompanyCreateArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: CompanyCreateInput;
};


export type MutationCompanyDuplicateRejectArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCompanyUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  patch: CompanyPatch;
};


export type MutationContactCreateArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ContactCreateInput;
};


export type MutationContactDuplicateRejectArgs = {
  id: Scalars['ID']['input'];
};


export type MutationContactUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  patch: ContactPatch;
};


export type MutationInteractionLogArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: InteractionLogInput;
};


export type MutationTaskCancelArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationTaskCompleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationTaskCreateArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: TaskCreateInput;
};


export type MutationTaskReopenArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationTaskSnoozeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  until: Scalars['DateTime']['input'];
};


export type MutationTaskUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  patch: TaskPatch;
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
  /** The contacts this customer is in the CRM. */
  contacts?: Maybe<Array<Contact>>;
  id: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Companies by name. */
  companies: CompanyConnection;
  /** A company by id. */
  company?: Maybe<Company>;
  /** Companies that may be one organisation, the likeliest first. Nothing of it is merged by itself, and there is no merge of companies yet. */
  companyDuplicateCandidates: CompanyDuplicateCandidateConnection;
  /** The search for duplicate companies that runs or ran last; null where there was none. */
  companyDuplicateSearchStatus?: Maybe<DuplicateSearch>;
  /** A person in the CRM by id. */
  contact?: Maybe<Contact>;
  /** Contacts that may be one person, the likeliest first. Nothing of it is merged by itself, and there is no merge of contacts yet. */
  contactDuplicateCandidates: ContactDuplicateCandidateConnection;
  /** The search for duplicate contacts that runs or ran last; null where there was none. */
  contactDuplicateSearchStatus?: Maybe<DuplicateSearch>;
  /** Contacts by name. */
  contacts: ContactConnection;
  /** A call, mail, meeting or note by id. */
  interaction?: Maybe<Interaction>;
  /**
   * Contacts, companies, deals and tickets by words of their names, addresses and numbers: the beginning of a word will do,
   * and a word of four letters or more may be misspelt. Of several words a record must have all. The best come first; only
   * what the caller may read is found.
   */
  search: SearchHitConnection;
  /** A task by id. */
  task?: Maybe<Task>;
  /** Tasks, the one due first first; those without a due instant come last. */
  tasks: TaskConnection;
};


export type QueryCompaniesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompanyFilter>;
  first: Scalars['Int']['input'];
};


export type QueryCompanyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCompanyDuplicateCandidatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DuplicateFilter>;
  first: Scalars['Int']['input'];
};


export type QueryContactArgs = {
  id: Scalars['ID']['input'];
};


export type QueryContactDuplicateCandidatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DuplicateFilter>;
  first: Scalars['Int']['input'];
};


export type QueryContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContactFilter>;
  first: Scalars['Int']['input'];
};


export type QueryInteractionArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter: SearchFilter;
  first: Scalars['Int']['input'];
};


export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first: Scalars['Int']['input'];
};

/** What is searched for. */
export type SearchFilter = {
  /** All when left out. */
  kinds?: InputMaybe<Array<SearchKind>>;
  /** Names, a mail address or a phone number, up to 200 characters. */
  text: Scalars['String']['input'];
};

/** A record that a search found. */
export type SearchHit = {
  __typename?: 'SearchHit';
  id: Scalars['ID']['output'];
  kind: SearchKind;
  /** Null where it is gone, or its part is away. */
  record?: Maybe<SearchRecord>;
  /** 0 to 1: 1 where every word stands in the title as it was sought. */
  score: Scalars['Float']['output'];
  /** What it is called. */
  title: Scalars['String']['output'];
};

export type SearchHitConnection = {
  __typename?: 'SearchHitConnection';
  edges: Array<SearchHitEdge>;
  nodes: Array<SearchHit>;
  pageInfo: PageInfo;
  /** Of up to 2,000 records that have the rarest of the words. */
  totalCount: Scalars['Int']['output'];
};

export type SearchHitEdge = {
  __typename?: 'SearchHitEdge';
  cursor: Scalars['String']['output'];
  node: SearchHit;
};

/** What can be searched for. */
export type SearchKind =
  | 'COMPANY'
  | 'CONTACT'
  | 'DEAL'
  | 'TICKET';

/** What a search can find. */
export type SearchRecord = Company | Contact | Deal | Ticket;

/** Somebody changed the entity since it was read. Read it again and repeat the change. */
export type StaleVersion = UserError & {
  __typename?: 'StaleVersion';
  currentVersion: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** Something to be done, by somebody, about contacts, companies, deals or tickets. */
export type Task = {
  __typename?: 'Task';
  assignee?: Maybe<User>;
  body?: Maybe<Scalars['String']['output']>;
  companies: Array<Company>;
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  completedBy?: Maybe<User>;
  contacts: Array<Contact>;
  createdAt: Scalars['DateTime']['output'];
  /** Who made it; null for programs. */
  createdBy?: Maybe<User>;
  deals?: Maybe<Array<Maybe<Deal>>>;
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Open although its due instant has passed. */
  isOverdue: Scalars['Boolean']['output'];
  /** Made when this one was done. */
  next?: Maybe<Task>;
  /** Which one of its series it is, from 1. */
  occurrence: Scalars['Int']['output'];
  priority: TaskPriority;
  reminders: Array<TaskReminder>;
  repeat?: Maybe<TaskRepeat>;
  /** Nobody is reminded or alerted before it. */
  snoozedUntil?: Maybe<Scalars['DateTime']['output']>;
  status: TaskStatus;
  tickets?: Maybe<Array<Maybe<Ticket>>>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with every change; send it as expectedVersion. */
  version: Scalars['Int']['output'];
};

export type TaskCancelError = NotFound | StaleVersion | TaskNotOpen;

export type TaskCancelPayload = {
  __typename?: 'TaskCancelPayload';
  errors: Array<TaskCancelError>;
  task?: Maybe<Task>;
};

export type TaskCompleteError = NotFound | StaleVersion | TaskNotOpen;

export type TaskCompletePayload = {
  __typename?: 'TaskCompletePayload';
  errors: Array<TaskCompleteError>;
  /** The next one, where the task repeats. */
  next?: Maybe<Task>;
  task?: Maybe<Task>;
};

export type TaskConnection = {
  __typename?: 'TaskConnection';
  edges: Array<TaskEdge>;
  nodes: Array<Task>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type TaskCreateError = InvalidInput | NotFound;

export type TaskCreateInput = {
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  body?: InputMaybe<Scalars['String']['input']>;
  companyIds: Array<Scalars['ID']['input']>;
  contactIds: Array<Scalars['ID']['input']>;
  dealIds: Array<Scalars['ID']['input']>;
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  priority: TaskPriority;
  /** At most 20; those whose instant has passed do not remind. */
  reminders: Array<TaskReminderInput>;
  /** Needs dueAt. */
  repeat?: InputMaybe<TaskRepeatInput>;
  ticketIds: Array<Scalars['ID']['input']>;
  /** 1 to 300 characters. */
  title: Scalars['String']['input'];
};

export type TaskCreatePayload = {
  __typename?: 'TaskCreatePayload';
  errors: Array<TaskCreateError>;
  task?: Maybe<Task>;
};

export type TaskEdge = {
  __typename?: 'TaskEdge';
  cursor: Scalars['String']['output'];
  node: Task;
};

/** All that are given must hold. */
export type TaskFilter = {
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  companyId?: InputMaybe<Scalars['ID']['input']>;
  contactId?: InputMaybe<Scalars['ID']['input']>;
  dealId?: InputMaybe<Scalars['ID']['input']>;
  dueFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Exclusive. */
  dueUntil?: InputMaybe<Scalars['DateTime']['input']>;
  isOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Nobody's, or somebody's. */
  isUnassigned?: InputMaybe<Scalars['Boolean']['input']>;
  priority?: InputMaybe<Array<TaskPriority>>;
  status?: InputMaybe<Array<TaskStatus>>;
  ticketId?: InputMaybe<Scalars['ID']['input']>;
};

/** Only an open task can be completed, cancelled or snoozed. */
export type TaskNotOpen = UserError & {
  __typename?: 'TaskNotOpen';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
  status: TaskStatus;
};

/** Absent keeps, null clears. Lists are replaced. */
export type TaskPatch = {
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  body?: InputMaybe<Scalars['String']['input']>;
  companyIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  contactIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  dealIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  priority?: InputMaybe<TaskPriority>;
  reminders?: InputMaybe<Array<TaskReminderInput>>;
  /** Counts from the due instant anew. */
  repeat?: InputMaybe<TaskRepeatInput>;
  ticketIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  title?: InputMaybe<Scalars['String']['input']>;
};

/** How much a task matters beside others. */
export type TaskPriority =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL'
  | 'URGENT';

/** When somebody is reminded of a task, and how. */
export type TaskReminder = {
  __typename?: 'TaskReminder';
  /** Null where it follows the due instant. */
  at?: Maybe<Scalars['DateTime']['output']>;
  channels: Array<TaskReminderChannel>;
  /** The instant that comes of it. */
  remindsAt: Scalars['DateTime']['output'];
  /** Before the due instant, which it follows when that is moved; null where it has an instant of its own. */
  secondsBeforeDue?: Maybe<Scalars['Int']['output']>;
};

/** By which way somebody is reminded. */
export type TaskReminderChannel =
  | 'IN_APP'
  | 'MAIL'
  | 'WEBHOOK';

/** One of secondsBeforeDue and at. */
export type TaskReminderInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  channels: Array<TaskReminderChannel>;
  /** 0 to 31622400, a year. */
  secondsBeforeDue?: InputMaybe<Scalars['Int']['input']>;
};

export type TaskReopenError = NotFound | StaleVersion;

export type TaskReopenPayload = {
  __typename?: 'TaskReopenPayload';
  errors: Array<TaskReopenError>;
  task?: Maybe<Task>;
};

/** How a task repeats. What the clock shows in the time zone stays the same when clocks are changed. */
export type TaskRepeat = {
  __typename?: 'TaskRepeat';
  /** How many are made in all. */
  count?: Maybe<Scalars['Int']['output']>;
  every: Scalars['Int']['output'];
  /** IANA, as in Europe/London. */
  timeZone: Scalars['String']['output'];
  unit: TaskRepeatUnit;
  /** No next one is due after it. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** For weeks; the weekday of the first due instant where there are none. */
  weekdays: Array<Weekday>;
};

export type TaskRepeatInput = {
  /** 1 to 9999. */
  count?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 999. */
  every: Scalars['Int']['input'];
  /** IANA, as in Europe/London. */
  timeZone: Scalars['String']['input'];
  unit: TaskRepeatUnit;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  /** For weeks only. */
  weekdays: Array<Weekday>;
};

/** What a task repeats by. */
export type TaskRepeatUnit =
  | 'DAY'
  | 'MONTH'
  | 'WEEK'
  | 'YEAR';

export type TaskSnoozeError = InvalidInput | NotFound | StaleVersion | TaskNotOpen;

export type TaskSnoozePayload = {
  __typename?: 'TaskSnoozePayload';
  errors: Array<TaskSnoozeError>;
  task?: Maybe<Task>;
};

/** How far a task has come. */
export type TaskStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'OPEN';

export type TaskUpdateError = InvalidInput | NotFound | StaleVersion;

export type TaskUpdatePayload = {
  __typename?: 'TaskUpdatePayload';
  errors: Array<TaskUpdateError>;
  task?: Maybe<Task>;
};

export type Ticket = {
  __typename?: 'Ticket';
  id: Scalars['ID']['output'];
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

/** A day of the week; weeks begin on Monday. */
export type Weekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';



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
  Interaction: Interaction;
  Profile: Profile;
  Task: Task;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  Interaction:
    ( { __typename: 'Interaction' }
    & GraphQLRecursivePick<FederationTypes['Interaction'], {"id":true}> );
  Profile:
    ( { __typename: 'Profile' }
    & GraphQLRecursivePick<FederationTypes['Profile'], {"id":true}> );
  Task:
    ( { __typename: 'Task' }
    & GraphQLRecursivePick<FederationTypes['Task'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( DomainTakenParent )
    | ( InvalidInput )
    | ( NotFound )
    | ( StaleVersion )
    | ( TaskNotOpen )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Company: ResolverTypeWrapper<CompanyParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CompanyConnection: ResolverTypeWrapper<CompanyConnectionParent>;
  CompanyCreateError: ResolverTypeWrapper<CompanyCreateErrorParent>;
  CompanyCreateInput: CompanyCreateInput;
  CompanyCreatePayload: ResolverTypeWrapper<Omit<CompanyCreatePayload, 'company' | 'errors'> & { company?: Maybe<ResolversTypes['Company']>, errors: Array<ResolversTypes['CompanyCreateError']> }>;
  CompanyDuplicateCandidate: ResolverTypeWrapper<CompanyDuplicateCandidateParent>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CompanyDuplicateCandidateConnection: ResolverTypeWrapper<CompanyDuplicateCandidateConnectionParent>;
  CompanyDuplicateCandidateEdge: ResolverTypeWrapper<Omit<CompanyDuplicateCandidateEdge, 'node'> & { node: ResolversTypes['CompanyDuplicateCandidate'] }>;
  CompanyDuplicateRejectPayload: ResolverTypeWrapper<Omit<CompanyDuplicateRejectPayload, 'candidate' | 'errors'> & { candidate?: Maybe<ResolversTypes['CompanyDuplicateCandidate']>, errors: Array<ResolversTypes['DuplicateRejectError']> }>;
  CompanyEdge: ResolverTypeWrapper<Omit<CompanyEdge, 'node'> & { node: ResolversTypes['Company'] }>;
  CompanyFilter: CompanyFilter;
  CompanyPatch: CompanyPatch;
  CompanyUpdateError: ResolverTypeWrapper<CompanyUpdateErrorParent>;
  CompanyUpdatePayload: ResolverTypeWrapper<Omit<CompanyUpdatePayload, 'company' | 'errors'> & { company?: Maybe<ResolversTypes['Company']>, errors: Array<ResolversTypes['CompanyUpdateError']> }>;
  Contact: ResolverTypeWrapper<ContactParent>;
  ContactConnection: ResolverTypeWrapper<ContactConnectionParent>;
  ContactCreateError: ResolverTypeWrapper<ContactCreateErrorParent>;
  ContactCreateInput: ContactCreateInput;
  ContactCreatePayload: ResolverTypeWrapper<Omit<ContactCreatePayload, 'contact' | 'errors'> & { contact?: Maybe<ResolversTypes['Contact']>, errors: Array<ResolversTypes['ContactCreateError']> }>;
  ContactDuplicateCandidate: ResolverTypeWrapper<ContactDuplicateCandidateParent>;
  ContactDuplicateCandidateConnection: ResolverTypeWrapper<ContactDuplicateCandidateConnectionParent>;
  ContactDuplicateCandidateEdge: ResolverTypeWrapper<Omit<ContactDuplicateCandidateEdge, 'node'> & { node: ResolversTypes['ContactDuplicateCandidate'] }>;
  ContactDuplicateRejectPayload: ResolverTypeWrapper<Omit<ContactDuplicateRejectPayload, 'candidate' | 'errors'> & { candidate?: Maybe<ResolversTypes['ContactDuplicateCandidate']>, errors: Array<ResolversTypes['DuplicateRejectError']> }>;
  ContactEdge: ResolverTypeWrapper<Omit<ContactEdge, 'node'> & { node: ResolversTypes['Contact'] }>;
  ContactFilter: ContactFilter;
  ContactPatch: ContactPatch;
  ContactUpdateError: ResolverTypeWrapper<ContactUpdateErrorParent>;
  ContactUpdatePayload: ResolverTypeWrapper<Omit<ContactUpdatePayload, 'contact' | 'errors'> & { contact?: Maybe<ResolversTypes['Contact']>, errors: Array<ResolversTypes['ContactUpdateError']> }>;
  DataClass: DataClass;
  DataMask: DataMask;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Deal: ResolverTypeWrapper<DealParent>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DomainTaken: ResolverTypeWrapper<DomainTakenParent>;
  DuplicateFilter: DuplicateFilter;
  DuplicateReason: ResolverTypeWrapper<DuplicateReasonParent>;
  DuplicateRejectError: ResolverTypeWrapper<DuplicateRejectErrorParent>;
  DuplicateSearch: ResolverTypeWrapper<DuplicateSearchParent>;
  DuplicateSearchError: ResolverTypeWrapper<DuplicateSearchErrorParent>;
  DuplicateSearchPayload: ResolverTypeWrapper<Omit<DuplicateSearchPayload, 'errors' | 'search'> & { errors: Array<ResolversTypes['DuplicateSearchError']>, search?: Maybe<ResolversTypes['DuplicateSearch']> }>;
  DuplicateStatus: DuplicateStatus;
  Interaction: ResolverTypeWrapper<InteractionParent>;
  InteractionConnection: ResolverTypeWrapper<InteractionConnectionParent>;
  InteractionDirection: InteractionDirection;
  InteractionEdge: ResolverTypeWrapper<Omit<InteractionEdge, 'node'> & { node: ResolversTypes['Interaction'] }>;
  InteractionFilter: InteractionFilter;
  InteractionKind: InteractionKind;
  InteractionLogError: ResolverTypeWrapper<InteractionLogErrorParent>;
  InteractionLogInput: InteractionLogInput;
  InteractionLogPayload: ResolverTypeWrapper<Omit<InteractionLogPayload, 'errors' | 'interaction'> & { errors: Array<ResolversTypes['InteractionLogError']>, interaction?: Maybe<ResolversTypes['Interaction']> }>;
  InvalidInput: ResolverTypeWrapper<InvalidInput>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LifecycleStage: LifecycleStage;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Profile: ResolverTypeWrapper<ProfileParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SearchFilter: SearchFilter;
  SearchHit: ResolverTypeWrapper<SearchHitParent>;
  SearchHitConnection: ResolverTypeWrapper<SearchHitConnectionParent>;
  SearchHitEdge: ResolverTypeWrapper<Omit<SearchHitEdge, 'node'> & { node: ResolversTypes['SearchHit'] }>;
  SearchKind: SearchKind;
  SearchRecord: ResolverTypeWrapper<SearchRecordParent>;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  Task: ResolverTypeWrapper<TaskParent>;
  TaskCancelError: ResolverTypeWrapper<TaskCancelErrorParent>;
  TaskCancelPayload: ResolverTypeWrapper<Omit<TaskCancelPayload, 'errors' | 'task'> & { errors: Array<ResolversTypes['TaskCancelError']>, task?: Maybe<ResolversTypes['Task']> }>;
  TaskCompleteError: ResolverTypeWrapper<TaskCompleteErrorParent>;
  TaskCompletePayload: ResolverTypeWrapper<Omit<TaskCompletePayload, 'errors' | 'next' | 'task'> & { errors: Array<ResolversTypes['TaskCompleteError']>, next?: Maybe<ResolversTypes['Task']>, task?: Maybe<ResolversTypes['Task']> }>;
  TaskConnection: ResolverTypeWrapper<TaskConnectionParent>;
  TaskCreateError: ResolverTypeWrapper<TaskCreateErrorParent>;
  TaskCreateInput: TaskCreateInput;
  TaskCreatePayload: ResolverTypeWrapper<Omit<TaskCreatePayload, 'errors' | 'task'> & { errors: Array<ResolversTypes['TaskCreateError']>, task?: Maybe<ResolversTypes['Task']> }>;
  TaskEdge: ResolverTypeWrapper<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>;
  TaskFilter: TaskFilter;
  TaskNotOpen: ResolverTypeWrapper<TaskNotOpen>;
  TaskPatch: TaskPatch;
  TaskPriority: TaskPriority;
  TaskReminder: ResolverTypeWrapper<TaskReminderParent>;
  TaskReminderChannel: TaskReminderChannel;
  TaskReminderInput: TaskReminderInput;
  TaskReopenError: ResolverTypeWrapper<TaskReopenErrorParent>;
  TaskReopenPayload: ResolverTypeWrapper<Omit<TaskReopenPayload, 'errors' | 'task'> & { errors: Array<ResolversTypes['TaskReopenError']>, task?: Maybe<ResolversTypes['Task']> }>;
  TaskRepeat: ResolverTypeWrapper<TaskRepeatParent>;
  TaskRepeatInput: TaskRepeatInput;
  TaskRepeatUnit: TaskRepeatUnit;
  TaskSnoozeError: ResolverTypeWrapper<TaskSnoozeErrorParent>;
  TaskSnoozePayload: ResolverTypeWrapper<Omit<TaskSnoozePayload, 'errors' | 'task'> & { errors: Array<ResolversTypes['TaskSnoozeError']>, task?: Maybe<ResolversTypes['Task']> }>;
  TaskStatus: TaskStatus;
  TaskUpdateError: ResolverTypeWrapper<TaskUpdateErrorParent>;
  TaskUpdatePayload: ResolverTypeWrapper<Omit<TaskUpdatePayload, 'errors' | 'task'> & { errors: Array<ResolversTypes['TaskUpdateError']>, task?: Maybe<ResolversTypes['Task']> }>;
  Ticket: ResolverTypeWrapper<TicketParent>;
  User: ResolverTypeWrapper<UserParent>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Weekday: Weekday;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Company: CompanyParent;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  CompanyConnection: CompanyConnectionParent;
  CompanyCreateError: CompanyCreateErrorParent;
  CompanyCreateInput: CompanyCreateInput;
  CompanyCreatePayload: Omit<CompanyCreatePayload, 'company' | 'errors'> & { company?: Maybe<ResolversParentTypes['Company']>, errors: Array<ResolversParentTypes['CompanyCreateError']> };
  CompanyDuplicateCandidate: CompanyDuplicateCandidateParent;
  Float: Scalars['Float']['output'];
  CompanyDuplicateCandidateConnection: CompanyDuplicateCandidateConnectionParent;
  CompanyDuplicateCandidateEdge: Omit<CompanyDuplicateCandidateEdge, 'node'> & { node: ResolversParentTypes['CompanyDuplicateCandidate'] };
  CompanyDuplicateRejectPayload: Omit<CompanyDuplicateRejectPayload, 'candidate' | 'errors'> & { candidate?: Maybe<ResolversParentTypes['CompanyDuplicateCandidate']>, errors: Array<ResolversParentTypes['DuplicateRejectError']> };
  CompanyEdge: Omit<CompanyEdge, 'node'> & { node: ResolversParentTypes['Company'] };
  CompanyFilter: CompanyFilter;
  CompanyPatch: CompanyPatch;
  CompanyUpdateError: CompanyUpdateErrorParent;
  CompanyUpdatePayload: Omit<CompanyUpdatePayload, 'company' | 'errors'> & { company?: Maybe<ResolversParentTypes['Company']>, errors: Array<ResolversParentTypes['CompanyUpdateError']> };
  Contact: ContactParent;
  ContactConnection: ContactConnectionParent;
  ContactCreateError: ContactCreateErrorParent;
  ContactCreateInput: ContactCreateInput;
  ContactCreatePayload: Omit<ContactCreatePayload, 'contact' | 'errors'> & { contact?: Maybe<ResolversParentTypes['Contact']>, errors: Array<ResolversParentTypes['ContactCreateError']> };
  ContactDuplicateCandidate: ContactDuplicateCandidateParent;
  ContactDuplicateCandidateConnection: ContactDuplicateCandidateConnectionParent;
  ContactDuplicateCandidateEdge: Omit<ContactDuplicateCandidateEdge, 'node'> & { node: ResolversParentTypes['ContactDuplicateCandidate'] };
  ContactDuplicateRejectPayload: Omit<ContactDuplicateRejectPayload, 'candidate' | 'errors'> & { candidate?: Maybe<ResolversParentTypes['ContactDuplicateCandidate']>, errors: Array<ResolversParentTypes['DuplicateRejectError']> };
  ContactEdge: Omit<ContactEdge, 'node'> & { node: ResolversParentTypes['Contact'] };
  ContactFilter: ContactFilter;
  ContactPatch: ContactPatch;
  ContactUpdateError: ContactUpdateErrorParent;
  ContactUpdatePayload: Omit<ContactUpdatePayload, 'contact' | 'errors'> & { contact?: Maybe<ResolversParentTypes['Contact']>, errors: Array<ResolversParentTypes['ContactUpdateError']> };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Deal: DealParent;
  Decimal: Scalars['Decimal']['output'];
  DomainTaken: DomainTakenParent;
  DuplicateFilter: DuplicateFilter;
  DuplicateReason: DuplicateReasonParent;
  DuplicateRejectError: DuplicateRejectErrorParent;
  DuplicateSearch: DuplicateSearchParent;
  DuplicateSearchError: DuplicateSearchErrorParent;
  DuplicateSearchPayload: Omit<DuplicateSearchPayload, 'errors' | 'search'> & { errors: Array<ResolversParentTypes['DuplicateSearchError']>, search?: Maybe<ResolversParentTypes['DuplicateSearch']> };
  Interaction: InteractionParent;
  InteractionConnection: InteractionConnectionParent;
  InteractionEdge: Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
  InteractionFilter: InteractionFilter;
  InteractionLogError: InteractionLogErrorParent;
  InteractionLogInput: InteractionLogInput;
  InteractionLogPayload: Omit<InteractionLogPayload, 'errors' | 'interaction'> & { errors: Array<ResolversParentTypes['InteractionLogError']>, interaction?: Maybe<ResolversParentTypes['Interaction']> };
  InvalidInput: InvalidInput;
  JSON: Scalars['JSON']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Profile: ProfileParent;
  Query: Record<PropertyKey, never>;
  SearchFilter: SearchFilter;
  SearchHit: SearchHitParent;
  SearchHitConnection: SearchHitConnectionParent;
  SearchHitEdge: Omit<SearchHitEdge, 'node'> & { node: ResolversParentTypes['SearchHit'] };
  SearchRecord: SearchRecordParent;
  StaleVersion: StaleVersion;
  Task: TaskParent;
  TaskCancelError: TaskCancelErrorParent;
  TaskCancelPayload: Omit<TaskCancelPayload, 'errors' | 'task'> & { errors: Array<ResolversParentTypes['TaskCancelError']>, task?: Maybe<ResolversParentTypes['Task']> };
  TaskCompleteError: TaskCompleteErrorParent;
  TaskCompletePayload: Omit<TaskCompletePayload, 'errors' | 'next' | 'task'> & { errors: Array<ResolversParentTypes['TaskCompleteError']>, next?: Maybe<ResolversParentTypes['Task']>, task?: Maybe<ResolversParentTypes['Task']> };
  TaskConnection: TaskConnectionParent;
  TaskCreateError: TaskCreateErrorParent;
  TaskCreateInput: TaskCreateInput;
  TaskCreatePayload: Omit<TaskCreatePayload, 'errors' | 'task'> & { errors: Array<ResolversParentTypes['TaskCreateError']>, task?: Maybe<ResolversParentTypes['Task']> };
  TaskEdge: Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  TaskFilter: TaskFilter;
  TaskNotOpen: TaskNotOpen;
  TaskPatch: TaskPatch;
  TaskReminder: TaskReminderParent;
  TaskReminderInput: TaskReminderInput;
  TaskReopenError: TaskReopenErrorParent;
  TaskReopenPayload: Omit<TaskReopenPayload, 'errors' | 'task'> & { errors: Array<ResolversParentTypes['TaskReopenError']>, task?: Maybe<ResolversParentTypes['Task']> };
  TaskRepeat: TaskRepeatParent;
  TaskRepeatInput: TaskRepeatInput;
  TaskSnoozeError: TaskSnoozeErrorParent;
  TaskSnoozePayload: Omit<TaskSnoozePayload, 'errors' | 'task'> & { errors: Array<ResolversParentTypes['TaskSnoozeError']>, task?: Maybe<ResolversParentTypes['Task']> };
  TaskUpdateError: TaskUpdateErrorParent;
  TaskUpdatePayload: Omit<TaskUpdatePayload, 'errors' | 'task'> & { errors: Array<ResolversParentTypes['TaskUpdateError']>, task?: Maybe<ResolversParentTypes['Task']> };
  Ticket: TicketParent;
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
  contacts?: Resolver<ResolversTypes['ContactConnection'], ParentType, ContextType, RequireFields<CompanyContactsArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<CompanyTasksArgs, 'first'>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompanyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyConnection'] = ResolversParentTypes['CompanyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CompanyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Company']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompanyCreateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyCreateError'] = ResolversParentTypes['CompanyCreateError']> = {
  __resolveType: TypeResolveFn<'DomainTaken' | 'InvalidInput', ParentType, ContextType>;
};

export type CompanyCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyCreatePayload'] = ResolversParentTypes['CompanyCreatePayload']> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['CompanyCreateError']>, ParentType, ContextType>;
};

export type CompanyDuplicateCandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyDuplicateCandidate'] = ResolversParentTypes['CompanyDuplicateCandidate']> = {
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Company'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['DuplicateReason']>, ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Company'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DuplicateStatus'], ParentType, ContextType>;
};

export type CompanyDuplicateCandidateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyDuplicateCandidateConnection'] = ResolversParentTypes['CompanyDuplicateCandidateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CompanyDuplicateCandidateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CompanyDuplicateCandidate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompanyDuplicateCandidateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyDuplicateCandidateEdge'] = ResolversParentTypes['CompanyDuplicateCandidateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CompanyDuplicateCandidate'], ParentType, ContextType>;
};

export type CompanyDuplicateRejectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyDuplicateRejectPayload'] = ResolversParentTypes['CompanyDuplicateRejectPayload']> = {
  candidate?: Resolver<Maybe<ResolversTypes['CompanyDuplicateCandidate']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['DuplicateRejectError']>, ParentType, ContextType>;
};

export type CompanyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyEdge'] = ResolversParentTypes['CompanyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Company'], ParentType, ContextType>;
};

export type CompanyUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyUpdateError'] = ResolversParentTypes['CompanyUpdateError']> = {
  __resolveType: TypeResolveFn<'DomainTaken' | 'InvalidInput' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type CompanyUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyUpdatePayload'] = ResolversParentTypes['CompanyUpdatePayload']> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['CompanyUpdateError']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  emails?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interactions?: Resolver<ResolversTypes['InteractionConnection'], ParentType, ContextType, RequireFields<ContactInteractionsArgs, 'first'>>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  phones?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<ContactTasksArgs, 'first'>>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactConnection'] = ResolversParentTypes['ContactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContactCreateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactCreateError'] = ResolversParentTypes['ContactCreateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type ContactCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactCreatePayload'] = ResolversParentTypes['ContactCreatePayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ContactCreateError']>, ParentType, ContextType>;
};

export type ContactDuplicateCandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactDuplicateCandidate'] = ResolversParentTypes['ContactDuplicateCandidate']> = {
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  foundAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
  probability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['DuplicateReason']>, ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DuplicateStatus'], ParentType, ContextType>;
};

export type ContactDuplicateCandidateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactDuplicateCandidateConnection'] = ResolversParentTypes['ContactDuplicateCandidateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ContactDuplicateCandidateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ContactDuplicateCandidate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContactDuplicateCandidateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactDuplicateCandidateEdge'] = ResolversParentTypes['ContactDuplicateCandidateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContactDuplicateCandidate'], ParentType, ContextType>;
};

export type ContactDuplicateRejectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactDuplicateRejectPayload'] = ResolversParentTypes['ContactDuplicateRejectPayload']> = {
  candidate?: Resolver<Maybe<ResolversTypes['ContactDuplicateCandidate']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['DuplicateRejectError']>, ParentType, ContextType>;
};

export type ContactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactEdge'] = ResolversParentTypes['ContactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
};

export type ContactUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactUpdateError'] = ResolversParentTypes['ContactUpdateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type ContactUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactUpdatePayload'] = ResolversParentTypes['ContactUpdatePayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ContactUpdateError']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Deal'] = ResolversParentTypes['Deal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DomainTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DomainTaken'] = ResolversParentTypes['DomainTaken']> = {
  company?: Resolver<ResolversTypes['Company'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type InteractionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction'], FederationReferenceType extends FederationReferenceTypes['Interaction'] = FederationReferenceTypes['Interaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Interaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['InteractionDirection']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InteractionKind'], ParentType, ContextType>;
  loggedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InteractionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InteractionConnection'] = ResolversParentTypes['InteractionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InteractionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Interaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InteractionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InteractionEdge'] = ResolversParentTypes['InteractionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Interaction'], ParentType, ContextType>;
};

export type InteractionLogErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InteractionLogError'] = ResolversParentTypes['InteractionLogError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type InteractionLogPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InteractionLogPayload'] = ResolversParentTypes['InteractionLogPayload']> = {
  errors?: Resolver<Array<ResolversTypes['InteractionLogError']>, ParentType, ContextType>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType>;
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
  companyCreate?: Resolver<ResolversTypes['CompanyCreatePayload'], ParentType, ContextType, RequireFields<MutationCompanyCreateArgs, 'input'>>;
  companyDuplicateReject?: Resolver<ResolversTypes['CompanyDuplicateRejectPayload'], ParentType, ContextType, RequireFields<MutationCompanyDuplicateRejectArgs, 'id'>>;
  companyDuplicateSearch?: Resolver<ResolversTypes['DuplicateSearchPayload'], ParentType, ContextType>;
  companyUpdate?: Resolver<ResolversTypes['CompanyUpdatePayload'], ParentType, ContextType, RequireFields<MutationCompanyUpdateArgs, 'id' | 'patch'>>;
  contactCreate?: Resolver<ResolversTypes['ContactCreatePayload'], ParentType, ContextType, RequireFields<MutationContactCreateArgs, 'input'>>;
  contactDuplicateReject?: Resolver<ResolversTypes['ContactDuplicateRejectPayload'], ParentType, ContextType, RequireFields<MutationContactDuplicateRejectArgs, 'id'>>;
  contactDuplicateSearch?: Resolver<ResolversTypes['DuplicateSearchPayload'], ParentType, ContextType>;
  contactUpdate?: Resolver<ResolversTypes['ContactUpdatePayload'], ParentType, ContextType, RequireFields<MutationContactUpdateArgs, 'id' | 'patch'>>;
  interactionLog?: Resolver<ResolversTypes['InteractionLogPayload'], ParentType, ContextType, RequireFields<MutationInteractionLogArgs, 'input'>>;
  taskCancel?: Resolver<ResolversTypes['TaskCancelPayload'], ParentType, ContextType, RequireFields<MutationTaskCancelArgs, 'id'>>;
  taskComplete?: Resolver<ResolversTypes['TaskCompletePayload'], ParentType, ContextType, RequireFields<MutationTaskCompleteArgs, 'id'>>;
  taskCreate?: Resolver<ResolversTypes['TaskCreatePayload'], ParentType, ContextType, RequireFields<MutationTaskCreateArgs, 'input'>>;
  taskReopen?: Resolver<ResolversTypes['TaskReopenPayload'], ParentType, ContextType, RequireFields<MutationTaskReopenArgs, 'id'>>;
  taskSnooze?: Resolver<ResolversTypes['TaskSnoozePayload'], ParentType, ContextType, RequireFields<MutationTaskSnoozeArgs, 'id' | 'until'>>;
  taskUpdate?: Resolver<ResolversTypes['TaskUpdatePayload'], ParentType, ContextType, RequireFields<MutationTaskUpdateArgs, 'id' | 'patch'>>;
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
  contacts?: Resolver<Maybe<Array<ResolversTypes['Contact']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  companies?: Resolver<ResolversTypes['CompanyConnection'], ParentType, ContextType, RequireFields<QueryCompaniesArgs, 'first'>>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType, RequireFields<QueryCompanyArgs, 'id'>>;
  companyDuplicateCandidates?: Resolver<ResolversTypes['CompanyDuplicateCandidateConnection'], ParentType, ContextType, RequireFields<QueryCompanyDuplicateCandidatesArgs, 'first'>>;
  companyDuplicateSearchStatus?: Resolver<Maybe<ResolversTypes['DuplicateSearch']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactArgs, 'id'>>;
  contactDuplicateCandidates?: Resolver<ResolversTypes['ContactDuplicateCandidateConnection'], ParentType, ContextType, RequireFields<QueryContactDuplicateCandidatesArgs, 'first'>>;
  contactDuplicateSearchStatus?: Resolver<Maybe<ResolversTypes['DuplicateSearch']>, ParentType, ContextType>;
  contacts?: Resolver<ResolversTypes['ContactConnection'], ParentType, ContextType, RequireFields<QueryContactsArgs, 'first'>>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType, RequireFields<QueryInteractionArgs, 'id'>>;
  search?: Resolver<ResolversTypes['SearchHitConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'filter' | 'first'>>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<QueryTasksArgs, 'first'>>;
};

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SearchKind'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['SearchRecord']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchHitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHitConnection'] = ResolversParentTypes['SearchHitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SearchHitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchHitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHitEdge'] = ResolversParentTypes['SearchHitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
};

export type SearchRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchRecord'] = ResolversParentTypes['SearchRecord']> = {
  __resolveType: TypeResolveFn<'Company' | 'Contact' | 'Deal' | 'Ticket', ParentType, ContextType>;
};

export type StaleVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StaleVersion'] = ResolversParentTypes['StaleVersion']> = {
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task'], FederationReferenceType extends FederationReferenceTypes['Task'] = FederationReferenceTypes['Task']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Task']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  companies?: Resolver<Array<ResolversTypes['Company']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  contacts?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  deals?: Resolver<Maybe<Array<Maybe<ResolversTypes['Deal']>>>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  occurrence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TaskPriority'], ParentType, ContextType>;
  reminders?: Resolver<Array<ResolversTypes['TaskReminder']>, ParentType, ContextType>;
  repeat?: Resolver<Maybe<ResolversTypes['TaskRepeat']>, ParentType, ContextType>;
  snoozedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TaskStatus'], ParentType, ContextType>;
  tickets?: Resolver<Maybe<Array<Maybe<ResolversTypes['Ticket']>>>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskCancelErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskCancelError'] = ResolversParentTypes['TaskCancelError']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'StaleVersion' | 'TaskNotOpen', ParentType, ContextType>;
};

export type TaskCancelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskCancelPayload'] = ResolversParentTypes['TaskCancelPayload']> = {
  errors?: Resolver<Array<ResolversTypes['TaskCancelError']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
};

export type TaskCompleteErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskCompleteError'] = ResolversParentTypes['TaskCompleteError']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'StaleVersion' | 'TaskNotOpen', ParentType, ContextType>;
};

export type TaskCompletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskCompletePayload'] = ResolversParentTypes['TaskCompletePayload']> = {
  errors?: Resolver<Array<ResolversTypes['TaskCompleteError']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskCreateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskCreateError'] = ResolversParentTypes['TaskCreateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type TaskCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskCreatePayload'] = ResolversParentTypes['TaskCreatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['TaskCreateError']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TaskNotOpenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskNotOpen'] = ResolversParentTypes['TaskNotOpen']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TaskStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskReminderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskReminder'] = ResolversParentTypes['TaskReminder']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['TaskReminderChannel']>, ParentType, ContextType>;
  remindsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  secondsBeforeDue?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TaskReopenErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskReopenError'] = ResolversParentTypes['TaskReopenError']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type TaskReopenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskReopenPayload'] = ResolversParentTypes['TaskReopenPayload']> = {
  errors?: Resolver<Array<ResolversTypes['TaskReopenError']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
};

export type TaskRepeatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskRepeat'] = ResolversParentTypes['TaskRepeat']> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  every?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['TaskRepeatUnit'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  weekdays?: Resolver<Array<ResolversTypes['Weekday']>, ParentType, ContextType>;
};

export type TaskSnoozeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskSnoozeError'] = ResolversParentTypes['TaskSnoozeError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion' | 'TaskNotOpen', ParentType, ContextType>;
};

export type TaskSnoozePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskSnoozePayload'] = ResolversParentTypes['TaskSnoozePayload']> = {
  errors?: Resolver<Array<ResolversTypes['TaskSnoozeError']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
};

export type TaskUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskUpdateError'] = ResolversParentTypes['TaskUpdateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type TaskUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskUpdatePayload'] = ResolversParentTypes['TaskUpdatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['TaskUpdateError']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
};

export type TicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'DomainTaken' | 'InvalidInput' | 'NotFound' | 'StaleVersion' | 'TaskNotOpen', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Company?: CompanyResolvers<ContextType>;
  CompanyConnection?: CompanyConnectionResolvers<ContextType>;
  CompanyCreateError?: CompanyCreateErrorResolvers<ContextType>;
  CompanyCreatePayload?: CompanyCreatePayloadResolvers<ContextType>;
  CompanyDuplicateCandidate?: CompanyDuplicateCandidateResolvers<ContextType>;
  CompanyDuplicateCandidateConnection?: CompanyDuplicateCandidateConnectionResolvers<ContextType>;
  CompanyDuplicateCandidateEdge?: CompanyDuplicateCandidateEdgeResolvers<ContextType>;
  CompanyDuplicateRejectPayload?: CompanyDuplicateRejectPayloadResolvers<ContextType>;
  CompanyEdge?: CompanyEdgeResolvers<ContextType>;
  CompanyUpdateError?: CompanyUpdateErrorResolvers<ContextType>;
  CompanyUpdatePayload?: CompanyUpdatePayloadResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ContactConnection?: ContactConnectionResolvers<ContextType>;
  ContactCreateError?: ContactCreateErrorResolvers<ContextType>;
  ContactCreatePayload?: ContactCreatePayloadResolvers<ContextType>;
  ContactDuplicateCandidate?: ContactDuplicateCandidateResolvers<ContextType>;
  ContactDuplicateCandidateConnection?: ContactDuplicateCandidateConnectionResolvers<ContextType>;
  ContactDuplicateCandidateEdge?: ContactDuplicateCandidateEdgeResolvers<ContextType>;
  ContactDuplicateRejectPayload?: ContactDuplicateRejectPayloadResolvers<ContextType>;
  ContactEdge?: ContactEdgeResolvers<ContextType>;
  ContactUpdateError?: ContactUpdateErrorResolvers<ContextType>;
  ContactUpdatePayload?: ContactUpdatePayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Deal?: DealResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DomainTaken?: DomainTakenResolvers<ContextType>;
  DuplicateReason?: DuplicateReasonResolvers<ContextType>;
  DuplicateRejectError?: DuplicateRejectErrorResolvers<ContextType>;
  DuplicateSearch?: DuplicateSearchResolvers<ContextType>;
  DuplicateSearchError?: DuplicateSearchErrorResolvers<ContextType>;
  DuplicateSearchPayload?: DuplicateSearchPayloadResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  InteractionConnection?: InteractionConnectionResolvers<ContextType>;
  InteractionEdge?: InteractionEdgeResolvers<ContextType>;
  InteractionLogError?: InteractionLogErrorResolvers<ContextType>;
  InteractionLogPayload?: InteractionLogPayloadResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SearchHitConnection?: SearchHitConnectionResolvers<ContextType>;
  SearchHitEdge?: SearchHitEdgeResolvers<ContextType>;
  SearchRecord?: SearchRecordResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskCancelError?: TaskCancelErrorResolvers<ContextType>;
  TaskCancelPayload?: TaskCancelPayloadResolvers<ContextType>;
  TaskCompleteError?: TaskCompleteErrorResolvers<ContextType>;
  TaskCompletePayload?: TaskCompletePayloadResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskCreateError?: TaskCreateErrorResolvers<ContextType>;
  TaskCreatePayload?: TaskCreatePayloadResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  TaskNotOpen?: TaskNotOpenResolvers<ContextType>;
  TaskReminder?: TaskReminderResolvers<ContextType>;
  TaskReopenError?: TaskReopenErrorResolvers<ContextType>;
  TaskReopenPayload?: TaskReopenPayloadResolvers<ContextType>;
  TaskRepeat?: TaskRepeatResolvers<ContextType>;
  TaskSnoozeError?: TaskSnoozeErrorResolvers<ContextType>;
  TaskSnoozePayload?: TaskSnoozePayloadResolvers<ContextType>;
  TaskUpdateError?: TaskUpdateErrorResolvers<ContextType>;
  TaskUpdatePayload?: TaskUpdatePayloadResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  data?: DataDirectiveResolver<any, any, ContextType>;
  needs?: NeedsDirectiveResolver<any, any, ContextType>;
};
