import { Database } from '@rapport/shared/db/database.ts';
import {
  type AnchorSpans,
  ownersOf,
  presentProfile,
  presentProfileRow,
  recordAnchors,
  spansOfProfile,
} from '@rapport/shared/links/profileAnchors.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../harness/database.ts';
import { otherWorkspaceId, testWorkspaceId } from '../harness/part.ts';
import { wholeTables } from '../harness/regrouped.ts';

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createDatabase('anchors');
  db = await Database.open({ part: 'contacts', url: database.url, tables: [] });
});

afterAll(async () => {
  await db?.close();
  await database?.drop();
});

const record = (anchors: readonly AnchorSpans[], workspaceId = testWorkspaceId) =>
  db.write(workspaceId, (tx) => recordAnchors(tx, anchors));
const rows = async () => (await wholeTables(db, ['profile_anchors'])).profile_anchors;
const noon = Date.parse('2026-05-01T12:00:00.000Z');
const hour = (n: number) => new Date(noon + n * 3_600_000);

const id = fc.constantFrom('p1', 'p2', 'p3', 'p4');
const anchor: fc.Arbitrary<AnchorSpans> = fc
  .record({
    anchorId: id,
    first: id,
    later: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }),
    next: id,
  })
  .map(({ anchorId, first, later, next }) => ({
    anchorId,
    spans: [
      { from: null, profileId: first },
      ...later
        .sort()
        .map((n, index) => ({ from: hour(n).toISOString(), profileId: index === 0 ? next : first })),
    ],
  }));

describe('recordAnchors', () => {
  it('keeps the last telling of each anchor, in whatever batches they come', async () => {
    const tellings = fc.array(fc.array(anchor, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(tellings, async (batches) => {
        const all = [...new Map(batches.flat().map((each) => [each.anchorId, each])).values()];
        for (const batch of batches) await record(batch);
        const told = await rows();
        await record(batches.flat());
        expect(await rows()).toEqual(told);
        await record(all.toReversed());
        expect(await rows()).toEqual(told);
        const owners = await db.write(testWorkspaceId, (tx) => ownersOf(tx, ['p1', 'p2', 'p3', 'p4']));
        for (const { anchorId, spans } of all) {
          for (const n of [-1_000, 0, 1, 1.5, 3, 5, 1_000]) {
            const at = hour(n);
            const span = spans.findLast(({ from }) => from === null || Date.parse(from) <= at.getTime());
            expect(owners.at(anchorId, at)).toBe(span?.profileId);
          }
        }
      }),
      { numRuns: 50, seed: 20260601 },
    );
  });

  it('answers every id that it may have changed the owner of', async () => {
    await record([{ anchorId: 'a1', spans: [{ from: null, profileId: 'a2' }] }]);
    const recorded = await record([{ anchorId: 'a1', spans: [{ from: null, profileId: 'a3' }] }]);
    expect(recorded).toEqual({ anchorIds: ['a1'], touchedIds: ['a1', 'a2', 'a3'] });
  });

  it('leaves other workspaces as they are', async () => {
    await record([{ anchorId: 'w1', spans: [{ from: null, profileId: 'w2' }] }]);
    await record([{ anchorId: 'w1', spans: [{ from: null, profileId: 'w3' }] }], otherWorkspaceId);
    const owners = await db.write(testWorkspaceId, (tx) => ownersOf(tx, ['w1']));
    expect(owners.at('w1', hour(0))).toBe('w2');
  });
});

describe('ownersOf', () => {
  it('takes an anchor of which nothing was told for its own profile, or for whose the event says', async () => {
    const owners = await db.write(testWorkspaceId, (tx) => ownersOf(tx, ['n1']));
    expect([owners.at('n1', hour(0)), owners.at('n1', hour(0), 'n2')]).toEqual(['n1', 'n2']);
    expect(owners.hasVanished('n1')).toBe(false);
  });

  it('knows who is none any more: told to be another’s, and nothing left that is its own', async () => {
    const own = (anchorId: string, profileId: string) => ({ anchorId, spans: [{ from: null, profileId }] });
    const asked = async () => {
      const owners = await db.write(testWorkspaceId, (tx) => ownersOf(tx, ['v1', 'v2']));
      return ['v1', 'v2'].map((each) => owners.hasVanished(each));
    };
    await record([own('v1', 'v2'), own('v2', 'v2'), own('v3', 'v1')]);
    expect(await asked()).toEqual([false, false]);
    expect(await present('v1')).toBe('v1');
    await record([own('v3', 'v2')]);
    expect(await asked()).toEqual([true, false]);
    expect(await present('v1')).toBe('v2');
    await record([own('v1', 'v1')]);
    expect(await asked()).toEqual([false, false]);
    expect(await present('v1')).toBe('v1');
  });
});

describe('presentProfileRow and spansOfProfile', () => {
  it('find their rows by index, which row-level security lets no leaky condition do', async () => {
    const filtered = /Filter: .*(anchor_id|profile_id) = /; // read and thrown away, not looked up
    const planOf = (row: string) =>
      db.write(testWorkspaceId, async (tx) => {
        await tx.query('set local enable_seqscan = off');
        const rows = await tx.query<{ 'QUERY PLAN': string }>(
          `explain select span.* from unnest($1::text[]) as key(id)
           cross join lateral ${row} as customer cross join lateral ${spansOfProfile('customer.id')} as span`,
          [['p1', 'p2']],
        );
        return rows.map((line) => line['QUERY PLAN']).join('\n');
      });
    expect(await planOf(presentProfileRow('key.id'))).not.toMatch(filtered);
    const inlined = `(select ${presentProfile('key.id')} as id)`;
    expect(await planOf(inlined)).toMatch(filtered); // or the fence is needed no more
  });
});

async function present(asked: string): Promise<string | undefined> {
  const [row] = await db.read<{ id: string }>(testWorkspaceId, `select ${presentProfile('$1::text')} as id`, [
    asked,
  ]);
  return row?.id;
}
