import { RapportError } from '@rapport/shared/errors.ts';
import { metrics } from '@rapport/shared/telemetry/metrics.ts';
import { reviveTimers } from '@rapport/shared/timers/reviveTimers.ts';
import { cancelTimers, setTimers } from '@rapport/shared/timers/setTimers.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { otherWorkspaceId, testWorkspaceId } from '../../harness/part.ts';
import { openStage, type Stage, writeDown, writing } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.reset());
afterAll(() => stage?.close());

const noon = Date.parse('2026-06-01T12:00:00.000Z');
const at = (seconds: number) => new Date(noon + seconds * 1_000);
const call = (key: string, seconds: number) => ({ kind: 'call', key, dueAt: at(seconds) });
const keysFired = async () => (await stage.fired()).map(({ key }) => key);
const soon = { timeout: 10_000, interval: 10 };

describe('setTimers', () => {
  it('fires each when it is due, not before, in the order of their instants', async () => {
    await stage.start(writing('call'));
    await stage.set([call('c', 30), call('a', 10), call('b', 20)]);
    stage.clock.set(at(20).toISOString());
    await expect.poll(keysFired, soon).toEqual(['a', 'b']);
    expect(await stage.kept()).toEqual([{ kind: 'call', key: 'c', attempts: 0, reason: null }]);
    stage.clock.set(at(3_600).toISOString());
    await expect.poll(keysFired, soon).toEqual(['a', 'b', 'c']);
    expect(await stage.kept()).toEqual([]);
  });

  it('fires at once what was due before it was set, woken by the commit', async () => {
    await stage.start(writing('call'));
    await stage.set([call('late', -60)]);
    await expect.poll(keysFired, soon).toEqual(['late']);
  });

  it('moves a timer that is set already, and keeps the last of several for one key', async () => {
    await stage.set([call('a', 10)]);
    await stage.set([call('a', 50), call('a', 40)]);
    await stage.start(writing('call'));
    stage.clock.set(at(40).toISOString());
    await expect
      .poll(stage.fired, soon)
      .toEqual([{ workspaceId: testWorkspaceId, kind: 'call', key: 'a', dueAt: at(40).toISOString() }]);
  });

  it('leaves nothing of a transaction that fails', async () => {
    const failing = stage.db.write(testWorkspaceId, async (tx) => {
      await setTimers(tx, [call('a', 10)]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await stage.kept()).toEqual([]);
  });

  it('is one statement for any number', async () => {
    const many = Array.from({ length: 5_000 }, (_, n) => call(`k${n}`, 60));
    await stage.set(many);
    expect(await stage.kept()).toHaveLength(5_000);
    await stage.db.write(testWorkspaceId, (tx) =>
      cancelTimers(
        tx,
        'call',
        many.map(({ key }) => key),
      ),
    );
    expect(await stage.kept()).toEqual([]);
  });
});

describe('cancelTimers', () => {
  it('cancels those of its kind, workspace and keys, and lets others pass', async () => {
    await stage.set([call('a', 10), call('b', 10), { kind: 'mail', key: 'a', dueAt: at(10) }]);
    await stage.set([call('a', 10)], otherWorkspaceId);
    await stage.db.write(testWorkspaceId, (tx) => cancelTimers(tx, 'call', ['a', 'unknown']));
    await stage.start(writing('call'), writing('mail'));
    stage.clock.set(at(10).toISOString());
    await expect
      .poll(async () => (await stage.fired()).map(({ kind, key }) => `${kind} ${key}`).sort(), soon)
      .toEqual(['call a', 'call b', 'mail a']);
  });
});

describe('a move while a timer is fired', () => {
  it('is not lost: it waits for the firing and sets the timer anew', async () => {
    const firing = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    await stage.start({
      kind: 'call',
      fire: async (tx, timers) => {
        await writeDown(tx, timers);
        firing.resolve();
        await go.promise;
      },
    });
    await stage.set([call('a', 0)]);
    await firing.promise;
    const moved = stage.set([call('a', 100)]);
    go.resolve();
    await moved;
    expect(await stage.kept()).toEqual([{ kind: 'call', key: 'a', attempts: 0, reason: null }]);
    stage.clock.set(at(100).toISOString());
    await expect
      .poll(async () => (await stage.fired()).map(({ dueAt }) => dueAt), soon)
      .toEqual([at(0).toISOString(), at(100).toISOString()]);
  });

  it('that comes first keeps it from firing, and holds up no other', async () => {
    await stage.set([call('a', 0), call('b', 0)]);
    const held = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const moving = stage.db.write(testWorkspaceId, async (tx) => {
      await setTimers(tx, [call('a', 100)]);
      locked.resolve();
      await held.promise;
    });
    await locked.promise;
    await stage.start(writing('call'));
    await expect.poll(keysFired, soon).toEqual(['b']);
    held.resolve();
    await moving;
    expect(await stage.kept()).toEqual([{ kind: 'call', key: 'a', attempts: 0, reason: null }]);
  });
});

describe('a handler that throws', () => {
  const failing = {
    kind: 'call',
    fire: async (tx: Parameters<typeof writeDown>[0], timers: Parameters<typeof writeDown>[1]) => {
      await writeDown(tx, timers);
      if (timers.some(({ key }) => key.startsWith('bad'))) throw new Error('cannot be fired');
    },
  };

  it('is tried again with growing delay, and costs no other timer anything', async () => {
    const good = Array.from({ length: 40 }, (_, n) => call(`good ${n}`, 0));
    await stage.set([...good.slice(0, 20), call('bad', 0), ...good.slice(20)]);
    await stage.start(failing);
    await expect.poll(async () => (await keysFired()).length, soon).toBe(40);
    expect(await keysFired()).not.toContain('bad');
    await expect
      .poll(stage.kept, soon)
      .toEqual([{ kind: 'call', key: 'bad', attempts: 1, reason: 'cannot be fired' }]);
    stage.clock.set(at(1.5).toISOString());
    await expect.poll(async () => (await stage.kept())[0]?.attempts, soon).toBe(2);
    stage.clock.set(at(3).toISOString()); // 2 s after the second failure is 3.5 s
    await stage.set([call('probe', 3)]);
    await expect.poll(keysFired, soon).toContain('probe');
    expect((await stage.kept())[0]?.attempts).toBe(2);
  });

  it('gives a timer up after ten attempts, with its reason, counted, and fires it when revived', async () => {
    const dead = async () =>
      (await metrics.getSingleMetric('rapport_timers_dead_total')?.get())?.values.find(
        ({ labels }) => labels.kind === 'call',
      )?.value ?? 0;
    const before = await dead();
    await stage.set([call('bad', 0)]);
    const timers = await stage.start(failing);
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await expect.poll(async () => (await stage.kept())[0]?.attempts, soon).toBe(attempt);
      stage.clock.set(at(attempt * 1_000).toISOString());
    }
    await expect.poll(dead, soon).toBe(before + 1);
    await timers.stop();
    await stage.start(writing('call'));
    await stage.set([call('probe', 0)]);
    await expect.poll(keysFired, soon).toEqual(['probe']);
    expect(await reviveTimers(stage.db, stage.clock.now())).toEqual([
      { workspaceId: testWorkspaceId, kind: 'call', key: 'bad', reason: 'cannot be fired' },
    ]);
    await expect.poll(keysFired, soon).toEqual(['probe', 'bad']);
    expect(await stage.kept()).toEqual([]);
  });

  it('is never given up while the fault is one of the moment', async () => {
    await stage.set([call('a', 0)]);
    let isAway = true;
    await stage.start({
      kind: 'call',
      fire: async (tx, timers) => {
        if (isAway) throw new RapportError('UNAVAILABLE', 'away');
        await writeDown(tx, timers);
      },
    });
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      await expect.poll(async () => (await stage.kept())[0]?.attempts, soon).toBe(attempt);
      if (attempt === 12) isAway = false;
      stage.clock.set(at(attempt * 1_000).toISOString());
    }
    await expect.poll(keysFired, soon).toEqual(['a']);
  });
});

