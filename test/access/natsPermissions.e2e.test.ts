import { hears } from '@rapport/shared/bus/hears.ts';
import { natsAccess } from '@rapport/shared/bus/natsAccess.ts';
import { parts } from '@rapport/shared/part/parts.ts';
import { connect } from 'nats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GuardedNats, startGuardedNats } from '../harness/guardedNats.ts';
import { type DistributedPlatform, startDistributedPlatform } from '../harness/processes.ts';

let nats: GuardedNats;
let platform: DistributedPlatform;

beforeAll(async () => {
  nats = await startGuardedNats();
  platform = await startDistributedPlatform('guarded', { startNats: async () => nats });
});
afterAll(() => platform?.stop());

/** What each part must have heard to answer so: all of them from another one. */
const CUSTOMER = `query ($c: ID!) {
  contact(id: $c) {
    profile {
      displayName
      identifiers { type value }
      contacts { id }
      deals { nodes { name } }
      tickets { nodes { subject } }
      segments { name }
      timeline(first: 10) { nodes { kind summary } }
      purchaseTotals { orderCount net }
    }
  }
}`;

/** People make a segment, a contact, a deal and a ticket. */
async function work(): Promise<string> {
  const { contactCreate, pipelineCreate } = await platform.query<{
    contactCreate: { contact: { id: string } };
    pipelineCreate: { pipeline: { id: string } };
  }>(`mutation {
    segmentCreate(input: { name: "Buyers", condition: { event: { name: "Order Completed", count: 1 } } }) { errors { __typename } }
    contactCreate(input: { firstName: "Ada", lastName: "Lovelace", emails: ["ada@acme.example"] }) { contact { id } }
    pipelineCreate(input: { name: "Sales", currency: "GBP", stages: [{ name: "Talk", probability: 0.3 }, { name: "Won", kind: WON }, { name: "Lost", kind: LOST }] }) { pipeline { id } }
  }`);
  const contactId = contactCreate.contact.id;
  await platform.query(
    `mutation ($p: ID!, $c: ID!) {
      dealOpen(input: { name: "Engine", pipelineId: $p, contacts: [{ contactId: $c }] }) { errors { __typename } }
      ticketOpen(input: { subject: "Crank", contactId: $c }) { errors { __typename } }
    }`,
    { p: pipelineCreate.pipeline.id, c: contactId },
  );
  return contactId;
}

/** A visitor whom nobody knows buys, then says who she is: two profiles become one. */
async function visit(): Promise<void> {
  await platform.collect({
    type: 'track',
    anonymousId: 'browser',
    event: 'Order Completed',
    properties: { order_id: '1', total: 10, currency: 'GBP' },
  });
  await platform.settled();
  await platform.collect({
    type: 'identify',
    anonymousId: 'browser',
    userId: 'ada',
    traits: { email: 'ada@acme.example' },
  });
  await platform.settled();
}

describe('every process under its own login at NATS', () => {
  it('does its work: what is collected and what people do reaches everybody who hears it', async () => {
    const contactId = await work();
    await platform.settled();
    await visit();
    expect(await platform.query(CUSTOMER, { c: contactId })).toEqual({
      contact: {
        profile: {
          displayName: 'Ada Lovelace',
          identifiers: expect.arrayContaining([
            { type: 'ANONYMOUS_ID', value: 'browser' },
            { type: 'EMAIL', value: 'ada@acme.example' },
            { type: 'CONTACT_ID', value: contactId },
          ]),
          contacts: [{ id: contactId }],
          deals: { nodes: [{ name: 'Engine' }] },
          tickets: { nodes: [{ subject: 'Crank' }] },
          segments: [{ name: 'Buyers' }],
          timeline: {
            nodes: expect.arrayContaining([
              expect.objectContaining({ kind: 'TRACK' }),
              expect.objectContaining({ kind: 'DEAL' }),
              expect.objectContaining({ kind: 'TICKET' }),
            ]),
          },
          purchaseTotals: [{ orderCount: 1, net: '10' }],
        },
      },
    });
  });

  it('has made its own consumers and no other, and was refused nothing', async () => {
    const connection = await connect(natsAccess(nats.url));
    const manager = await connection.jetstreamManager();
    const found: string[] = [];
    for await (const { config } of manager.streams.list())
      for await (const { name } of manager.consumers.list(config.name)) found.push(name);
    await connection.close();
    const allowed = parts.flatMap((part) => hears[part].map((from) => `${part}-${from}`));
    expect(found.filter((name) => !allowed.includes(name))).toEqual([]);
    expect(found).toEqual(expect.arrayContaining(['profiles-collect', 'profiles-deals', 'consent-profiles']));
    expect(nats.violations()).toEqual([]);
  });

  it('is refused what is another’s, which the server writes down', async () => {
    const deals = await connect(natsAccess(nats.urlOf('deals')));
    await expect(deals.jetstream().publish('contacts.contact.created.v1.ws_1', '{}')).rejects.toThrow(
      'Permissions Violation for Publish to "contacts.contact.created.v1.ws_1"',
    );
    await deals.close();
    expect(nats.violations()).toEqual([expect.stringContaining('contacts.contact.created.v1.ws_1')]);
  });
});
