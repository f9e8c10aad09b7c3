import { Bus } from '@rapport/shared/bus/bus.ts';
import { hears, streamsOfGateway, streamsOfPart } from '@rapport/shared/bus/hears.ts';
import { natsAccess } from '@rapport/shared/bus/natsAccess.ts';
import { type NatsUser, natsUsers } from '@rapport/shared/bus/natsPermissions.ts';
import { streamOf } from '@rapport/shared/bus/streams.ts';
import { type PartName, parts } from '@rapport/shared/part/parts.ts';
import { AckPolicy, connect, ErrorCode, type NatsConnection, type NatsError } from 'nats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GuardedNats, startGuardedNats } from '../harness/guardedNats.ts';

let nats: GuardedNats;
const connections = new Map<NatsUser, NatsConnection>();

beforeAll(async () => {
  nats = await startGuardedNats();
  for (const user of natsUsers) connections.set(user, await connect(natsAccess(nats.urlOf(user))));
});
afterAll(async () => {
  await Promise.all([...connections.values()].map((each) => each.close()));
  await nats?.stop();
});

function as(user: NatsUser): NatsConnection {
  const connection = connections.get(user);
  if (connection === undefined) throw new Error(`${user} is not connected`);
  return connection;
}

/** What every stream and consumer is just now, as the operator sees it: a refused attack leaves it as it was. */
async function everything(): Promise<unknown> {
  const manager = await as('operator').jetstreamManager();
  const seen: unknown[] = [];
  for await (const { config, state } of manager.streams.list()) {
    const consumers: unknown[] = [];
    for await (const { name, delivered, ack_floor } of manager.consumers.list(config.name))
      consumers.push([name, delivered.stream_seq, ack_floor.stream_seq]);
    seen.push([config, state.messages, state.last_seq, consumers]);
  }
  return seen;
}

const publish = (user: NatsUser, subject: string) => as(user).jetstream().publish(subject, '{}');
const request = (user: NatsUser, subject: string, payload = '') =>
  as(user).request(`$JS.API.${subject}`, payload, { timeout: 2_000 });

/** Subscribing is refused by the server a moment later: the subscription ends with the error. */
async function subscribe(user: NatsUser, subject: string): Promise<void> {
  const subscription = as(user).subscribe(subject);
  await as(user).flush();
  for await (const _message of subscription) return;
}

const consumer = (name: string, filter: string) =>
  JSON.stringify({
    stream_name: 'CRM',
    config: { durable_name: name, name, ack_policy: 'explicit', filter_subject: filter },
  });

