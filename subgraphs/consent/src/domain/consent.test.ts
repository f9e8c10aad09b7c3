import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type ConsentEntry, planEntry, stateOf } from './consent.ts';

function entry(id: string, status: Answer, effectiveFrom: string, recordedAt = effectiveFrom): ConsentEntry {
  return {
    id,
    profileId: 'profile_01J00000000000000000000001',
    purposeKey: 'email_marketing',
    status,
    origin: 'checkout',
    evidence: null,
    effectiveFrom: new Date(effectiveFrom),
    recordedAt: new Date(recordedAt),
    recordedBy: 'user:user_1',
  };
}

const may = '2026-05-01T00:00:00.000Z';
const june = '2026-06-01T00:00:00.000Z';
const july = '2026-07-01T00:00:00.000Z';

describe('stateOf', () => {
  it('is unknown where nothing was said about the purpose', () => {
    const unknown = { purposeKey: 'sms', status: 'UNKNOWN', since: null, entry: null };
    expect(stateOf([entry('1', 'GRANTED', may)], 'sms')).toEqual(unknown);
  });

  it('lets the answer with the latest effective time hold, whenever it was recorded', () => {
    const denied = entry('1', 'DENIED', june, june);
    const foundLater = entry('2', 'GRANTED', may, july);
    expect(stateOf([denied, foundLater], 'email_marketing')).toEqual({
      purposeKey: 'email_marketing',
      status: 'DENIED',
      since: new Date(june),
      entry: denied,
    });
  });

  it('lets the stricter answer hold at the same instant, whichever was recorded last', () => {
    const denied = entry('1', 'DENIED', may, june);
    const granted = entry('2', 'GRANTED', may, july);
    expect(stateOf([denied, granted], 'email_marketing').entry).toBe(denied);
  });

  it('lets the line recorded last hold among equally strict ones, and the later id among those', () => {
    const first = entry('1', 'DENIED', may, june);
    const second = entry('2', 'WITHDRAWN', may, july);
    const third = entry('3', 'WITHDRAWN', may, july);
    expect(stateOf([third, second, first], 'email_marketing').entry).toBe(third);
  });

  it('does not depend on the order the lines are read in', () => {
    const times = fc.constantFrom(may, june, july);
    const lines = fc
      .array(fc.tuple(fc.constantFrom<Answer>('GRANTED', 'DENIED', 'WITHDRAWN'), times, times), {
        minLength: 1,
        maxLength: 8,
      })
      .map((rows) => rows.map(([status, from, at], index) => entry(String(index), status, from, at)));
    const shuffled = lines.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(stateOf(others, 'email_marketing')).toEqual(stateOf(rows, 'email_marketing'));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('planEntry', () => {
  const request = {
    profileId: 'profile_01J00000000000000000000001',
    purposeKey: 'email_marketing',
    origin: '  checkout ',
    evidence: ' ',
    effectiveFrom: null,
  };

  it('holds from the moment it is recorded where no time is given', () => {
    expect(planEntry(request, new Date(june))).toEqual({
      allowed: true,
      change: { ...request, origin: 'checkout', evidence: null, effectiveFrom: new Date(june) },
    });
  });

  it('takes an answer that was given earlier', () => {
    const plan = planEntry({ ...request, effectiveFrom: new Date(may) }, new Date(june));
    expect(plan).toMatchObject({ allowed: true, change: { effectiveFrom: new Date(may) } });
  });

  it('refuses, all at once, another id, no origin and a time in the future', () => {
    const wrong = { ...request, profileId: 'contact_1', origin: ' ', effectiveFrom: new Date(july) };
    expect(planEntry(wrong, new Date(june))).toEqual({
      allowed: false,
      refusals: [
        {
          kind: 'InvalidInput',
          message: 'profileId must be the id of a profile, not "contact_1".',
          path: ['input', 'profileId'],
        },
        {
          kind: 'InvalidInput',
          message: 'origin must have 1 to 200 characters: say where it was said.',
          path: ['input', 'origin'],
        },
        {
          kind: 'InvalidInput',
          message: 'effectiveFrom must not be in the future: it is now 2026-06-01T00:00:00.000Z.',
          path: ['input', 'effectiveFrom'],
        },
      ],
    });
  });
});
