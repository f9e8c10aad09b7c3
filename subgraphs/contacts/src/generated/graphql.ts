import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ContactParent, ContactConnectionParent, CompanyParent, CompanyConnectionParent, InteractionAttendeeParent, InteractionParent, InteractionConnectionParent, SearchHitParent, SearchHitConnectionParent, SearchRecordParent, ProfileParent, UserParent, DomainTakenParent, CompanyCreateErrorParent, CompanyUpdateErrorParent, ContactCreateErrorParent, ContactUpdateErrorParent, CompanyRoleParent, RoleHeldAlreadyParent, CompanyRoleAddErrorParent, CompanyRoleUpdateErrorParent, CompanyRoleEndErrorParent, LifecycleChangeParent, LifecycleChangeConnectionParent, LeadConversionParent, LeadConvertErrorParent, ContactWatchErrorParent, CompanyWatchErrorParent, TagParent, TagConnectionParent, TagNameTakenParent, TagRenameErrorParent, TagMergeErrorParent, TagDeleteErrorParent, InteractionLogErrorParent, ContactDuplicateCandidateParent, ContactDuplicateCandidateConnectionParent, CompanyDuplicateCandidateParent, CompanyDuplicateCandidateConnectionParent, DuplicateReasonParent, DuplicateSearchParent, DuplicateRejectErrorParent, DuplicateSearchErrorParent, DealParent, TicketParent, TaskParent, TaskConnectionParent, TaskReminderParent, TaskRepeatParent, TaskCreateErrorParent, TaskUpdateErrorParent, TaskCompleteErrorParent, TaskReopenErrorParent, TaskCancelErrorParent, TaskSnoozeErrorParent } from '../resolvers/parents.ts';
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

export type AddressInput = {
  city?: InputMaybe<Scalars['String']['input']>;
  /** By its code or its name. */
  country?: InputMaybe<Scalars['String']['input']>;
  kind: AddressKind;
  /** Street, house, floor: at most six. */
  lines: Array<Scalars['String']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
};

/** What a postal address is for. */
export type AddressKind =
  | 'BILLING'
  | 'HOME'
  | 'OTHER'
  | 'SHIPPING'
  | 'WORK';

/** How somebody answered an invitation to a meeting. */
export type AttendeeAnswer =
  | 'ACCEPTED'
  | 'DECLINED'
  /** Not yet. */
  | 'NONE'
  | 'TENTATIVE';

export type AttendeeAnswerInput = {
  answer: AttendeeAnswer;
  /** One of participantIds or userIds. */
  participantId: Scalars['ID']['input'];
};

/** An organisation people work for. */
export type Company = {
  __typename?: 'Company';
  addresses: Array<CompanyAddress>;
  /** Everything above it, the nearest first. */
  ancestors: Array<Company>;
  /** What it turns over in a year. */
  annualRevenue?: Maybe<Money>;
  /** Companies right below it, by name. */
  children: CompanyConnection;
  /** Who has a role there, by name; former ones only where the filter asks for them. */
  contacts: ContactConnection;
  createdAt: Scalars['DateTime']['output'];
  /**
   * The first of its domains.
   * @deprecated Use domains, of which this is the first. To be removed in 2027.
   */
  domain?: Maybe<Scalars['String']['output']>;
  /** Lower-cased, as in acme.com, the main one first; no two companies of a workspace share one. */
  domains: Array<Scalars['String']['output']>;
  /** How many people work there. */
  employees?: Maybe<Scalars['Int']['output']>;
  id: Scalars['ID']['output'];
  industry?: Maybe<Scalars['String']['output']>;
  name: Scalars['String']['output'];
  owner?: Maybe<User>;
  /** The company it belongs to. */
  parent?: Maybe<Company>;
  /** The whole tree below it, counted as far as the caller may see it. */
  rollup: CompanyRollup;
  tags: Array<Scalars['String']['output']>;
  /** What is to be done about the company itself, the one due first first. */
  tasks: TaskConnection;
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
  /** Who hears of its changes, the first first. */
  watchers: Array<User>;
};


/** An organisation people work for. */
export type CompanyChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/** An organisation people work for. */
export type CompanyContactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompanyContactFilter>;
  first: Scalars['Int']['input'];
};


/** An organisation people work for. */
export type CompanyTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first: Scalars['Int']['input'];
};

/** Where a company has its offices. */
export type CompanyAddress = {
  __typename?: 'CompanyAddress';
  city?: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2, as in GB. */
  country?: Maybe<Scalars['String']['output']>;
  kind: AddressKind;
  /** Street, house, floor. */
  lines: Array<Scalars['String']['output']>;
  postalCode?: Maybe<Scalars['String']['output']>;
  region?: Maybe<Scalars['String']['output']>;
};

