import { describe, expect, it } from 'vitest';
import { earlier, ticketIn } from '../../test/ticketIn.ts';
import { decideReply, type TicketReplyRequest } from './conversation.ts';

const at = new Date('2026-06-01T12:00:00.000Z');

const reply: TicketReplyRequest = {
  kind: 'PUBLIC_REPLY',
  author: 'AGENT',
  body: 'On its way.',
  expectedVersion: null,
};
const note: TicketReplyRequest = { ...reply, kind: 'INTERNAL_NOTE' };
const answer: TicketReplyRequest = { ...reply, author: 'CUSTOMER' };

describe('decideReply', () => {
  it.each([
    ['OPEN', 'PENDING'],
    ['PENDING', 'PENDING'],
    ['ON_HOLD', 'ON_HOLD'],
    ['RESOLVED', 'RESOLVED'],
  ] as const)('puts a ticket that is %s into %s when an agent replies', (from, to) => {
    const ticket = ticketIn(from);
    expect(decideReply(ticket, reply, at)).toEqual({
      allowed: true,
      change: { status: to, firstRepliedAt: at, resolvedAt: ticket.resolvedAt },
    });
  });

  it('keeps the time of the first reply', () => {
    const ticket = ticketIn('OPEN', { firstRepliedAt: earlier });
    expect(decideReply(ticket, reply, at)).toMatchObject({ change: { firstRepliedAt: earlier } });
  });

  it.each(['OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED'] as const)(
    're-opens a ticket that is %s when the customer writes',
    (from) => {
      expect(decideReply(ticketIn(from), answer, at)).toEqual({
        allowed: true,
        change: { status: 'OPEN', firstRepliedAt: null, resolvedAt: null },
      });
    },
  );

  it.each(['OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED'] as const)(
    'does not take a note for a reply in a ticket that is %s',
    (status) => {
      const ticket = ticketIn(status);
      expect(decideReply(ticket, note, at)).toEqual({
        allowed: true,
        change: { status, firstRepliedAt: null, resolvedAt: ticket.resolvedAt },
      });
    },
  );

  it.each([reply, note, answer])('refuses a $kind by $author on a closed ticket', (request) => {
    expect(decideReply(ticketIn('CLOSED'), request, at)).toEqual({
      allowed: false,
      refusals: [
        {
          kind: 'TicketClosed',
          message: 'The ticket is closed and takes no more messages; open a new one.',
          path: ['id'],
        },
      ],
    });
  });

  it('refuses a version that is no longer the present one', () => {
    expect(decideReply(ticketIn('OPEN'), { ...reply, expectedVersion: 2 }, at)).toMatchObject({
      allowed: false,
      refusals: [{ kind: 'StaleVersion', currentVersion: 3 }],
    });
  });

  it.each([
    [{ ...reply, body: ' ' }, ['input', 'body']],
    [{ ...reply, body: 'x'.repeat(50_001) }, ['input', 'body']],
    [{ ...note, author: 'CUSTOMER' as const }, ['input', 'kind']],
  ])('refuses what is no message', (request, path) => {
    expect(decideReply(ticketIn('OPEN'), request, at)).toMatchObject({
      allowed: false,
      refusals: [{ kind: 'InvalidInput', path }],
    });
  });
});
