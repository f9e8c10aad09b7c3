import { type Gateway, startGateway } from '@rapport/gateway/gateway.ts';
import type { StreamLimits } from '@rapport/gateway/subscriptions/limits.ts';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { streamsOfGateway } from '@rapport/shared/bus/hears.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { DealMoved } from '@rapport/shared/events/deals.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import { schemaText } from '@rapport/shared/graphql/buildSchema.ts';
import { pino } from 'pino';
import { startGuardedNats } from '../../harness/guardedNats.ts';
import { startTestNats, type TestNats } from '../../harness/nats.ts';
import { composed, federation, partOf } from '../graph.ts';

const events = {
  typeDefs: schemaText(new URL('../../../gateway/src/subscriptions/schema.graphql', import.meta.url)),
};

/** What the parts behind the gateway know; tests change it. */
export interface World {
  /** By deal. A deal that is missing is one that nobody may see. */
  readonly deals: Map<string, { version: number; name: string }>;
  /** Makes the part that owns deals answer that it cannot. */
  dealsAway: boolean;
  /** How often the part that owns deals was asked. */
  fetches: number;
  /** By bearer token; what is no caller refuses. */
  readonly callers: Map<string, Caller | RapportError>;
}

export interface Live {
  readonly gateway: Gateway;
  readonly bus: Bus;
  readonly nats: TestNats;
  readonly world: World;
  readonly lines: Record<string, unknown>[];
  /** Tells that a deal was moved, and answers the event's id. */
  move(dealId: string, workspaceId?: string, pipelineId?: string): Promise<string>;
  stop(): Promise<void>;
}

export const workspaceId = 'ws_01J00000000000000000000001';

export function callerIn(workspace: string, grants: readonly string[] = ['*:*:*'], id = 'user_1'): Caller {
  return { kind: 'user', id, workspaceId: workspace, roles: [], grants, teammates: [] };
}

/** A small graph of two parts on a real NATS: every deal has a name from one and a note from the other. */
export async function startLive(limits: Partial<StreamLimits> = {}): Promise<Live> {
  const nats = await startTestNats();
  return live(nats, nats.url, limits);
}

/** The same where NATS lets the gateway do only what it may in production. */
export async function startGuardedLive(
  limits: Partial<StreamLimits> = {},
): Promise<Live & { violations(): string[] }> {
  const nats = await startGuardedNats();
  return { ...(await live(nats, nats.urlOf('gateway'), limits)), violations: nats.violations };
}

async function live(nats: TestNats, gatewayUrl: string, limits: Partial<StreamLimits>): Promise<Live> {
  const bus = await Bus.connect({ url: nats.url, name: 'test' });
  const gatewayBus = await Bus.connect({ url: gatewayUrl, name: 'gateway', streams: streamsOfGateway });
  const world: World = {
    deals: new Map(),
    dealsAway: false,
    fetches: 0,
    callers: new Map([['good', callerIn(workspaceId)]]),
  };
  const parts = partsOf(world);
  const lines: Record<string, unknown>[] = [];
  const gateway = await startGateway({
    supergraphSdl: composed({ ...parts, events }),
    parts: Object.fromEntries(Object.entries(parts).map(([name, each]) => [name, partOf(name, each)])),
    port: 0,
    internalSecret: 'the secret of these tests',
    verifyCaller: async ({ authorization = '' }) => {
      const caller = world.callers.get(authorization.replace(/^Bearer /, ''));
      if (caller === undefined) throw new RapportError('UNAUTHENTICATED', 'Send a token.');
      if (caller instanceof RapportError) throw caller;
      return caller;
    },
    settings: { maxBodyBytes: 60_000, timeoutMs: 2_000 },
    log: pino({ level: 'warn' }, { write: (line: string) => lines.push(JSON.parse(line)) }),
    production: false,
    subscriptions: { bus: gatewayBus, limits },
  });
  return {
    gateway,
    bus,
    nats,
    world,
    lines,
    move: (dealId, workspace = workspaceId, pipelineId = 'pipeline_1') =>
      moveDeal(bus, dealId, workspace, pipelineId),
    stop: async () => {
      await gateway.stop();
      await gatewayBus.close();
      await bus.close();
      await nats.stop();
    },
  };
}

function partsOf(world: World) {
  return {
    deals: {
      typeDefs: `${federation()} type Query { deal(id: ID!): Deal } type Mutation { touch(id: ID!): Int! }
        type Deal @key(fields: "id") { id: ID! version: Int! name: String! }`,
      resolvers: {
        Query: { deal: (_: unknown, { id }: { id: string }) => dealOf(world, id) },
        Mutation: { touch: () => 1 },
        Deal: { __resolveReference: ({ id }: { id: string }) => dealOf(world, id) },
      },
    },
    notes: {
      typeDefs: `${federation()} type Query { noteCount: Int! } type Deal @key(fields: "id") { id: ID! note: String! }`,
      resolvers: {
        Query: { noteCount: () => 1 },
        Deal: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          note: ({ id }: { id: string }) => `about ${id}`,
        },
      },
    },
  };
}

function dealOf(world: World, id: string): object | null {
  world.fetches += 1;
  if (world.dealsAway) throw new RapportError('UNAVAILABLE', 'Wait.');
  const deal = world.deals.get(id);
  return deal === undefined ? null : { id, ...deal };
}

async function moveDeal(bus: Bus, dealId: string, workspace: string, pipelineId: string): Promise<string> {
  const stage = { id: 'stage_1', name: 'Talk', kind: 'OPEN' as const };
  const event = eventOf(DealMoved, {
    workspaceId: workspace,
    subject: dealId,
    actor: 'user:user_1',
    at: new Date(),
    data: {
      dealId,
      name: 'Engine',
      pipelineId,
      amount: null,
      companyId: null,
      contactIds: [],
      from: stage,
      to: { ...stage, id: 'stage_2', name: 'Signed', kind: 'WON' },
      lossReason: null,
    },
  });
  await bus.publish(event);
  return event.id;
}