describe('several processes', () => {
  it('fire each timer once, and a workspace in the order of its instants', async () => {
    const many = Array.from({ length: 3_000 }, (_, n) => call(String(n).padStart(4, '0'), -n / 1_000));
    await stage.set(many);
    await stage.set(many, otherWorkspaceId);
    await Promise.all([1, 2, 3].map(() => stage.start(writing('call'))));
    await expect.poll(async () => (await stage.fired()).length, soon).toBe(6_000);
    expect(await stage.kept()).toEqual([]);
    for (const workspaceId of [testWorkspaceId, otherWorkspaceId]) {
      const own = (await stage.fired()).filter((each) => each.workspaceId === workspaceId);
      expect(own.map(({ key }) => key)).toEqual(many.map(({ key }) => key).toReversed());
    }
  });

  it('leave kinds that they do not know to those that do', async () => {
    await stage.set([{ kind: 'newer', key: 'a', dueAt: at(-10) }, call('b', 0)]);
    await stage.start(writing('call'));
    await expect.poll(keysFired, soon).toEqual(['b']);
    await stage.start(writing('newer'));
    await expect.poll(keysFired, soon).toEqual(['b', 'a']);
  });
});

describe('a workspace with a flood', () => {
  it('delays the timer of another one by no more than a batch', async () => {
    await stage.client.query(
      `insert into contacts.timers (workspace_id, kind, key, due_at, try_at, data)
       select $1, 'call', n::text, $2, $2, '{}' from generate_series(1, 20000) as n`,
      [testWorkspaceId, at(-60)],
    );
    await stage.set([call('other', 0)], otherWorkspaceId);
    await stage.start(writing('call'));
    await expect.poll(keysFired, soon).toContain('other');
    const before = (await keysFired()).indexOf('other');
    expect(before).toBeLessThanOrEqual(1_000);
  });
});

describe('what a timer is about', () => {
  const lockThings = (skip: string) =>
    `/* test.lockThings */ select id from things where id = any($1::text[]) order by id for update ${skip}`;

  it('is locked before the timer, as commands do; what somebody changes just now is passed over', async () => {
    await stage.client.query(`create table contacts.things (id text primary key);
      grant select, update on contacts.things to rapport_contacts;
      insert into contacts.things values ('a'), ('b')`);
    await stage.set([call('a', -1), call('b', 0)]);
    const held = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const command = stage.db.write(testWorkspaceId, async (tx) => {
      await tx.query(lockThings(''), [['a']]);
      locked.resolve();
      await held.promise;
      await setTimers(tx, [call('a', 100)]);
    });
    await locked.promise;
    await stage.start({
      kind: 'call',
      lock: async (tx, keys) =>
        (await tx.query<{ id: string }>(lockThings('skip locked'), [keys])).map(({ id }) => id),
      fire: writeDown,
    });
    await expect.poll(keysFired, soon).toEqual(['b']);
    held.resolve();
    await command;
    expect(await stage.kept()).toEqual([{ kind: 'call', key: 'a', attempts: 0, reason: null }]);
    stage.clock.set(at(100).toISOString());
    await expect.poll(keysFired, soon).toEqual(['b', 'a']);
  });
});