export type CompanyConnection = {
  __typename?: 'CompanyConnection';
  edges: Array<CompanyEdge>;
  nodes: Array<Company>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type CompanyContactFilter = {
  /** Those too whose role there has ended. */
  includeFormer?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CompanyCreateError = DomainTaken | InvalidInput | NotFound;

export type CompanyCreateInput = {
  addresses?: InputMaybe<Array<AddressInput>>;
  annualRevenue?: InputMaybe<MoneyInput>;
  /**
   * Use domains, of which this is the first.
   * @deprecated Use domains, of which this is the first. To be removed in 2027.
   */
  domain?: InputMaybe<Scalars['String']['input']>;
  /** As in acme.com, the main one first. */
  domains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How many people work there. */
  employees?: InputMaybe<Scalars['Int']['input']>;
  industry?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The company it belongs to. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Each 1 to 50 characters; those that no tag has yet become tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
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
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** With any of these. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Part of a name or domain. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Absent keeps, null clears. */
export type CompanyPatch = {
  addresses?: InputMaybe<Array<AddressInput>>;
  annualRevenue?: InputMaybe<MoneyInput>;
  /**
   * Changes the first of the domains and leaves the others.
   * @deprecated Use domains, of which this is the first. To be removed in 2027.
   */
  domain?: InputMaybe<Scalars['String']['input']>;
  /** As in acme.com, the main one first. */
  domains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How many people work there. */
  employees?: InputMaybe<Scalars['Int']['input']>;
  industry?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The company it belongs to. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Each 1 to 50 characters; those that no tag has yet become tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What a contact is or was at a company. A contact has one present role at a company, and any number of former ones. */
export type CompanyRole = {
  __typename?: 'CompanyRole';
  /** Null where the caller may not see it. */
  company?: Maybe<Company>;
  contact: Contact;
  /** Null for not known. */
  from?: Maybe<Scalars['Date']['output']>;
  id: Scalars['ID']['output'];
  /** Whether it is the present role at the contact's primary company. */
  isPrimary: Scalars['Boolean']['output'];
  role: CompanyRoleKind;
  title?: Maybe<Scalars['String']['output']>;
  /** The last day; null while it lasts. */
  until?: Maybe<Scalars['Date']['output']>;
  /** Grows by one with every change; send it as expectedVersion. */
  version: Scalars['Int']['output'];
};

export type CompanyRoleAddError = InvalidInput | NotFound | RoleHeldAlready;

export type CompanyRoleAddInput = {
  companyId: Scalars['ID']['input'];
  contactId: Scalars['ID']['input'];
  /** Not a day to come. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Left out: true for the first present role. */
  isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  role: CompanyRoleKind;
  title?: InputMaybe<Scalars['String']['input']>;
  /** The last day, for a role that has ended; not a day to come. */
  until?: InputMaybe<Scalars['Date']['input']>;
};

export type CompanyRoleAddPayload = {
  __typename?: 'CompanyRoleAddPayload';
  errors: Array<CompanyRoleAddError>;
  role?: Maybe<CompanyRole>;
};

export type CompanyRoleEndError = InvalidInput | NotFound | StaleVersion;

export type CompanyRoleEndPayload = {
  __typename?: 'CompanyRoleEndPayload';
  errors: Array<CompanyRoleEndError>;
  role?: Maybe<CompanyRole>;
};

/** What somebody is to a company. */
export type CompanyRoleKind =
  | 'ADVISOR'
  | 'BOARD_MEMBER'
  | 'CONTRACTOR'
  | 'EMPLOYEE'
  | 'OTHER'
  | 'OWNER';

/** Absent keeps, null clears. */
export type CompanyRolePatch = {
  from?: InputMaybe<Scalars['Date']['input']>;
  /** True makes its company the primary one, false leaves the contact without one. */
  isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  role?: InputMaybe<CompanyRoleKind>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type CompanyRoleUpdateError = InvalidInput | NotFound | StaleVersion;

export type CompanyRoleUpdatePayload = {
  __typename?: 'CompanyRoleUpdatePayload';
  errors: Array<CompanyRoleUpdateError>;
  role?: Maybe<CompanyRole>;
};

/** The tree of companies below one. */
export type CompanyRollup = {
  __typename?: 'CompanyRollup';
  /** Companies below it at any depth, itself not counted. */
  companies: Scalars['Int']['output'];
  /** People with a present role at it or at a company below it, each once. */
  contacts: Scalars['Int']['output'];
};

export type CompanyUpdateError = DomainTaken | InvalidInput | NotFound | StaleVersion;

export type CompanyUpdatePayload = {
  __typename?: 'CompanyUpdatePayload';
  company?: Maybe<Company>;
  errors: Array<CompanyUpdateError>;
};

export type CompanyWatchError = NotFound;

export type CompanyWatchPayload = {
  __typename?: 'CompanyWatchPayload';
  company?: Maybe<Company>;
  errors: Array<CompanyWatchError>;
};

/** A person we deal with. */
export type Contact = {
  __typename?: 'Contact';
  addresses: Array<ContactAddress>;
  /** The primary one of the companies it has a present role at; null too where the caller may not see that one. */
  company?: Maybe<Company>;
  /** What it is and was at companies: present roles first. */
  companyRoles: Array<CompanyRole>;
  /** What became of the lead that this contact was; null where it was not converted. */
  conversion?: Maybe<LeadConversion>;
  createdAt: Scalars['DateTime']['output'];
  /** First and last name, or the mail address where neither is known. */
  displayName: Scalars['String']['output'];
  /** True for somebody who is not to be written to or called, by any channel. */
  doNotContact: Scalars['Boolean']['output'];
  /** The mails with what is known of each, the primary one first. */
  emailAddresses: Array<EmailAddress>;
  /** The first is the primary one. */
  emails: Array<Scalars['String']['output']>;
  firstName?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  interactions: InteractionConnection;
  /** BCP 47, as in en-GB. */
  language?: Maybe<Scalars['String']['output']>;
  lastName?: Maybe<Scalars['String']['output']>;
  /** How far sales has come with the lead. */
  leadStatus?: Maybe<LeadStatus>;
  /** Every change of lifecycle stage and lead status, newest first. */
  lifecycleHistory: LifecycleChangeConnection;
  lifecycleStage: LifecycleStage;
  owner?: Maybe<User>;
  /** The phones with what is known of each, the primary one first. */
  phoneNumbers: Array<PhoneNumber>;
  phones: Array<Scalars['String']['output']>;
  /** Where the contact came from, as in Trade fair. */
  source?: Maybe<Scalars['String']['output']>;
  tags: Array<Scalars['String']['output']>;
  /** What is to be done about the person, the one due first first. */
  tasks: TaskConnection;
  /** IANA, as in Europe/London. */
  timeZone?: Maybe<Scalars['String']['output']>;
  title?: Maybe<Scalars['String']['output']>;
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with every change; send it as expectedVersion. */
  version: Scalars['Int']['output'];
  /** Who hears of its changes, the first first. */
  watchers: Array<User>;
};


/** A person we deal with. */
export type ContactInteractionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InteractionFilter>;
  first: Scalars['Int']['input'];
};


/** A person we deal with. */
export type ContactLifecycleHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LifecycleFilter>;
  first: Scalars['Int']['input'];
};


/** A person we deal with. */
export type ContactTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first: Scalars['Int']['input'];
};

/** Where a contact lives or works. */
export type ContactAddress = {
  __typename?: 'ContactAddress';
  city?: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2, as in GB. */
  country?: Maybe<Scalars['String']['output']>;
  kind: AddressKind;
  /** Street, house, floor. */
  lines: Array<Scalars['String']['output']>;
  postalCode?: Maybe<Scalars['String']['output']>;
  region?: Maybe<Scalars['String']['output']>;
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
  addresses?: InputMaybe<Array<AddressInput>>;
  /** The primary company; a role of an employee there is made of it. */
  companyId?: InputMaybe<Scalars['ID']['input']>;
  doNotContact?: InputMaybe<Scalars['Boolean']['input']>;
  /** The mails with their kinds; those in emails come after them. */
  emailAddresses?: InputMaybe<Array<EmailAddressInput>>;
  /** A name or one mail address is needed. */
  emails?: InputMaybe<Array<Scalars['String']['input']>>;
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** BCP 47, as in en-GB. */
  language?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  leadStatus?: InputMaybe<LeadStatus>;
  lifecycleStage: LifecycleStage;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The phones with their kinds; those in phones come after them. */
  phoneNumbers?: InputMaybe<Array<PhoneNumberInput>>;
  /** International format, as in +44 20 7183 8750. */
  phones?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where the contact came from, as in Trade fair. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Each 1 to 50 characters; those that no tag has yet become tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** IANA, as in Europe/London. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
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
  /** With a present role there. */
  companyId?: InputMaybe<Scalars['ID']['input']>;
  doNotContact?: InputMaybe<Scalars['Boolean']['input']>;
  leadStatus?: InputMaybe<Array<LeadStatus>>;
  lifecycleStage?: InputMaybe<Array<LifecycleStage>>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** With any of these. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Part of a name or mail address. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Absent keeps, null clears. */
export type ContactPatch = {
  addresses?: InputMaybe<Array<AddressInput>>;
  companyId?: InputMaybe<Scalars['ID']['input']>;
  doNotContact?: InputMaybe<Scalars['Boolean']['input']>;
  /** The mails with their kinds; those in emails come after them. */
  emailAddresses?: InputMaybe<Array<EmailAddressInput>>;
  emails?: InputMaybe<Array<Scalars['String']['input']>>;
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** BCP 47, as in en-GB. */
  language?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  leadStatus?: InputMaybe<LeadStatus>;
  lifecycleStage?: InputMaybe<LifecycleStage>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The phones with their kinds; those in phones come after them. */
  phoneNumbers?: InputMaybe<Array<PhoneNumberInput>>;
  phones?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where the contact came from, as in Trade fair. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Each 1 to 50 characters; those that no tag has yet become tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** IANA, as in Europe/London. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type ContactUpdateError = InvalidInput | LifecycleStageBackward | NotFound | StaleVersion;

export type ContactUpdatePayload = {
  __typename?: 'ContactUpdatePayload';
  contact?: Maybe<Contact>;
  errors: Array<ContactUpdateError>;
};

export type ContactWatchError = NotFound;

export type ContactWatchPayload = {
  __typename?: 'ContactWatchPayload';
  contact?: Maybe<Contact>;
  errors: Array<ContactWatchError>;
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
  /** Null where the caller may not see it. */
  company?: Maybe<Company>;
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

/** A mail address of a contact. */
export type EmailAddress = {
  __typename?: 'EmailAddress';
  address: Scalars['String']['output'];
  isPrimary: Scalars['Boolean']['output'];
  /** Somebody has proved that it reaches the person. */
  isVerified: Scalars['Boolean']['output'];
  kind: EmailKind;
};

export type EmailAddressInput = {
  address: Scalars['String']['input'];
  /** The first one is where none says so. */
  isPrimary: Scalars['Boolean']['input'];
  isVerified: Scalars['Boolean']['input'];
  kind: EmailKind;
};

/** What a mail address is for. */
export type EmailKind =
  | 'OTHER'
  | 'PERSONAL'
  | 'WORK';

/** Something said or written between us and contacts. */
export type Interaction = {
  __typename?: 'Interaction';
  /** Everybody who took part, members of the workspace too; of a meeting with how they answered. */
  attendees: Array<InteractionAttendee>;
  body?: Maybe<Scalars['String']['output']>;
  /** Of an outbound one: contacts who took part and were not to be contacted when it was logged. */
  despite: Array<Contact>;
  /** Null for meetings and notes. */
  direction?: Maybe<InteractionDirection>;
  /** For calls and meetings. */
  durationSeconds?: Maybe<Scalars['Int']['output']>;
  /** When somebody should get back to it. */
  followUpAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** The Message-ID of the mail that a mail answers. */
  inReplyTo?: Maybe<Scalars['String']['output']>;
  /** Whether a meeting took place; null for not known. */
  isHeld?: Maybe<Scalars['Boolean']['output']>;
  kind: InteractionKind;
  /** Who recorded it; null for programs. */
  loggedBy?: Maybe<User>;
  /** Who is named in the body, as in @[Ada Lovelace](user_01J…): they are told when it is logged. */
  mentions: Array<User>;
  /** A mail's Message-ID. */
  messageId?: Maybe<Scalars['String']['output']>;
  occurredAt: Scalars['DateTime']['output'];
  /** What came of it. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** The contacts who took part. */
  participants: Array<Contact>;
  /** Where a meeting is. */
  place?: Maybe<Scalars['String']['output']>;
  /** Where a call or a meeting can be heard again. */
  recordingUrl?: Maybe<Scalars['String']['output']>;
  subject?: Maybe<Scalars['String']['output']>;
  /** The conversation it belongs to, itself included, from its beginning. */
  thread: InteractionConnection;
};


/** Something said or written between us and contacts. */
export type InteractionThreadArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** Somebody who took part in an interaction: a contact or a member of the workspace. */
export type InteractionAttendee = {
  __typename?: 'InteractionAttendee';
  /** Null where nobody was invited, or the answer is not known. */
  answer?: Maybe<AttendeeAnswer>;
  /** Null for a member of the workspace, and where the caller may not see the contact. */
  contact?: Maybe<Contact>;
  user?: Maybe<User>;
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
  /** How those who take part in a meeting have answered. */
  answers?: InputMaybe<Array<AttendeeAnswerInput>>;
  body?: InputMaybe<Scalars['String']['input']>;
  /** Needed for calls and mails. */
  direction?: InputMaybe<InteractionDirection>;
  durationSeconds?: InputMaybe<Scalars['Int']['input']>;
  followUpAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** For mails: the Message-ID of the mail that it answers. */
  inReplyTo?: InputMaybe<Scalars['String']['input']>;
  /** For meetings. */
  isHeld?: InputMaybe<Scalars['Boolean']['input']>;
  kind: InteractionKind;
  /** For mails: the Message-ID. */
  messageId?: InputMaybe<Scalars['String']['input']>;
  /** Now when left out. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  outcome?: InputMaybe<Scalars['String']['input']>;
  /** The contacts who took part, at least one. */
  participantIds: Array<Scalars['ID']['input']>;
  /** For meetings. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** For calls and meetings: a web address. */
  recordingUrl?: InputMaybe<Scalars['String']['input']>;
  /** The interaction that it continues; a mail finds the one it answers by inReplyTo. */
  replyToId?: InputMaybe<Scalars['ID']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The members of the workspace who took part. */
  userIds?: InputMaybe<Array<Scalars['ID']['input']>>;
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

/** A company that is there, or one to be made: one of the two. */
export type LeadCompanyInput = {
  create?: InputMaybe<CompanyCreateInput>;
  id?: InputMaybe<Scalars['ID']['input']>;
};

/** The trace of a lead's conversion. */
export type LeadConversion = {
  __typename?: 'LeadConversion';
  at: Scalars['DateTime']['output'];
  /** As in user:user_01J… */
  by: Scalars['String']['output'];
  /** Null where the caller may not see it. */
  company?: Maybe<Company>;
  /** Null where none was asked for or it was refused. Only its id is there before it is open. */
  deal?: Maybe<Deal>;
  outcome: LeadConversionOutcome;
  /** Why the deal was not opened. */
  refusals: Array<Scalars['String']['output']>;
};

/** What became of the deal that a lead was converted with. */
export type LeadConversionOutcome =
  | 'DEAL_OPENED'
  /** It was not opened; refusals say why. The lead can be converted anew. */
  | 'DEAL_REFUSED'
  /** It is being opened. */
  | 'DEAL_REQUESTED'
  /** None was asked for. */
  | 'WITHOUT_DEAL';

export type LeadConvertError = DomainTaken | InvalidInput | NotFound;

export type LeadConvertInput = {
  /** The contact's primary company when left out. */
  company?: InputMaybe<LeadCompanyInput>;
  /** None is opened when left out. */
  deal?: InputMaybe<LeadDealInput>;
  /** OPPORTUNITY or CUSTOMER; who is further already stays there. */
  lifecycleStage: LifecycleStage;
};

export type LeadConvertPayload = {
  __typename?: 'LeadConvertPayload';
  contact?: Maybe<Contact>;
  conversion?: Maybe<LeadConversion>;
  errors: Array<LeadConvertError>;
};

export type LeadDealInput = {
  /** In the pipeline's currency. */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  closeDate?: InputMaybe<Scalars['Date']['input']>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  pipelineId: Scalars['ID']['input'];
  /** The pipeline's first open stage when left out. */
  stageId?: InputMaybe<Scalars['ID']['input']>;
};

/** How far sales has come with a lead. */
export type LeadStatus =
  /** Tried to reach, without an answer. */
  | 'ATTEMPTED'
  /** May become one later. */
  | 'BAD_TIMING'
  /** Spoken with. */
  | 'CONNECTED'
  | 'IN_PROGRESS'
  | 'NEW'
  /** Will not become a customer. */
  | 'UNQUALIFIED';

/** One change of a contact's lifecycle stage or lead status. */
export type LifecycleChange = {
  __typename?: 'LifecycleChange';
  at: Scalars['DateTime']['output'];
  /** As in user:user_01J… */
  by: Scalars['String']['output'];
  /** The mutation that did it; system for what the platform did, migration for what was there before the history. */
  cause: Scalars['String']['output'];
  field: LifecycleField;
  /** A LifecycleStage or a LeadStatus, by field; null where there was none. */
  from?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** A LifecycleStage or a LeadStatus, by field; null where it was cleared. */
  to?: Maybe<Scalars['String']['output']>;
};

export type LifecycleChangeConnection = {
  __typename?: 'LifecycleChangeConnection';
  edges: Array<LifecycleChangeEdge>;
  nodes: Array<LifecycleChange>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type LifecycleChangeEdge = {
  __typename?: 'LifecycleChangeEdge';
  cursor: Scalars['String']['output'];
  node: LifecycleChange;
};

/** What of a contact the history tells. */
export type LifecycleField =
  | 'LEAD_STATUS'
  | 'LIFECYCLE_STAGE';

export type LifecycleFilter = {
  /** Both when left out. */
  fields?: InputMaybe<Array<LifecycleField>>;
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

/** The contact would go back to an earlier stage, and nobody said that this is meant. */
export type LifecycleStageBackward = UserError & {
  __typename?: 'LifecycleStageBackward';
  from: LifecycleStage;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
  to: LifecycleStage;
};

/** An exact amount in one currency. */
export type Money = {
  __typename?: 'Money';
  amount: Scalars['Decimal']['output'];
  /** ISO 4217, as in GBP. */
  currency: Scalars['String']['output'];
};

/** An exact amount in one currency. */
export type MoneyInput = {
  amount: Scalars['Decimal']['input'];
  /** ISO 4217, as in GBP. */
  currency: Scalars['String']['input'];
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
  /** Says what a contact is or was at a company. The first present role is the primary one unless isPrimary says otherwise. */
  companyRoleAdd: CompanyRoleAddPayload;
  /** Ends a role and keeps it as a former one. Where it was the primary one, the contact has no primary company until one is said. */
  companyRoleEnd: CompanyRoleEndPayload;
  /** Changes the fields given, keeps the others. Another primary company leaves the roles as they are. */
  companyRoleUpdate: CompanyRoleUpdatePayload;
  /** Changes the fields given, keeps the others. */
  companyUpdate: CompanyUpdatePayload;
  /** Has the caller hear of every change of the company that another makes, or no more. Saying it again changes nothing. */
  companyWatch: CompanyWatchPayload;
  /** Adds a person to the CRM. */
  contactCreate: ContactCreatePayload;
  /** Says that the two are two: they are never proposed again. Rejecting again changes nothing. */
  contactDuplicateReject: ContactDuplicateRejectPayload;
  /**
   * Searches all contacts of the workspace from the beginning; while a search runs, answers that one. What changes later
   * is compared within seconds, once there was a first search.
   */
  contactDuplicateSearch: DuplicateSearchPayload;
  /**
   * Changes the fields given, keeps the others. A lifecycle stage only goes forward unless allowStageBackward says that going
   * back is meant. With another companyId the role at the company before ends.
   */
  contactUpdate: ContactUpdatePayload;
  /** Has the caller hear of every change of the contact that another makes, or no more. Saying it again changes nothing. */
  contactWatch: ContactWatchPayload;
  /** Records a call, mail, meeting or note that has happened; it appears on the timeline of every participant's profile. */
  interactionLog: InteractionLogPayload;
  /**
   * Makes of a lead a contact at a company with a deal, in one go. The deal has its id at once and is opened within a second;
   * Contact.conversion tells what became of it. Converting again answers the same, unless the deal was refused.
   */
  leadConvert: LeadConvertPayload;
  /** Takes the tag from everything that has it. */
  tagDelete: TagDeletePayload;
  /** Everything that has one of the others gets this tag instead, and the others are gone. */
  tagMerge: TagMergePayload;
  /** Gives a tag another name; everything that has it has it under the new one. */
  tagRename: TagRenamePayload;
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


export type MutationCompanyRoleAddArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: CompanyRoleAddInput;
};


export type MutationCompanyRoleEndArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  until?: InputMaybe<Scalars['Date']['input']>;
};


export type MutationCompanyRoleUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  patch: CompanyRolePatch;
};


export type MutationCompanyUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  patch: CompanyPatch;
};


export type MutationCompanyWatchArgs = {
  id: Scalars['ID']['input'];
  isWatching: Scalars['Boolean']['input'];
};


export type MutationContactCreateArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: ContactCreateInput;
};


export type MutationContactDuplicateRejectArgs = {
  id: Scalars['ID']['input'];
};


export type MutationContactUpdateArgs = {
  allowStageBackward: Scalars['Boolean']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  patch: ContactPatch;
};


export type MutationContactWatchArgs = {
  id: Scalars['ID']['input'];
  isWatching: Scalars['Boolean']['input'];
};


export type MutationInteractionLogArgs = {
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: InteractionLogInput;
};


export type MutationLeadConvertArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  input: LeadConvertInput;
};


export type MutationTagDeleteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTagMergeArgs = {
  fromIds: Array<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};


export type MutationTagRenameArgs = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
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

/** What a phone number reaches. */
export type PhoneKind =
  | 'FAX'
  | 'HOME'
  | 'MOBILE'
  | 'OTHER'
  | 'WORK';

/** A phone number of a contact. */
export type PhoneNumber = {
  __typename?: 'PhoneNumber';
  isPrimary: Scalars['Boolean']['output'];
  /** Somebody has proved that it reaches the person. */
  isVerified: Scalars['Boolean']['output'];
  kind: PhoneKind;
  /** E.164, as in +442071838750. */
  number: Scalars['String']['output'];
};

export type PhoneNumberInput = {
  /** The first one is where none says so. */
  isPrimary: Scalars['Boolean']['input'];
  isVerified: Scalars['Boolean']['input'];
  kind: PhoneKind;
  /** International format, as in +44 20 7183 8750. */
  number: Scalars['String']['input'];
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
  /** What a contact is or was at a company, by id. */
  companyRole?: Maybe<CompanyRole>;
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
  /** The tags of contacts and companies by name. */
  tags: TagConnection;
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


export type QueryCompanyRoleArgs = {
  id: Scalars['ID']['input'];
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


export type QueryTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TagFilter>;
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

/** The contact has a role at that company already. */
export type RoleHeldAlready = UserError & {
  __typename?: 'RoleHeldAlready';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
  role: CompanyRole;
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

/** A word by which contacts and companies are sorted; no two of a workspace differ by case alone. */
export type Tag = {
  __typename?: 'Tag';
  /** How many companies have it. */
  companyCount: Scalars['Int']['output'];
  /** How many contacts have it. */
  contactCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type TagConnection = {
  __typename?: 'TagConnection';
  edges: Array<TagEdge>;
  nodes: Array<Tag>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type TagDeleteError = NotFound;

export type TagDeletePayload = {
  __typename?: 'TagDeletePayload';
  errors: Array<TagDeleteError>;
  /** The id of the tag that is gone. */
  tagId?: Maybe<Scalars['ID']['output']>;
};

export type TagEdge = {
  __typename?: 'TagEdge';
  cursor: Scalars['String']['output'];
  node: Tag;
};

export type TagFilter = {
  /** Part of a name. */
  text?: InputMaybe<Scalars['String']['input']>;
};

export type TagMergeError = InvalidInput | NotFound;

export type TagMergePayload = {
  __typename?: 'TagMergePayload';
  errors: Array<TagMergeError>;
  /** The one that everything has now. */
  tag?: Maybe<Tag>;
};

/** Another tag of this workspace has that name: merge the two instead. */
export type TagNameTaken = UserError & {
  __typename?: 'TagNameTaken';
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
  tag: Tag;
};

export type TagRenameError = InvalidInput | NotFound | TagNameTaken;

export type TagRenamePayload = {
  __typename?: 'TagRenamePayload';
  errors: Array<TagRenameError>;
  tag?: Maybe<Tag>;
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
  CompanyRole: CompanyRole;
  Contact: Contact;
  Interaction: Interaction;
  Profile: Profile;
  Tag: Tag;
  Task: Task;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  CompanyRole:
    ( { __typename: 'CompanyRole' }
    & GraphQLRecursivePick<FederationTypes['CompanyRole'], {"id":true}> );
  Contact:
    ( { __typename: 'Contact' }
    & GraphQLRecursivePick<FederationTypes['Contact'], {"id":true}> );
  Interaction:
    ( { __typename: 'Interaction' }
    & GraphQLRecursivePick<FederationTypes['Interaction'], {"id":true}> );
  Profile:
    ( { __typename: 'Profile' }
    & GraphQLRecursivePick<FederationTypes['Profile'], {"id":true}> );
  Tag:
    ( { __typename: 'Tag' }
    & GraphQLRecursivePick<FederationTypes['Tag'], {"id":true}> );
  Task:
    ( { __typename: 'Task' }
    & GraphQLRecursivePick<FederationTypes['Task'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( DomainTakenParent )
    | ( InvalidInput )
    | ( LifecycleStageBackward )
    | ( NotFound )
    | ( RoleHeldAlreadyParent )
    | ( StaleVersion )
    | ( TagNameTakenParent )
    | ( TaskNotOpen )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddressInput: AddressInput;
  AddressKind: AddressKind;
  AttendeeAnswer: AttendeeAnswer;
  AttendeeAnswerInput: AttendeeAnswerInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Company: ResolverTypeWrapper<CompanyParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CompanyAddress: ResolverTypeWrapper<CompanyAddress>;
  CompanyConnection: ResolverTypeWrapper<CompanyConnectionParent>;
  CompanyContactFilter: CompanyContactFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
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
  CompanyRole: ResolverTypeWrapper<CompanyRoleParent>;
  CompanyRoleAddError: ResolverTypeWrapper<CompanyRoleAddErrorParent>;
  CompanyRoleAddInput: CompanyRoleAddInput;
  CompanyRoleAddPayload: ResolverTypeWrapper<Omit<CompanyRoleAddPayload, 'errors' | 'role'> & { errors: Array<ResolversTypes['CompanyRoleAddError']>, role?: Maybe<ResolversTypes['CompanyRole']> }>;
  CompanyRoleEndError: ResolverTypeWrapper<CompanyRoleEndErrorParent>;
  CompanyRoleEndPayload: ResolverTypeWrapper<Omit<CompanyRoleEndPayload, 'errors' | 'role'> & { errors: Array<ResolversTypes['CompanyRoleEndError']>, role?: Maybe<ResolversTypes['CompanyRole']> }>;
  CompanyRoleKind: CompanyRoleKind;
  CompanyRolePatch: CompanyRolePatch;
  CompanyRoleUpdateError: ResolverTypeWrapper<CompanyRoleUpdateErrorParent>;
  CompanyRoleUpdatePayload: ResolverTypeWrapper<Omit<CompanyRoleUpdatePayload, 'errors' | 'role'> & { errors: Array<ResolversTypes['CompanyRoleUpdateError']>, role?: Maybe<ResolversTypes['CompanyRole']> }>;
  CompanyRollup: ResolverTypeWrapper<CompanyRollup>;
  CompanyUpdateError: ResolverTypeWrapper<CompanyUpdateErrorParent>;
  CompanyUpdatePayload: ResolverTypeWrapper<Omit<CompanyUpdatePayload, 'company' | 'errors'> & { company?: Maybe<ResolversTypes['Company']>, errors: Array<ResolversTypes['CompanyUpdateError']> }>;
  CompanyWatchError: ResolverTypeWrapper<CompanyWatchErrorParent>;
  CompanyWatchPayload: ResolverTypeWrapper<Omit<CompanyWatchPayload, 'company' | 'errors'> & { company?: Maybe<ResolversTypes['Company']>, errors: Array<ResolversTypes['CompanyWatchError']> }>;
  Contact: ResolverTypeWrapper<ContactParent>;
  ContactAddress: ResolverTypeWrapper<ContactAddress>;
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
  ContactWatchError: ResolverTypeWrapper<ContactWatchErrorParent>;
  ContactWatchPayload: ResolverTypeWrapper<Omit<ContactWatchPayload, 'contact' | 'errors'> & { contact?: Maybe<ResolversTypes['Contact']>, errors: Array<ResolversTypes['ContactWatchError']> }>;
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
  EmailAddress: ResolverTypeWrapper<EmailAddress>;
  EmailAddressInput: EmailAddressInput;
  EmailKind: EmailKind;
  Interaction: ResolverTypeWrapper<InteractionParent>;
  InteractionAttendee: ResolverTypeWrapper<InteractionAttendeeParent>;
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
  LeadCompanyInput: LeadCompanyInput;
  LeadConversion: ResolverTypeWrapper<LeadConversionParent>;
  LeadConversionOutcome: LeadConversionOutcome;
  LeadConvertError: ResolverTypeWrapper<LeadConvertErrorParent>;
  LeadConvertInput: LeadConvertInput;
  LeadConvertPayload: ResolverTypeWrapper<Omit<LeadConvertPayload, 'contact' | 'conversion' | 'errors'> & { contact?: Maybe<ResolversTypes['Contact']>, conversion?: Maybe<ResolversTypes['LeadConversion']>, errors: Array<ResolversTypes['LeadConvertError']> }>;
  LeadDealInput: LeadDealInput;
  LeadStatus: LeadStatus;
  LifecycleChange: ResolverTypeWrapper<LifecycleChangeParent>;
  LifecycleChangeConnection: ResolverTypeWrapper<LifecycleChangeConnectionParent>;
  LifecycleChangeEdge: ResolverTypeWrapper<Omit<LifecycleChangeEdge, 'node'> & { node: ResolversTypes['LifecycleChange'] }>;
  LifecycleField: LifecycleField;
  LifecycleFilter: LifecycleFilter;
  LifecycleStage: LifecycleStage;
  LifecycleStageBackward: ResolverTypeWrapper<LifecycleStageBackward>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFound: ResolverTypeWrapper<NotFound>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PhoneKind: PhoneKind;
  PhoneNumber: ResolverTypeWrapper<PhoneNumber>;
  PhoneNumberInput: PhoneNumberInput;
  Profile: ResolverTypeWrapper<ProfileParent>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RoleHeldAlready: ResolverTypeWrapper<RoleHeldAlreadyParent>;
  SearchFilter: SearchFilter;
  SearchHit: ResolverTypeWrapper<SearchHitParent>;
  SearchHitConnection: ResolverTypeWrapper<SearchHitConnectionParent>;
  SearchHitEdge: ResolverTypeWrapper<Omit<SearchHitEdge, 'node'> & { node: ResolversTypes['SearchHit'] }>;
  SearchKind: SearchKind;
  SearchRecord: ResolverTypeWrapper<SearchRecordParent>;
  StaleVersion: ResolverTypeWrapper<StaleVersion>;
  Tag: ResolverTypeWrapper<TagParent>;
  TagConnection: ResolverTypeWrapper<TagConnectionParent>;
  TagDeleteError: ResolverTypeWrapper<TagDeleteErrorParent>;
  TagDeletePayload: ResolverTypeWrapper<Omit<TagDeletePayload, 'errors'> & { errors: Array<ResolversTypes['TagDeleteError']> }>;
  TagEdge: ResolverTypeWrapper<Omit<TagEdge, 'node'> & { node: ResolversTypes['Tag'] }>;
  TagFilter: TagFilter;
  TagMergeError: ResolverTypeWrapper<TagMergeErrorParent>;
  TagMergePayload: ResolverTypeWrapper<Omit<TagMergePayload, 'errors' | 'tag'> & { errors: Array<ResolversTypes['TagMergeError']>, tag?: Maybe<ResolversTypes['Tag']> }>;
  TagNameTaken: ResolverTypeWrapper<TagNameTakenParent>;
  TagRenameError: ResolverTypeWrapper<TagRenameErrorParent>;
  TagRenamePayload: ResolverTypeWrapper<Omit<TagRenamePayload, 'errors' | 'tag'> & { errors: Array<ResolversTypes['TagRenameError']>, tag?: Maybe<ResolversTypes['Tag']> }>;
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
  AddressInput: AddressInput;
  AttendeeAnswerInput: AttendeeAnswerInput;
  ID: Scalars['ID']['output'];
  Company: CompanyParent;
  Int: Scalars['Int']['output'];
  CompanyAddress: CompanyAddress;
  CompanyConnection: CompanyConnectionParent;
  CompanyContactFilter: CompanyContactFilter;
  Boolean: Scalars['Boolean']['output'];
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
  CompanyRole: CompanyRoleParent;
  CompanyRoleAddError: CompanyRoleAddErrorParent;
  CompanyRoleAddInput: CompanyRoleAddInput;
  CompanyRoleAddPayload: Omit<CompanyRoleAddPayload, 'errors' | 'role'> & { errors: Array<ResolversParentTypes['CompanyRoleAddError']>, role?: Maybe<ResolversParentTypes['CompanyRole']> };
  CompanyRoleEndError: CompanyRoleEndErrorParent;
  CompanyRoleEndPayload: Omit<CompanyRoleEndPayload, 'errors' | 'role'> & { errors: Array<ResolversParentTypes['CompanyRoleEndError']>, role?: Maybe<ResolversParentTypes['CompanyRole']> };
  CompanyRolePatch: CompanyRolePatch;
  CompanyRoleUpdateError: CompanyRoleUpdateErrorParent;
  CompanyRoleUpdatePayload: Omit<CompanyRoleUpdatePayload, 'errors' | 'role'> & { errors: Array<ResolversParentTypes['CompanyRoleUpdateError']>, role?: Maybe<ResolversParentTypes['CompanyRole']> };
  CompanyRollup: CompanyRollup;
  CompanyUpdateError: CompanyUpdateErrorParent;
  CompanyUpdatePayload: Omit<CompanyUpdatePayload, 'company' | 'errors'> & { company?: Maybe<ResolversParentTypes['Company']>, errors: Array<ResolversParentTypes['CompanyUpdateError']> };
  CompanyWatchError: CompanyWatchErrorParent;
  CompanyWatchPayload: Omit<CompanyWatchPayload, 'company' | 'errors'> & { company?: Maybe<ResolversParentTypes['Company']>, errors: Array<ResolversParentTypes['CompanyWatchError']> };
  Contact: ContactParent;
  ContactAddress: ContactAddress;
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
  ContactWatchError: ContactWatchErrorParent;
  ContactWatchPayload: Omit<ContactWatchPayload, 'contact' | 'errors'> & { contact?: Maybe<ResolversParentTypes['Contact']>, errors: Array<ResolversParentTypes['ContactWatchError']> };
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
  EmailAddress: EmailAddress;
  EmailAddressInput: EmailAddressInput;
  Interaction: InteractionParent;
  InteractionAttendee: InteractionAttendeeParent;
  InteractionConnection: InteractionConnectionParent;
  InteractionEdge: Omit<InteractionEdge, 'node'> & { node: ResolversParentTypes['Interaction'] };
  InteractionFilter: InteractionFilter;
  InteractionLogError: InteractionLogErrorParent;
  InteractionLogInput: InteractionLogInput;
  InteractionLogPayload: Omit<InteractionLogPayload, 'errors' | 'interaction'> & { errors: Array<ResolversParentTypes['InteractionLogError']>, interaction?: Maybe<ResolversParentTypes['Interaction']> };
  InvalidInput: InvalidInput;
  JSON: Scalars['JSON']['output'];
  LeadCompanyInput: LeadCompanyInput;
  LeadConversion: LeadConversionParent;
  LeadConvertError: LeadConvertErrorParent;
  LeadConvertInput: LeadConvertInput;
  LeadConvertPayload: Omit<LeadConvertPayload, 'contact' | 'conversion' | 'errors'> & { contact?: Maybe<ResolversParentTypes['Contact']>, conversion?: Maybe<ResolversParentTypes['LeadConversion']>, errors: Array<ResolversParentTypes['LeadConvertError']> };
  LeadDealInput: LeadDealInput;
  LifecycleChange: LifecycleChangeParent;
  LifecycleChangeConnection: LifecycleChangeConnectionParent;
  LifecycleChangeEdge: Omit<LifecycleChangeEdge, 'node'> & { node: ResolversParentTypes['LifecycleChange'] };
  LifecycleFilter: LifecycleFilter;
  LifecycleStageBackward: LifecycleStageBackward;
  Money: Money;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  NotFound: NotFound;
  PageInfo: PageInfo;
  PhoneNumber: PhoneNumber;
  PhoneNumberInput: PhoneNumberInput;
  Profile: ProfileParent;
  Query: Record<PropertyKey, never>;
  RoleHeldAlready: RoleHeldAlreadyParent;
  SearchFilter: SearchFilter;
  SearchHit: SearchHitParent;
  SearchHitConnection: SearchHitConnectionParent;
  SearchHitEdge: Omit<SearchHitEdge, 'node'> & { node: ResolversParentTypes['SearchHit'] };
  SearchRecord: SearchRecordParent;
  StaleVersion: StaleVersion;
  Tag: TagParent;
  TagConnection: TagConnectionParent;
  TagDeleteError: TagDeleteErrorParent;
  TagDeletePayload: Omit<TagDeletePayload, 'errors'> & { errors: Array<ResolversParentTypes['TagDeleteError']> };
  TagEdge: Omit<TagEdge, 'node'> & { node: ResolversParentTypes['Tag'] };
  TagFilter: TagFilter;
  TagMergeError: TagMergeErrorParent;
  TagMergePayload: Omit<TagMergePayload, 'errors' | 'tag'> & { errors: Array<ResolversParentTypes['TagMergeError']>, tag?: Maybe<ResolversParentTypes['Tag']> };
  TagNameTaken: TagNameTakenParent;
  TagRenameError: TagRenameErrorParent;
  TagRenamePayload: Omit<TagRenamePayload, 'errors' | 'tag'> & { errors: Array<ResolversParentTypes['TagRenameError']>, tag?: Maybe<ResolversParentTypes['Tag']> };
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
  addresses?: Resolver<Array<ResolversTypes['CompanyAddress']>, ParentType, ContextType>;
  ancestors?: Resolver<Array<ResolversTypes['Company']>, ParentType, ContextType>;
  annualRevenue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  children?: Resolver<ResolversTypes['CompanyConnection'], ParentType, ContextType, RequireFields<CompanyChildrenArgs, 'first'>>;
  contacts?: Resolver<ResolversTypes['ContactConnection'], ParentType, ContextType, RequireFields<CompanyContactsArgs, 'first'>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domains?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  employees?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  rollup?: Resolver<ResolversTypes['CompanyRollup'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<CompanyTasksArgs, 'first'>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  watchers?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompanyAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyAddress'] = ResolversParentTypes['CompanyAddress']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AddressKind'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CompanyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyConnection'] = ResolversParentTypes['CompanyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CompanyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Company']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompanyCreateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyCreateError'] = ResolversParentTypes['CompanyCreateError']> = {
  __resolveType: TypeResolveFn<'DomainTaken' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
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

export type CompanyRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyRole'] = ResolversParentTypes['CompanyRole'], FederationReferenceType extends FederationReferenceTypes['CompanyRole'] = FederationReferenceTypes['CompanyRole']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CompanyRole']> | FederationReferenceType, FederationReferenceType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  contact?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['CompanyRoleKind'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompanyRoleAddErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyRoleAddError'] = ResolversParentTypes['CompanyRoleAddError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'RoleHeldAlready', ParentType, ContextType>;
};

export type CompanyRoleAddPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyRoleAddPayload'] = ResolversParentTypes['CompanyRoleAddPayload']> = {
  errors?: Resolver<Array<ResolversTypes['CompanyRoleAddError']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['CompanyRole']>, ParentType, ContextType>;
};

export type CompanyRoleEndErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyRoleEndError'] = ResolversParentTypes['CompanyRoleEndError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type CompanyRoleEndPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyRoleEndPayload'] = ResolversParentTypes['CompanyRoleEndPayload']> = {
  errors?: Resolver<Array<ResolversTypes['CompanyRoleEndError']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['CompanyRole']>, ParentType, ContextType>;
};

export type CompanyRoleUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyRoleUpdateError'] = ResolversParentTypes['CompanyRoleUpdateError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type CompanyRoleUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyRoleUpdatePayload'] = ResolversParentTypes['CompanyRoleUpdatePayload']> = {
  errors?: Resolver<Array<ResolversTypes['CompanyRoleUpdateError']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['CompanyRole']>, ParentType, ContextType>;
};

export type CompanyRollupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyRollup'] = ResolversParentTypes['CompanyRollup']> = {
  companies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompanyUpdateErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyUpdateError'] = ResolversParentTypes['CompanyUpdateError']> = {
  __resolveType: TypeResolveFn<'DomainTaken' | 'InvalidInput' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type CompanyUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyUpdatePayload'] = ResolversParentTypes['CompanyUpdatePayload']> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['CompanyUpdateError']>, ParentType, ContextType>;
};

export type CompanyWatchErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyWatchError'] = ResolversParentTypes['CompanyWatchError']> = {
  __resolveType: TypeResolveFn<'NotFound', ParentType, ContextType>;
};

export type CompanyWatchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompanyWatchPayload'] = ResolversParentTypes['CompanyWatchPayload']> = {
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['CompanyWatchError']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact'], FederationReferenceType extends FederationReferenceTypes['Contact'] = FederationReferenceTypes['Contact']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contact']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['ContactAddress']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  companyRoles?: Resolver<Array<ResolversTypes['CompanyRole']>, ParentType, ContextType>;
  conversion?: Resolver<Maybe<ResolversTypes['LeadConversion']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  doNotContact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  emailAddresses?: Resolver<Array<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  emails?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interactions?: Resolver<ResolversTypes['InteractionConnection'], ParentType, ContextType, RequireFields<ContactInteractionsArgs, 'first'>>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  leadStatus?: Resolver<Maybe<ResolversTypes['LeadStatus']>, ParentType, ContextType>;
  lifecycleHistory?: Resolver<ResolversTypes['LifecycleChangeConnection'], ParentType, ContextType, RequireFields<ContactLifecycleHistoryArgs, 'first'>>;
  lifecycleStage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  phoneNumbers?: Resolver<Array<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  phones?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<ContactTasksArgs, 'first'>>;
  timeZone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  watchers?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactAddress'] = ResolversParentTypes['ContactAddress']> = {
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AddressKind'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'InvalidInput' | 'LifecycleStageBackward' | 'NotFound' | 'StaleVersion', ParentType, ContextType>;
};

export type ContactUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactUpdatePayload'] = ResolversParentTypes['ContactUpdatePayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ContactUpdateError']>, ParentType, ContextType>;
};

export type ContactWatchErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactWatchError'] = ResolversParentTypes['ContactWatchError']> = {
  __resolveType: TypeResolveFn<'NotFound', ParentType, ContextType>;
};

export type ContactWatchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactWatchPayload'] = ResolversParentTypes['ContactWatchPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['ContactWatchError']>, ParentType, ContextType>;
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
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
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

export type EmailAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailAddress'] = ResolversParentTypes['EmailAddress']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EmailKind'], ParentType, ContextType>;
};

