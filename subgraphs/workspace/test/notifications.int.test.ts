import type { Caller } from '@rapport/shared/access/caller.ts';
import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { TaskChanged, TaskCreated, TaskOverdue, WatchedChanged } from '@rapport/shared/events/contacts.ts';
import { type Envelope, eventOf, subjectOf } from '@rapport/shared/events/envelope.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeSettings, mentioned, reminded, seenBy } from './notificationsUnderTest.ts';
import { WorkspaceUnderTest } from './workspaceUnderTest.ts';

let acme: WorkspaceUnderTest;
let sam: Caller;

beforeAll(async () => {
  acme = await WorkspaceUnderTest.start();
  sam = await acme.member('sam', ['sales']);
});

beforeEach(async () => {
  acme.under.clock.set('2026-06-01T12:00:00.000Z');
  await acme.under.db.write(acme.workspaceId, async (tx) => {
    for (const table of [
      'notification_deliveries',
      'notifications',
      'notification_choices',
      'notification_settings',
    ])
      await tx.query(`delete from ${table}`);
    await tx.query('delete from notification_webhooks');
  });
});

afterAll(() => acme.stop());

const count = async (table: string): Promise<number> => {
  const [row] = await acme.under.db.read<{ count: number }>(
    acme.workspaceId,
    `select count(*)::int as count from ${table}`,
  );
  return row?.count ?? 0;
};

const added = async (): Promise<Envelope[]> =>
  (await acme.under.told()).filter(({ type }) => type === 'workspace.notification.added.v1');

const unread = async (caller: Caller): Promise<number> => {
  const { viewer } = await acme.as<{ viewer: { unreadNotificationCount: number } }>(
    caller,
    '{ viewer { unreadNotificationCount } }',
  );
  return viewer.unreadNotificationCount;
};

/** Past the window in which JetStream would let a repetition pass. */
const tellAgain = async (event: Envelope): Promise<void> => {
  await acme.under.bus.publishEncoded(subjectOf(event), `${event.id} again`, JSON.stringify(event));
  await acme.under.tell();
};

describe('a task reminder', () => {
  it('tells the assignee once, however often it comes, and tells that it did', async () => {
    const before = (await added()).length;
    const event = reminded(acme, {});
    await acme.under.tell(event);
    await tellAgain(event);
    const [seen, ...others] = await seenBy(acme, acme.owner);
    expect(others).toEqual([]);
    expect(seen).toMatchObject({
      kind: 'TASK_REMINDER',
      title: 'Reminder: Call Ada',
      body: 'Due on Monday, 1 June 2026 at 13:00',
      readAt: null,
      task: { id: event.subject },
      interaction: null,
    });
    const told = (await added()).slice(before);
    expect(told.map(({ subject, data }) => ({ subject, data }))).toEqual([
      {
        subject: seen?.id,
        data: { notificationId: seen?.id, userId: acme.owner.id, kind: 'TASK_REMINDER' },
      },
    ]);
  });

  it('is one notification even where the record of what was heard is lost', async () => {
    const event = reminded(acme, {});
    await acme.under.tell(event);
    await acme.under.db.write(acme.workspaceId, (tx) => tx.query('delete from consumed'));
    await tellAgain(event);
    const heard = await acme.under.db.read(acme.workspaceId, 'select event_id from consumed');
    expect(heard).toEqual([{ event_id: event.id }]);
    expect(await count('notifications')).toBe(1);
    expect(await count('notification_deliveries')).toBe(1);
  });

  it('says the time in the zone of whom it is for', async () => {
    await changeSettings(acme, acme.owner, { timeZone: 'America/New_York' });
    await acme.under.tell(reminded(acme, {}));
    expect((await seenBy(acme, acme.owner))[0]?.body).toBe('Due on Monday, 1 June 2026 at 09:00');
  });

  it('of a task of nobody, of a stranger or of somebody who was shut out tells nobody', async () => {
    const gone = await acme.member('gone', ['sales']);
    await acme.mutate(
      acme.owner,
      'userUpdate',
      [
        ['id', 'ID!', gone.id],
        ['patch', 'UserPatch!', { active: false }],
      ],
      'user { id }',
    );
    await acme.under.tell(
      reminded(acme, { assigneeId: null }),
      reminded(acme, { assigneeId: 'user_00000000000000000000000000' }),
      reminded(acme, { assigneeId: gone.id }),
    );
    expect(await count('notifications')).toBe(0);
  });

  it('goes on the ways it names only, and on none that was turned off', async () => {
    await acme.under.tell(reminded(acme, { channels: ['MAIL'] }));
    expect(await seenBy(acme, acme.owner)).toEqual([]); // not in the app
    expect(await count('notification_deliveries')).toBe(1);
    await changeSettings(acme, acme.owner, {
      channels: [{ kind: 'TASK_REMINDER', channel: 'MAIL', enabled: false }],
    });
    await acme.under.tell(reminded(acme, {}));
    expect((await seenBy(acme, acme.owner)).map(({ deliveries }) => deliveries)).toEqual([[]]);
  });
});

