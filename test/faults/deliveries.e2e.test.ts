import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HookSink, MailSink } from '../../subgraphs/workspace/test/outsideEnds.ts';
import { type DistributedPlatform, startDistributedPlatform } from '../harness/processes.ts';
import { query } from './profilesState.ts';

const mail = new MailSink();
const hook = new HookSink();
let platform: DistributedPlatform;

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const soon = { timeout: 30_000, interval: 20 };

beforeAll(async () => {
  await mail.start();
  await hook.start();
  platform = await startDistributedPlatform('deliveries', {
    only: ['workspace'],
    env: {
      RAPPORT_SMTP_URL: mail.url,
      RAPPORT_MAIL_FROM: 'crm@acme.example',
      RAPPORT_PUBLIC_URL: 'https://crm.acme.example',
      RAPPORT_PRIVATE_WEBHOOKS: 'on',
    },
  });
});

afterAll(async () => {
  await platform?.stop();
  await mail.stop();
  await hook.stop();
});

const NOTIFICATIONS = 30;
const KILLS = 3;

const tell = (n: number) =>
  platform.query(
    'mutation ($key: String!) { notificationTest(idempotencyKey: $key) { errors { __typename } } }',
    { key: `test ${n}` },
  );

/** As two minutes later: what a process that was killed had in hand is nobody's any more. */
const endLeases = () =>
  query(
    platform.databaseUrl,
    `update workspace.notification_deliveries set due_at = now() where state = 'WAITING'`,
  );

const states = async (): Promise<unknown> =>
  query(
    platform.databaseUrl,
    `select channel, state, count(*)::int as count from workspace.notification_deliveries group by 1, 2 order by 1, 2`,
  );

/** How often each id was received. */
const countsOf = (ids: readonly string[]) =>
  [...Map.groupBy(ids, (id) => id).values()].map(({ length }) => length);

describe('deliveries of a part that is killed while it sends', () => {
  it('all arrive; what was in hand may come twice, under its id, and nothing else does', async () => {
    await platform.query(
      'mutation ($url: String!) { notificationWebhookSet(url: $url) { errors { __typename } } }',
      { url: `${hook.url}/hook` },
    );
    let sent = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { length } = hook.requests;
      hook.answer = () => (hook.requests.length > length + 2 ? null : { status: 204 }); // then one hangs
      for (const end = sent + NOTIFICATIONS / KILLS; sent < end; sent += 1) await tell(sent);
      await expect.poll(() => hook.requests.length, soon).toBe(length + 3);
      await platform.kill('workspace');
      hook.answer = () => ({ status: 204 });
      await endLeases();
      await platform.restart('workspace');
    }
    await expect.poll(states, soon).toEqual([
      { channel: 'MAIL', state: 'SENT', count: NOTIFICATIONS },
      { channel: 'WEBHOOK', state: 'SENT', count: NOTIFICATIONS },
    ]);
    const hooks = countsOf(hook.requests.map(({ headers }) => String(headers['webhook-id'])));
    expect(hooks).toHaveLength(NOTIFICATIONS);
    expect(hooks.filter((count) => count > 1)).toEqual(Array(KILLS).fill(2)); // each that hung
    const mails = countsOf(mail.mails.map(({ source }) => /^Message-ID: (.*)\r$/m.exec(source)?.[1] ?? ''));
    expect(mails).toHaveLength(NOTIFICATIONS);
    expect(mail.mails.length - NOTIFICATIONS).toBeLessThanOrEqual(KILLS);
  });
});
