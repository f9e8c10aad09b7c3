import type { CommonRefusal } from '@rapport/shared/decision.ts';
import type { RepeatRule } from './repeat.ts';
import { trimmed } from './text.ts';

export type TaskStatus = 'OPEN' | 'DONE' | 'CANCELLED';
export type TaskPriority = 'LOW' | 'NORMAL' | 'HIGH' | 'URGENT';
export type ReminderChannel = 'IN_APP' | 'MAIL' | 'WEBHOOK';

/** Follows the due instant or has an instant of its own: one of the two is null. */
export interface TaskReminder {
  readonly secondsBeforeDue: number | null;
  /** ISO 8601. */
  readonly at: string | null;
  readonly channels: readonly ReminderChannel[];
}

/** What a task is about, by kind. */
export interface TaskSubjects {
  readonly contactIds: readonly string[];
  readonly companyIds: readonly string[];
  readonly dealIds: readonly string[];
  readonly ticketIds: readonly string[];
}

/** What people say about a task. */
export interface TaskContent {
  readonly title: string;
  readonly body: string | null;
  readonly dueAt: Date | null;
  readonly priority: TaskPriority;
  readonly assigneeId: string | null;
  readonly repeat: RepeatRule | null;
  readonly reminders: readonly TaskReminder[];
}

export interface Task extends TaskContent {
  readonly id: string;
  readonly version: number;
  readonly status: TaskStatus;
  /** Who made it, a user or a program. */
  readonly createdById: string;
  readonly snoozedUntil: Date | null;
  /** The due instant that the repetition counts from. */
  readonly repeatFrom: Date | null;
  /** The id of the first task of the series. */
  readonly seriesId: string;
  /** Which one of the series it is, from 1. */
  readonly occurrence: number;
  /** The one that was made when this one was done. */
  readonly nextId: string | null;
  readonly completedAt: Date | null;
  readonly completedById: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type TaskState = TaskContent & TaskSubjects;

/** What a caller can say; a field left out is not touched, null clears. */
export type TaskFields = { readonly [Name in keyof TaskState]?: TaskState[Name] };

export type TaskRefusal =
  | CommonRefusal
  | {
      readonly kind: 'TaskNotOpen';
      readonly message: string;
      readonly path: readonly string[];
      readonly status: TaskStatus;
    };

/** Where a new task starts from. */
export const emptyTask: TaskState = {
  title: '',
  body: null,
  dueAt: null,
  priority: 'NORMAL',
  assigneeId: null,
  repeat: null,
  reminders: [],
  contactIds: [],
  companyIds: [],
  dealIds: [],
  ticketIds: [],
};

/** The state after a change. */
export function withFields(state: TaskState, fields: TaskFields): TaskState {
  const changed = { ...state, ...fields };
  return {
    ...changed,
    title: trimmed(changed.title) ?? '',
    body: trimmed(changed.body),
    reminders: changed.reminders.map(({ secondsBeforeDue, at, channels }) => ({
      secondsBeforeDue,
      at,
      channels,
    })),
  };
}

export function notOpen(status: TaskStatus, what: string): TaskRefusal {
  const is = status === 'DONE' ? 'is done' : 'was cancelled';
  const message = `This task ${is} and cannot be ${what}: reopen it first.`;
  return { kind: 'TaskNotOpen', message, path: ['id'], status };
}

export function isOverdue({ status, dueAt }: Task, now: Date): boolean {
  return status === 'OPEN' && dueAt !== null && dueAt < now;
}

/** The instant of a reminder; null where it follows a due instant that there is not. */
export function remindsAt({ secondsBeforeDue, at }: TaskReminder, dueAt: Date | null): Date | null {
  if (at !== null) return new Date(at);
  return dueAt === null ? null : new Date(dueAt.getTime() - (secondsBeforeDue ?? 0) * 1_000);
}

const COMPARED: readonly (keyof TaskState)[] = [
  'title',
  'body',
  'dueAt',
  'priority',
  'assigneeId',
  'repeat',
  'reminders',
  'contactIds',
  'companyIds',
  'dealIds',
  'ticketIds',
];

/** As the graph calls them. */
const FIELD_NAMES: Readonly<Partial<Record<keyof TaskState, string>>> = {
  assigneeId: 'assignee',
  contactIds: 'contacts',
  companyIds: 'companies',
  dealIds: 'deals',
  ticketIds: 'tickets',
};

/** The fields of the graph that have another value after a change. */
export function changedFields(before: TaskState, after: TaskState): string[] {
  return COMPARED.filter((name) => textOf(before[name]) !== textOf(after[name])).map(
    (name) => FIELD_NAMES[name] ?? name,
  );
}

/** By value, whatever the order in which the database gives an object's keys back. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}
