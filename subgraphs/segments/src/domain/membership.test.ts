import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condition, eventNames, traits } from '../../test/conditionArbitrary.ts';
import type { Condition } from './condition.ts';
import { noFacts, uniteTraits } from './customerFacts.ts';
import { decideTransitions, type FactChange, SegmentIndex, type Standing } from './membership.ts';
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

const unknown: Standing = { facts: noFacts, segmentIds: new Set(), isSettled: false };

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
      const belongs = satisfies(each, facts);
      if (belongs === present.has(key)) continue;
      if (belongs) present.add(key);
      else present.delete(key);
      found.push({ kind: belongs ? 'ENTERED' : 'EXITED', segmentId, profileId, cause, eventId });
    }
  });
  return found;
}

describe('uniteTraits', () => {
  it('keeps of each trait the value told later, the survivor’s where both are as old', () => {
    const survivor = { traits: { a: 1, b: 1, c: 1 }, toldAt: { a: 10, b: 10, c: 10 } };
    const merged = { traits: { a: 2, b: 2, c: 2, d: 2 }, toldAt: { a: 9, b: 10, c: 11, d: 1 } };
    expect(uniteTraits(survivor, merged)).toEqual({
      traits: { a: 1, b: 1, c: 2, d: 2 },
      toldAt: { a: 10, b: 10, c: 11, d: 1 },
    });
  });
});
