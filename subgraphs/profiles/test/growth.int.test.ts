import type { Transaction } from '@rapport/shared/db/session.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PartUnderTest, startPartUnderTest, testWorkspaceId } from '../../../test/harness/part.ts';
import { TendGrowth } from '../src/commands/tendGrowth.ts';
import { startProfiles } from '../src/service.ts';

let under: PartUnderTest;

beforeAll(async () => {
  under = await startPartUnderTest({ name: 'profiles', start: startProfiles });
});

afterAll(async () => {
  await under?.stop();
});

function tend(timelineDays?: number): Promise<void> {
  const { db, clock } = under;
  return new TendGrowth({ ...kitWithout, db, clock }, timelineDays).tend();
}

const quiet = () => undefined;
/** Tending writes into tables and logs, and tells nothing. */
const kitWithout = { log: { info: quiet, warn: quiet }, reaches: {} } as unknown as ConstructorParameters<
  typeof TendGrowth
>[0];

async function months(): Promise<string[]> {
  const rows = await under.db.read<{ month: string }>(
    testWorkspaceId,
    `select right(c.relname, 7) as month from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'timeline_entries'::regclass and c.relname <> 'timeline_entries_default' order by month`,
  );
  return rows.map(({ month }) => month);
}

async function addEntries(...days: readonly string[]): Promise<void> {
  await under.db.write(testWorkspaceId, (tx) => addEntry(tx, ...days));
}

/** Locks of writers on the timeline, those that are had or those that are waited for. */
async function locks(state: 'granted' | 'not granted'): Promise<number> {
  const [row] = await under.db.read<{ count: number }>(
    testWorkspaceId,
    `select count(*)::int as count from pg_locks
     where ${state} and relation = 'timeline_entries'::regclass and mode <> 'AccessShareLock'`,
  );
  return row?.count ?? 0;
}

async function addEntry(tx: Transaction, ...days: readonly string[]): Promise<void> {
  await tx.query(
    `insert into timeline_entries (workspace_id, anchor_id, occurred_at, id, kind, name, summary, received_at, origin, properties)
       select $1, 'profile_1', day, 'entry_' || day, 'TRACK', 'Seen', 'Seen', day, 'src_1', '{}' from unnest($2::timestamptz[]) as day`,
    [testWorkspaceId, days],
  );
}

async function entryDays(): Promise<string[]> {
  const rows = await under.db.read<{ day: string }>(
    testWorkspaceId,
    `select to_char(occurred_at at time zone 'utc', 'YYYY-MM-DD') as day from timeline_entries order by day`,
  );
  return rows.map(({ day }) => day);
}

describe('TendGrowth', () => {
  it('makes the partitions of the months ahead, moving what had fallen outside of all', async () => {
    await tend();
    const before = await months();
    await addEntries('2031-03-01', '2031-03-31T23:59:59.999Z', '2031-08-01');
    under.clock.set('2031-01-31T12:00:00.000Z');
    await tend();
    await tend();
    expect(await months()).toEqual([...before, '2031m01', '2031m02', '2031m03', '2031m04']);
    const places = await under.db.read(
      testWorkspaceId,
      `select tableoid::regclass::text as place, count(*)::int as entries from timeline_entries group by place order by place`,
    );
    expect(places).toEqual([
      { place: 'timeline_entries_2031m03', entries: 2 },
      { place: 'timeline_entries_default', entries: 1 },
    ]);
  });

  it('refuses no row that is on its way while its month is made', async () => {
    await tend();
    const day = '2032-03-15T00:00:00.000Z';
    let commit = () => {};
    const early = under.db.write(testWorkspaceId, async (tx) => {
      await addEntry(tx, '2032-03-14T00:00:00.000Z');
      await new Promise<void>((resolve) => {
        commit = resolve;
      });
    });
    await expect.poll(() => locks('granted')).toBeGreaterThan(0);
    under.clock.set('2032-01-31T12:00:00.000Z');
    const tended = tend();
    await expect.poll(() => locks('not granted')).toBe(1);
    const late = under.db.write(testWorkspaceId, (tx) => addEntry(tx, day));
    await expect.poll(() => locks('not granted')).toBe(2);
    commit();
    await Promise.all([early, tended, late]);
    const places = await under.db.read(
      testWorkspaceId,
      `select tableoid::regclass::text as place, count(*)::int as entries from timeline_entries
       where occurred_at >= '2032-03-01' and occurred_at < '2032-04-01' group by place`,
    );
    expect(places).toEqual([{ place: 'timeline_entries_2032m03', entries: 2 }]);
    await under.db.write(testWorkspaceId, (tx) =>
      tx.query(
        `delete from timeline_entries where occurred_at >= '2032-03-01' and occurred_at < '2032-04-01'`,
      ),
    );
  });

  it('keeps timelines for ever unless told otherwise, and then drops whole months and strays that are over', async () => {
    await addEntries('2025-01-01', '2031-02-15', '2031-04-15');
    under.clock.set('2031-05-20T00:00:00.000Z');
    await tend();
    const all = ['2025-01-01', '2031-02-15', '2031-03-01', '2031-03-31', '2031-04-15', '2031-08-01'];
    expect(await entryDays()).toEqual(all);
    await tend(60); // all of before 2031-03-21: March is not over then
    expect(await entryDays()).toEqual(all.slice(2));
  });

  it('forgets message ids after thirty days', async () => {
    under.clock.set('2031-06-30T00:00:00.000Z');
    await under.db.write(testWorkspaceId, (tx) =>
      tx.query(
        `insert into received_messages (workspace_id, message_id, received_at)
         select $1, 'old' || n, timestamptz '2031-05-30' from generate_series(1, 20001) as n
         union all select $1, 'new', timestamptz '2031-06-01'`,
        [testWorkspaceId],
      ),
    );
    await tend();
    const left = await under.db.read(testWorkspaceId, `select message_id as id from received_messages`);
    expect(left).toEqual([{ id: 'new' }]);
  });
});
