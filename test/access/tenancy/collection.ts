import { request } from 'undici';
import type { Foreign } from './foreign.ts';

/** What the collection endpoints answered to somebody else's ids. */
export interface Collected {
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

const CALLS = [
  'batch',
  'import',
  'identify',
  'track',
  'page',
  'screen',
  'group',
  'alias',
  'i',
  't',
  'p',
  's',
  'g',
  'a',
  'b',
  'm',
];

/** Sends messages in which every id, name and key is foreign, under an own write key, to every collection call. */
export async function collectForeign(url: string, writeKey: string, foreign: Foreign): Promise<Collected[]> {
  const texts = [...foreign.texts.values(), ...foreign.ids.values()].flatMap((each) => each.slice(0, 2));
  const answers: Collected[] = [];
  for (const call of CALLS) {
    const batch = texts.map((text) => messageWith(text));
    const bodies = ['batch', 'import', 'b'].includes(call)
      ? [{ writeKey, batch }]
      : batch.slice(0, 10).map((each) => ({ ...each, writeKey }));
    for (const body of bodies) answers.push(await ask(`${url}/v1/${call}`, 'POST', body));
  }
  return answers;
}

/** Delivers to foreign hooks, without a signature and with one that its secret did not make. */
export async function deliverForeign(url: string, hooks: readonly string[]): Promise<Collected[]> {
  const answers: Collected[] = [];
  for (const path of hooks) {
    answers.push(await ask(`${url}${path}`, 'POST', { customer: 'nobody' }));
    answers.push(await ask(`${url}${path}`, 'POST', { customer: 'nobody' }, SIGNATURE));
  }
  return answers;
}

/** Tries everything foreign but the write keys themselves as a write key. */
export async function openWithForeign(url: string, foreign: Foreign): Promise<Collected[]> {
  const texts = [...foreign.texts, ...foreign.ids]
    .filter(([place]) => !place.endsWith('.write_key'))
    .flatMap(([, each]) => each.slice(0, 2))
    .filter((text) => !text.startsWith('wk_'));
  const answers: Collected[] = [];
  for (const text of texts) {
    answers.push(await ask(`${url}/v1/projects/${encodeURIComponent(text)}/settings`, 'GET'));
    answers.push(await ask(`${url}/v1/track`, 'POST', { writeKey: text, userId: 'nobody', event: 'none' }));
    const link = `${url}/notifications/unsubscribe?token=${encodeURIComponent(text)}`;
    answers.push(await ask(link, 'GET'), await ask(link, 'POST'));
  }
  return answers;
}

function messageWith(text: string): object {
  return {
    type: 'identify',
    messageId: text,
    userId: text,
    anonymousId: text,
    groupId: text,
    previousId: text,
    event: 'Order Completed',
    traits: { email: text, phone: text, id: text },
    properties: { order_id: text, total: 1, currency: 'GBP' },
    context: {
      externalIds: [{ id: text, type: text, collection: 'users', encoding: 'none' }],
      device: { id: text },
    },
  };
}

const SIGNATURE = { 'webhook-id': 'msg_1', 'webhook-timestamp': '1', 'webhook-signature': 'v1,AAAA' };

async function ask(
  address: string,
  method: 'GET' | 'POST',
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Collected> {
  const answer = await request(address, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { path: new URL(address).pathname, status: answer.statusCode, text: await answer.body.text() };
}
