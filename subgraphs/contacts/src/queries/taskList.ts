import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { Task, TaskPriority, TaskStatus } from '../domain/task.ts';
import { taskTable } from '../storage/tables.ts';

export interface TaskFilter {
  readonly assigneeId?: string | null | undefined;
  readonly isUnassigned?: boolean | null | undefined;
  readonly status?: readonly TaskStatus[] | null | undefined;
  readonly priority?: readonly TaskPriority[] | null | undefined;
  readonly dueFrom?: Date | null | undefined;
  readonly dueUntil?: Date | null | undefined;
  readonly isOverdue?: boolean | null | undefined;
  readonly contactId?: string | null | undefined;
  readonly companyId?: string | null | undefined;
  readonly dealId?: string | null | undefined;
  readonly ticketId?: string | null | undefined;
}

/** Where tasks without a due instant stand: behind all others. */
const NEVER = '9999-12-31T23:59:59.999Z';

/** As the index has it. */
const DUE = `coalesce(t.due_at, '${NEVER}'::timestamptz)`;

/** Lists of tasks run by their due instants; the id breaks ties. */
export function taskKeyset({ dueAt, id }: Task): Keyset {
  return [dueAt?.toISOString() ?? NEVER, id];
}

/** One condition for lists and counts: each parameter that is null lets everything pass. */
const MATCHES = `
  ($1::text is null or t.assignee_id = $1)
  and ($2::boolean is null or (t.assignee_id is null) = $2)
  and ($3::text[] is null or t.status = any($3))
  and ($4::text[] is null or t.priority = any($4))
  and ($5::timestamptz is null or t.due_at >= $5)
  and ($6::timestamptz is null or t.due_at < $6)
  and ($7::boolean is null or (t.status = 'OPEN' and coalesce(t.due_at < $8::timestamptz, false)) = $7)
  and ($9::text[] is null or t.id in (
    select s.task_id from task_subjects s where s.entity_id = any($9::text[])
    group by s.task_id having count(*) = cardinality($9::text[])))`;

const AFTER = `($10::timestamptz is null or (${DUE}, t.id) > ($10::timestamptz, $11::text))`;

function paramsOf(filter: TaskFilter, now: Date): unknown[] {
  const { contactId, companyId, dealId, ticketId } = filter;
  const about = [contactId, companyId, dealId, ticketId].filter((id) => id !== null && id !== undefined);
  return [
    filter.assigneeId ?? null,
    filter.isUnassigned ?? null,
    filter.status ?? null,
    filter.priority ?? null,
    filter.dueFrom ?? null,
    filter.dueUntil ?? null,
    filter.isOverdue ?? null,
    now,
    about.length === 0 ? null : [...new Set(about)],
  ];
}

function pageParams(page: PageRequest): unknown[] {
  const after = decodeCursor(page, ['instant', 'text']);
  return [after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1];
}

export function listTasks(
  db: Database,
  workspaceId: string,
  filter: TaskFilter,
  now: Date,
  page: PageRequest,
): Promise<Task[]> {
  return db.read(
    workspaceId,
    `/* contacts.listTasks */
     select ${columnsOf(taskTable, 't')} from tasks t
     where ${MATCHES} and ${AFTER}
     order by ${DUE}, t.id
     limit $12`,
    [...paramsOf(filter, now), ...pageParams(page)],
  );
}

export async function countTasks(
  db: Database,
  workspaceId: string,
  filter: TaskFilter,
  now: Date,
): Promise<number> {
  const [row] = await db.read<{ count: number }>(
    workspaceId,
    `/* contacts.countTasks */ select count(*)::int as count from tasks t where ${MATCHES}`,
    paramsOf(filter, now),
  );
  return row?.count ?? 0;
}

/** What is to be done about contacts or companies: a page for each of them, in one statement. */
export function tasksBySubjects(
  db: Database,
  workspaceId: string,
  subjectIds: readonly string[],
  page: PageRequest,
  filter: TaskFilter,
  now: Date,
): Promise<(Task & { readonly key: string })[]> {
  return db.read(
    workspaceId,
    `/* contacts.tasksBySubjects */
     select key.id as key, task.*
     from unnest($13::text[]) as key(id)
     cross join lateral (
       select ${columnsOf(taskTable, 't')} from task_subjects about join tasks t on t.id = about.task_id
       where about.entity_id = key.id and ${MATCHES} and ${AFTER}
       order by ${DUE}, t.id
       limit $12
     ) as task`,
    [...paramsOf(filter, now), ...pageParams(page), subjectIds],
  );
}

export function countTasksBySubjects(
  db: Database,
  workspaceId: string,
  subjectIds: readonly string[],
  filter: TaskFilter,
  now: Date,
): Promise<{ key: string; count: number }[]> {
  return db.read(
    workspaceId,
    `/* contacts.countTasksBySubjects */
     select about.entity_id as key, count(*)::int as count
     from task_subjects about join tasks t on t.id = about.task_id
     where about.entity_id = any($10::text[]) and ${MATCHES}
     group by about.entity_id`,
    [...paramsOf(filter, now), subjectIds],
  );
}
