import type { Caller } from '@rapport/shared/access/caller.ts';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forgetNotifications } from '../src/storage/deliveryStore.ts';
import {
  changeSettings,
  deliveriesOf,
  mentioned,
  outboundTo,
  reminded,
  setWebhook,
} from './notificationsUnderTest.ts';
import { HookSink, MailSink } from './outsideEnds.ts';
import { WorkspaceUnderTest } from './workspaceUnderTest.ts';

const mail = new MailSink();
const hook = new HookSink();
let acme: WorkspaceUnderTest;
let sam: Caller;
let number = 0;

beforeAll(async () => {
  await mail.start();
  await hook.start();
  acme = await WorkspaceUnderTest.start(outboundTo(mail.url));
});

/** Somebody who was told nothing yet, with a place of their own at the receiver of webhooks. */
beforeEach(async () => {
  acme.under.clock.set('2026-06-01T12:00:00.000Z');
  mail.answer = () => null;
  hook.answer = () => ({ status: 204 });
  number += 1;
  sam = await acme.member(`sam${number}`, ['sales']);
});

afterAll(async () => {
  await acme.stop();
  await mail.stop();
  await hook.stop();
});

const mailsTo = (of: Caller) =>
  mail.mails.filter(({ to }) => to.includes(`${of.identity?.subject}@acme.example`));
const requestsTo = (path: string) => hook.requests.filter((request) => request.path === path);

const mine = (channel: string) => deliveriesOf(acme, sam, channel);
const states = async (channel: string) => (await mine(channel)).map(({ state }) => state);
const remind = (data: object = {}) => acme.under.tell(reminded(acme, { assigneeId: sam.id, ...data }));
const byMail = { channels: ['IN_APP', 'MAIL'] };
const byHook = { channels: ['IN_APP', 'WEBHOOK'] };

