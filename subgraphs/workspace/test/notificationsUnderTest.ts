import type { Caller } from '@rapport/shared/access/caller.ts';
import type { OutboundSettings } from '@rapport/shared/config/outboundSettings.ts';
import { TaskReminded, UserMentioned } from '@rapport/shared/events/contacts.ts';
import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { WorkspaceUnderTest } from './workspaceUnderTest.ts';

export const outboundTo = (smtpUrl: string | null): OutboundSettings => ({
  mail:
    smtpUrl === null
      ? undefined
      : { url: smtpUrl, from: 'Rapport <crm@acme.example>', publicUrl: 'https://crm.acme.example' },
  privateAddresses: true,
});

export interface Seen {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string | null;
  readonly readAt: string | null;
  readonly task: { readonly id: string } | null;
  readonly interaction: { readonly id: string } | null;
  readonly deliveries: readonly SeenDelivery[];
}

export interface SeenDelivery {
  readonly channel: string;
  readonly state: string;
  readonly attempts: number;
  readonly dueAt: string;
  readonly sentAt: string | null;
  readonly lastError: string | null;
}

const FIELDS = `id kind title body readAt task { id } interaction { id }
  deliveries { channel state attempts dueAt sentAt lastError }`;

export async function seenBy(acme: WorkspaceUnderTest, caller: Caller, filter: object = {}): Promise<Seen[]> {
  const { viewer } = await acme.as<{ viewer: { notifications: { nodes: Seen[] } } }>(
    caller,
    `query ($filter: NotificationFilter) { viewer { notifications(filter: $filter, first: 100) { nodes { ${FIELDS} } } } }`,
    { filter },
  );
  return viewer.notifications.nodes;
}

/** Deliveries of everything the caller was told on one way, the latest first. */
export async function deliveriesOf(
  acme: WorkspaceUnderTest,
  caller: Caller,
  channel: string,
): Promise<SeenDelivery[]> {
  const seen = await seenBy(acme, caller);
  return seen.flatMap(({ deliveries }) => deliveries.filter((each) => each.channel === channel));
}

export function reminded(acme: WorkspaceUnderTest, data: object): Envelope {
  const taskId = newId('task');
  return eventOf(TaskReminded, {
    workspaceId: acme.workspaceId,
    subject: taskId,
    actor: 'system:contacts',
    at: acme.under.clock.now(),
    data: {
      taskId,
      title: 'Call Ada',
      dueAt: '2026-06-01T13:00:00.000Z',
      assigneeId: acme.owner.id,
      channels: ['IN_APP', 'MAIL', 'WEBHOOK'],
      ...data,
    },
  });
}

export function mentioned(acme: WorkspaceUnderTest, actor: string, data: object): Envelope {
  const entityId = newId('int');
  return eventOf(UserMentioned, {
    workspaceId: acme.workspaceId,
    subject: entityId,
    actor,
    at: acme.under.clock.now(),
    data: { userId: acme.owner.id, entity: 'interaction', entityId, excerpt: 'Please look at this', ...data },
  });
}

export const changeSettings = (acme: WorkspaceUnderTest, caller: Caller, patch: object) =>
  acme.mutate<{ settings: { version: number; digest: string } | null }>(
    caller,
    'notificationSettingsUpdate',
    [['patch', 'NotificationSettingsPatch!', patch]],
    'settings { version digest }',
  );

export const setWebhook = (acme: WorkspaceUnderTest, caller: Caller, url: string, active = true) =>
  acme.mutate<{ settings: { webhook: { url: string; active: boolean } } | null; secret: string | null }>(
    caller,
    'notificationWebhookSet',
    [
      ['url', 'String!', url],
      ['active', 'Boolean!', active],
    ],
    'settings { webhook { url active } } secret',
  );
