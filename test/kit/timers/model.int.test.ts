import { cancelTimers, setTimers } from '@rapport/shared/timers/setTimers.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherWorkspaceId, testWorkspaceId } from '../../harness/part.ts';
import { openStage, type Stage, writing } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const start = Date.parse('2026-06-01T12:00:00.000Z');
const workspaceId = fc.constantFrom(testWorkspaceId, otherWorkspaceId);
const kind = fc.constantFrom('call', 'mail');
const key = fc.constantFrom('a', 'b', 'c');
const second = fc.integer({ min: 0, max: 12 });

const step = fc.oneof(
  fc.record({
    do: fc.constant('set' as const),
    workspaceId,
    timers: fc.array(fc.record({ kind, key, second }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ do: fc.constant('cancel' as const), workspaceId, kind, keys: fc.array(key, { maxLength: 3 }) }),
  fc.record({ do: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 4 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What must have been fired, as `workspace kind key second`, when everything settles after each step. */
class Model {
  readonly #pending = new Map<string, number>();
  readonly fired: string[] = [];
  now = 0;

  apply(taken: Step): void {
    if (taken.do === 'pass') this.now += taken.seconds;
    else if (taken.do === 'set') {
      for (const timer of taken.timers)
        this.#pending.set(`${taken.workspaceId} ${timer.kind} ${timer.key}`, timer.second);
    } else for (const each of taken.keys) this.#pending.delete(`${taken.workspaceId} ${taken.kind} ${each}`);
    for (const [name, dueAt] of this.#pending) {
      if (dueAt > this.now) continue;
      this.#pending.delete(name);
      this.fired.push(`${name} ${dueAt}`);
    }
  }

  get pending(): number {
    return this.#pending.size;
  }
}

async function carryOut(taken: Step, now: number): Promise<void> {
  if (taken.do === 'pass') stage.clock.set(new Date(start + now * 1_000).toISOString());
  else {
    await stage.db.write(taken.workspaceId, (tx) =>
      taken.do === 'cancel'
        ? cancelTimers(tx, taken.kind, taken.keys)
        : setTimers(
            tx,
            taken.timers.map((timer) => ({ ...timer, dueAt: new Date(start + timer.second * 1_000) })),
          ),
    );
  }
}

describe('timers', () => {
  it('fire what a model of set, move, cancel and the passing of time says, each once', async () => {
    const steps = fc.array(step, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        await stage.reset();
        await Promise.all([1, 2].map(() => stage.start(writing('call'), writing('mail'))));
        const model = new Model();
        for (const each of taken) {
          model.apply(each);
          await carryOut(each, model.now);
          await expect
            .poll(async () => (await stage.kept()).length, { timeout: 10_000, interval: 5 })
            .toBe(model.pending);
          const fired = (await stage.fired()).map(
            (one) => `${one.workspaceId} ${one.kind} ${one.key} ${(Date.parse(one.dueAt) - start) / 1_000}`,
          );
          expect(fired.sort()).toEqual(model.fired.toSorted());
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
