import type { IncomingMessage } from 'node:http';
import type { Bus } from '@rapport/shared/bus/bus.ts';
import type { Clock } from '@rapport/shared/clock.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { asServer, carrierOf } from '@rapport/shared/telemetry/trace.ts';
import { HttpRefusal } from '../http/answer.ts';
import type { Route } from '../http/route.ts';
import { answerAccepted, answerRefused } from './answer.ts';
import { type Rejected, readBatch } from './batch.ts';
import { ENVELOPE_BYTES, encodeBatch } from './encode.ts';
import { createGate } from './gate.ts';
import { type CollectLimits, standardLimits } from './limits.ts';
import type { MessageType } from './message.ts';
import { messagesAccepted, messagesRejected } from './metrics.ts';
import { assertOrigin } from './origins.ts';
import { readPayload } from './payload.ts';
import { rejections } from './rejection.ts';
import { settingsRoute } from './settingsRoute.ts';
import { type FindSource, rememberSources, type Source } from './sources.ts';
import { createStore } from './store.ts';
import { writeKeyOfBody, writeKeyOfHeaders } from './writeKey.ts';

export interface CollectOptions {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
  /** Asked at most every 5 s for a key. Rejects when it cannot tell: the SDK is asked to come again. */
  readonly sourceOf: FindSource;
  readonly limits?: Partial<CollectLimits>;
}

type Kind = MessageType | 'batch';

/** The calls of Segment's HTTP tracking API; the letters are those of its browser SDK. */
const KINDS: Readonly<Record<string, Kind>> = {
  batch: 'batch',
  import: 'batch',
  b: 'batch',
  identify: 'identify',
  i: 'identify',
  track: 'track',
  t: 'track',
  page: 'page',
  p: 'page',
  screen: 'screen',
  s: 'screen',
  group: 'group',
  g: 'group',
  alias: 'alias',
  a: 'alias',
};

/**
 * The collection endpoints, to be mounted by the gateway: what tracking SDKs send is checked, its time corrected, and
 * answered with 200 once JetStream has stored it.
 */
export function createCollect(options: CollectOptions): Route[] {
  const { bus, clock, log } = options;
  const limits: CollectLimits = { ...standardLimits, ...options.limits };
  const findSource = rememberSources(options.sourceOf, clock);
  const enter = createGate(limits);
  const { store, maxPayloadBytes } = createStore(bus);

  const take = async (request: IncomingMessage, kind: Kind): Promise<readonly Rejected[]> => {
    const receivedAt = clock.now();
    const headerKey = writeKeyOfHeaders(request.headers);
    const known = headerKey === undefined ? undefined : await loadSource(findSource, headerKey);
    const payload = await readPayload(request, limits);
    const source = known ?? (await loadSource(findSource, writeKeyOfBody(payload.body)));
    assertOrigin(source, request.headers.origin);
    const maxPayload = maxPayloadBytes();
    const facts = {
      receivedAt,
      optedOut: request.headers['sec-gpc'] === '1',
      maxMessageBytes: maxPayload - ENVELOPE_BYTES,
    };
    const { accepted, rejected } = readBatch(payload, kind, facts, limits);
    await store(encodeBatch(source, receivedAt, accepted, maxPayload));
    messagesAccepted.inc(accepted.length);
    for (const { reason } of rejected) messagesRejected.inc({ reason });
    if (rejected.length > 0) log.debug({ sourceId: source.sourceId, rejected }, 'messages rejected');
    return rejected;
  };

  const route = (path: string, kind: Kind): Route => ({
    method: 'POST',
    path,
    origins: '*',
    handle: async (request, response, { requestId }) => {
      let leave: (() => void) | undefined;
      try {
        leave = enter(largestBody(request, limits));
        const rejected = await asServer('collect', carrierOf(request.headers), () => take(request, kind));
        if (kind !== 'batch' && rejected[0] !== undefined) throw refusalOf(rejected[0]);
        answerAccepted(response, rejected);
      } catch (error) {
        answerRefused(response, error, requestId, log);
      } finally {
        leave?.();
      }
    },
  });

  return [
    ...Object.entries(KINDS).map(([name, kind]) => route(`/v1/${name}`, kind)),
    // The browser SDK's measurements of itself, which nobody here reads.
    { method: 'POST', path: '/v1/m', origins: '*', handle: (_request, response) => answerAccepted(response) },
    settingsRoute(findSource),
  ];
}

async function loadSource(findSource: FindSource, writeKey: string | undefined): Promise<Source> {
  if (writeKey === undefined) {
    throw new RapportError(
      'UNAUTHENTICATED',
      'A write key is needed: Basic, Bearer or writeKey in the body.',
    );
  }
  const source = await findSource(writeKey).catch((cause: unknown) => {
    throw new RapportError('UNAVAILABLE', 'Write keys cannot be checked just now; repeat this later.', {
      cause,
    });
  });
  if (source === null) throw new RapportError('UNAUTHENTICATED', 'No source has this write key.');
  return source;
}

/** What the body can come to in memory: as declared, unless it is compressed or its length unknown. */
function largestBody({ headers }: IncomingMessage, { batchBytes }: CollectLimits): number {
  const declared = headers['content-encoding'] === undefined ? Number(headers['content-length']) : Number.NaN;
  return declared <= batchBytes ? declared : batchBytes;
}

/** The one message of a single call cannot be taken, so neither can the request. */
function refusalOf({ reason }: Rejected): HttpRefusal {
  return new HttpRefusal(reason === 'TOO_LARGE' ? 413 : 400, rejections[reason]);
}
