import { table } from '@rapport/shared/db/table.ts';
import { duplicatePairTable } from '@rapport/shared/review/duplicateTables.ts';
import type { Company } from '../domain/company.ts';
import type { Contact } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';
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
}>;

export const companyTable = table<CompanyRow>('companies', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  version: { type: 'integer' },
  name: { type: 'text' },
  domain: { type: 'text', nullable: true },
  industry: { type: 'text', nullable: true },
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
});

export const participantTable = table<ParticipantRow>('interaction_participants', {
  workspaceId: { type: 'text' },
  interactionId: { type: 'text', primary: true },
  contactId: { type: 'text', primary: true },
  position: { type: 'integer' },
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
];
