import type { Caller } from '@rapport/shared/access/caller.ts';
import type { InternalSecret } from '@rapport/shared/access/internalToken.ts';
import type { Bus } from '@rapport/shared/bus/bus.ts';
import { streamOf } from '@rapport/shared/bus/streams.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { GraphQLError, getVariableValues } from 'graphql';
import type { PlannedGraph } from '../supergraph.ts';
import { type Cursors, createCursors } from './cursor.ts';
import type { Payload } from './deliver.ts';
import { EventLog } from './eventLog.ts';
import type { SubscriptionField } from './fields.ts';
import type { StreamLimits } from './limits.ts';
import { assertKept } from './listen.ts';
import { openStream } from './openStream.ts';
import { PlanStore } from './planStore.ts';
import type { OperationRequest, ReadOperation } from './readOperation.ts';
import { toldOf } from './refusals.ts';
import { mayHear, rightsOfSubscriptions } from './rights.ts';
import type { Session } from './session.ts';
import type { Stream } from './stream.ts';

export interface SubscriptionsOptions {
  readonly graph: PlannedGraph;
  readonly supergraphSdl: string;
  readonly bus: Bus;
  /** Signs cursors. */
  readonly secret: InternalSecret;
  readonly limits: StreamLimits;
  /** How long the fetches of one event may take. */
  readonly timeoutMs: number;
  readonly log: Logger;
}

type Values = Readonly<Record<string, unknown>>;

/** Everything about subscriptions that does not depend on how they travel. */
export class Subscriptions {
  readonly #options: SubscriptionsOptions;
  readonly #rights: ReadonlyMap<string, string>;
  readonly #cursors: Cursors;
  readonly #plans: PlanStore;
  readonly #logs = new Map<string, EventLog>();

  constructor(options: SubscriptionsOptions) {
    this.#options = options;
    this.#rights = rightsOfSubscriptions(options.supergraphSdl);
    this.#cursors = createCursors(options.secret);
    this.#plans = new PlanStore(options.graph);
  }

  /** A stream of payloads, or why there is none. */
  async subscribe(
    request: OperationRequest,
    read: ReadOperation,
    session: Session,
    requestId: string,
  ): Promise<Stream<Payload> | readonly GraphQLError[]> {
    const { log, graph } = this.#options;
    try {
      const { schema } = graph.setting();
      const definitions = read.operation.variableDefinitions ?? [];
      const values = getVariableValues(schema, definitions, request.variables ?? {}, { maxErrors: 3 });
      if (values.errors === undefined) return await this.#open(request, read, values.coerced, session);
      return values.errors.map(({ message }) => toldOf(badInput(message), session.caller, requestId, log));
    } catch (error) {
      return [toldOf(error, session.caller, requestId, log)];
    }
  }

  async #open(
    request: OperationRequest,
    read: ReadOperation,
    coerced: Values,
    session: Session,
  ): Promise<Stream<Payload>> {
    const { bus, limits, timeoutMs, log } = this.#options;
    const { key, prepared } = await this.#plans.find(request, read, coerced);
    const { caller } = session;
    const right = this.#assertAllowed(prepared.name, session);
    const variables = request.variables ?? {};

    const { after = null, ...filter } = prepared.argumentsOf(coerced);
    const eventLog = this.#logOf(prepared.field.part);
    const range = await eventLog.range();
    const { workspaceId } = caller;
    const sequence = typeof after === 'string' ? this.#cursors.read(range, workspaceId, after) : null;
    if (sequence !== null) assertKept(range, sequence);
    return openStream({
      bus,
      eventLog,
      interest: { workspaceId, field: prepared.field, wanted: wantedOf(filter, prepared.field, caller) },
      after: sequence,
      maxQueued: limits.queuedEvents,
      session,
      right,
      cursorOf: (place) => this.#cursors.write(range, workspaceId, place),
      delivery: {
        prepared,
        variables,
        coerced,
        key: sharedBy(prepared.field, caller, `${key} ${JSON.stringify(prepared.answeringOf(variables))}`),
        timeoutMs,
        patienceMs: limits.patienceMs,
        log,
      },
    });
  }

  #assertAllowed(field: string, { caller }: Session): string {
    const right = this.#rights.get(field);
    if (right === undefined)
      throw new RapportError('FORBIDDEN', `Subscription.${field} says no right, so nobody may have it.`);
    if (!mayHear(caller, right))
      throw new RapportError('FORBIDDEN', `Subscription.${field} needs the right ${right}.`);
    return right;
  }

  #logOf(part: string): EventLog {
    const stream = streamOf(part);
    const known = this.#logs.get(stream);
    if (known !== undefined) return known;
    const made = new EventLog(this.#options.bus, stream, this.#options.log);
    this.#logs.set(stream, made);
    return made;
  }
}

function badInput(message: string): GraphQLError {
  // It repeats the wrong value, which may be the whole message.
  return new GraphQLError(message.slice(0, 500), { extensions: { code: 'BAD_USER_INPUT' } });
}

/** What is the caller's own is shared with nobody, however much their rights are the same. */
function sharedBy({ ownBy }: SubscriptionField, { id }: Caller, key: string): string {
  return ownBy === undefined ? key : `${id} ${key}`;
}

/** One flat list of what is wanted, whether it stands in `filter` or beside it; null and left out mean anything. */
function wantedOf(
  { filter, ...given }: Values,
  { ownBy }: SubscriptionField,
  { id }: Caller,
): Record<string, string> {
  const own = ownBy === undefined ? {} : { [ownBy]: id };
  const all = { ...given, ...(filter as Values | null | undefined), ...own };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}