export type InteractionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interaction'] = ResolversParentTypes['Interaction'], FederationReferenceType extends FederationReferenceTypes['Interaction'] = FederationReferenceTypes['Interaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Interaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attendees?: Resolver<Array<ResolversTypes['InteractionAttendee']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  despite?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['InteractionDirection']>, ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  followUpAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inReplyTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isHeld?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InteractionKind'], ParentType, ContextType>;
  loggedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  mentions?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  participants?: Resolver<Array<ResolversTypes['Contact']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordingUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thread?: Resolver<ResolversTypes['InteractionConnection'], ParentType, ContextType, RequireFields<InteractionThreadArgs, 'first'>>;
};

export type InteractionAttendeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InteractionAttendee'] = ResolversParentTypes['InteractionAttendee']> = {
  answer?: Resolver<Maybe<ResolversTypes['AttendeeAnswer']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
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

export type LeadConversionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadConversion'] = ResolversParentTypes['LeadConversion']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  deal?: Resolver<Maybe<ResolversTypes['Deal']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['LeadConversionOutcome'], ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LeadConvertErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadConvertError'] = ResolversParentTypes['LeadConvertError']> = {
  __resolveType: TypeResolveFn<'DomainTaken' | 'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type LeadConvertPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeadConvertPayload'] = ResolversParentTypes['LeadConvertPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  conversion?: Resolver<Maybe<ResolversTypes['LeadConversion']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['LeadConvertError']>, ParentType, ContextType>;
};

