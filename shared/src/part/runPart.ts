import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../access/caller.ts';
import type { Bus } from '../bus/bus.ts';
import { Consumer } from '../bus/consumer.ts';
import { forgetHeard } from '../bus/forgetHeard.ts';
import type { Hearing } from '../bus/hear.ts';
import { hears } from '../bus/hears.ts';
import type { Clock } from '../clock.ts';
import type { OutboundSettings } from '../config/outboundSettings.ts';
import type { Database } from '../db/database.ts';
import type { Part } from '../graphql/part.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { KeyRing } from '../secrets/keyRing.ts';
import type { Logger } from '../telemetry/log.ts';

/** What a part is started with, alone or beside the others. */
export interface PartOptions {
  readonly databaseUrl: string;
  /** Belongs to the process, which closes it after the parts have stopped. */
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
  /** Seals what must be read again; for parts that keep such a thing. */
  readonly keyRing?: KeyRing | undefined;
  /** For ever where left out. */
  readonly retention?: { readonly timelineDays: number | undefined };
  /** How people are reached out of the app; not at all by mail where left out. */
  readonly outbound?: OutboundSettings;
}

/** What a part's commands, queries and consumers work with. */
export interface PartKit {
  readonly db: Database;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly log: Logger;
  /** The right to read that decides whose records a caller sees, by entity; empty where nothing has an owner. */
  readonly reaches: Readonly<Record<string, string>>;
}

export interface PartWiring {
  readonly kit: PartKit;
  readonly bus: Bus;
  readonly schema: GraphQLSchema;
  readonly contextFor: (request: RequestContext) => object;
  /** What is done about the events of other parts: one durable consumer a part heard. */
  readonly hears: Readonly<Record<string, readonly Hearing[]>>;
  /** Parts whose events may be applied in any order; two batches of them are then underway at a time. */
  readonly anyOrder?: readonly string[];
  /** What the part does beside answering and hearing; stopped before its database is closed. */
  readonly background?: readonly Background[];
}

/** Work that goes on by itself until it is stopped. */
export interface Background {
  start(): void;
  stop(): Promise<void>;
}

function checkHears(part: string, heard: readonly string[]): void {
  const known = Object.entries(hears).find(([name]) => name === part)?.[1] ?? [];
  const unknown = heard.find((from) => !known.includes(from));
  if (unknown === undefined) return;
  throw new TypeError(
    `${part} hears ${unknown}: say so in shared/src/bus/hears.ts and run npm run generate, or NATS will refuse it in production`,
  );
}

/** Starts relay and consumers and answers the running part; whatever had started is stopped when one fails. */
export async function runPart(wiring: PartWiring): Promise<Part> {
  const { kit, bus, background = [] } = wiring;
  checkHears(kit.db.part, Object.keys(wiring.hears));
  const consumers = Object.entries(wiring.hears).map(([from, hearings]) => {
    const anyOrder = wiring.anyOrder?.includes(from) ?? false;
    return new Consumer({ bus, db: kit.db, log: kit.log, from, hearings, anyOrder });
  });
  const stopForgetting = forgetHeard(kit.db, kit.log);
  const stop = async () => {
    stopForgetting();
    await Promise.all([...consumers, ...background].map((each) => each.stop()));
    await kit.outbox.stop();
    await kit.db.close();
  };
  try {
    for (const consumer of consumers) await consumer.start();
  } catch (error) {
    await stop();
    throw error;
  }
  kit.outbox.start();
  for (const each of background) each.start();
  return {
    name: kit.db.part,
    schema: wiring.schema,
    contextFor: wiring.contextFor,
    // Without the bus a part still answers; what it has to tell waits in its outbox.
    ready: () => kit.db.ping(),
    stop,
  };
}
