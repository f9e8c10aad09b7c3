import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  otherWorkspaceId,
  type PartUnderTest,
  startPartUnderTest,
  testWorkspaceId,
} from '../../../test/harness/part.ts';
import { startTickets } from '../src/service.ts';
import { type TicketMutations, ticketMutations } from './ticketMutations.ts';

let under: PartUnderTest;
let tickets: TicketMutations;
const noon = '2026-06-01T12:00:00.000Z';
const later = '2026-06-01T13:00:00.000Z';
const profileId = 'profile_01J00000000000000000000001';
const contactId = 'contact_01J00000000000000000000001';
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

describe('ticketOpen', () => {
  it('keeps the first message as the customer’s and tells the ticket', async () => {
    const { ticket, errors } = await tickets.open({
      subject: ' Where is my order? ',
      contactId,
      channel: 'MAIL',
      priority: 'HIGH',
      assigneeId: 'user_01J00000000000000000000001',
      body: 'It has not come.',
    });
    expect(errors).toEqual([]);
    expect(ticket).toEqual({
      id: expect.stringMatching(/^ticket_/),
      number: expect.any(Number),
      version: 1,
      subject: 'Where is my order?',
      status: 'OPEN',
      priority: 'HIGH',
      channel: 'MAIL',
      contact: { id: contactId },
      requester: null,
      assignee: { id: 'user_01J00000000000000000000001' },
      messages: {
        nodes: [
          {
            kind: 'PUBLIC_REPLY',
            author: 'CUSTOMER',
            body: 'It has not come.',
            sentAt: noon,
            writtenBy: null,
          },
        ],
      },
      openedAt: noon,
      firstRepliedAt: null,
      resolvedAt: null,
      updatedAt: noon,
    });
    expect(await toldOf(ticket.id)).toMatchObject([
      {
        type: 'tickets.ticket.opened.v1',
        workspaceid: testWorkspaceId,
        actor: 'user:user_1',
        data: {
          ticketId: ticket.id,
          number: ticket.number,
          subject: 'Where is my order?',
          status: 'OPEN',
          priority: 'HIGH',
          contactId,
          profileId: null,
        },
      },
    ]);
  });

  it('has the profile it was opened for as its requester, and no message where none came', async () => {
    expect(await open()).toMatchObject({
      contact: null,
      requester: { id: profileId },
      messages: { nodes: [] },
    });
  });

  it('numbers tickets without gaps or repetition, whatever is opened or refused at the same time', async () => {
    const { number } = await open();
    const answers = await Promise.all([
      ...Array.from({ length: 8 }, () => tickets.open({ profileId })),
      tickets.open({ profileId, subject: ' ' }),
    ]);
    const numbers = answers.flatMap(({ ticket }) => (ticket === null ? [] : [ticket.number]));
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => number + n));
    expect((await open()).number).toBe(number + 9);
  });

  it('numbers each workspace from 1', async () => {
    const { ticket } = await tickets.open({ profileId }, null, otherWorkspaceId);
    expect(ticket.number).toBe(1);
  });

  it('opens one ticket for one idempotency key and gives no number away', async () => {
    const first = await tickets.open({ profileId }, 'open-once');
    expect(await tickets.open({ profileId, subject: 'Other' }, 'open-once')).toEqual(first);
    expect((await open()).number).toBe(first.ticket.number + 1);
    expect(await toldOf(first.ticket.id)).toHaveLength(1);
  });

  it.each([
    [{}, ['input']],
    [{ profileId, contactId }, ['input']],
    [{ profileId: 'jo' }, ['input', 'profileId']],
    [{ profileId, subject: '' }, ['input', 'subject']],
    [{ profileId, assigneeId: 'jo' }, ['input', 'assigneeId']],
    [{ profileId, body: '' }, ['input', 'body']],
  ])('refuses %j, opens nothing and tells nothing', async (input, path) => {
    const told = await under.told();
    const all = await under.run('{ tickets { totalCount } }');
    expect(await tickets.open(input)).toEqual({
      ticket: null,
      errors: [expect.objectContaining({ __typename: 'InvalidInput', path })],
    });
    expect(await under.run('{ tickets { totalCount } }')).toEqual(all);
    expect(await under.told()).toEqual(told);
  });
});

