import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenForStop } from './stopRequest.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

describe('listenForStop', () => {
  test('takes the signals of one Ctrl-C, which comes by three ways, for one request', async () => {
    const force = vi.fn();
    const stop = listenForStop(force);
    process.emit('SIGINT', 'SIGINT');
    vi.advanceTimersByTime(300);
    process.emit('SIGINT', 'SIGINT');
    process.emit('SIGINT', 'SIGINT');
    expect(await stop.requested).toBe('SIGINT');
    expect(stop.signal.aborted).toBe(true);
    expect(force).not.toHaveBeenCalled();
    stop.dispose();
  });

  test('forces the end when a signal is repeated later', () => {
    const force = vi.fn();
    const stop = listenForStop(force);
    process.emit('SIGTERM', 'SIGTERM');
    vi.advanceTimersByTime(1001);
    process.emit('SIGINT', 'SIGINT');
    expect(force.mock.calls).toEqual([['SIGINT']]);
    stop.dispose();
  });
});
