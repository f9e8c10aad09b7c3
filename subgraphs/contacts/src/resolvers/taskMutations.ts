import { payloadOf } from '@rapport/shared/graphql/payload.ts';
import { withoutAbsent } from '@rapport/shared/graphql/withoutAbsent.ts';
import { taskCancel } from '../commands/taskCancel.ts';
import { taskComplete } from '../commands/taskComplete.ts';
import { taskCreate } from '../commands/taskCreate.ts';
import { taskReopen } from '../commands/taskReopen.ts';
import { taskSnooze } from '../commands/taskSnooze.ts';
import { taskUpdate } from '../commands/taskUpdate.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers, TaskReminderInput, TaskRepeatInput } from '../generated/graphql.ts';

type TaskMutations = Pick<
  MutationResolvers,
  'taskCancel' | 'taskComplete' | 'taskCreate' | 'taskReopen' | 'taskSnooze' | 'taskUpdate'
>;

export const taskMutations: TaskMutations = {
  taskCreate: async (_, { input, idempotencyKey }, context) =>
    payloadOf(
      await taskCreate(context.kit, context, fieldsOf(withoutAbsent(input, [])), idempotencyKey),
      ({ taskId }) => shown(context, taskId),
    ),
  taskUpdate: async (_, { id, patch, expectedVersion }, context) => {
    const fields = fieldsOf(withoutAbsent(patch, REQUIRED));
    return payloadOf(
      await taskUpdate(context.kit, context, id, fields, expectedVersion ?? null),
      ({ taskId }) => shown(context, taskId),
    );
  },
  taskComplete: async (_, { id, expectedVersion }, context) =>
    payloadOf(
      await taskComplete(context.kit, context, id, expectedVersion ?? null),
      async ({ taskId, nextId }) => ({
        ...(await shown(context, taskId)),
        next: nextId === null ? null : await context.loaders.task.load(nextId),
      }),
    ),
  taskReopen: async (_, { id, expectedVersion }, context) =>
    payloadOf(await taskReopen(context.kit, context, id, expectedVersion ?? null), ({ taskId }) =>
      shown(context, taskId),
    ),
  taskCancel: async (_, { id, expectedVersion }, context) =>
    payloadOf(await taskCancel(context.kit, context, id, expectedVersion ?? null), ({ taskId }) =>
      shown(context, taskId),
    ),
  taskSnooze: async (_, { id, until, expectedVersion }, context) =>
    payloadOf(await taskSnooze(context.kit, context, id, until, expectedVersion ?? null), ({ taskId }) =>
      shown(context, taskId),
    ),
};

/** What a patch cannot clear. */
const REQUIRED = [
  'title',
  'priority',
  'contactIds',
  'companyIds',
  'dealIds',
  'ticketIds',
  'reminders',
] as const;

async function shown({ loaders }: Context, taskId: string) {
  return { task: await loaders.task.load(taskId) };
}

interface Said {
  readonly reminders?: readonly TaskReminderInput[];
  readonly repeat?: TaskRepeatInput | null;
}

/** Instants within what is stored as a document are text, and what was left out is null. */
function fieldsOf<Input extends Said>({ reminders, repeat, ...rest }: Input) {
  return {
    ...rest,
    ...(reminders === undefined ? {} : { reminders: reminders.map(reminderOf) }),
    ...(repeat === undefined ? {} : { repeat: repeat === null ? null : repeatOf(repeat) }),
  };
}

function reminderOf({ secondsBeforeDue, at, channels }: TaskReminderInput) {
  return { secondsBeforeDue: secondsBeforeDue ?? null, at: at?.toISOString() ?? null, channels };
}

function repeatOf({ every, unit, weekdays, timeZone, until, count }: TaskRepeatInput) {
  return { every, unit, weekdays, timeZone, until: until?.toISOString() ?? null, count: count ?? null };
}
