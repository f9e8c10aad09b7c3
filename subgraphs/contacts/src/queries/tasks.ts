import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Company } from '../domain/company.ts';
import type { Contact } from '../domain/contact.ts';
import type { Task } from '../domain/task.ts';
import { companyTable, contactTable, taskTable } from '../storage/tables.ts';

export function tasksById(db: Database, workspaceId: string, ids: readonly string[]): Promise<Task[]> {
  return db.read(
    workspaceId,
    `/* contacts.tasksById */ select ${columnsOf(taskTable)} from tasks where id = any($1::text[])`,
    [ids],
  );
}

/** Whom tasks are about, in the order they were named. */
export function contactsByTasks(
  db: Database,
  workspaceId: string,
  taskIds: readonly string[],
): Promise<(Contact & { readonly key: string })[]> {
  return db.read(
    workspaceId,
    `/* contacts.contactsByTasks */
     select s.task_id as key, ${columnsOf(contactTable, 'c')}
     from task_subjects s join contacts c on c.id = s.entity_id
     where s.task_id = any($1::text[]) and s.entity = 'contact' order by s.position`,
    [taskIds],
  );
}

export function companiesByTasks(
  db: Database,
  workspaceId: string,
  taskIds: readonly string[],
): Promise<(Company & { readonly key: string })[]> {
  return db.read(
    workspaceId,
    `/* contacts.companiesByTasks */
     select s.task_id as key, ${columnsOf(companyTable, 'c')}
     from task_subjects s join companies c on c.id = s.entity_id
     where s.task_id = any($1::text[]) and s.entity = 'company' order by s.position`,
    [taskIds],
  );
}

export interface ForeignSubject {
  readonly key: string;
  readonly entity: 'deal' | 'ticket';
  readonly id: string;
}

/** Deals and tickets that tasks are about; their own parts know them. */
export function foreignSubjectsByTasks(
  db: Database,
  workspaceId: string,
  taskIds: readonly string[],
): Promise<ForeignSubject[]> {
  return db.read(
    workspaceId,
    `/* contacts.foreignSubjectsByTasks */
     select task_id as key, entity, entity_id as id from task_subjects
     where task_id = any($1::text[]) and entity in ('deal', 'ticket') order by position`,
    [taskIds],
  );
}
