import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { BatchAccepted, type CollectedMessage } from '@rapport/shared/events/collect.ts';
import { ContactCreated, InteractionLogged } from '@rapport/shared/events/contacts.ts';
import { DealMoved } from '@rapport/shared/events/deals.ts';
import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  otherWorkspaceId,
  type PartUnderTest,
  startPartUnderTest,
  testWorkspaceId,
} from '../../../test/harness/part.ts';
import { startProfiles } from '../src/service.ts';

let under: PartUnderTest;
const at = '2026-06-01T11:00:00.000Z';

beforeAll(async () => {
  under = await startPartUnderTest({ name: 'profiles', start: startProfiles });
});

afterAll(async () => {
  await under?.stop();
});

function message(id: string, fields: Partial<CollectedMessage>): CollectedMessage {
  return { messageId: id, type: 'track', name: 'Seen', timestamp: at, originalTimestamp: at, ...fields };
}

function batch(...messages: CollectedMessage[]): Envelope {
  return eventOf(BatchAccepted, {
    workspaceId: testWorkspaceId,
    subject: 'src_1',
    actor: 'source:src_1',
    at: new Date(at),
    data: { sourceId: 'src_1', receivedAt: at, messages },
  });
}

interface Seen {
  readonly profileBy: {
    readonly id: string;
    readonly displayName: string;
    readonly identifiers: readonly { readonly type: string; readonly value: string }[];
    readonly traits: readonly { readonly name: string; readonly value: unknown }[];
    readonly timeline: {
      readonly totalCount: number;
      readonly nodes: readonly { readonly name: string; readonly summary: string }[];
    };
  } | null;
}

function look(type: string, value: string, workspaceId = testWorkspaceId): Promise<Seen> {
  return under.run<Seen>(
    `query ($by: IdentifierInput!) {
      profileBy(identifier: $by) {
        id displayName identifiers { type value } traits { name value }
        timeline { totalCount nodes { name summary } }
      }
    }`,
    { by: { type, value } },
    workspaceId,
  );
}

describe('collection', () => {
  it('makes one profile of an anonymous visitor who identifies, and keeps the timeline', async () => {
    await under.tell(
      batch(
        message('a1', { anonymousId: 'anon-a', type: 'page', name: 'Home', properties: { title: 'Home' } }),
        message('a2', {
          anonymousId: 'anon-a',
          userId: 'a',
          type: 'identify',
          name: undefined,
          traits: { email: 'A@x.com', firstName: 'Ann' },
        }),
        message('a3', { userId: 'a', name: 'Order Completed', properties: { order_id: '1' } }),
      ),
    );
    const { profileBy } = await look('EMAIL', 'a@X.com');
    expect(profileBy?.displayName).toBe('Ann');
    expect(profileBy?.identifiers.map((each) => `${each.type} ${each.value}`)).toEqual([
      'ANONYMOUS_ID anon-a',
      'EMAIL a@x.com',
      'USER_ID a',
    ]);
    expect(profileBy?.traits).toEqual([
      { name: 'email', value: 'a@x.com' },
      { name: 'firstName', value: 'Ann' },
    ]);
    expect(profileBy?.timeline.nodes.map((each) => each.summary).sort()).toEqual([
      'Identified',
      'Order Completed',
      'Viewed Home',
    ]);
  });

  it('takes each message id once, within a batch and over batches', async () => {
    const twice = message('b1', { userId: 'b' });
    await under.tell(batch(twice, twice), batch(twice, message('b2', { userId: 'b' })));
    expect((await look('USER_ID', 'b')).profileBy?.timeline.totalCount).toBe(2);
  });

  it('takes a batch that is delivered twice once', async () => {
    const batchOfC = batch(message('c1', { userId: 'c' }));
    await under.tell(batchOfC);
    await under.bus.publishEncoded(
      `${batchOfC.type}.${testWorkspaceId}`,
      'another-delivery',
      JSON.stringify(batchOfC),
    );
    await under.tell(batch(message('c2', { userId: 'c' })));
    expect((await look('USER_ID', 'c')).profileBy?.timeline.totalCount).toBe(2);
  });

  it('keeps the newest trait whatever the order, and removes with null', async () => {
    const identify = (id: string, timestamp: string, traits: Record<string, unknown>) =>
      message(id, { userId: 'd', type: 'identify', name: undefined, timestamp, traits });
    await under.tell(
      batch(
        identify('d1', '2026-05-02T00:00:00.000Z', { plan: 'pro', city: 'Bonn' }),
        identify('d2', '2026-05-01T00:00:00.000Z', { plan: 'free' }),
      ),
      batch(identify('d3', '2026-05-03T00:00:00.000Z', { city: null })),
      batch(identify('d4', '2026-05-02T12:00:00.000Z', { city: 'Rome' })),
    );
    expect((await look('USER_ID', 'd')).profileBy?.traits).toEqual([{ name: 'plan', value: 'pro' }]);
  });

  it('tells the merge and leads the old id to the survivor, whose timeline has both', async () => {
    await under.tell(
      batch(message('e1', { anonymousId: 'e-phone', timestamp: '2026-05-01T08:00:00.000Z' })),
      batch(message('e2', { userId: 'e', timestamp: '2026-05-01T09:00:00.000Z' })),
    );
    const before = (await look('ANONYMOUS_ID', 'e-phone')).profileBy?.id;
    const other = (await look('USER_ID', 'e')).profileBy?.id;
    expect(before).not.toBe(other);
    await under.tell(
      batch(message('e3', { userId: 'e', anonymousId: 'e-phone', timestamp: '2026-05-01T10:00:00.000Z' })),
    );
    const after = (await look('USER_ID', 'e')).profileBy;
    expect(after?.id).toBe(before);
    expect(after?.timeline.totalCount).toBe(3);
    const { profile } = await under.run<{ profile: { id: string } }>(
      'query ($id: ID!) { profile(id: $id) { id } }',
      { id: other },
    );
    expect(profile.id).toBe(before);
    const merges = (await under.told()).filter((event) => event.type === 'profiles.profile.merged.v1');
    expect(merges.map((event) => event.data)).toEqual([
      { from: other, into: before, mergeId: expect.stringMatching(/^merge_/) },
    ]);
  });

  it('tells in several events what is too much for one', async () => {
    const properties = { text: '語'.repeat(9_000) };
    const messages = Array.from({ length: 60 }, (_, n) => message(`big-${n}`, { userId: 'big', properties }));
    await under.tell(batch(...messages.slice(0, 30)), batch(...messages.slice(30)));
    const { profileBy } = await look('USER_ID', 'big');
    const changes = (await under.told()).filter((event) => event.subject === profileBy?.id);
    const told = changes.flatMap((event) => (event.data as { activities: { id: string }[] }).activities);
    expect(new Set(told.map((activity) => activity.id)).size).toBe(60);
    expect(changes.length).toBeGreaterThan(1);
  });

  it('shows nothing to another workspace', async () => {
    await under.tell(batch(message('f1', { userId: 'f' })));
    expect((await look('USER_ID', 'f', otherWorkspaceId)).profileBy).toBeNull();
    expect((await look('USER_ID', 'f')).profileBy).not.toBeNull();
  });
});