describe('a login at NATS', () => {
  it('is needed', async () => {
    const { servers } = natsAccess(nats.url);
    await expect(connect({ servers })).rejects.toMatchObject({ code: ErrorCode.AuthorizationViolation });
    const wrong = nats.urlOf('deals').replace('4711', '4712');
    await expect(Bus.connect({ url: wrong, name: 'x' })).rejects.toThrow(
      /^NATS refuses the login of NATS_URL at nats:/,
    );
  });

  it.each<[string, () => Promise<unknown>]>([
    ['deals telling an event of contacts', () => publish('deals', 'contacts.contact.created.v1.ws_1')],
    ['deals telling what was collected', () => publish('deals', 'collect.batch.accepted.v1.ws_1')],
    ['deals telling an audit event of another kind', () => publish('deals', 'audit.entry.erased.v1.ws_1')],
    ['deals giving up in the name of profiles', () => publish('deals', 'dead.profiles-deals.deals.x')],
    ['the gateway telling an event of deals', () => publish('gateway', 'deals.deal.moved.v1.ws_1')],
    ['the gateway telling an audit entry', () => publish('gateway', 'audit.entry.recorded.v1.ws_1')],
    ['tickets looking at COLLECT', () => request('tickets', 'STREAM.INFO.COLLECT')],
    ['tickets reading a message of COLLECT', () => request('tickets', 'STREAM.MSG.GET.COLLECT', '{"seq":1}')],
    ['tickets reading COLLECT directly', () => request('tickets', 'DIRECT.GET.COLLECT', '{"seq":1}')],
    [
      'tickets reading COLLECT by a consumer',
      () => request('tickets', 'CONSUMER.CREATE.COLLECT.tickets-collect.collect.>'),
    ],
    [
      'tickets reading COLLECT by a consumer of the old API',
      () => request('tickets', 'CONSUMER.DURABLE.CREATE.COLLECT.tickets-collect'),
    ],
    ['tickets listening to what is told', () => subscribe('tickets', 'collect.>')],
    ['deals deleting its stream', () => request('deals', 'STREAM.DELETE.CRM')],
    ['deals emptying its stream', () => request('deals', 'STREAM.PURGE.CRM')],
    ['deals changing its stream', () => request('deals', 'STREAM.UPDATE.CRM', '{}')],
    ['deals deleting a message of its stream', () => request('deals', 'STREAM.MSG.DELETE.CRM', '{"seq":1}')],
    [
      'deals making a stream',
      () => request('deals', 'STREAM.CREATE.MINE', '{"name":"MINE","subjects":["mine"]}'),
    ],
    ['the operator deleting a stream', () => request('operator', 'STREAM.DELETE.CRM')],
    ['the operator emptying a stream', () => request('operator', 'STREAM.PURGE.AUDIT')],
    [
      'the operator deleting an audit entry',
      () => request('operator', 'STREAM.MSG.DELETE.AUDIT', '{"seq":1}'),
    ],
    [
      'deals pulling for the consumer of contacts',
      () => request('deals', 'CONSUMER.MSG.NEXT.CDP.contacts-profiles', '1'),
    ],
    [
      'deals acknowledging for the consumer of contacts',
      () => as('deals').request('$JS.ACK.CDP.contacts-profiles.1.1.1.1.0'),
    ],
    ['deals deleting its own consumer', () => request('deals', 'CONSUMER.DELETE.CDP.deals-profiles')],
    [
      'deals hearing more than profiles by its consumer',
      () => request('deals', 'CONSUMER.CREATE.CDP.deals-profiles.consent.>'),
    ],
    [
      'the gateway pulling for the consumer of a part',
      () => request('gateway', 'CONSUMER.MSG.NEXT.CRM.profiles-deals', '1'),
    ],
    [
      'the gateway deleting the consumer of a part',
      () => request('gateway', 'CONSUMER.DELETE.CRM.profiles-deals'),
    ],
    [
      'the gateway changing the consumer of a part',
      () =>
        request(
          'gateway',
          'CONSUMER.CREATE.CRM.profiles-deals.deals.>',
          consumer('profiles-deals', 'deals.>'),
        ),
    ],
    [
      'the gateway making a consumer of the old API',
      () => request('gateway', 'CONSUMER.DURABLE.CREATE.CRM.live'),
    ],
    ['the gateway reading AUDIT', () => request('gateway', 'CONSUMER.CREATE.AUDIT.live.audit.>')],
    [
      'the gateway changing its bucket, which could repeat it as events',
      () => request('gateway', 'STREAM.UPDATE.KV_rapport_limits', '{}'),
    ],
    [
      'the gateway reading its bucket directly, with an event’s subject to reply to',
      () => request('gateway', 'DIRECT.GET.KV_rapport_limits.$KV.rapport_limits.a'),
    ],
    ['tickets reading the answers to others', () => subscribe('tickets', '_INBOX.>')],
    ['tickets reading the answers to deals', () => subscribe('tickets', '_INBOX_deals.>')],
    ['tickets reading everything', () => subscribe('tickets', '>')],
    ['the operator reading the answers to deals', () => subscribe('operator', '_INBOX_deals.>')],
  ])('refuses %s, and everything stays as it was', async (_what, attack) => {
    const before = await everything();
    const refused = await attack().then(
      () => null,
      (error: NatsError) => error.permissionContext ?? error.chainedError ?? error,
    );
    expect(refused).toMatchObject({ operation: expect.stringMatching(/^(publish|subscription)$/) });
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['the gateway', 'gateway', 'CONSUMER.CREATE.CRM.live.deals.>', consumer('profiles-deals', 'deals.>')],
    ['the gateway', 'gateway', 'CONSUMER.CREATE.CRM.live', consumer('profiles-deals', 'deals.>')],
    [
      'profiles',
      'profiles',
      'CONSUMER.CREATE.CRM.profiles-deals.deals.>',
      consumer('profiles-deals', 'tickets.>'),
    ],
    ['profiles', 'profiles', 'CONSUMER.CREATE.CRM.profiles-deals.deals.>', consumer('profiles-x', 'deals.>')],
  ] as const)(
    'holds %s to the name and the filter in the subject (%s, %s)',
    async (_who, user, subject, body) => {
      const before = await everything();
      expect((await request(user, subject, body)).json()).toMatchObject({ error: { code: 400 } });
      expect(await everything()).toEqual(before);
    },
  );

  it.each(parts.flatMap((part) => hears[part].map((from) => [part, from] as const)))(
    'lets %s hear %s',
    async (part: PartName, from: string) => {
      const bus = await Bus.connect({ url: nats.urlOf(part), name: part, streams: streamsOfPart(part) });
      const stream = streamOf(from);
      const name = `${part}-${from}`;
      await bus.manager.consumers.add(stream, {
        durable_name: name,
        ack_policy: AckPolicy.Explicit,
        filter_subject: `${from}.>`,
      });
      await publish('operator', `${from}.test.told.v1.ws_1`);
      const messages = await (await bus.streams.consumers.get(stream, name)).fetch({ max_messages: 1 });
      for await (const message of messages) expect(await message.ackAck()).toBe(true);
      await bus.bury(name, `${from}.test.told.v1.ws_1`, new Uint8Array(), 'a test');
      await bus.close();
    },
  );

  it.each(parts)('lets %s tell its own events and audit entries', async (part) => {
    const { seq } = await publish(part, `${part}.test.told.v1.ws_1`);
    expect(seq).toBeGreaterThan(0);
    expect(await publish(part, 'audit.entry.recorded.v1.ws_1')).toMatchObject({ stream: 'AUDIT' });
  });

  it('lets the gateway collect, read on behalf of subscribers and count', async () => {
    const bus = await Bus.connect({ url: nats.urlOf('gateway'), name: 'gateway', streams: streamsOfGateway });
    await bus.publishEncoded('collect.batch.accepted.v1.ws_1', 'one', '{}');
    for (const [stream, filterSubjects] of [
      ['CRM', 'deals.>'],
      ['CDP', 'profiles.>'],
    ] as const) {
      await publish('operator', filterSubjects.replace('>', 'test.told.v1.ws_2'));
      const ordered = await bus.streams.consumers.get(stream, { filterSubjects });
      const message = await ordered.next();
      expect(message?.subject.split('.')[0]).toBe(filterSubjects.split('.')[0]);
      expect(await ordered.delete()).toBe(true);
    }
    const limits = await bus.streams.views.kv('rapport_limits');
    const revision = await limits.put('caller.user_1', '1');
    await expect(limits.update('caller.user_1', '3', revision + 1)).rejects.toThrow('wrong last sequence');
    await limits.update('caller.user_1', '2', revision);
    expect((await limits.get('caller.user_1'))?.string()).toBe('2');
    await limits.delete('caller.user_1');
    await bus.close();
  });

  it('starts without being able to make streams, and says what is missing when one is', async () => {
    const options = { url: nats.urlOf('consent'), name: 'consent' };
    await (await Bus.connect({ ...options, streams: streamsOfPart('consent') })).close();
    // As on a server where nothing was migrated: the login may look, and the stream is not there.
    const bare = await startGuardedNats({ migrated: false });
    await expect(
      Bus.connect({ ...options, url: bare.urlOf('consent'), streams: streamsOfPart('consent') }),
    ).rejects.toThrow(
      'There is no stream CDP, and this login may not change that: run "rapport migrate" with the NATS_URL of the operator.',
    );
    await bare.stop();
  });
});
