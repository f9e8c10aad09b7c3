import type { z } from 'zod';
import { newId } from '../ids.ts';
import { traceCarrier } from '../telemetry/trace.ts';

/** CloudEvents 1.0, JSON format (https://github.com/cloudevents/spec), with Rapport's extension attributes. */
export interface Envelope<Data = unknown> {
  readonly specversion: '1.0';
  /** `evt_…`, unique for ever: consumers record it, JetStream de-duplicates publisher retries by it. */
  readonly id: string;
  /** The part that tells it, as in `/deals`. */
  readonly source: string;
  /** `<part>.<entity>.<past participle>.v<N>`; audit entries, which every part tells, have `audit` in the part's place. */
  readonly type: string;
  /** The id of the entity it happened to; events of one subject keep their order. */
  readonly subject: string;
  /** When it happened (ISO 8601, UTC). */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly workspaceid: string;
  /** Who caused it: `user:user_…`, `apiKey:key_…`, `source:src_…` or `system:<part>`. */
  readonly actor: string;
  /** The event that led to this one, where one did. */
  readonly causationid?: string;
  /** W3C trace context of what told it, where somebody traces. */
  readonly traceparent?: string;
  readonly data: Data;
}

/** One event type: its name and the shape of its data. Fields are only added; anything else is a new `.v2`. */
export interface EventContract<Data> {
  readonly type: string;
  readonly schema: z.ZodType<Data>;
}

export function defineEvent<Data>(type: string, schema: z.ZodType<Data>): EventContract<Data> {
  if (!/^[a-z]+\.[a-z_]+\.[a-z_]+\.v\d+$/.test(type)) {
    throw new TypeError(`Event type "${type}" must read part.entity.happened.v1`);
  }
  return { type, schema };
}

export interface EventFacts<Data> {
  /** Who tells it, where the type does not say: audit entries come from every part. */
  readonly part?: string;
  readonly workspaceId: string;
  readonly subject: string;
  readonly actor: string;
  readonly at: Date;
  readonly data: Data;
  readonly causationId?: string | undefined;
}

/** Builds the envelope and checks the data against the contract, so that no producer can tell what consumers cannot read. */
export function eventOf<Data>(contract: EventContract<Data>, facts: EventFacts<Data>): Envelope<Data> {
  return {
    specversion: '1.0',
    id: newId('evt'),
    source: `/${facts.part ?? contract.type.slice(0, contract.type.indexOf('.'))}`,
    type: contract.type,
    subject: facts.subject,
    time: facts.at.toISOString(),
    datacontenttype: 'application/json',
    workspaceid: facts.workspaceId,
    actor: facts.actor,
    ...(facts.causationId === undefined ? {} : { causationid: facts.causationId }),
    ...traceCarrier(),
    data: contract.schema.parse(facts.data),
  };
}

/** The NATS subject: type first, so that a part's events are one wildcard; then the workspace. */
export function subjectOf(envelope: Envelope): string {
  return `${envelope.type}.${envelope.workspaceid}`;
}
