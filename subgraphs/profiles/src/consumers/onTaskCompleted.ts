import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { TaskCompleted } from '@rapport/shared/events/contacts.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { recordIncoming } from '../commands/recordIncoming.ts';
import { incomingOfEntry } from '../domain/crm.ts';
import { tellingOf } from './telling.ts';

/** What was done about somebody stands on their timeline. */
export function onTaskCompleted(kit: PartKit): Hearing {
  return hear(TaskCompleted, (tx, events) =>
    recordIncoming(
      kit,
      tx,
      events.flatMap((event) => {
        const { taskId, title, priority, dueAt, completedAt, contactIds } = event.data;
        const name = 'Task completed';
        const properties = { title, priority, dueAt };
        const entry = {
          kind: 'TASK',
          name,
          summary: `${name}: ${title}`,
          subjectId: taskId,
          properties,
        } as const;
        return incomingOfEntry({ contactIds }, entry, tellingOf(event, completedAt));
      }),
    ),
  );
}
