import { describe, expect, it } from 'vitest';
import { createGate } from './gate.ts';

describe('createGate', () => {
  it('refuses what is too much at once and takes it when something has left', () => {
    const enter = createGate({ requestsInFlight: 2, bytesInFlight: 100 });
    const leave = enter(60);
    expect(() => enter(41)).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
    enter(40);
    expect(() => enter(0)).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
    leave();
    expect(() => enter(61)).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
    enter(60);
  });
});
