import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeSettings, setWebhook } from './notificationsUnderTest.ts';
import { WorkspaceUnderTest } from './workspaceUnderTest.ts';

let acme: WorkspaceUnderTest;

beforeAll(async () => {
  acme = await WorkspaceUnderTest.start();
});

beforeEach(async () => {
  await acme.under.db.write(acme.workspaceId, async (tx) => {
    for (const table of ['notification_choices', 'notification_settings', 'notification_webhooks'])
      await tx.query(`delete from ${table}`);
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

describe('notificationSettingsUpdate', () => {
  it('changes what is given and keeps the rest', async () => {
    await changeSettings(acme, acme.owner, {
      timeZone: 'Europe/London',
      quietFrom: '22:00',
      quietUntil: '07:00',
    });
    const { settings } = await changeSettings(acme, acme.owner, { digest: 'DAILY' });
    expect(settings).toEqual({ version: 2, digest: 'DAILY' });
    const { viewer } = await acme.as<{ viewer: { notificationSettings: object } }>(
      acme.owner,
      '{ viewer { notificationSettings { timeZone quietFrom quietUntil digest digestAt webhook { url } } } }',
    );
    expect(viewer.notificationSettings).toEqual({
      timeZone: 'Europe/London',
      quietFrom: '22:00',
      quietUntil: '07:00',
      digest: 'DAILY',
      digestAt: '08:00',
      webhook: null,
    });
  });

  it.each([
    [{ timeZone: 'Mars/Olympus' }, 'timeZone must be an IANA time zone as Europe/London.', 'timeZone'],
    [
      { quietFrom: '24:00', quietUntil: '07:00' },
      'quietFrom must be a time of the day as 22:00.',
      'quietFrom',
    ],
    [{ quietFrom: '22:00' }, 'quietFrom and quietUntil go together: give both or clear both.', 'quietFrom'],
    [{ digestAt: '8' }, 'digestAt must be a time of the day as 22:00.', 'digestAt'],
  ])('refuses %j and keeps nothing', async (patch, message, field) => {
    const { settings, errors } = await changeSettings(acme, acme.owner, patch);
    expect(settings).toBeNull();
    expect(errors).toEqual([{ __typename: 'InvalidInput', message, path: ['patch', field] }]);
    expect(await count('notification_settings')).toBe(0);
  });

  it('refuses a change of what was changed meanwhile', async () => {
    await changeSettings(acme, acme.owner, { digest: 'DAILY' });
    const late = await acme.mutate<{ settings: object | null }>(
      acme.owner,
      'notificationSettingsUpdate',
      [
        ['patch', 'NotificationSettingsPatch!', { digest: 'OFF' }],
        ['expectedVersion', 'Int', 0],
      ],
      'settings { digest }',
    );
    expect(late.errors.map(({ __typename }) => __typename)).toEqual(['StaleVersion']);
    const rows = await acme.under.db.read(
      acme.workspaceId,
      'select digest, version from notification_settings',
    );
    expect(rows).toEqual([{ digest: 'DAILY', version: 1 }]);
  });
});

describe('notificationWebhookSet', () => {
  it('tells the secret of a new address once, keeps it sealed, and switches off and on without a new one', async () => {
    const url = 'https://hooks.acme.example/rapport';
    const first = await setWebhook(acme, acme.owner, url);
    expect(first.secret).toMatch(/^whsec_[\w+/]{32}$/);
    expect(first.settings?.webhook).toEqual({ url, active: true });
    const off = await setWebhook(acme, acme.owner, url, false);
    expect({ secret: off.secret, active: off.settings?.webhook.active }).toEqual({
      secret: null,
      active: false,
    });
    const [row] = await acme.under.db.read<{ secret: string }>(
      acme.workspaceId,
      'select secret from notification_webhooks',
    );
    expect(row?.secret).toMatch(/^v1\.test\./);
    const other = await setWebhook(acme, acme.owner, `${url}/2`);
    expect(other.secret).not.toBe(first.secret);
    expect(await count('notification_webhooks')).toBe(1);
  });

  it.each([
    ['http://hooks.acme.example/', 'url must begin with https://.'],
    [
      'https://ada:secret@hooks.acme.example/',
      'url may hold no user or password: the signature says who sends.',
    ],
    ['https://127.0.0.1/', 'url may not lead there: 127.0.0.1 is no address of the public internet.'],
    ['https://[::1]/', 'url may not lead there: [::1] is no address of the public internet.'],
    ['https://2130706433/', 'url may not lead there: 127.0.0.1 is no address of the public internet.'],
    ['nonsense', 'url must be an address as https://hooks.acme.example/rapport, of up to 2000 characters.'],
  ])('refuses %s and keeps nothing', async (url, message) => {
    const { settings, secret, errors } = await setWebhook(acme, acme.owner, url);
    expect({ settings, secret }).toEqual({ settings: null, secret: null });
    expect(errors).toEqual([{ __typename: 'InvalidInput', message, path: ['url'] }]);
    expect(await count('notification_webhooks')).toBe(0);
  });
});
