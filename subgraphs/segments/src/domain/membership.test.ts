import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condition, eventNames, traits } from '../../test/conditionArbitrary.ts';
import type { Condition } from './condition.ts';
import { noFacts } from './customerFacts.ts';
import { decideAnew, decideTransitions, type FactChange, SegmentIndex, type Standing } from './membership.ts';
import { satisfies } from './satisfies.ts';
import type { Segment } from './segment.ts';

const segmentOf = (each: Condition, index: number): Segment => ({
  id: `segment_${index}`,
  version: 1,
  name: `Segment ${index}`,
  condition: each,
  createdAt: new Date(0),
  archivedAt: null,
});

const unknown: Standing = { facts: noFacts, hasEvents: false, segmentIds: new Set() };

const change = fc.record({
  profileId: fc.constantFrom('p1', 'p2', 'p3'),
  traits,
  events: fc.array(fc.constantFrom(...eventNames), { maxLength: 3 }),
});

function numbered(changes: readonly Pick<FactChange, 'profileId' | 'traits' | 'events'>[]): FactChange[] {
  return changes.map((each, index) => ({ ...each, cause: `e${index}`, eventId: `e${index}` }));
}

describe('decideTransitions', () => {
  const cheap: Condition = { event: { name: 'Bought', operator: 'LTE', count: 1 } };

  it('has a new customer enter what nobody need do anything for', () => {
    const standings = new Map([['p1', unknown]]);
    const changes = numbered([{ profileId: 'p1', traits: { other: 1 }, events: [] }]);
    expect(decideTransitions(new SegmentIndex([segmentOf(cheap, 1)]), standings, changes)).toEqual([
      { kind: 'ENTERED', segmentId: 'segment_1', profileId: 'p1', cause: 'e0', eventId: 'e0' },
    ]);
  });

  it('has a customer leave everything when the last trait is removed and nothing was ever done', () => {
    const index = new SegmentIndex([segmentOf(cheap, 1)]);
    const told = (hasEvents: boolean): Standing => ({
      facts: { traits: new Map([['plan', 'pro']]), eventCounts: new Map() },
      hasEvents,
      segmentIds: new Set(['segment_1']),
    });
    const changes = numbered([{ profileId: 'p1', traits: { plan: null }, events: [] }]);
    expect(decideTransitions(index, new Map([['p1', told(false)]]), changes)).toEqual([
      { kind: 'EXITED', segmentId: 'segment_1', profileId: 'p1', cause: 'e0', eventId: 'e0' },
    ]);
    expect(decideTransitions(index, new Map([['p1', told(true)]]), changes)).toEqual([]);
  });

  it('refuses to guess where a customer stands', () => {
    const changes = numbered([{ profileId: 'p1', traits: {}, events: [] }]);
    expect(() => decideTransitions(new SegmentIndex([]), new Map(), changes)).toThrow(
      'Where p1 stands was not loaded',
    );
  });

  it('changes a membership exactly where asking every segment after every change would', () => {
    const history = fc.tuple(
      fc.array(condition, { minLength: 1, maxLength: 4 }),
      fc.array(change, { maxLength: 8 }),
    );
    fc.assert(
      fc.property(history, ([conditions, all]) => {
        const segments = conditions.map(segmentOf);
        const changes = numbered(all);
        const standings = new Map(['p1', 'p2', 'p3'].map((id) => [id, unknown]));
        const found = decideTransitions(new SegmentIndex(segments), standings, changes);
        const inOrder = (list: object[]) => list.map((each) => JSON.stringify(each)).sort();
        expect(inOrder(found)).toEqual(inOrder(transitionsByHand(segments, changes)));
      }),
      { numRuns: 3_000 },
    );
  });
});

/** The plainest way: all facts from the beginning, every segment, after every change. */
function transitionsByHand(segments: readonly Segment[], changes: readonly FactChange[]): object[] {
  const found: object[] = [];
  const present = new Set<string>();
  changes.forEach(({ profileId, cause, eventId }, index) => {
    const own = changes.slice(0, index + 1).filter((each) => each.profileId === profileId);
    const events = own.flatMap((each) => each.events);
    const facts = {
      traits: new Map(own.flatMap((each) => Object.entries(each.traits))),
      eventCounts: new Map(eventNames.map((name) => [name, events.filter((each) => each === name).length])),
    };
    for (const { id: segmentId, condition: each } of segments) {
      const key = `${segmentId} ${profileId}`;
      const known = events.length > 0 || [...facts.traits.values()].some((value) => value !== null);
      const belongs = known && satisfies(each, facts);
      if (belongs === present.has(key)) continue;
      if (belongs) present.add(key);
      else present.delete(key);
      found.push({ kind: belongs ? 'ENTERED' : 'EXITED', segmentId, profileId, cause, eventId });
    }
  });
  return found;
}

describe('decideAnew', () => {
  const never: Condition = { event: { name: 'Bought', operator: 'EQ', count: 0 } };
  const once: Condition = { event: { name: 'Bought', operator: 'GTE', count: 1 } };

  it('asks every segment about each customer, and has those leave of whom nothing is known', () => {
    const index = new SegmentIndex([never, once].map(segmentOf));
    const gained: Standing = {
      facts: { traits: new Map(), eventCounts: new Map([['Bought', 2]]) },
      hasEvents: true,
      segmentIds: new Set(['segment_0']),
    };
    const lost: Standing = { ...unknown, segmentIds: new Set(['segment_0', 'segment_1']) };
    const reason = { cause: 'regroup', eventId: 'e1' };
    const reasons = new Map(['gained', 'lost'].map((id) => [id, reason]));
    const found = decideAnew(index, new Map(Object.entries({ gained, lost, unasked: lost })), reasons);
    expect(found).toEqual([
      { kind: 'EXITED', segmentId: 'segment_0', profileId: 'gained', ...reason },
      { kind: 'ENTERED', segmentId: 'segment_1', profileId: 'gained', ...reason },
      { kind: 'EXITED', segmentId: 'segment_0', profileId: 'lost', ...reason },
      { kind: 'EXITED', segmentId: 'segment_1', profileId: 'lost', ...reason },
    ]);
  });
});
