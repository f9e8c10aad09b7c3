import { createClient as createSseClient } from 'graphql-sse';
import { describe, expect, it, vi } from 'vitest';
import { hear, socketClient, untilOpen } from './hear.ts';
import { startLive } from './live.ts';
import { init, openRawSocket } from './rawSocket.ts';

const soon = { timeout: 10_000, interval: 5 };
const CHANGED = 'subscription { dealChanged { id } }';

describe('a gateway that stops', () => {
  it('closes WebSockets with 1001 and event streams unfinished, so that clients come again, and is soon gone', async () => {
    const live = await startLive();
    const raw = await openRawSocket(live.gateway.url);
    raw.send(init('good'));
    await raw.next('connection_ack');
    let tries = 0;
    const retryWait = async () => {
      tries += 1;
    };
    const socket = socketClient(live.gateway.url, 'good', { retryAttempts: 1, retryWait });
    const sse = createSseClient({
      url: `${live.gateway.url}/graphql`,
      headers: { authorization: 'Bearer good' },
      retryAttempts: 1,
      retry: retryWait,
    });
    const hearings = [hear(socket, CHANGED), hear(sse, CHANGED)];
    await untilOpen(live.gateway.url, 2);
    const stoppedAt = Date.now();
    await live.stop();
    expect(Date.now() - stoppedAt).toBeLessThan(4_000);
    expect(await raw.closed).toEqual({ code: 1001, reason: 'Going away' });
    await vi.waitFor(() => expect(hearings.every(({ ended }) => ended !== undefined)).toBe(true), soon);
    expect(tries).toBe(2);
    expect(hearings.map(({ ended }) => ended)).not.toContain('complete');
  });
});
