import { createBuiltInIssuer } from '@rapport/gateway/access/builtInIssuer.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { UserMentioned } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailSink } from '../../subgraphs/workspace/test/outsideEnds.ts';
import { hear, socketClient, untilOpen } from '../conformance/subscriptions/hear.ts';
import { callerOf, startTestPlatform, type TestPlatform } from '../harness/platform.ts';

const mail = new MailSink();
let platform: TestPlatform;
let bus: Bus;
let owner: { id: string; workspaceId: string };
/** Another owner of the same workspace: the same rights, and not the same person. */
let other: { id: string; token: string };

const soon = { timeout: 10_000, interval: 20 };

beforeAll(async () => {
  await mail.start();
  platform = await startTestPlatform('notifications', {
    RAPPORT_SMTP_URL: mail.url,
    RAPPORT_MAIL_FROM: 'crm@acme.example',
    RAPPORT_PUBLIC_URL: 'https://crm.acme.example',
  });
  bus = await Bus.connect({ url: platform.nats.url, name: 'test' });
  const { viewer } = await platform.query<{ viewer: { user: { id: string }; workspace: { id: string } } }>(
    '{ viewer { user { id } workspace { id } } }',
  );
  owner = { id: viewer.user.id, workspaceId: viewer.workspace.id };
  other = await secondOwner();
});

afterAll(async () => {
  await bus?.close();
  await platform?.stop();
  await mail.stop();
});

async function secondOwner(): Promise<{ id: string; token: string }> {
  const id = newId('user');
  const client = new pg.Client({ connectionString: platform.databaseUrl });
  await client.connect();
  await client.query(
    `insert into workspace.users (workspace_id, id, name, email, roles) values ($1, $2, 'Otto', 'otto@acme.example', '{owner}')`,
    [owner.workspaceId, id],
  );
  await client.end();
  const issuer = createBuiltInIssuer('a-secret-of-the-tests-of-32-characters');
  return { id, token: await issuer.issue({ userId: id, workspaceId: owner.workspaceId }, 3600) };
}

const mention = (userId: string) => {
  const entityId = newId('int');
  return bus.publish(
    eventOf(UserMentioned, {
      workspaceId: owner.workspaceId,
      subject: entityId,
      actor: 'system:contacts',
      at: new Date(),
      data: { userId, entity: 'interaction', entityId, excerpt: 'Please look' },
    }),
  );
};

describe('notificationAdded', () => {
  it('is heard by whom it is for, and not by somebody else with the same rights', async () => {
    const query = 'subscription { notificationAdded { type notification { kind title body } } }';
    const clients = [platform.token, other.token].map((token) => socketClient(platform.url, token));
    const [mine, theirs] = clients.map((client) => hear(client, query));
    await untilOpen(platform.url, 2);
    await mention(owner.id);
    await mention(other.id);
    const heard = {
      data: {
        notificationAdded: {
          type: 'workspace.notification.added.v1',
          notification: { kind: 'MENTION', title: 'Somebody mentioned you', body: 'Please look' },
        },
      },
    };
    await expect.poll(() => [mine?.results, theirs?.results], soon).toEqual([[heard], [heard]]);
    await platform.settled();
    expect([mine?.results, theirs?.results]).toEqual([[heard], [heard]]);
    for (const client of clients) await client.dispose();
    await untilOpen(platform.url, 0);
  });
});

describe('a reminder', () => {
  it('reaches the assignee in the app and by mail when its time comes', async () => {
    const { taskCreate } = await platform.query<{
      taskCreate: { task: { id: string } | null; errors: object[] };
    }>(
      `mutation ($input: TaskCreateInput!) { taskCreate(input: $input) { task { id } errors { ... on UserError { message } } } }`,
      {
        input: {
          title: 'Send the offer',
          assigneeId: other.id,
          reminders: [{ at: new Date(Date.now() + 300).toISOString(), channels: ['IN_APP', 'MAIL'] }],
        },
      },
    );
    expect(taskCreate.errors).toEqual([]);
    const otto = callerOf(platform.url, other.token, '');
    const seen = async () => {
      const { viewer } = await otto.query<{ viewer: { notifications: { nodes: object[] } } }>(
        '{ viewer { notifications { nodes { title task { id title } } } } }',
      );
      return viewer.notifications.nodes;
    };
    const task = { id: taskCreate.task?.id, title: 'Send the offer' };
    await expect.poll(seen, soon).toEqual([
      { title: 'Reminder: Send the offer', task },
      { title: 'For you: Send the offer', task },
      { title: 'Somebody mentioned you', task: null },
    ]);
    const subjects = () =>
      mail.mails
        .filter(({ to }) => to.includes('otto@acme.example'))
        .map(({ source }) => /^Subject: (.*)\r$/m.exec(source)?.[1]);
    await expect
      .poll(() => subjects().sort(), soon)
      .toEqual(['For you: Send the offer', 'Reminder: Send the offer', 'Somebody mentioned you']);
  });
});

describe('the link of a mail', () => {
  const addressOf = async (): Promise<string> => {
    await expect.poll(() => mail.mails.length, soon).toBeGreaterThan(0);
    const [, link = ''] =
      /^List-Unsubscribe:\s+<https:\/\/crm\.acme\.example([^>]+)>/m.exec(
        mail.mails.find(({ to }) => to.includes('otto@acme.example'))?.source ?? '',
      ) ?? [];
    return `${platform.url}${link}`;
  };
  const choices = async () => {
    const otto = callerOf(platform.url, other.token, '');
    const { viewer } = await otto.query<{
      viewer: { notificationSettings: { channels: { channel: string; enabled: boolean }[] } };
    }>('{ viewer { notificationSettings { channels { channel enabled } } } }');
    const { channels } = viewer.notificationSettings;
    return channels.filter(({ enabled }) => !enabled).map(({ channel }) => channel);
  };

  it('asks when it is opened, and stops the mails when it is posted to', async () => {
    const address = await addressOf();
    const asked = await fetch(address);
    expect(asked.status).toBe(200);
    expect(asked.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(await asked.text()).toContain('<form method="post">');
    expect(await choices()).toEqual([]);
    const posted = await fetch(address, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(posted.status).toBe(200);
    expect(await choices()).toEqual(Array(6).fill('MAIL'));
  });

  it('that was changed is none', async () => {
    const address = (await addressOf()).replace(other.id, owner.id);
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(address, { method });
      expect({ method, status: answer.status }).toEqual({ method, status: 404 });
    }
    const { viewer } = await platform.query<{
      viewer: { notificationSettings: { channels: { enabled: boolean }[] } };
    }>('{ viewer { notificationSettings { channels { enabled } } } }');
    expect(viewer.notificationSettings.channels.every(({ enabled }) => enabled)).toBe(true);
  });
});