export type LifecycleChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LifecycleChange'] = ResolversParentTypes['LifecycleChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['LifecycleField'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LifecycleChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LifecycleChangeConnection'] = ResolversParentTypes['LifecycleChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LifecycleChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LifecycleChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LifecycleChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LifecycleChangeEdge'] = ResolversParentTypes['LifecycleChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LifecycleChange'], ParentType, ContextType>;
};

export type LifecycleStageBackwardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LifecycleStageBackward'] = ResolversParentTypes['LifecycleStageBackward']> = {
  from?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  companyCreate?: Resolver<ResolversTypes['CompanyCreatePayload'], ParentType, ContextType, RequireFields<MutationCompanyCreateArgs, 'input'>>;
  companyDuplicateReject?: Resolver<ResolversTypes['CompanyDuplicateRejectPayload'], ParentType, ContextType, RequireFields<MutationCompanyDuplicateRejectArgs, 'id'>>;
  companyDuplicateSearch?: Resolver<ResolversTypes['DuplicateSearchPayload'], ParentType, ContextType>;
  companyRoleAdd?: Resolver<ResolversTypes['CompanyRoleAddPayload'], ParentType, ContextType, RequireFields<MutationCompanyRoleAddArgs, 'input'>>;
  companyRoleEnd?: Resolver<ResolversTypes['CompanyRoleEndPayload'], ParentType, ContextType, RequireFields<MutationCompanyRoleEndArgs, 'id'>>;
  companyRoleUpdate?: Resolver<ResolversTypes['CompanyRoleUpdatePayload'], ParentType, ContextType, RequireFields<MutationCompanyRoleUpdateArgs, 'id' | 'patch'>>;
  companyUpdate?: Resolver<ResolversTypes['CompanyUpdatePayload'], ParentType, ContextType, RequireFields<MutationCompanyUpdateArgs, 'id' | 'patch'>>;
  companyWatch?: Resolver<ResolversTypes['CompanyWatchPayload'], ParentType, ContextType, RequireFields<MutationCompanyWatchArgs, 'id' | 'isWatching'>>;
  contactCreate?: Resolver<ResolversTypes['ContactCreatePayload'], ParentType, ContextType, RequireFields<MutationContactCreateArgs, 'input'>>;
  contactDuplicateReject?: Resolver<ResolversTypes['ContactDuplicateRejectPayload'], ParentType, ContextType, RequireFields<MutationContactDuplicateRejectArgs, 'id'>>;
  contactDuplicateSearch?: Resolver<ResolversTypes['DuplicateSearchPayload'], ParentType, ContextType>;
  contactUpdate?: Resolver<ResolversTypes['ContactUpdatePayload'], ParentType, ContextType, RequireFields<MutationContactUpdateArgs, 'allowStageBackward' | 'id' | 'patch'>>;
  contactWatch?: Resolver<ResolversTypes['ContactWatchPayload'], ParentType, ContextType, RequireFields<MutationContactWatchArgs, 'id' | 'isWatching'>>;
  interactionLog?: Resolver<ResolversTypes['InteractionLogPayload'], ParentType, ContextType, RequireFields<MutationInteractionLogArgs, 'input'>>;
  leadConvert?: Resolver<ResolversTypes['LeadConvertPayload'], ParentType, ContextType, RequireFields<MutationLeadConvertArgs, 'id' | 'input'>>;
  tagDelete?: Resolver<ResolversTypes['TagDeletePayload'], ParentType, ContextType, RequireFields<MutationTagDeleteArgs, 'id'>>;
  tagMerge?: Resolver<ResolversTypes['TagMergePayload'], ParentType, ContextType, RequireFields<MutationTagMergeArgs, 'fromIds' | 'id'>>;
  tagRename?: Resolver<ResolversTypes['TagRenamePayload'], ParentType, ContextType, RequireFields<MutationTagRenameArgs, 'id' | 'name'>>;
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

