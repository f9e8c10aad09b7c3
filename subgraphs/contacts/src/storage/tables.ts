import { table } from '@rapport/shared/db/table.ts';
import { duplicatePairTable } from '@rapport/shared/review/duplicateTables.ts';
import type { Company } from '../domain/company.ts';
import type { CompanyRole } from '../domain/companyRole.ts';
import type { Contact } from '../domain/contact.ts';
import type { AttendeeAnswer, Interaction } from '../domain/interaction.ts';
import type { LeadConversion } from '../domain/leadConversion.ts';
import type { LifecycleChange } from '../domain/lifecycle.ts';
import type { Tag } from '../domain/tag.ts';
import type { Task } from '../domain/task.ts';

type OfWorkspace<Row> = Row & { readonly workspaceId: string };

export type CompanyRow = OfWorkspace<Company>;
export type ContactRow = OfWorkspace<Contact>;
export type InteractionRow = OfWorkspace<Interaction>;
export type ParticipantRow = OfWorkspace<{
  readonly interactionId: string;
  readonly contactId: string;
  /** From 1, in the order they were named. */
  readonly position: number;
  readonly answer: AttendeeAnswer | null;
}>;
export type InteractionUserRow = OfWorkspace<{
  readonly interactionId: string;
  readonly userId: string;
  /** From 1, in the order they were named. */
  readonly position: number;
  readonly answer: AttendeeAnswer | null;
}>;

export const companyTable = table<CompanyRow>('companies', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  version: { type: 'integer' },
  name: { type: 'text' },
  domains: { type: 'text[]' },
  industry: { type: 'text', nullable: true },
  parentId: { type: 'text', nullable: true },
  employees: { type: 'integer', nullable: true },
  revenue: { type: 'numeric', nullable: true },
  revenueCurrency: { type: 'text', nullable: true },
  addresses: { type: 'jsonb' },
  ownerId: { type: 'text', nullable: true },
  createdAt: { type: 'timestamptz' },
  updatedAt: { type: 'timestamptz' },
});

export const contactTable = table<ContactRow>('contacts', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  version: { type: 'integer' },
  firstName: { type: 'text', nullable: true },
  lastName: { type: 'text', nullable: true },
  displayName: { type: 'text' },
  emails: { type: 'text[]' },
  phones: { type: 'text[]' },
  title: { type: 'text', nullable: true },
  lifecycleStage: { type: 'text' },
  companyId: { type: 'text', nullable: true },
  ownerId: { type: 'text', nullable: true },
  emailDetails: { type: 'jsonb' },
  phoneDetails: { type: 'jsonb' },
  addresses: { type: 'jsonb' },
  language: { type: 'text', nullable: true },
  timeZone: { type: 'text', nullable: true },
  source: { type: 'text', nullable: true },
  leadStatus: { type: 'text', nullable: true },
  doNotContact: { type: 'boolean' },
  createdAt: { type: 'timestamptz' },
  updatedAt: { type: 'timestamptz' },
});

export const interactionTable = table<InteractionRow>('interactions', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  kind: { type: 'text' },
  direction: { type: 'text', nullable: true },
  subject: { type: 'text', nullable: true },
  body: { type: 'text', nullable: true },
  outcome: { type: 'text', nullable: true },
  durationSeconds: { type: 'integer', nullable: true },
  occurredAt: { type: 'timestamptz' },
  loggedById: { type: 'text', nullable: true },
  threadId: { type: 'text' },
  messageId: { type: 'text', nullable: true },
  inReplyTo: { type: 'text', nullable: true },
  place: { type: 'text', nullable: true },
  isHeld: { type: 'boolean', nullable: true },
  recordingUrl: { type: 'text', nullable: true },
  followUpAt: { type: 'timestamptz', nullable: true },
  despiteIds: { type: 'text[]' },
});

