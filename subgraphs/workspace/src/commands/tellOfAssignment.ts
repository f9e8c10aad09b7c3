import type { Transaction } from '@rapport/shared/db/session.ts';
import type { TaskFacts } from '@rapport/shared/events/contacts.ts';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { spokenTime } from '../calendar/deliveryTime.ts';
import type { WorkspaceKit } from '../kit.ts';
import { notify } from './notify.ts';

/** What tells of a task; of a change, whose it was before. */
type Told = Envelope<TaskFacts & { readonly formerAssigneeId?: string | null }>;

/** Tells people what they got to do from others. A change that leaves a task with whom it was tells nothing. */
export function tellOfAssignment(
  kit: WorkspaceKit,
): (tx: Transaction, events: readonly Told[]) => Promise<void> {
  return async (tx, events) => {
    const notices = events.flatMap(({ id, actor, data }) => {
      const { taskId, title, dueAt, assigneeId, formerAssigneeId = null } = data;
      if (assigneeId === null || assigneeId === formerAssigneeId || actor === `user:${assigneeId}`) return [];
      const body = ({ timeZone }: { readonly timeZone: string }) =>
        dueAt === null ? null : `Due on ${spokenTime(dueAt, timeZone)}`;
      const about = { entity: 'task', id: taskId } as const;
      return [
        {
          userId: assigneeId,
          kind: 'TASK_ASSIGNED' as const,
          title: `For you: ${title}`,
          body,
          about,
          actor,
          eventId: id,
        },
      ];
    });
    await notify(kit, tx, notices);
  };
}
