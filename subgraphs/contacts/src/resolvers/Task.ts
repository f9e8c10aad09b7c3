import type { TaskReminderResolvers, TaskRepeatResolvers, TaskResolvers } from '../generated/graphql.ts';
import { isOverdueNow, remindersOf } from '../queries/shownTask.ts';

export const Task: TaskResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.task.load(id),
  isOverdue: (task, _, { kit }) => isOverdueNow(task, kit.clock),
  assignee: ({ assigneeId }) => (assigneeId === null ? null : { id: assigneeId }),
  createdBy: ({ createdById }) => userOf(createdById),
  completedBy: ({ completedById }) => userOf(completedById),
  contacts: ({ id }, _, { loaders }) => loaders.contactsOfTask.load(id),
  companies: ({ id }, _, { loaders }) => loaders.companiesOfTask.load(id),
  deals: async ({ id }, _, { loaders }) =>
    (await loaders.foreignSubjectsOfTask.load(id)).filter(({ entity }) => entity === 'deal'),
  tickets: async ({ id }, _, { loaders }) =>
    (await loaders.foreignSubjectsOfTask.load(id)).filter(({ entity }) => entity === 'ticket'),
  reminders: (task) => remindersOf(task),
  next: ({ nextId }, _, { loaders }) => (nextId === null ? null : loaders.task.load(nextId)),
};

export const TaskReminder: TaskReminderResolvers = {
  at: ({ at }) => (at === null ? null : new Date(at)),
};

export const TaskRepeat: TaskRepeatResolvers = {
  until: ({ until }) => (until === null ? null : new Date(until)),
};

/** Programs make and complete tasks too, and are no users. */
function userOf(id: string | null): { id: string } | null {
  return id?.startsWith('user_') === true ? { id } : null;
}
