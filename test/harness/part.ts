import type { Caller, RequestContext } from '@rapport/shared/access/caller.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { type StreamName, streamOf } from '@rapport/shared/bus/streams.ts';
import type { Clock } from '@rapport/shared/clock.ts';
import { Database } from '@rapport/shared/db/database.ts';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { type PartResult, partExecutor } from '@rapport/shared/graphql/executePart.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import type { PartOptions } from '@rapport/shared/part/runPart.ts';
import { createKeyRing } from '@rapport/shared/secrets/keyRing.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { graphql } from 'graphql';
import { createDatabase } from './database.ts';
import { untilIdle } from './idle.ts';
import { startTestNats } from './nats.ts';

/** A key ring for tests, as RAPPORT_ENCRYPTION_KEYS would be. */
export const testKeys = `test:${Buffer.alloc(32, 7).toString('base64')}`;

export const testWorkspaceId = 'ws_01J00000000000000000000001';
export const otherWorkspaceId = 'ws_01J00000000000000000000002';

/** A fake clock: it stands until a test moves it. */
export class TestClock implements Clock {
  #now = new Date('2026-06-01T12:00:00.000Z');

  now(): Date {
    return this.#now;
  }

  set(iso: string): void {
    this.#now = new Date(iso);
  }
}

/** One part on a database and a NATS server of its own, called as the gateway would. */
export interface PartUnderTest {
  readonly part: Part;
  readonly db: Database;
  readonly databaseUrl: string;
  readonly bus: Bus;
  readonly clock: TestClock;
  /** Runs an operation as a user of the workspace; throws the first error. */
  run<Data>(source: string, variables?: object, workspaceId?: string): Promise<Data>;
  /** Runs a fetch as the gateway would, for any caller and purpose; answers errors as they would leave the part. */
  fetch(source: string, request: Partial<RequestContext>, variables?: object): Promise<PartResult>;
  /** Tells an event as another part would, and waits until the part has dealt with everything told so far. */
  tell(...events: readonly Envelope[]): Promise<void>;
  /** Everything this part has told, in order, once its outbox is empty. */
  told(): Promise<Envelope[]>;
  /** The audit entries this part has told, likewise. */
  toldAudit(): Promise<Envelope[]>;
  stop(): Promise<void>;
}

export interface PartSetup {
  readonly name: string;
  readonly start: (options: PartOptions) => Promise<Part>;
}

export async function startPartUnderTest(setup: PartSetup): Promise<PartUnderTest> {
  const [nats, database] = await Promise.all([startTestNats(), createDatabase(setup.name)]);
  const bus = await Bus.connect({ url: nats.url, name: 'test' });
  const clock = new TestClock();
  const log = createLog('test', 'warn');
  const part = await setup.start({
    databaseUrl: database.url,
    bus,
    clock,
    log,
    keyRing: createKeyRing(testKeys),
  });
  const execute = partExecutor(part, createLog('test', 'silent'));
  const db = await Database.open({ part: setup.name, url: database.url, tables: [] });

  return {
    part,
    db,
    databaseUrl: database.url,
    bus,
    clock,
    run: async <Data>(source: string, variables: object = {}, workspaceId = testWorkspaceId) => {
      const contextValue = part.contextFor({ caller: ownerOf(workspaceId), requestId: 'test' });
      const variableValues = variables as Record<string, unknown>;
      const result = await graphql({ schema: part.schema, source, variableValues, contextValue });
      if (result.errors !== undefined) throw result.errors[0];
      return JSON.parse(JSON.stringify(result.data)) as Data;
    },
    fetch: async (query, request, variables = {}) => {
      const context = { caller: ownerOf(testWorkspaceId), requestId: 'test', ...request };
      const result = await execute({ query, variables: variables as Record<string, unknown> }, context);
      return JSON.parse(JSON.stringify(result)) as PartResult;
    },
    tell: async (...events) => {
      for (const event of events) await bus.publish(event);
      await untilIdle(bus.manager, outboxRowsOf(db));
    },
    told: () => readTold(bus, db, setup.name, streamOf(setup.name)),
    toldAudit: () => readTold(bus, db, setup.name, 'AUDIT'),
    stop: async () => {
      await part.stop();
      await db.close();
      await bus.close();
      await database.drop();
      await nats.stop();
    },
  };
}

function ownerOf(workspaceId: string): Caller {
  return { kind: 'user', id: 'user_1', workspaceId, roles: ['owner'], grants: ['*:*:*'], teammates: [] };
}

function outboxRowsOf(db: Database): () => Promise<number> {
  return async () => {
    const rows = await db.asWorker((tx) => tx.query('select seq from outbox'));
    return rows.length;
  };
}

async function readTold(bus: Bus, db: Database, part: string, stream: StreamName): Promise<Envelope[]> {
  await untilIdle(bus.manager, outboxRowsOf(db));
  const told: Envelope[] = [];
  const { state } = await bus.manager.streams.info(stream);
  for (let seq = Math.max(state.first_seq, 1); seq <= state.last_seq; seq += 1) {
    // an empty stream says 0
    const event = (await bus.manager.streams.getMessage(stream, { seq })).json<Envelope>();
    if (event.source === `/${part}`) told.push(event);
  }
  return told;
}