describe('a mail', () => {
  it('arrives once, as text and HTML, escaped, with who sends it and how to stop it', async () => {
    await remind({ ...byMail, title: 'Call <b>Ada</b> & co' });
    await expect.poll(() => states('MAIL')).toEqual(['SENT']);
    const [taken, ...others] = mailsTo(sam);
    expect(others).toEqual([]);
    const source = (taken?.source ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
    expect(source).toMatch(/^From: Rapport <crm@acme\.example>\r$/m);
    expect(source).toMatch(/^Subject: Reminder: Call <b>Ada<\/b> & co\r$/m);
    expect(source).toMatch(/^Message-ID: <ndl_[0-9A-Z]{26}@acme\.example>\r$/m);
    expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(source).toContain('https://crm.acme.example/notifications/unsubscribe?token=ws_');
    expect(source).toContain('<strong>Reminder: Call &lt;b&gt;Ada&lt;/b&gt; &amp; co</strong>');
    expect(await mine('MAIL')).toMatchObject([
      { attempts: 1, sentAt: '2026-06-01T12:00:00.000Z', lastError: null },
    ]);
  });

  it('says nothing of people to a reader who does not see personal data', async () => {
    const mia = await acme.member(`mia${number}`, ['marketing']);
    await acme.under.tell(reminded(acme, { ...byMail, assigneeId: mia.id }));
    await expect.poll(() => mailsTo(mia).length).toBe(1);
    expect(mailsTo(mia)[0]?.source).toContain('Subject: A task wants your attention');
    expect(mailsTo(mia)[0]?.source).not.toContain('Call Ada');
  });

  it('waits while the server is down and arrives once it is up, under the same id', async () => {
    await mail.stop();
    await remind(byMail);
    await expect.poll(() => mine('MAIL')).toMatchObject([{ state: 'WAITING', attempts: 1 }]);
    const [waiting] = await mine('MAIL');
    expect(waiting?.lastError).toMatch(/^No answer of the mail server/);
    const waitMs = Date.parse(waiting?.dueAt ?? '') - Date.parse('2026-06-01T12:00:00.000Z');
    expect(waitMs).toBeGreaterThanOrEqual(27_000);
    expect(waitMs).toBeLessThanOrEqual(33_000);
    await mail.start();
    expect(mailsTo(sam)).toEqual([]);
    acme.under.clock.set('2026-06-01T12:00:40.000Z');
    await expect.poll(() => states('MAIL'), { timeout: 5_000 }).toEqual(['SENT']);
    expect(mailsTo(sam)).toHaveLength(1);
  });

  it.each([
    [451, 'WAITING'],
    [550, 'DEAD'],
  ])('that is answered with %i is %s, with what the server said', async (code, state) => {
    mail.answer = () => code;
    await remind(byMail);
    await expect.poll(() => states('MAIL')).toEqual([state]);
    await expect.poll(() => mine('MAIL')).toMatchObject([{ attempts: 1, lastError: `${code} not now` }]);
    expect(mailsTo(sam)).toEqual([]);
  });

  it('is tried ten times over a day and is dead after that', async () => {
    mail.answer = () => 421;
    await remind(byMail);
    for (let attempt = 1; attempt < 10; attempt += 1) {
      const leased = new Date(acme.under.clock.now().getTime() + 120_000).toISOString();
      await expect
        .poll(() => mine('MAIL'), { timeout: 5_000 })
        .toMatchObject([
          {
            state: 'WAITING',
            attempts: attempt,
            lastError: '421 not now',
            dueAt: expect.not.stringContaining(leased),
          },
        ]);
      acme.under.clock.set((await mine('MAIL'))[0]?.dueAt ?? '');
    }
    await expect.poll(() => states('MAIL'), { timeout: 5_000 }).toEqual(['DEAD']);
    expect(await mine('MAIL')).toMatchObject([{ attempts: 10, lastError: '421 not now' }]);
    expect(acme.under.clock.now().getTime() - Date.parse('2026-06-01T12:00:00.000Z')).toBeGreaterThan(
      24 * 3_600_000,
    );
  });

  it('to somebody whose address hangs holds up nobody else’s', async () => {
    let release: () => void = () => undefined;
    const hanging = new Promise<null>((resolve) => {
      release = () => resolve(null);
    });
    mail.answer = ({ to }) => (to.includes(`sam${number}@acme.example`) ? hanging : null);
    const others = await acme.member(`other${number}`, ['sales']);
    await acme.under.tell(
      ...Array.from({ length: 8 }, () => reminded(acme, { ...byMail, assigneeId: sam.id })),
      reminded(acme, { ...byMail, assigneeId: others.id }),
    );
    await expect.poll(() => mailsTo(others).length).toBe(1);
    expect(mailsTo(sam)).toEqual([]);
    release();
    await expect.poll(() => states('MAIL'), { timeout: 10_000 }).toEqual(Array(8).fill('SENT'));
    expect(mailsTo(sam)).toHaveLength(8);
  });
});

describe('a digest', () => {
  const mention = () => acme.under.tell(mentioned(acme, `user:${acme.owner.id}`, { userId: sam.id }));

  it('gathers what was told until its hour, in one mail', async () => {
    await changeSettings(acme, sam, { digest: 'DAILY', digestAt: '18:00', timeZone: 'Europe/London' });
    await mention();
    acme.under.clock.set('2026-06-01T16:59:59.000Z');
    await mention();
    expect(await mine('MAIL')).toMatchObject([
      { state: 'WAITING', dueAt: '2026-06-01T17:00:00.000Z' },
      { state: 'WAITING', dueAt: '2026-06-01T17:00:00.000Z' },
    ]);
    acme.under.clock.set('2026-06-01T17:00:00.000Z');
    await expect.poll(() => states('MAIL'), { timeout: 5_000 }).toEqual(['SENT', 'SENT']);
    expect(mailsTo(sam)).toHaveLength(1);
    expect(mailsTo(sam)[0]?.source).toContain('Subject: 2 notifications from acme');
    await mention(); // the next day's
    expect(await mine('MAIL')).toMatchObject([{ dueAt: '2026-06-02T17:00:00.000Z' }, {}, {}]);
  });

  it('does not hold a reminder', async () => {
    await changeSettings(acme, sam, { digest: 'DAILY' });
    await remind(byMail);
    await expect.poll(() => states('MAIL')).toEqual(['SENT']);
  });
});

describe('quiet hours', () => {
  it('hold what would leave the app until they are over, and show it in the app at once', async () => {
    await changeSettings(acme, sam, { quietFrom: '11:00', quietUntil: '07:00' });
    await remind(byMail);
    expect(await mine('MAIL')).toMatchObject([
      { state: 'WAITING', dueAt: '2026-06-02T07:00:00.000Z', attempts: 0 },
    ]);
    acme.under.clock.set('2026-06-02T07:00:00.000Z');
    await expect.poll(() => states('MAIL'), { timeout: 5_000 }).toEqual(['SENT']);
  });
});

describe('a webhook', () => {
  const place = () => `/sam${number}`;
  const connect = async () => (await setWebhook(acme, sam, `${hook.url}${place()}`)).secret ?? '';

  it('is a request that the library of the specification verifies', async () => {
    const secret = await connect();
    await remind(byHook);
    await expect.poll(() => states('WEBHOOK')).toEqual(['SENT']);
    const [request, ...others] = requestsTo(place());
    expect(others).toEqual([]);
    expect(request?.headers['webhook-id']).toMatch(/^ndl_/);
    expect(request?.headers['webhook-timestamp']).toBe('1780315200');
    const headers = { ...(request?.headers as Record<string, string>), 'webhook-timestamp': '1780315200' };
    const body = JSON.parse(request?.body ?? '');
    expect(signatureHolds(secret, headers, request?.body ?? '')).toBe(true);
    expect(signatureHolds(secret, headers, `${request?.body} `)).toBe(false);
    expect(body).toMatchObject({
      type: 'notification.task_reminder',
      data: { kind: 'TASK_REMINDER', title: 'Reminder: Call Ada', about: { entity: 'task' } },
    });
  });

  it('is repeated under its id until it is taken', async () => {
    await connect();
    hook.answer = () => ({ status: 503 });
    await remind(byHook);
    await expect
      .poll(() => mine('WEBHOOK'))
      .toMatchObject([{ state: 'WAITING', attempts: 1, lastError: 'The receiver answered 503.' }]);
    hook.answer = () => ({ status: 200 });
    acme.under.clock.set('2026-06-01T12:00:40.000Z');
    await expect.poll(() => states('WEBHOOK'), { timeout: 5_000 }).toEqual(['SENT']);
    const ids = requestsTo(place()).map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('waits as long as the receiver asks', async () => {
    await connect();
    hook.answer = () => ({ status: 429, headers: { 'retry-after': '3600' } });
    await remind(byHook);
    await expect
      .poll(() => mine('WEBHOOK'))
      .toMatchObject([{ attempts: 1, dueAt: '2026-06-01T13:00:00.000Z' }]);
  });

  it('is not sent on to where an answer points', async () => {
    await connect();
    hook.answer = ({ path }) =>
      path === place() ? { status: 307, headers: { location: `${hook.url}/elsewhere` } } : { status: 200 };
    await remind(byHook);
    await expect
      .poll(() => mine('WEBHOOK'))
      .toMatchObject([{ state: 'WAITING', lastError: 'The receiver answered 307, which is not followed.' }]);
    expect(requestsTo('/elsewhere')).toEqual([]);
  });

  it('is dead at once where the receiver is gone for good', async () => {
    await connect();
    hook.answer = () => ({ status: 410 });
    await remind(byHook);
    await expect
      .poll(() => mine('WEBHOOK'))
      .toMatchObject([
        { state: 'DEAD', attempts: 1, lastError: 'The receiver answered 410: it wants no more.' },
      ]);
  });

  it('is taken where the answer never ends, without reading on', async () => {
    await connect();
    hook.answer = () => ({ status: 200, body: 'x'.repeat(5_000_000) });
    await remind(byHook);
    await expect.poll(() => states('WEBHOOK')).toEqual(['SENT']);
  });

  it('that was switched off is not sent', async () => {
    await connect();
    await setWebhook(acme, sam, `${hook.url}${place()}`, false);
    await remind(byHook);
    expect(await mine('WEBHOOK')).toEqual([]);
    expect(requestsTo(place())).toEqual([]);
  });
});

describe('notificationTest', () => {
  const test = (idempotencyKey: string) =>
    acme.mutate<{ notification: { id: string } }>(
      sam,
      'notificationTest',
      [['idempotencyKey', 'String', idempotencyKey]],
      'notification { id }',
    );

  it('tries every way at once, through quiet hours, and only once', async () => {
    await setWebhook(acme, sam, `${hook.url}/sam${number}`);
    await changeSettings(acme, sam, { quietFrom: '00:00', quietUntil: '23:59', digest: 'DAILY' });
    hook.answer = () => ({ status: 500 });
    const first = await test('one');
    expect((await test('one')).notification.id).toBe(first.notification.id);
    await expect.poll(() => states('MAIL')).toEqual(['SENT']);
    await expect
      .poll(() => mine('WEBHOOK'))
      .toMatchObject([{ state: 'DEAD', attempts: 1, lastError: 'The receiver answered 500.' }]);
    expect(mailsTo(sam)).toHaveLength(1);
  });
});

describe('notifications of half a year ago', () => {
  it('are forgotten with what was sent of them, and no others', async () => {
    await remind(byMail);
    await expect.poll(() => states('MAIL')).toEqual(['SENT']);
    acme.under.clock.set('2026-11-01T12:00:00.000Z');
    await remind(byMail);
    await expect.poll(() => states('MAIL')).toEqual(['SENT', 'SENT']);
    const forget = (at: string) => acme.under.db.asWorker((tx) => forgetNotifications(tx, new Date(at)));
    await forget('2026-11-28T11:59:59.000Z');
    expect(await states('MAIL')).toEqual(['SENT', 'SENT']);
    await forget('2026-11-28T12:00:01.000Z');
    expect(await states('MAIL')).toEqual(['SENT']);
    const kept = await acme.under.db.read(
      acme.workspaceId,
      `select d.user_id as id from notification_deliveries d where d.user_id = $1
       union all select l.delivery_id from delivered_notifications l
       where not exists (select from notifications n where n.id = l.notification_id)`,
      [sam.id],
    );
    expect(kept).toEqual([{ id: sam.id }]);
  });
});

function signatureHolds(secret: string, headers: Record<string, string>, body: string): boolean {
  const at = new Date(Number(headers['webhook-timestamp']) * 1000);
  return new Webhook(secret).sign(headers['webhook-id'] ?? '', at, body) === headers['webhook-signature'];
}
