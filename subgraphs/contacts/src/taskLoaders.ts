import { manyByKey, oneByKey, pagesByKey } from '@rapport/shared/graphql/loaders.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { Task } from './domain/task.ts';
import { countTasksBySubjects, type TaskFilter, taskKeyset, tasksBySubjects } from './queries/taskList.ts';
import { companiesByTasks, contactsByTasks, foreignSubjectsByTasks, tasksById } from './queries/tasks.ts';

/** One request's loaders of tasks and what they are about. */
export function taskLoaders({ db, clock }: Pick<PartKit, 'db' | 'clock'>, workspaceId: string) {
  return {
    task: oneByKey(
      (ids: readonly string[]) => tasksById(db, workspaceId, ids),
      (task) => task.id,
    ),
    contactsOfTask: manyByKey(
      (ids: readonly string[]) => contactsByTasks(db, workspaceId, ids),
      (contact) => contact.key,
    ),
    companiesOfTask: manyByKey(
      (ids: readonly string[]) => companiesByTasks(db, workspaceId, ids),
      (company) => company.key,
    ),
    foreignSubjectsOfTask: manyByKey(
      (ids: readonly string[]) => foreignSubjectsByTasks(db, workspaceId, ids),
      (subject) => subject.key,
    ),
    tasksOfSubject: pagesByKey<Task, TaskFilter>(
      (ids, page, filter) => tasksBySubjects(db, workspaceId, ids, page, filter, clock.now()),
      (ids, filter) => countTasksBySubjects(db, workspaceId, ids, filter, clock.now()),
      taskKeyset,
    ),
  };
}
