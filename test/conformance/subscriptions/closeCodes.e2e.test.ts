import { RapportError } from '@rapport/shared/errors.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Live, startLive } from './live.ts';
import { init, openRawSocket, subscribe } from './rawSocket.ts';

let live: Live;

beforeAll(async () => {
  live = await startLive({
    initTimeoutMs: 300,
    connectionsPerCaller: 3,
    operationsPerSocket: 2,
    strangers: 4,
  });
  live.world.callers.set('away', new RapportError('UNAVAILABLE', 'Wait.'));
});

afterAll(() => live?.stop());

const NEVER = 'subscription { dealChanged(filter: { dealId: "none" }) { id } }';

// The codes of https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md.
describe('a WebSocket that breaks the protocol', () => {
  it.each([
    ['text that is no JSON', 'hello'],
    ['a message of no known type', { type: 'start', id: '1' }],
    ['a subscription without an id', { type: 'subscribe', payload: { query: '{ noteCount }' } }],
    ['a subscription without a query', { type: 'subscribe', id: '1', payload: {} }],
    ['a binary frame', Buffer.from([1, 2, 3])],
  ])('is closed with 4400 for %s', async (_what, message) => {
    const raw = await openRawSocket(live.gateway.url);
    raw.send(message);
    expect(await raw.closed).toEqual({ code: 4400, reason: 'Invalid message received' });
    expect(raw.said).toEqual([]);
  });

  it('is closed with 4401 when it subscribes before it has said who it is', async () => {
    const raw = await openRawSocket(live.gateway.url);
    raw.send(subscribe('1', '{ noteCount }'));
    expect(await raw.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
  });

  it.each([
    ['no credential', { type: 'connection_init' }],
    ['a credential nobody holds', init('wrong')],
    ['a credential that is no text', { type: 'connection_init', payload: { authorization: 7 } }],
  ])('is closed with 4403 for %s', async (_what, message) => {
    const raw = await openRawSocket(live.gateway.url);
    raw.send(message);
    expect(await raw.closed).toEqual({ code: 4403, reason: 'Send a token.' });
    expect(raw.said).toEqual([]);
  });

  it('is closed with 1013, on which clients come again, while credentials cannot be checked', async () => {
    const raw = await openRawSocket(live.gateway.url);
    raw.send(init('away'));
    expect((await raw.closed).code).toBe(1013);
  });

  it('is closed with 4406 for another protocol', async () => {
    const socket = new WebSocket(`${live.gateway.url.replace('http', 'ws')}/graphql`);
    const code = await new Promise((resolve) => socket.once('close', resolve));
    expect(code).toBe(4406);
  });

  it('is closed with 4408 when it says nothing', async () => {
    const raw = await openRawSocket(live.gateway.url);
    expect(await raw.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
  });

  it('is closed with 4409 for an id that is in use', async () => {
    const raw = await openRawSocket(live.gateway.url);
    raw.send(init('good'));
    await raw.next('connection_ack');
    raw.send(subscribe('1', NEVER));
    raw.send(subscribe('1', NEVER));
    expect(await raw.closed).toEqual({ code: 4409, reason: 'Subscriber for 1 already exists' });
  });

  it('is closed with 4429 when it says twice who it is', async () => {
    const raw = await openRawSocket(live.gateway.url);
    raw.send(init('good'));
    await raw.next('connection_ack');
    raw.send(init('good'));
    expect(await raw.closed).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
  });

  it('is closed with 1009 for a message above the limit', async () => {
    const raw = await openRawSocket(live.gateway.url);
    raw.send(`{"type":"connection_init","payload":{"x":"${'x'.repeat(60_000)}"}}`);
    expect((await raw.closed).code).toBe(1009);
  });
});

describe('limits of WebSockets', () => {
  it('refuse one connection of a caller more than it may have, and take one again when another has gone', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openRawSocket(live.gateway.url)));
    for (const raw of opened) {
      raw.send(init('good'));
      await raw.next('connection_ack');
    }
    const fourth = await openRawSocket(live.gateway.url);
    fourth.send(init('good'));
    expect(await fourth.closed).toEqual({
      code: 4429,
      reason: 'This caller has 3 connections open, as many as it may have.',
    });
    opened[0]?.socket.close();
    await opened[0]?.closed;
    const fifth = await openRawSocket(live.gateway.url);
    fifth.send(init('good'));
    await fifth.next('connection_ack');
    for (const { socket } of [...opened, fifth]) socket.close();
    await Promise.all([...opened, fifth].map(({ closed }) => closed));
  });

  it('refuse one operation more than a socket may have, and leave the others', async () => {
    const raw = await openRawSocket(live.gateway.url);
    raw.send(init('good'));
    await raw.next('connection_ack');
    for (const id of ['1', '2', '3']) raw.send(subscribe(id, NEVER));
    const refused = await raw.next('error');
    expect(refused).toMatchObject({
      id: '3',
      payload: [
        { message: 'One WebSocket carries 2 operations at a time.', extensions: { code: 'RATE_LIMITED' } },
      ],
    });
    raw.send({ type: 'complete', id: '1' });
    raw.send(subscribe('4', '{ noteCount }'));
    expect(await raw.next('next')).toEqual({ id: '4', type: 'next', payload: { data: { noteCount: 1 } } });
    raw.socket.close();
    await raw.closed;
  });

  it('refuse an upgrade while too many sockets have not said who they are', async () => {
    const strangers = await Promise.all([1, 2, 3, 4].map(() => openRawSocket(live.gateway.url)));
    await expect(openRawSocket(live.gateway.url)).rejects.toThrow('Unexpected server response: 503');
    await Promise.all(strangers.map(({ closed }) => closed));
  });

  it('refuse an upgrade at another path', async () => {
    const socket = new WebSocket(`${live.gateway.url.replace('http', 'ws')}/other`, 'graphql-transport-ws');
    const error = await new Promise<Error>((resolve) => socket.once('error', resolve));
    expect(error.message).toBe('Unexpected server response: 404');
  });
});
