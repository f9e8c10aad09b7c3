import type { IncomingMessage } from 'node:http';
import type { Clock } from '@rapport/shared/clock.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { asServer, carrierOf } from '@rapport/shared/telemetry/trace.ts';
import type { Route } from '../../http/route.ts';
import { answerAccepted, answerRefused } from '../answer.ts';
import type { ReadBatch } from '../batch.ts';
import type { KeepBatch } from '../keepBatch.ts';
import type { CollectLimits } from '../limits.ts';
import { jsonOf, readBytes } from '../payload.ts';
import { remember } from '../sources.ts';
import type { Hook } from './hook.ts';
import { mapDelivery } from './mapDelivery.ts';
import { verifySignature } from './verifySignature.ts';

/** Null when there is no such hook. */
export type FindHook = (id: string) => Promise<Hook | null>;

export interface HookRouteOptions {
  /** Asked at most every 5 s for a hook. */
  readonly findHook: FindHook;
  readonly clock: Clock;
  readonly log: Logger;
  readonly limits: CollectLimits;
  /** Lets the request in, or refuses it; what it gives back ends the request's stay. */
  readonly enter: (request: IncomingMessage) => () => void;
  readonly keep: KeepBatch;
}

/** `POST /v1/hooks/<id>`: other systems tell what happened there, signed; it is collected like anything else. */
export function hookRoute({ findHook, clock, log, limits, enter, keep }: HookRouteOptions): Route {
  const find = remember(findHook, clock);

  const take = async (request: IncomingMessage): Promise<ReadBatch> => {
    const receivedAt = clock.now();
    const hook = await loadHook(find, request);
    const bytes = await readBytes(request, limits);
    verifySignature(hook, request.headers, bytes.raw, receivedAt.getTime());
    const delivery = { headers: request.headers, body: jsonOf(bytes.plain), bytes: bytes.plain };
    const batch = mapDelivery(hook, delivery);
    const payload = { body: { batch }, bytes: bytes.plain.length };
    return await keep({ request, source: hook, receivedAt, payload, kind: 'batch' });
  };

  return {
    method: 'POST',
    path: '/v1/hooks/*',
    origins: [],
    handle: async (request, response, { requestId }) => {
      let leave: (() => void) | undefined;
      try {
        leave = enter(request);
        const { rejected } = await asServer('hook', carrierOf(request.headers), () => take(request));
        answerAccepted(response, rejected);
      } catch (error) {
        answerRefused(response, error, requestId, log);
      } finally {
        leave?.();
      }
    },
  };
}

async function loadHook(find: FindHook, { url = '' }: IncomingMessage): Promise<Hook> {
  const [, id = ''] = /^\/v1\/hooks\/(\w{1,64})(?:\?|$)/.exec(url) ?? [];
  const hook = await find(id).catch((cause: unknown) => {
    throw new RapportError('UNAVAILABLE', 'Hooks cannot be looked up just now; repeat this later.', {
      cause,
    });
  });
  if (hook === null) throw new RapportError('NOT_FOUND', 'There is no such hook.');
  return hook;
}