describe('CRM events', () => {
  const contactId = 'contact_01J00000000000000000000009';
  const crm = { workspaceId: testWorkspaceId, actor: 'user:user_1', at: new Date(at) };
  const contact = {
    contactId,
    firstName: 'Grace',
    lastName: 'Hopper',
    emails: ['grace@x.com'],
    phones: [],
    title: null,
    lifecycleStage: 'LEAD',
    companyId: null,
    companyName: 'Navy',
  };
  const stage = { id: 'stage_1', name: 'Open', kind: 'OPEN' as const };
  const moved = eventOf(DealMoved, {
    ...crm,
    subject: 'deal_1',
    data: {
      dealId: 'deal_1',
      name: 'Compiler',
      pipelineId: 'pipeline_1',
      amount: { amount: '10', currency: 'USD' },
      companyId: null,
      contactIds: [contactId],
      from: stage,
      to: { ...stage, id: 'stage_2', name: 'Won', kind: 'WON' },
      lossReason: null,
    },
  });

  it('find the profile by the contact, even before the contact itself is told', async () => {
    await under.tell(
      batch(
        message('g1', {
          userId: 'grace',
          type: 'identify',
          name: undefined,
          traits: { email: 'grace@x.com' },
        }),
      ),
    );
    await under.tell(moved);
    await under.tell(
      eventOf(ContactCreated, { ...crm, subject: contactId, data: contact }),
      eventOf(InteractionLogged, {
        ...crm,
        subject: 'interaction_1',
        data: {
          interactionId: 'interaction_1',
          kind: 'CALL',
          direction: 'INBOUND',
          subject: 'Bug report',
          outcome: null,
          durationSeconds: 60,
          occurredAt: at,
          contactIds: [contactId],
        },
      }),
    );
    const { profileBy } = await look('USER_ID', 'grace');
    expect(profileBy?.displayName).toBe('Grace Hopper');
    expect(profileBy?.timeline.nodes.map((each) => each.summary).sort()).toEqual([
      'Deal "Compiler" moved from Open to Won',
      'Identified',
      'Inbound call: Bug report',
    ]);
    const { _entities } = await under.run<{ _entities: { profile: { id: string } }[] }>(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Contact { profile { id } } } }',
      { r: [{ __typename: 'Contact', id: contactId }] },
    );
    expect(_entities[0]?.profile.id).toBe(profileBy?.id);
  });

  it('leave the profile as it is when they are delivered again', async () => {
    await under.bus.publishEncoded(`${moved.type}.${testWorkspaceId}`, 'deal-again', JSON.stringify(moved));
    await under.tell(batch(message('g2', { userId: 'grace' })));
    expect((await look('USER_ID', 'grace')).profileBy?.timeline.totalCount).toBe(4);
  });
});

describe('statements', () => {
  it('are as many for fifty profiles as for one', async () => {
    const people = Array.from({ length: 50 }, (_, n) => `s${n}`);
    await under.tell(batch(...people.map((userId) => message(`stat-${userId}`, { userId }))));
    const { profiles } = await under.run<{ profiles: { nodes: { id: string }[] } }>(
      '{ profiles(first: 50) { nodes { id } } }',
    );
    const budget = async (count: number) => {
      const statements = await statementsDuring(() =>
        under.run(
          `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Profile {
            displayName identifiers { value } traits { name } timeline(first: 20) { totalCount nodes { name } }
          } } }`,
          { r: profiles.nodes.slice(0, count).map(({ id }) => ({ __typename: 'Profile', id })) },
        ),
      );
      return statements.filter((each) => each.part === 'profiles' && each.name.startsWith('profiles.'))
        .length;
    };
    expect(profiles.nodes).toHaveLength(50);
    expect(await budget(1)).toBe(5);
    expect(await budget(50)).toBe(5);
  });
});