export const participantTable = table<ParticipantRow>('interaction_participants', {
  workspaceId: { type: 'text' },
  interactionId: { type: 'text', primary: true },
  contactId: { type: 'text', primary: true },
  position: { type: 'integer' },
  answer: { type: 'text', nullable: true },
});

export const interactionUserTable = table<InteractionUserRow>('interaction_users', {
  workspaceId: { type: 'text' },
  interactionId: { type: 'text', primary: true },
  userId: { type: 'text', primary: true },
  position: { type: 'integer' },
  answer: { type: 'text', nullable: true },
});

export const companyRoleTable = table<OfWorkspace<CompanyRole>>('company_roles', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  version: { type: 'integer' },
  contactId: { type: 'text' },
  companyId: { type: 'text' },
  role: { type: 'text' },
  title: { type: 'text', nullable: true },
  fromDate: { type: 'date', nullable: true },
  untilDate: { type: 'date', nullable: true },
  createdAt: { type: 'timestamptz' },
  updatedAt: { type: 'timestamptz' },
});

/** Written by a trigger. */
export const lifecycleChangeTable = table<OfWorkspace<LifecycleChange>>('lifecycle_changes', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  contactId: { type: 'text' },
  field: { type: 'text' },
  fromValue: { type: 'text', nullable: true },
  toValue: { type: 'text', nullable: true },
  changedAt: { type: 'timestamptz' },
  changedBy: { type: 'text' },
  cause: { type: 'text' },
});

export const leadConversionTable = table<OfWorkspace<LeadConversion>>('lead_conversions', {
  workspaceId: { type: 'text' },
  contactId: { type: 'text', primary: true },
  companyId: { type: 'text' },
  dealId: { type: 'text', nullable: true },
  outcome: { type: 'text' },
  refusals: { type: 'text[]' },
  convertedAt: { type: 'timestamptz' },
  convertedBy: { type: 'text' },
});

export const tagTable = table<OfWorkspace<Tag>>('tags', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  name: { type: 'text' },
  createdAt: { type: 'timestamptz' },
});

export type TaskRow = OfWorkspace<Task>;
export type TaskSubjectRow = OfWorkspace<{
  readonly taskId: string;
  readonly entity: string;
  readonly entityId: string;
  /** From 1, in the order they were named, one count for each entity. */
  readonly position: number;
}>;

export const taskTable = table<TaskRow>('tasks', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  version: { type: 'integer' },
  title: { type: 'text' },
  body: { type: 'text', nullable: true },
  status: { type: 'text' },
  priority: { type: 'text' },
  dueAt: { type: 'timestamptz', nullable: true },
  assigneeId: { type: 'text', nullable: true },
  createdById: { type: 'text' },
  snoozedUntil: { type: 'timestamptz', nullable: true },
  repeat: { type: 'jsonb', nullable: true },
  repeatFrom: { type: 'timestamptz', nullable: true },
  reminders: { type: 'jsonb' },
  seriesId: { type: 'text' },
  occurrence: { type: 'integer' },
  nextId: { type: 'text', nullable: true },
  completedAt: { type: 'timestamptz', nullable: true },
  completedById: { type: 'text', nullable: true },
  createdAt: { type: 'timestamptz' },
  updatedAt: { type: 'timestamptz' },
});

export const taskSubjectTable = table<TaskSubjectRow>('task_subjects', {
  workspaceId: { type: 'text' },
  taskId: { type: 'text', primary: true },
  entity: { type: 'text', primary: true },
  entityId: { type: 'text', primary: true },
  position: { type: 'integer' },
});

export const tables = [
  companyTable,
  contactTable,
  interactionTable,
  participantTable,
  duplicatePairTable,
  taskTable,
  taskSubjectTable,
  companyRoleTable,
  contactTable,
  duplicatePairTable,
  interactionTable,
  interactionUserTable,
  leadConversionTable,
  lifecycleChangeTable,
  participantTable,
  tagTable,
];
