import fc from 'fast-check';
import type {
  Comparison,
  Condition,
  EventCountCondition,
  Scalar,
  TraitCondition,
} from '../src/domain/condition.ts';

// Few names and values, so that conditions and customers meet; each value stands for a way to get comparing wrong.
const texts = ['', 'a', 'ab', 'b', 'B', 'é', 'ﬁ', '😀', 'a😀', '%', '_', '\\', '"', '1', 'true', 'null'];
const numbers = [-1, 0, 0.1, 0.30000000000000004, 1, 2, 1e21, 5e-324, 2 ** 53];
const scalars: readonly Scalar[] = [...texts, ...numbers, true, false];
const traitNames = ['plan', 'age', 'constructor', 'with "quotes"'];
export const eventNames = ['Bought', 'Looked', 'toString'];

const scalar = fc.constantFrom(...scalars);
const text = fc.constantFrom(...texts);
const traitName = fc.constantFrom(...traitNames);

/** What a trait can be: what a condition compares with, and what no condition is meant for. */
const traitValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(scalar, fc.constant(null), fc.constant(['a'])), { maxLength: 3 }),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>({}, { a: 1 }, [['a']], [[1]]) },
);

export const traits = fc.dictionary(traitName, traitValue, { maxKeys: 3 });

const trait: fc.Arbitrary<TraitCondition> = fc.oneof(
  fc.record({
    name: traitName,
    operator: fc.constantFrom('EQ' as const, 'NEQ' as const, 'CONTAINS' as const),
    value: scalar,
  }),
  fc.record({
    name: traitName,
    operator: fc.constant('IN' as const),
    value: fc.array(scalar, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    name: traitName,
    operator: fc.constantFrom('STARTS_WITH' as const, 'ENDS_WITH' as const),
    value: text,
  }),
  fc.record({
    name: traitName,
    operator: fc.constantFrom<Comparison>('GT', 'GTE', 'LT', 'LTE'),
    value: fc.oneof(text, fc.constantFrom(...numbers)),
  }),
  fc.record({ name: traitName, operator: fc.constant('EXISTS' as const), value: fc.boolean() }),
);

const event: fc.Arbitrary<EventCountCondition> = fc.record({
  name: fc.constantFrom(...eventNames),
  operator: fc.constantFrom('GTE' as const, 'LTE' as const, 'EQ' as const),
  count: fc.integer({ min: 0, max: 3 }),
});

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  trait.map((each) => ({ trait: each })),
  event.map((each) => ({ event: each })),
);

const several = (level: number) => fc.array(conditionOf(level), { minLength: 1, maxLength: 3 });

function conditionOf(levels: number): fc.Arbitrary<Condition> {
  if (levels <= 1) return leaf;
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: several(levels - 1).map((and) => ({ and })) },
    { weight: 1, arbitrary: several(levels - 1).map((or) => ({ or })) },
    { weight: 1, arbitrary: conditionOf(levels - 1).map((not) => ({ not })) },
  );
}

/** Any condition that can be saved, up to four levels deep. */
export const condition = conditionOf(4);
