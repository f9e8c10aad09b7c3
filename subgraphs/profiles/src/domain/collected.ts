import type { CleanedTraits } from '@rapport/shared/cleaning/cleanTraits.ts';
import { byStrength, type Identifier, identifierOf } from './identifier.ts';
import type { Incoming, NewEntry, TimelineKind } from './incoming.ts';
import type { Provenance } from './sourceSettings.ts';

/** A message of a tracking SDK, after the gateway's checks. */
export interface Message {
  readonly messageId: string;
  readonly type: 'track' | 'page' | 'screen' | 'identify' | 'group' | 'alias';
  readonly name?: string | undefined;
  readonly userId?: string | undefined;
  readonly anonymousId?: string | undefined;
  readonly previousId?: string | undefined;
  readonly groupId?: string | undefined;
  readonly traits?: Readonly<Record<string, unknown>> | undefined;
  readonly properties?: Readonly<Record<string, unknown>> | undefined;
  readonly context?: Readonly<Record<string, unknown>> | undefined;
  readonly timestamp: string;
  readonly originalTimestamp: string;
  readonly sentAt?: string | undefined;
}

const KINDS: Readonly<Record<Message['type'], TimelineKind>> = {
  track: 'TRACK',
  page: 'PAGE',
  screen: 'SCREEN',
  identify: 'IDENTIFY',
  group: 'GROUP',
  alias: 'ALIAS',
};

export interface Delivery {
  readonly sourceId: string;
  readonly receivedAt: Date;
  /** Of the browser that sent it, where a browser did. */
  readonly ip?: string | undefined;
  readonly causationId: string;
}

/** What is known of a message beside what it says. */
export interface Reading {
  readonly provenance: Provenance | null;
  /** Of its phone numbers without a country code. */
  readonly country: string | null;
  /** What it says its customer is like, if it does. */
  readonly cleaned: CleanedTraits | null;
}

/** What a message says its customer is like. Only identify does: the traits of a group are the group's. */
export function traitsToldBy({ type, traits, context }: Message): Readonly<Record<string, unknown>> | null {
  return type === 'identify' ? (traits ?? record(context?.traits)) : null;
}

/**
 * Reads a collected message as something told about a customer; null when no identifier in it names anybody.
 * What a third party says, with a provenance, only names who it is about: it connects nobody, and makes no profile of what it
 * says beside.
 */
export function incomingOf(
  message: Message,
  delivery: Delivery,
  { provenance, country, cleaned }: Reading,
): Incoming | null {
  const all = identifiersOf(message, country);
  const strongest = strongestOf(all);
  if (strongest === null) return null;
  const identifiers = provenance === null ? all : [strongest];
  const occurredAt = new Date(message.timestamp);
  return {
    identifiers,
    profileId: null,
    entry: entryOf(message, delivery, occurredAt),
    traits: cleaned?.traits ?? {},
    rawTraits: cleaned?.raw ?? {},
    observedAt: occurredAt,
    receivedAt: delivery.receivedAt,
    origin: delivery.sourceId,
    causationId: delivery.causationId,
    telling: message.messageId,
    provenance,
  };
}

/** The identifier that what happened is written under: user id, mail, then by name. */
export function strongestOf(identifiers: readonly Identifier[]): Identifier | null {
  return [...identifiers].sort(byStrength)[0] ?? null;
}

/** Alias adds its new id only: it never merges, as the previous id may be anybody's. Group traits are the group's. */
function identifiersOf(message: Message, country: string | null): Identifier[] {
  const context = message.context ?? {};
  const own = message.type === 'identify' ? (message.traits ?? {}) : {};
  const contextTraits = record(context.traits);
  const device = record(context.device);
  const externalIds = Array.isArray(context.externalIds) ? context.externalIds : [];
  const candidates = [
    identifierOf('USER_ID', message.userId),
    identifierOf('ANONYMOUS_ID', message.anonymousId),
    identifierOf('EMAIL', own.email),
    identifierOf('EMAIL', contextTraits.email),
    identifierOf('PHONE', own.phone, country),
    identifierOf('PHONE', contextTraits.phone, country),
    identifierOf('DEVICE_ID', device.id),
    ...externalIds.map((each) => {
      const { type, id } = record(each);
      const named = typeof type === 'string' && (typeof id === 'string' || typeof id === 'number');
      return named ? identifierOf('EXTERNAL_ID', `${type}:${id}`) : null;
    }),
  ];
  return candidates.filter((each) => each !== null);
}

function entryOf(message: Message, delivery: Delivery, occurredAt: Date): NewEntry {
  const name = message.name ?? message.type;
  return {
    kind: KINDS[message.type],
    name,
    summary: summaryOf(message, name),
    occurredAt,
    receivedAt: delivery.receivedAt,
    origin: delivery.sourceId,
    subjectId: null,
    properties: message.properties ?? (message.type === 'track' ? {} : (message.traits ?? {})),
    context: message.context ?? null,
    messageId: message.messageId,
    originalAt: new Date(message.originalTimestamp),
    sentAt: message.sentAt === undefined ? null : new Date(message.sentAt),
  };
}

function summaryOf(message: Message, name: string): string {
  switch (message.type) {
    case 'track':
      return name;
    case 'page':
    case 'screen': {
      const place = message.properties?.title ?? message.properties?.path ?? message.name;
      return typeof place === 'string' ? `Viewed ${place}` : `Viewed a ${message.type}`;
    }
    case 'identify':
      return 'Identified';
    case 'group':
      return `Joined group ${message.groupId ?? ''}`.trim();
    case 'alias':
      return `Also known as ${message.userId ?? ''}`.trim();
    default:
      return message.type satisfies never;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
