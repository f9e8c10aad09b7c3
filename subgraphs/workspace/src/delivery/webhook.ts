import type { Clock } from '@rapport/shared/clock.ts';
import type { OutboundSettings } from '@rapport/shared/config/outboundSettings.ts';
import { ForbiddenAddress, publicLookup, refuseAddress } from '@rapport/shared/http/publicAddress.ts';
import type { KeyRing } from '@rapport/shared/secrets/keyRing.ts';
import { Webhook } from 'standardwebhooks';
import { Agent, type Dispatcher } from 'undici';
import type { Outcome } from '../domain/retry.ts';
import { openWebhookSecret } from '../secrets/webhookSecret.ts';
import type { Letter } from '../storage/deliveryStore.ts';
import { letterAsSeen } from './mailText.ts';
import type { Sender } from './sender.ts';

const CONNECT_MS = 5_000;
/** The whole attempt, however slowly the answer trickles. */
const ATTEMPT_MS = 15_000;
/** Of an answer nothing is used but its status; this much is read so that the connection can be used again. */
const MOST_ANSWER_BYTES = 16_384;

/**
 * Webhooks by the Standard Webhooks specification (https://www.standardwebhooks.com): signed, with an id that stays the same
 * however often it is sent. The address is somebody's own choice and our network is not theirs to look into: each address
 * that its name stands for is judged when it is connected to, so that no name can change its mind in between, and an answer
 * that sends elsewhere is not followed.
 */
export function webhookSender(outbound: OutboundSettings, keyRing: KeyRing, clock: Clock): Sender {
  const connect = { timeout: CONNECT_MS, ...(outbound.privateAddresses ? {} : { lookup: publicLookup }) };
  const agent = new Agent({ connect, headersTimeout: ATTEMPT_MS, bodyTimeout: ATTEMPT_MS });
  const send = async (workspaceId: string, letter: Letter): Promise<Outcome> => {
    const { webhook } = letter;
    if (webhook === null) return { kind: 'refused', reason: 'The webhook was switched off.' };
    const secret = openWebhookSecret(keyRing, workspaceId, webhook);
    const body = JSON.stringify(payloadOf(letterAsSeen(letter)));
    const at = clock.now();
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Rapport-Webhook/1',
      'webhook-id': letter.id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(letter.id, at, body),
    };
    try {
      const url = new URL(webhook.url);
      if (!outbound.privateAddresses) refuseAddress(url.hostname);
      return await post(agent, url, headers, body);
    } catch (error) {
      return outcomeOf(error);
    }
  };
  return { send, close: () => void agent.destroy() };
}

/** Of a single notification its fields; webhooks get no digests. */
function payloadOf({ notifications }: Letter): object {
  const [first] = notifications;
  if (first === undefined) throw new TypeError('A delivery without a notification cannot be sent');
  const { kind, id, title, body, entity, entityId, createdAt } = first;
  const about = entity === null ? null : { entity, id: entityId };
  return {
    type: `notification.${kind.toLowerCase()}`,
    timestamp: createdAt,
    data: { id, kind, title, body, about },
  };
}

async function post(agent: Agent, url: URL, headers: Record<string, string>, body: string): Promise<Outcome> {
  const answer = await agent.request({
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
    method: 'POST',
    headers,
    body,
    signal: AbortSignal.timeout(ATTEMPT_MS),
  });
  await answer.body.dump({ limit: MOST_ANSWER_BYTES });
  return outcomeOfStatus(answer);
}

function outcomeOfStatus({ statusCode, headers }: Dispatcher.ResponseData): Outcome {
  if (statusCode >= 200 && statusCode < 300) return { kind: 'sent' };
  if (statusCode === 410) return { kind: 'refused', reason: 'The receiver answered 410: it wants no more.' };
  const hint = statusCode >= 300 && statusCode < 400 ? ', which is not followed' : '';
  const afterMs = Number(headers['retry-after']) * 1000;
  return {
    kind: 'failed',
    reason: `The receiver answered ${statusCode}${hint}.`,
    ...(Number.isFinite(afterMs) && afterMs > 0 ? { afterMs } : {}),
  };
}

/** What a name stands for, and what a port says, is nothing that its owner may learn of our network. */
function outcomeOf(error: unknown): Outcome {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof ForbiddenAddress) return { kind: 'refused', reason: cause.message };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isLate = error instanceof Error && (error.name === 'TimeoutError' || /TIMEOUT/.test(code));
  return {
    kind: 'failed',
    reason: isLate ? 'The receiver did not answer in time.' : 'The receiver could not be reached.',
  };
}
