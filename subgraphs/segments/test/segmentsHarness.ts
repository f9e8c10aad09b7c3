import type { Caller } from '@rapport/shared/access/caller.ts';
import { applyEvents } from '@rapport/shared/bus/applyEvents.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { Database } from '@rapport/shared/db/database.ts';
import { migratePart } from '@rapport/shared/db/migrate.ts';
import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { type ProfileActivity, ProfileChanged, ProfileMerged } from '@rapport/shared/events/profiles.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { Outbox } from '@rapport/shared/outbox/outbox.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { graphql } from 'graphql';
import { createDatabase, ensureTemplate, type TestDatabase } from '../../../test/harness/database.ts';
import { startTestNats, type TestNats } from '../../../test/harness/nats.ts';
import { onProfileChanged } from '../src/consumers/onProfileChanged.ts';
import { onProfileMerged } from '../src/consumers/onProfileMerged.ts';
import { migrations } from '../src/migrations/index.ts';
import { startSegments } from '../src/service.ts';

export const noon = '2026-06-01T12:00:00.000Z';
export const workspaceId = 'ws_01J00000000000000000000001';
export const otherWorkspaceId = 'ws_01J00000000000000000000002';

let profilesMade = 0;
let entriesMade = 0;

export function newProfile(): string {
  profilesMade += 1;
  return `profile_01J${String(profilesMade).padStart(23, '0')}`;
}

export function activity(name: string, fields: Partial<ProfileActivity> = {}): ProfileActivity {
  entriesMade += 1;
  const id = `entry_01J${String(entriesMade).padStart(23, '0')}`;
  return { id, kind: 'TRACK', name, occurredAt: noon, sourceId: 'src_1', properties: {}, ...fields };
}

interface Change {
  readonly traits?: Record<string, unknown>;
  readonly activities?: ProfileActivity[];
  readonly at?: Date;
  readonly workspaceId?: string;
}

/** The event the profiles part tells when something was learned of a customer. */
export function changed(profileId: string, change: Change): Envelope {
  return eventOf(ProfileChanged, {
    workspaceId: change.workspaceId ?? workspaceId,
    subject: profileId,
    actor: 'system:profiles',
    at: change.at ?? new Date(noon),
    data: { profileId, traits: change.traits ?? {}, activities: change.activities ?? [] },
  });
}

export function merged(from: string, into: string, workspace = workspaceId): Envelope {
  return eventOf(ProfileMerged, {
    workspaceId: workspace,
    subject: into,
    actor: 'system:profiles',
    at: new Date(noon),
    data: { from, into, mergeId: `merge_${from}` },
  });
}

/** The segments part on engines of its own, and a door to its tables. */
export class SegmentsHarness {
  readonly bus: Bus;
  readonly part: Part;
  readonly db: Database;
  readonly #nats: TestNats;
  readonly #database: TestDatabase;
  readonly #kit: PartKit;

  private constructor(nats: TestNats, database: TestDatabase, bus: Bus, part: Part, kit: PartKit) {
    this.#nats = nats;
    this.#database = database;
    this.bus = bus;
    this.part = part;
    this.db = kit.db;
    this.#kit = kit;
  }

  static async start(): Promise<SegmentsHarness> {
    await ensureTemplate(async () => undefined);
    const [nats, database] = await Promise.all([startTestNats(), createDatabase('segments')]);
    await migratePart({ part: 'segments', url: database.url, migrations });
    const bus = await Bus.connect({ url: nats.url, name: 'test' });
    const clock = { now: () => new Date(noon) };
    const log = createLog('test', 'warn');
    const part = await startSegments({ databaseUrl: database.url, bus, clock, log });
    const db = await Database.open({ part: 'segments', url: database.url, tables: [] });
    const kit = { db, clock, log, outbox: new Outbox({ db, bus, log }) };
    return new SegmentsHarness(nats, database, bus, part, kit);
  }

  async stop(): Promise<void> {
    await this.part.stop();
    await this.#kit.outbox.stop();
    await this.db.close();
    await this.bus.close();
    await this.#database.drop();
    await this.#nats.stop();
  }

  async run<Data>(source: string, variables: object = {}, workspace = workspaceId): Promise<Data> {
    const caller: Caller = { kind: 'user', id: 'user_1', workspaceId: workspace, roles: [], scopes: [] };
    const contextValue = this.part.contextFor({ caller, requestId: 'test' });
    const variableValues = variables as Record<string, unknown>;
    const result = await graphql({ schema: this.part.schema, source, variableValues, contextValue });
    if (result.errors !== undefined) throw result.errors[0];
    return JSON.parse(JSON.stringify(result.data)) as Data;
  }

  /** Has the part hear a batch as its consumer does, without the way through NATS; answers how many were new. */
  hear(events: readonly Envelope[]): Promise<number> {
    const hearings = [onProfileChanged(this.#kit), onProfileMerged(this.#kit)];
    const byType = new Map(hearings.map((hearing) => [hearing.type, hearing]));
    return applyEvents(this.db, 'test', byType, events);
  }

  /** The events of the part that reached the stream, after everything in the outbox has. */
  async told(segmentId: string): Promise<Envelope[]> {
    while ((await this.db.read(workspaceId, 'select id from outbox limit 1')).length > 0) {
      this.#kit.outbox.wake();
      await this.bus.ping();
    }
    const events: Envelope[] = [];
    const { state } = await this.bus.manager.streams.info('CDP');
    for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
      const event = (await this.bus.manager.streams.getMessage('CDP', { seq })).json<Envelope>();
      if ((event.data as { segmentId?: string }).segmentId === segmentId) events.push(event);
    }
    return events;
  }
}
