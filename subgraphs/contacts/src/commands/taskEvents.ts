import type { TaskFacts } from '@rapport/shared/events/contacts.ts';
import type { Task, TaskSubjects } from '../domain/task.ts';

/** What every event about a task says of it. */
export function taskFacts(task: Task, subjects: TaskSubjects): TaskFacts {
  return {
    taskId: task.id,
    title: task.title,
    status: task.status,
    priority: task.priority,
    dueAt: task.dueAt?.toISOString() ?? null,
    assigneeId: task.assigneeId,
    contactIds: [...subjects.contactIds],
    companyIds: [...subjects.companyIds],
    dealIds: [...subjects.dealIds],
    ticketIds: [...subjects.ticketIds],
  };
}
