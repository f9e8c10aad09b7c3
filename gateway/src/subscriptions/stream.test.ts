import { describe, expect, it } from 'vitest';
import { endable } from './stream.ts';

/** Gives what it is fed, and says when it is let go. */
function fed() {
  const released: string[] = [];
  const stream = endable<number>(async function* (signal) {
    try {
      yield 1;
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    } finally {
      released.push('released');
    }
  });
  return { stream, released };
}

describe('a stream', () => {
  it('ends at once when its reader leaves while it waits', async () => {
    const { stream, released } = fed();
    expect(await stream.next()).toEqual({ done: false, value: 1 });
    const waiting = stream.next();
    expect(await stream.return()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(released).toEqual(['released']);
  });

  it('gives the reason for which it was ended to its reader, once', async () => {
    const { stream, released } = fed();
    await stream.next();
    const waiting = stream.next();
    stream.end(new Error('revoked'));
    await expect(waiting).rejects.toThrow('revoked');
    expect(await stream.next()).toEqual({ done: true, value: undefined });
    expect(released).toEqual(['released']);
  });

  it('is complete when it was ended for no reason', async () => {
    const { stream } = fed();
    stream.end();
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });
});