describe('an overdue task', () => {
  it('is a notification of its own beside the reminder', async () => {
    const reminder = reminded(acme, {});
    const data = { ...(reminder.data as object), dueAt: null };
    const facts = { workspaceId: acme.workspaceId, subject: reminder.subject, actor: 'system:contacts' };
    const overdue = eventOf(TaskOverdue, { ...facts, at: acme.under.clock.now(), data: data as never });
    await acme.under.tell(reminder, overdue);
    expect((await seenBy(acme, acme.owner)).map(({ kind, title, body }) => ({ kind, title, body }))).toEqual([
      { kind: 'TASK_OVERDUE', title: 'Overdue: Call Ada', body: null },
      { kind: 'TASK_REMINDER', title: 'Reminder: Call Ada', body: 'Due on Monday, 1 June 2026 at 13:00' },
    ]);
  });
});

describe('a task', () => {
  const facts = {
    taskId: 'task_01J00000000000000000000001',
    title: 'Call Ada',
    status: 'OPEN',
    priority: 'NORMAL',
    dueAt: null,
    ...{ contactIds: [], companyIds: [], dealIds: [], ticketIds: [] },
  } as const;
  const envelope = { subject: facts.taskId, at: new Date('2026-06-01T12:00:00.000Z') };
  const created = (actor: string, assigneeId: string | null) =>
    eventOf(TaskCreated, {
      ...envelope,
      workspaceId: acme.workspaceId,
      actor,
      data: { ...facts, assigneeId },
    });
  const changed = (formerAssigneeId: string | null, assigneeId: string | null) => {
    const data = { ...facts, assigneeId, formerAssigneeId, changedFields: ['assignee'] };
    return eventOf(TaskChanged, { ...envelope, workspaceId: acme.workspaceId, actor: 'user:user_1', data });
  };

  it('tells whoever got it from somebody else', async () => {
    await acme.under.tell(created(`user:${sam.id}`, acme.owner.id), changed(sam.id, acme.owner.id));
    expect((await seenBy(acme, acme.owner)).map(({ kind, title, task }) => ({ kind, title, task }))).toEqual(
      Array(2).fill({ kind: 'TASK_ASSIGNED', title: 'For you: Call Ada', task: { id: facts.taskId } }),
    );
  });

  it('tells nobody who took it, and nobody of a change that leaves it with them or takes it away', async () => {
    await acme.under.tell(
      created(`user:${acme.owner.id}`, acme.owner.id),
      created(`user:${sam.id}`, null),
      changed(acme.owner.id, acme.owner.id),
      changed(acme.owner.id, null),
    );
    expect(await count('notifications')).toBe(0);
  });
});

describe('a mention', () => {
  it('names who wrote it, and tells nobody of their own', async () => {
    const event = mentioned(acme, `user:${sam.id}`, {});
    await acme.under.tell(event, mentioned(acme, `user:${acme.owner.id}`, {}));
    expect(await seenBy(acme, acme.owner)).toMatchObject([
      {
        kind: 'MENTION',
        title: 'sam mentioned you',
        body: 'Please look at this',
        task: null,
        interaction: { id: event.subject },
      },
    ]);
  });
});

describe('a watched record', () => {
  it('that somebody changed is told to each who watches it, but not to them', async () => {
    const actor = `user:${sam.id}`;
    const companyId = 'company_01J00000000000000000000001';
    const data = {
      userIds: [acme.owner.id, sam.id],
      entity: 'company' as const,
      entityId: companyId,
      changedFields: ['name', 'owner'],
      actor,
    };
    const at = acme.under.clock.now();
    const facts = { workspaceId: acme.workspaceId, subject: companyId, actor, at };
    await acme.under.tell(eventOf(WatchedChanged, { ...facts, data }));
    expect(await seenBy(acme, acme.owner)).toMatchObject([
      {
        kind: 'WATCHED_CHANGED',
        title: 'sam changed a company that you watch',
        body: 'Changed: name, owner',
      },
    ]);
    expect(await seenBy(acme, sam)).toEqual([]);
  });
});

describe('a flood of events', () => {
  it('is the same few statements a batch, however many people and events', async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      reminded(acme, { assigneeId: index % 2 === 0 ? acme.owner.id : sam.id }),
    );
    const sent = await statementsDuring(() => acme.under.tell(...many));
    const counted = (name: string) => sent.filter((each) => each.name === name).length;
    const batches = counted('bus.recordHeard');
    const own = ['recipients', 'addNotifications', 'addDeliveries', 'linkDeliveries'];
    expect(own.map((name) => counted(`workspace.${name}`))).toEqual(own.map(() => batches));
    expect(counted('outbox.append')).toBe(batches);
    expect(await count('notifications')).toBe(40);
  });
});

