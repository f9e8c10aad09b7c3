import { describe, expect, it } from 'vitest';
import type { Incoming } from './incoming.ts';
import { newestTraits } from './traits.ts';

function told(at: string, traits: Incoming['traits']) {
  const observedAt = new Date(at);
  const incoming: Incoming = {
    identifiers: [],
    profileId: null,
    entry: null,
    traits,
    rawTraits: {},
    observedAt,
    receivedAt: observedAt,
    origin: 'src_1',
    causationId: 'evt_1',
    telling: `telling ${at}`,
    provenance: null,
  };
  return { anchorId: 'anchor_1', isOfDevice: false, incoming };
}

describe('newestTraits', () => {
  it('keeps the newest telling of each, whatever its order', () => {
    const traits = newestTraits([
      told('2026-03-02', { plan: 'pro' }),
      told('2026-03-01', { plan: 'trial', city: 'Bath' }),
    ]);
    expect(traits.map(({ name, value }) => [name, value])).toEqual([
      ['plan', 'pro'],
      ['city', 'Bath'],
    ]);
  });

  it('leaves out a name that no index can hold, and keeps the others', () => {
    const traits = newestTraits([told('2026-03-01', { ['x'.repeat(501)]: 1, ['y'.repeat(500)]: 2 })]);
    expect(traits.map(({ value }) => value)).toEqual([2]);
  });
});
