import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PartUnderTest, startPartUnderTest } from '../../../test/harness/part.ts';
import { startTickets } from '../src/service.ts';
import { type TicketMutations, ticketMutations } from './ticketMutations.ts';

let under: PartUnderTest;
let tickets: TicketMutations;
const noon = '2026-06-01T12:00:00.000Z';
const later = '2026-06-01T13:00:00.000Z';
const profileId = 'profile_01J00000000000000000000001';
const unknownTicket = 'ticket_01J00000000000000000000009';

beforeAll(async () => {
  under = await startPartUnderTest({ name: 'tickets', start: startTickets });
  tickets = ticketMutations(under);
});

afterAll(async () => {
  await under?.stop();
});

async function open(input: object = {}) {
  return (await tickets.open({ profileId, ...input })).ticket;
}

async function toldOf(ticketId: string) {
  return (await under.told()).filter((event) => event.subject === ticketId);
}

async function stateOf(id: string) {
  const { ticket } = await under.run<{ ticket: object }>(
    `query ($id: ID!) { ticket(id: $id) {
      version subject status priority assignee { id } firstRepliedAt resolvedAt updatedAt messages { totalCount }
    } }`,
    { id },
  );
  return ticket;
}

describe('ticketUpdate', () => {
  it('keeps what is absent, clears what is null and tells the ticket', async () => {
    const { id } = await open({ assigneeId: 'user_01J00000000000000000000001' });
    await tickets.update(id, { subject: 'Refund', priority: 'URGENT', assigneeId: null }, 1);
    expect(await stateOf(id)).toMatchObject({
      version: 2,
      subject: 'Refund',
      status: 'OPEN',
      priority: 'URGENT',
      assignee: null,
    });
    expect((await toldOf(id)).slice(1)).toMatchObject([
      { type: 'tickets.ticket.updated.v1', data: { subject: 'Refund', priority: 'URGENT' } },
    ]);
  });

  it('tells that the matter is settled once, when a status settles it', async () => {
    const { id } = await open();
    for (const status of ['ON_HOLD', 'RESOLVED', 'CLOSED']) await tickets.update(id, { status });
    expect(await stateOf(id)).toMatchObject({ status: 'CLOSED', resolvedAt: noon });
    const types = (await toldOf(id)).map((event) => event.type.split('.')[2]);
    expect(types).toEqual(['opened', 'updated', 'updated', 'resolved', 'updated']);
  });

  it('refuses with every reason, leaves the ticket as it was and tells nothing', async () => {
    const { id } = await open();
    const closed = await open();
    await tickets.update(closed.id, { status: 'CLOSED' });
    const before = [await stateOf(id), await stateOf(closed.id)];
    const told = await under.told();
    expect((await tickets.update(id, { subject: ' ', assigneeId: 'jo' })).errors).toMatchObject([
      { __typename: 'InvalidInput', path: ['patch', 'subject'] },
      { __typename: 'InvalidInput', path: ['patch', 'assigneeId'] },
    ]);
    expect((await tickets.update(id, { status: 'PENDING' }, 2)).errors).toMatchObject([
      { __typename: 'StaleVersion', currentVersion: 1 },
    ]);
    expect((await tickets.update(unknownTicket, {})).errors).toMatchObject([
      { __typename: 'NotFound', path: ['id'] },
    ]);
    expect((await tickets.update(closed.id, { status: 'OPEN' })).errors).toMatchObject([
      { __typename: 'TicketClosed', path: ['id'] },
    ]);
    await expect(tickets.update(id, { status: null })).rejects.toThrow('patch.status cannot be cleared');
    expect([await stateOf(id), await stateOf(closed.id)]).toEqual(before);
    expect(await under.told()).toEqual(told);
  });
});

describe('ticketResolve', () => {
  it('settles once, however often it is asked', async () => {
    const { id } = await open();
    await tickets.resolve(id, 1);
    under.clock.set(later);
    const again = await tickets.resolve(id, 1);
    under.clock.set(noon);
    expect(again).toMatchObject({ ticket: { version: 2, status: 'RESOLVED', resolvedAt: noon }, errors: [] });
    expect((await toldOf(id)).map((event) => event.type)).toEqual([
      'tickets.ticket.opened.v1',
      'tickets.ticket.resolved.v1',
    ]);
  });

  it('refuses with every reason, leaves the ticket as it was and tells nothing', async () => {
    const { id } = await open();
    const closed = await open();
    await tickets.update(closed.id, { status: 'CLOSED' });
    const before = [await stateOf(id), await stateOf(closed.id)];
    const told = await under.told();
    expect((await tickets.resolve(id, 2)).errors).toMatchObject([{ __typename: 'StaleVersion' }]);
    expect((await tickets.resolve(unknownTicket)).errors).toMatchObject([{ __typename: 'NotFound' }]);
    expect((await tickets.resolve(closed.id)).errors).toMatchObject([{ __typename: 'TicketClosed' }]);
    expect([await stateOf(id), await stateOf(closed.id)]).toEqual(before);
    expect(await under.told()).toEqual(told);
  });
});