describe('viewer.notifications', () => {
  it('shows one’s own, in pages, the latest first, and those of nobody else', async () => {
    for (const minute of ['01', '02', '03']) {
      acme.under.clock.set(`2026-06-01T12:${minute}:00.000Z`);
      await acme.under.tell(reminded(acme, { title: `Task ${minute}` }));
    }
    const page = (after: string | null) =>
      acme.as<{
        viewer: {
          notifications: {
            nodes: { title: string }[];
            totalCount: number;
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        };
      }>(
        acme.owner,
        `query ($after: String) { viewer { notifications(first: 2, after: $after) {
          nodes { title } totalCount pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
    const first = (await page(null)).viewer.notifications;
    expect(first.nodes.map(({ title }) => title)).toEqual(['Reminder: Task 03', 'Reminder: Task 02']);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = (await page(first.pageInfo.endCursor)).viewer.notifications;
    expect(second.nodes.map(({ title }) => title)).toEqual(['Reminder: Task 01']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(await seenBy(acme, sam)).toEqual([]);
    expect(await unread(sam)).toBe(0);
  });

  it('can be narrowed to what is unread and to kinds', async () => {
    await acme.under.tell(reminded(acme, {}), mentioned(acme, `user:${sam.id}`, {}));
    const [mention] = await seenBy(acme, acme.owner, { kinds: ['MENTION'] });
    expect(mention?.kind).toBe('MENTION');
    await read(acme.owner, mention?.id);
    expect((await seenBy(acme, acme.owner, { unread: true })).map(({ kind }) => kind)).toEqual([
      'TASK_REMINDER',
    ]);
    expect((await seenBy(acme, acme.owner, { unread: false })).map(({ kind }) => kind)).toEqual(['MENTION']);
  });

  it('is masked for somebody who does not see personal data', async () => {
    const marketer = await acme.member('mia', ['marketing']);
    await acme.under.tell(reminded(acme, { assigneeId: marketer.id }));
    expect(await seenBy(acme, marketer)).toMatchObject([{ title: '•••', body: null }]);
  });

  it('is empty for a program', async () => {
    await acme.under.tell(reminded(acme, {}));
    const program: Caller = { ...acme.owner, kind: 'apiKey', id: 'key_01J00000000000000000000001' };
    expect(await seenBy(acme, program)).toEqual([]);
    await expect(acme.mutate(program, 'notificationTest', [], 'notification { id }')).rejects.toThrow(
      'notificationTest is for people: a program has no notifications.',
    );
    expect(await count('notifications')).toBe(1);
  });
});

const read = (caller: Caller, id: string | undefined) =>
  acme.mutate<{ notification: { readAt: string } | null }>(
    caller,
    'notificationRead',
    [['id', 'ID!', id]],
    'notification { readAt }',
  );

describe('notificationRead', () => {
  it('counts the first time, and only for whose it is', async () => {
    await acme.under.tell(reminded(acme, {}));
    const [seen] = await seenBy(acme, acme.owner);
    const foreign = await read(sam, seen?.id);
    expect(foreign).toEqual({
      notification: null,
      errors: [
        {
          __typename: 'NotFound',
          message: `No notification ${seen?.id} in this workspace.`,
          path: ['id'],
        },
      ],
    });
    expect(await unread(acme.owner)).toBe(1);
    expect((await read(acme.owner, seen?.id)).notification?.readAt).toBe('2026-06-01T12:00:00.000Z');
    acme.under.clock.set('2026-06-01T13:00:00.000Z');
    expect((await read(acme.owner, seen?.id)).notification?.readAt).toBe('2026-06-01T12:00:00.000Z');
    expect(await unread(acme.owner)).toBe(0);
  });

  it('is not looked up by another through the key of the entity either', async () => {
    await acme.under.tell(reminded(acme, {}));
    const [seen] = await seenBy(acme, acme.owner);
    const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Notification { id title } } }`;
    const of = [{ __typename: 'Notification', id: seen?.id }];
    expect(await acme.as(sam, entities, { of })).toEqual({ _entities: [null] });
    expect(await acme.as(acme.owner, entities, { of })).toEqual({
      _entities: [{ id: seen?.id, title: 'Reminder: Call Ada' }],
    });
  });
});

describe('notificationsReadAll', () => {
  it('leaves what came after the instant unread', async () => {
    await acme.under.tell(reminded(acme, {}));
    acme.under.clock.set('2026-06-01T12:00:01.000Z');
    await acme.under.tell(reminded(acme, {}));
    const readAll = (until: string | null) =>
      acme.mutate<{ readCount: number }>(
        acme.owner,
        'notificationsReadAll',
        [['until', 'DateTime', until]],
        'readCount',
      );
    expect((await readAll('2026-06-01T12:00:00.500Z')).readCount).toBe(1);
    expect(await unread(acme.owner)).toBe(1);
    expect((await readAll(null)).readCount).toBe(1);
    expect((await readAll(null)).readCount).toBe(0);
  });
});
