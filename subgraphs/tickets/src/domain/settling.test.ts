import { describe, expect, it } from 'vitest';
import { earlier, ticketIn } from '../../test/ticketIn.ts';
import { decideResolve, decideUpdate } from './settling.ts';

const at = new Date('2026-06-01T12:00:00.000Z');
const stale = { allowed: false, refusals: [{ kind: 'StaleVersion', currentVersion: 3 }] };

describe('decideUpdate', () => {
  it('keeps what is absent and clears what is null', () => {
    const ticket = ticketIn('OPEN', { assigneeId: 'user_1' });
    expect(decideUpdate(ticket, { subject: ' Refund ', assigneeId: null }, null, at)).toEqual({
      allowed: true,
      change: {
        subject: 'Refund',
        priority: 'NORMAL',
        status: 'OPEN',
        assigneeId: null,
        resolvedAt: null,
      },
    });
  });

  it.each(['RESOLVED', 'CLOSED'] as const)('settles a ticket put to %s', (status) => {
    expect(decideUpdate(ticketIn('PENDING'), { status }, 3, at)).toMatchObject({
      change: { status, resolvedAt: at },
    });
  });

  it('keeps the time a resolved ticket was resolved when it is closed', () => {
    expect(decideUpdate(ticketIn('RESOLVED'), { status: 'CLOSED' }, null, at)).toMatchObject({
      change: { status: 'CLOSED', resolvedAt: earlier },
    });
  });

  it.each(['OPEN', 'PENDING', 'ON_HOLD'] as const)('unsettles a resolved ticket put to %s', (status) => {
    expect(decideUpdate(ticketIn('RESOLVED'), { status }, null, at)).toMatchObject({
      change: { status, resolvedAt: null },
    });
  });

  it('refuses to change a closed ticket', () => {
    expect(decideUpdate(ticketIn('CLOSED'), { status: 'OPEN' }, null, at)).toEqual({
      allowed: false,
      refusals: [
        {
          kind: 'TicketClosed',
          message: 'The ticket is closed and does not change any more; open a new one.',
          path: ['id'],
        },
      ],
    });
  });

  it('refuses a version that is no longer the present one', () => {
    expect(decideUpdate(ticketIn('OPEN'), { priority: 'URGENT' }, 2, at)).toMatchObject(stale);
  });
});

describe('decideResolve', () => {
  it.each(['OPEN', 'PENDING', 'ON_HOLD'] as const)('settles a ticket that is %s', (status) => {
    expect(decideResolve(ticketIn(status), 3, at)).toEqual({
      allowed: true,
      change: { status: 'RESOLVED', resolvedAt: at },
    });
  });

  it('changes nothing about a resolved ticket, whatever version is expected', () => {
    expect(decideResolve(ticketIn('RESOLVED'), 2, at)).toEqual({ allowed: true, change: null });
  });

  it('refuses a closed ticket', () => {
    expect(decideResolve(ticketIn('CLOSED'), null, at)).toMatchObject({
      allowed: false,
      refusals: [{ kind: 'TicketClosed', path: ['id'] }],
    });
  });

  it('refuses a version that is no longer the present one', () => {
    expect(decideResolve(ticketIn('OPEN'), 2, at)).toMatchObject(stale);
  });
});