describe('ticketReply', () => {
  it('goes to the customer and back, and tells each message with the state after it', async () => {
    const { id } = await open();
    await tickets.reply(id, { kind: 'INTERNAL_NOTE', body: 'VIP' });
    expect(await stateOf(id)).toMatchObject({ version: 2, status: 'OPEN', firstRepliedAt: null });
    const first = await tickets.reply(id, { body: ' On its way. ' });
    expect(first.message).toEqual({
      id: expect.stringMatching(/^message_/),
      kind: 'PUBLIC_REPLY',
      author: 'AGENT',
      body: 'On its way.',
      sentAt: noon,
      writtenBy: { id: 'user_1' },
    });
    expect(await stateOf(id)).toMatchObject({ version: 3, status: 'PENDING', firstRepliedAt: noon });
    under.clock.set(later);
    await tickets.reply(id, { author: 'CUSTOMER', body: 'Still nothing.' });
    await tickets.reply(id, { body: 'Tomorrow.' });
    under.clock.set(noon);
    expect(await stateOf(id)).toMatchObject({ status: 'PENDING', firstRepliedAt: noon, updatedAt: later });
    expect((await toldOf(id)).slice(1).map(({ type, data }) => [type, data])).toEqual(
      [
        ['INTERNAL_NOTE', 'AGENT', 'OPEN', noon],
        ['PUBLIC_REPLY', 'AGENT', 'PENDING', noon],
        ['PUBLIC_REPLY', 'CUSTOMER', 'OPEN', later],
        ['PUBLIC_REPLY', 'AGENT', 'PENDING', later],
      ].map(([kind, author, status, sentAt]) => [
        'tickets.ticket.replied.v1',
        expect.objectContaining({ ticketId: id, kind, author, status, sentAt, profileId, contactId: null }),
      ]),
    );
  });

  it('re-opens a resolved ticket when the customer writes', async () => {
    const { id } = await open();
    await tickets.resolve(id);
    await tickets.reply(id, { body: 'One more thing.' });
    expect(await stateOf(id)).toMatchObject({ status: 'RESOLVED', resolvedAt: noon });
    await tickets.reply(id, { author: 'CUSTOMER', body: 'It broke again.' });
    expect(await stateOf(id)).toMatchObject({ status: 'OPEN', resolvedAt: null });
  });

  it('adds one message for one idempotency key', async () => {
    const { id } = await open();
    const first = await tickets.reply(id, { body: 'Once' }, null, 'reply-once');
    expect(await tickets.reply(id, { body: 'Twice' }, null, 'reply-once')).toEqual(first);
    expect(await stateOf(id)).toMatchObject({ version: 2, messages: { totalCount: 1 } });
    expect(await toldOf(id)).toHaveLength(2);
  });

  it('takes one of two replies at the same time that expect one version', async () => {
    const { id } = await open();
    const answers = await Promise.all(['a', 'b'].map((body) => tickets.reply(id, { body }, 1)));
    expect(answers.map((answer) => answer.errors.length).sort()).toEqual([0, 1]);
    expect(await stateOf(id)).toMatchObject({ version: 2, messages: { totalCount: 1 } });
  });

  it('refuses with every reason, leaves the ticket as it was and tells nothing', async () => {
    const { id } = await open();
    const closed = await open();
    await tickets.update(closed.id, { status: 'CLOSED' });
    const before = [await stateOf(id), await stateOf(closed.id)];
    const told = await under.told();
    expect((await tickets.reply(id, { body: '' })).errors).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'body'] },
    ]);
    const note = { kind: 'INTERNAL_NOTE', author: 'CUSTOMER', body: 'Psst' };
    expect((await tickets.reply(id, note)).errors).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'kind'] },
    ]);
    expect((await tickets.reply(id, { body: 'Hi' }, 2)).errors).toMatchObject([
      { __typename: 'StaleVersion', currentVersion: 1 },
    ]);
    expect((await tickets.reply(unknownTicket, { body: 'Hi' })).errors).toMatchObject([
      { __typename: 'NotFound', path: ['id'] },
    ]);
    for (const author of ['AGENT', 'CUSTOMER']) {
      expect(await tickets.reply(closed.id, { author, body: 'Hi' })).toMatchObject({
        ticket: null,
        message: null,
        errors: [{ __typename: 'TicketClosed', path: ['id'] }],
      });
    }
    expect([await stateOf(id), await stateOf(closed.id)]).toEqual(before);
    expect(await under.told()).toEqual(told);
  });
});
