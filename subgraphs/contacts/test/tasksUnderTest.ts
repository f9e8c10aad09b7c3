import type { ContactsUnderTest } from './contactsUnderTest.ts';

export interface ShownTask {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly dueAt: string | null;
  readonly occurrence: number;
}

interface Payload {
  readonly task: ShownTask;
  readonly next?: ShownTask | null;
  readonly errors: readonly object[];
}

export const TASK = `id version title body status priority dueAt isOverdue snoozedUntil occurrence completedAt
  assignee { id } createdBy { id } completedBy { id } contacts { displayName } companies { name }
  deals { id } tickets { id } reminders { secondsBeforeDue at channels remindsAt }
  repeat { every unit weekdays timeZone until count } createdAt updatedAt`;
const ERRORS = `errors { __typename ... on UserError { message path } ... on StaleVersion { currentVersion }
  ... on TaskNotOpen { status } }`;

/** The mutations of tasks as functions; each test names only what it is about. */
export function taskMutationsOf({ run }: Pick<ContactsUnderTest, 'run'>) {
  const call = async (name: string, parameters: string, given: string, variables: object) => {
    const more = ERRORS.replace(
      '... on TaskNotOpen { status }',
      /Create|Update|Reopen/.test(name) ? '' : '... on TaskNotOpen { status }',
    );
    const errors = /Create/.test(name) ? more.replace('... on StaleVersion { currentVersion }', '') : more;
    const next = name === 'taskComplete' ? `next { ${TASK} }` : '';
    const data = await run<Record<string, Payload>>(
      `mutation (${parameters}) { ${name}(${given}) { task { ${TASK} } ${next} ${errors} } }`,
      variables,
    );
    const payload = data[name];
    if (payload === undefined) throw new Error(`${name} answered nothing`);
    return payload;
  };
  const move =
    (name: string) =>
    (id: string, version: number | null = null) =>
      call(name, '$id: ID!, $version: Int', 'id: $id, expectedVersion: $version', { id, version });
  return {
    taskCreate: (input: object = {}, key: string | null = null) =>
      call('taskCreate', '$input: TaskCreateInput!, $key: String', 'input: $input, idempotencyKey: $key', {
        input: { title: 'Call back', ...input },
        key,
      }),
    taskUpdate: (id: string, patch: object, version: number | null = null) =>
      call(
        'taskUpdate',
        '$id: ID!, $patch: TaskPatch!, $version: Int',
        'id: $id, patch: $patch, expectedVersion: $version',
        { id, patch, version },
      ),
    taskComplete: move('taskComplete'),
    taskReopen: move('taskReopen'),
    taskCancel: move('taskCancel'),
    taskSnooze: (id: string, until: string, version: number | null = null) =>
      call(
        'taskSnooze',
        '$id: ID!, $until: DateTime!, $version: Int',
        'id: $id, until: $until, expectedVersion: $version',
        { id, until, version },
      ),
  };
}