export type PhoneNumberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PhoneNumber'] = ResolversParentTypes['PhoneNumber']> = {
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PhoneKind'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  companyRole?: Resolver<Maybe<ResolversTypes['CompanyRole']>, ParentType, ContextType, RequireFields<QueryCompanyRoleArgs, 'id'>>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, RequireFields<QueryContactArgs, 'id'>>;
  contactDuplicateCandidates?: Resolver<ResolversTypes['ContactDuplicateCandidateConnection'], ParentType, ContextType, RequireFields<QueryContactDuplicateCandidatesArgs, 'first'>>;
  contactDuplicateSearchStatus?: Resolver<Maybe<ResolversTypes['DuplicateSearch']>, ParentType, ContextType>;
  contacts?: Resolver<ResolversTypes['ContactConnection'], ParentType, ContextType, RequireFields<QueryContactsArgs, 'first'>>;
  interaction?: Resolver<Maybe<ResolversTypes['Interaction']>, ParentType, ContextType, RequireFields<QueryInteractionArgs, 'id'>>;
  search?: Resolver<ResolversTypes['SearchHitConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'filter' | 'first'>>;
  tags?: Resolver<ResolversTypes['TagConnection'], ParentType, ContextType, RequireFields<QueryTagsArgs, 'first'>>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<QueryTasksArgs, 'first'>>;
};

