import type { Transaction } from '@rapport/shared/db/session.ts';
import type { TaskAlert } from '@rapport/shared/events/contacts.ts';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { spokenTime } from '../calendar/deliveryTime.ts';
import type { WorkspaceKit } from '../kit.ts';
import { notify } from './notify.ts';

const WORDS = { TASK_REMINDER: 'Reminder', TASK_OVERDUE: 'Overdue' } as const;

/** Tells assignees of their tasks; a task of nobody is nobody's to be told of. */
export function tellOfTask(
  kit: WorkspaceKit,
  kind: 'TASK_REMINDER' | 'TASK_OVERDUE',
): (tx: Transaction, events: readonly Envelope<TaskAlert>[]) => Promise<void> {
  return async (tx, events) => {
    const notices = events.flatMap(({ id, actor, data: { taskId, title, dueAt, assigneeId, channels } }) => {
      if (assigneeId === null) return [];
      const body = ({ timeZone }: { readonly timeZone: string }) =>
        dueAt === null ? null : `Due on ${spokenTime(dueAt, timeZone)}`;
      const about = { entity: 'task', id: taskId } as const;
      return [
        {
          userId: assigneeId,
          kind,
          title: `${WORDS[kind]}: ${title}`,
          body,
          about,
          actor,
          eventId: id,
          channels,
        },
      ];
    });
    await notify(kit, tx, notices);
  };
}
