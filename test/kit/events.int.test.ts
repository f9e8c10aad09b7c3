import { Bus } from '@rapport/shared/bus/bus.ts';
import { Consumer } from '@rapport/shared/bus/consumer.ts';
import { hear } from '@rapport/shared/bus/hear.ts';
import { replayDead } from '@rapport/shared/bus/replayDead.ts';
import { Database } from '@rapport/shared/db/database.ts';
import { foundationMigration } from '@rapport/shared/db/foundationMigration.ts';
import { isolateByWorkspace, migratePart, migration } from '@rapport/shared/db/migrate.ts';
import { defineEvent, type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { Outbox } from '@rapport/shared/outbox/outbox.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createDatabase, type TestDatabase } from '../harness/database.ts';
import { startTestNats, type TestNats } from '../harness/nats.ts';
import { otherWorkspaceId, testWorkspaceId } from '../harness/part.ts';

const Counted = defineEvent('deals.count.made.v1', z.object({ n: z.number() }));
const log = createLog('kit', 'silent');

let nats: TestNats;
let database: TestDatabase;
let db: Database;
let bus: Bus;

function counted(n: number, workspaceId = testWorkspaceId): Envelope {
  return eventOf(Counted, {
    workspaceId,
    subject: 'count',
    actor: 'system:test',
    at: new Date(),
    data: { n },
  });
}

async function heardBy(workspaceId = testWorkspaceId): Promise<number[]> {
  const rows = await db.read<{ n: number }>(workspaceId, 'select n from heard order by seq');
  return rows.map((row) => row.n);
}

beforeAll(async () => {
  [nats, database] = await Promise.all([startTestNats(), createDatabase('kit')]);
  const table = migration('20260101T0900_create_heard', [
    'create table heard (seq bigint generated always as identity, workspace_id text not null, n integer not null)',
    isolateByWorkspace('heard'),
  ]);
  const options = { part: 'kit', url: database.url, migrations: [foundationMigration('kit'), table] };
  await Promise.all([migratePart(options), migratePart(options)]); // two starts at once
  db = await Database.open({ part: 'kit', url: database.url, tables: [] });
  bus = await Bus.connect({ url: nats.url, name: 'kit' });
});

afterAll(async () => {
  await db?.close();
  await bus?.close();
  await database?.drop();
  await nats?.stop();
});

describe('Outbox', () => {
  it('publishes what was committed, in the order of commits, and nothing that was rolled back', async () => {
    const outbox = new Outbox({ db, bus, log });
    outbox.start();
    await db.write(testWorkspaceId, (tx) => outbox.append(tx, [counted(1), counted(2)]));
    await db
      .write(testWorkspaceId, async (tx) => {
        await outbox.append(tx, [counted(666)]);
        throw new Error('no');
      })
      .catch(() => undefined);
    await db.write(otherWorkspaceId, (tx) => outbox.append(tx, [counted(3, otherWorkspaceId)]));
    await vi.waitFor(async () => {
      expect((await bus.manager.streams.info('CRM')).state.messages).toBe(3);
    });
    await outbox.stop();
    const stored = await Promise.all([1, 2, 3].map((seq) => bus.manager.streams.getMessage('CRM', { seq })));
    expect(stored.map((message) => message.subject)).toEqual([
      `deals.count.made.v1.${testWorkspaceId}`,
      `deals.count.made.v1.${testWorkspaceId}`,
      `deals.count.made.v1.${otherWorkspaceId}`,
    ]);
    expect(stored.map((message) => message.json<Envelope<{ n: number }>>().data.n)).toEqual([1, 2, 3]);
  });

  it('keeps what it could not publish until NATS is back', async () => {
    const outbox = new Outbox({ db, bus, log });
    outbox.start();
    const before = (await bus.manager.streams.info('CRM')).state.messages;
    await nats.kill();
    await db.write(testWorkspaceId, (tx) => outbox.append(tx, [counted(4)]));
    await nats.restart();
    await vi.waitFor(
      async () => {
        expect((await bus.manager.streams.info('CRM')).state.messages).toBe(before + 1);
        const rows = await db.asWorker((tx) => tx.query('select seq from outbox'));
        expect(rows).toEqual([]);
      },
      { timeout: 15_000 },
    );
    await outbox.stop();
  });
});

describe('Consumer', () => {
  it('applies each event once in its order, survives a transient failure, and puts poison on DEAD alone', async () => {
    let outage = 2;
    let poisoned = true;
    const hearing = hear(Counted, async (tx, events) => {
      if (outage-- > 0) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      if (poisoned && events.some((event) => event.data.n === 13)) throw new TypeError('thirteen');
      for (const { data } of events) {
        await tx.query('insert into heard (workspace_id, n) values ($1, $2)', [tx.workspaceId, data.n]);
      }
    });
    const consumer = new Consumer({ bus, db, log, from: 'deals', hearings: [hearing] });
    await consumer.start();
    await vi.waitFor(async () => expect(await heardBy()).toEqual([1, 2, 4]));
    const twice = counted(5);
    const encoded = JSON.stringify(twice);
    const subject = `${twice.type}.${testWorkspaceId}`;
    await bus.publishEncoded(subject, 'first', encoded);
    await bus.publishEncoded(subject, 'second', encoded);
    for (const n of [12, 13, 14]) await bus.publish(counted(n));
    await vi.waitFor(async () => expect(await heardBy()).toEqual([1, 2, 4, 5, 12, 14]), { timeout: 15_000 });
    expect(await heardBy(otherWorkspaceId)).toEqual([3]);

    await vi.waitFor(async () => {
      expect((await bus.manager.streams.info('DEAD')).state.messages).toBe(1);
    });
    poisoned = false;
    const told: string[] = [];
    expect(await replayDead(bus, { consumer: 'another' })).toBe(0);
    expect(await replayDead(bus, { onReplayed: ({ reason }) => told.push(reason) })).toBe(1);
    expect(told).toEqual(['thirteen']);
    await vi.waitFor(async () => expect(await heardBy()).toEqual([1, 2, 4, 5, 12, 14, 13]));
    expect(await replayDead(bus)).toBe(0);
    await consumer.stop();
  });
});

describe('A consumer that cannot reach DEAD', () => {
  it('insists until the bus is back, and goes on with what came after', async () => {
    const warned: string[] = [];
    const listening = pino({ level: 'warn' }, { write: (line: string) => void warned.push(line) });
    let attempts = 0;
    const hearing = hear(Counted, async (_tx, events) => {
      if (!events.some((event) => event.data.n === 21)) return;
      attempts += 1;
      if (attempts === 6) await nats.kill(); // the last attempt: what follows is the way to DEAD
      throw new TypeError('twenty-one');
    });
    const dead = async () => (await bus.manager.streams.info('DEAD')).state.messages;
    const before = await dead();
    const consumer = new Consumer({ bus, db, log: listening, from: 'deals', hearings: [hearing] });
    await consumer.start();
    await bus.publish(counted(21));
    await vi.waitFor(() => expect(warned.join()).toContain('DEAD cannot be reached'), { timeout: 30_000 });
    await nats.restart();
    await vi.waitFor(async () => expect(await dead()).toBe(before + 1), { timeout: 30_000 });
    await bus.publish(counted(22));
    await vi.waitFor(async () => {
      const { num_pending, num_ack_pending } = await bus.manager.consumers.info('CRM', 'kit-deals');
      expect([num_pending, num_ack_pending]).toEqual([0, 0]);
    });
    await consumer.stop();
  }, 80_000);
});

describe('Database', () => {
  it('shows a workspace only its own rows and refuses to write another’s', async () => {
    await expect(
      db.write(testWorkspaceId, (tx) =>
        tx.query('insert into heard (workspace_id, n) values ($1, 1)', [otherWorkspaceId]),
      ),
    ).rejects.toThrow('row-level security');
    expect(
      await db.read(testWorkspaceId, `select n from heard where workspace_id = '${otherWorkspaceId}'`),
    ).toEqual([]);
    await expect(db.read("x' or true --", 'select 1')).rejects.toThrow('is not a workspace id');
  });

  it('gives the worker the outbox of all workspaces and nothing else', async () => {
    expect(await db.asWorker((tx) => tx.query('select n from heard'))).toEqual([]);
    await db.write(otherWorkspaceId, (tx) =>
      tx.query(`insert into outbox (id, workspace_id, subject, envelope) values ('e', $1, 's', '{}')`, [
        otherWorkspaceId,
      ]),
    );
    expect(await db.asWorker((tx) => tx.query('delete from outbox returning id'))).toEqual([{ id: 'e' }]);
  });
});