export type RoleHeldAlreadyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleHeldAlready'] = ResolversParentTypes['RoleHeldAlready']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['CompanyRole'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type TagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag'], FederationReferenceType extends FederationReferenceTypes['Tag'] = FederationReferenceTypes['Tag']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tag']> | FederationReferenceType, FederationReferenceType, ContextType>;
  companyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contactCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TagConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagConnection'] = ResolversParentTypes['TagConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TagEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TagDeleteErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagDeleteError'] = ResolversParentTypes['TagDeleteError']> = {
  __resolveType: TypeResolveFn<'NotFound', ParentType, ContextType>;
};

export type TagDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagDeletePayload'] = ResolversParentTypes['TagDeletePayload']> = {
  errors?: Resolver<Array<ResolversTypes['TagDeleteError']>, ParentType, ContextType>;
  tagId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type TagEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagEdge'] = ResolversParentTypes['TagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
};

export type TagMergeErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagMergeError'] = ResolversParentTypes['TagMergeError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound', ParentType, ContextType>;
};

export type TagMergePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagMergePayload'] = ResolversParentTypes['TagMergePayload']> = {
  errors?: Resolver<Array<ResolversTypes['TagMergeError']>, ParentType, ContextType>;
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType>;
};

export type TagNameTakenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagNameTaken'] = ResolversParentTypes['TagNameTaken']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TagRenameErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagRenameError'] = ResolversParentTypes['TagRenameError']> = {
  __resolveType: TypeResolveFn<'InvalidInput' | 'NotFound' | 'TagNameTaken', ParentType, ContextType>;
};

