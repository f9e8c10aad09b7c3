import { setTimeout as delay } from 'node:timers/promises';
import type { PartName } from '@rapport/shared/part/parts.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DistributedPlatform, startDistributedPlatform } from '../harness/processes.ts';

let platform: DistributedPlatform;

beforeAll(async () => {
  platform = await startDistributedPlatform('killed');
});

afterAll(async () => {
  await platform?.stop();
});

/** What SDKs and careful clients do: repeat until it was taken. Message ids and idempotency keys make that safe. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 100) throw error;
      await delay(100);
    }
  }
}

interface Payload {
  readonly errors: readonly { readonly message: string }[];
}

async function mutate<Data extends Record<string, Payload>>(
  mutation: string,
  variables: object,
): Promise<Data> {
  const data = await insist(() => platform.query<Data>(mutation, variables));
  for (const { errors } of Object.values(data)) expect(errors).toEqual([]);
  return data;
}

const ERRORS = 'errors { ... on UserError { message } }';
const CUSTOMERS = 20;
const ROUNDS = 12;

interface Customer {
  readonly userId: string;
  readonly contactId: string;
}

async function makeCustomers(): Promise<Customer[]> {
  const customers: Customer[] = [];
  for (let n = 0; n < CUSTOMERS; n += 1) {
    const { contactCreate } = await mutate<{ contactCreate: Payload & { contact: { id: string } } }>(
      `mutation ($email: String!, $key: String!) {
        contactCreate(input: { emails: [$email] }, idempotencyKey: $key) { contact { id } ${ERRORS} }
      }`,
      { email: `k${n}@killed.example`, key: `contact-${n}` },
    );
    customers.push({ userId: `k${n}`, contactId: contactCreate.contact.id });
  }
  return customers;
}

/** Every customer visits and orders, and somebody calls each of them. */
async function oneRound(round: number, customers: readonly Customer[]): Promise<void> {
  const messages = customers.flatMap(({ userId }) => [
    {
      messageId: `${userId}-identify-${round}`,
      type: 'identify',
      userId,
      traits: { email: `${userId}@killed.example`, round },
    },
    {
      messageId: `${userId}-order-${round}`,
      type: 'track',
      userId,
      event: 'Order Completed',
      properties: { order_id: `${userId}-${round}`, total: '1.10', currency: 'EUR' },
    },
  ]);
  await insist(() => platform.collect(...messages));
  const caller = customers[round % customers.length];
  await mutate(
    `mutation ($c: ID!, $key: String!) {
      interactionLog(input: { kind: NOTE, subject: "Round", participantIds: [$c] }, idempotencyKey: $key) {
        interaction { id } ${ERRORS}
      }
    }`,
    { c: caller?.contactId, key: `note-${round}` },
  );
}

async function expectEverythingOnce(customers: readonly Customer[]): Promise<void> {
  for (const [index, { userId, contactId }] of customers.entries()) {
    const notes = index < ROUNDS ? 1 : 0;
    const { profileBy } = await platform.query<{ profileBy: unknown }>(
      `query ($userId: String!) { profileBy(identifier: { type: USER_ID, value: $userId }) {
        contacts { id } trait(name: "round") segments { name }
        timeline { totalCount } notes: timeline(filter: { kinds: [NOTE] }) { totalCount }
        purchaseTotals { orderCount net }
      } }`,
      { userId },
    );
    expect({ userId, profileBy }).toEqual({
      userId,
      profileBy: {
        contacts: [{ id: contactId }],
        trait: ROUNDS - 1,
        segments: [{ name: 'Regulars' }],
        timeline: { totalCount: 2 * ROUNDS + notes },
        notes: { totalCount: notes },
        purchaseTotals: [{ orderCount: ROUNDS, net: '13.2' }],
      },
    });
  }
}

// Eight processes on two processors take their time to start.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

describe('kill -9', () => {
  it('of parts, gateway and NATS in the middle of the work loses nothing and doubles nothing', async () => {
    const customers = await makeCustomers();
    await mutate(
      `mutation { segmentCreate(input: { name: "Regulars", condition: {
        event: { name: "Order Completed", operator: GTE, count: ${ROUNDS} }
      } }) { segment { id } ${ERRORS} } }`,
      {},
    );
    const victims: readonly (PartName | 'gateway' | 'nats')[] = [
      'profiles',
      'deals',
      'segments',
      'contacts',
      'nats',
      'gateway',
    ];
    for (let round = 0; round < ROUNDS; round += 1) {
      const victim = round % 2 === 1 ? victims[(round - 1) / 2] : undefined;
      const work = oneRound(round, customers);
      if (victim === 'nats') {
        await platform.nats.kill();
        await platform.nats.restart();
      } else if (victim !== undefined) {
        await platform.kill(victim);
        await platform.restart(victim);
      }
      await work;
    }
    await platform.settled();

    await expectEverythingOnce(customers);
    expect(
      await platform.query(
        '{ purchaseTotals { orderCount net } profileStatistics { profiles identified } contacts { totalCount } }',
      ),
    ).toEqual({
      purchaseTotals: [{ orderCount: ROUNDS * CUSTOMERS, net: '264' }],
      profileStatistics: { profiles: CUSTOMERS, identified: CUSTOMERS },
      contacts: { totalCount: CUSTOMERS },
    });
  });
});