export type TagRenamePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagRenamePayload'] = ResolversParentTypes['TagRenamePayload']> = {
  errors?: Resolver<Array<ResolversTypes['TagRenameError']>, ParentType, ContextType>;
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'DomainTaken' | 'InvalidInput' | 'LifecycleStageBackward' | 'NotFound' | 'RoleHeldAlready' | 'StaleVersion' | 'TagNameTaken' | 'TaskNotOpen', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Company?: CompanyResolvers<ContextType>;
  CompanyAddress?: CompanyAddressResolvers<ContextType>;
  CompanyConnection?: CompanyConnectionResolvers<ContextType>;
  CompanyCreateError?: CompanyCreateErrorResolvers<ContextType>;
  CompanyCreatePayload?: CompanyCreatePayloadResolvers<ContextType>;
  CompanyDuplicateCandidate?: CompanyDuplicateCandidateResolvers<ContextType>;
  CompanyDuplicateCandidateConnection?: CompanyDuplicateCandidateConnectionResolvers<ContextType>;
  CompanyDuplicateCandidateEdge?: CompanyDuplicateCandidateEdgeResolvers<ContextType>;
  CompanyDuplicateRejectPayload?: CompanyDuplicateRejectPayloadResolvers<ContextType>;
  CompanyEdge?: CompanyEdgeResolvers<ContextType>;
  CompanyRole?: CompanyRoleResolvers<ContextType>;
  CompanyRoleAddError?: CompanyRoleAddErrorResolvers<ContextType>;
  CompanyRoleAddPayload?: CompanyRoleAddPayloadResolvers<ContextType>;
  CompanyRoleEndError?: CompanyRoleEndErrorResolvers<ContextType>;
  CompanyRoleEndPayload?: CompanyRoleEndPayloadResolvers<ContextType>;
  CompanyRoleUpdateError?: CompanyRoleUpdateErrorResolvers<ContextType>;
  CompanyRoleUpdatePayload?: CompanyRoleUpdatePayloadResolvers<ContextType>;
  CompanyRollup?: CompanyRollupResolvers<ContextType>;
  CompanyUpdateError?: CompanyUpdateErrorResolvers<ContextType>;
  CompanyUpdatePayload?: CompanyUpdatePayloadResolvers<ContextType>;
  CompanyWatchError?: CompanyWatchErrorResolvers<ContextType>;
  CompanyWatchPayload?: CompanyWatchPayloadResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ContactAddress?: ContactAddressResolvers<ContextType>;
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
  ContactWatchError?: ContactWatchErrorResolvers<ContextType>;
  ContactWatchPayload?: ContactWatchPayloadResolvers<ContextType>;
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
  EmailAddress?: EmailAddressResolvers<ContextType>;
  Interaction?: InteractionResolvers<ContextType>;
  InteractionAttendee?: InteractionAttendeeResolvers<ContextType>;
  InteractionConnection?: InteractionConnectionResolvers<ContextType>;
  InteractionEdge?: InteractionEdgeResolvers<ContextType>;
  InteractionLogError?: InteractionLogErrorResolvers<ContextType>;
  InteractionLogPayload?: InteractionLogPayloadResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LeadConversion?: LeadConversionResolvers<ContextType>;
  LeadConvertError?: LeadConvertErrorResolvers<ContextType>;
  LeadConvertPayload?: LeadConvertPayloadResolvers<ContextType>;
  LifecycleChange?: LifecycleChangeResolvers<ContextType>;
  LifecycleChangeConnection?: LifecycleChangeConnectionResolvers<ContextType>;
  LifecycleChangeEdge?: LifecycleChangeEdgeResolvers<ContextType>;
  LifecycleStageBackward?: LifecycleStageBackwardResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PhoneNumber?: PhoneNumberResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RoleHeldAlready?: RoleHeldAlreadyResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SearchHitConnection?: SearchHitConnectionResolvers<ContextType>;
  SearchHitEdge?: SearchHitEdgeResolvers<ContextType>;
  SearchRecord?: SearchRecordResolvers<ContextType>;
  StaleVersion?: StaleVersionResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagConnection?: TagConnectionResolvers<ContextType>;
  TagDeleteError?: TagDeleteErrorResolvers<ContextType>;
  TagDeletePayload?: TagDeletePayloadResolvers<ContextType>;
  TagEdge?: TagEdgeResolvers<ContextType>;
  TagMergeError?: TagMergeErrorResolvers<ContextType>;
  TagMergePayload?: TagMergePayloadResolvers<ContextType>;
  TagNameTaken?: TagNameTakenResolvers<ContextType>;
  TagRenameError?: TagRenameErrorResolvers<ContextType>;
  TagRenamePayload?: TagRenamePayloadResolvers<ContextType>;
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
