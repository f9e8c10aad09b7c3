import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'undici';

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** People who share browsers, come back, tell their mail and are heard of late; a message id each. */
export function messagesOf(seed: number, count: number): Record<string, unknown>[] {
  const random = randomOf(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const startMs = Date.parse('2026-11-01T00:00:00.000Z');
  return Array.from({ length: count }, (_, n) => {
    const person = pick(25);
    const facts = {
      messageId: `s${seed}-${n}`,
      timestamp: new Date(startMs + pick(10_000_000)).toISOString(),
      anonymousId: random() < 0.2 ? `shared${pick(4)}` : `browser${person}-${pick(2)}`,
    };
    if (random() < 0.3) return { ...facts, type: 'track', event: 'Seen', properties: { n } };
    const userId = `user${person}`;
    if (random() < 0.5) return { ...facts, userId, type: 'page', name: 'Home', properties: { n } };
    const traits = { email: `user${person}@faults.example`, visits: n };
    return { ...facts, userId, type: 'identify', traits };
  });
}

export interface Sent {
  /** Answers that made the sender come again, by status; `0` is no answer at all. */
  readonly refused: Readonly<Record<number, number>>;
}

/** As SDKs do: one request after the other, the same again until it was taken; whatever they drop is a failure here. */
export async function sendAll(
  url: string,
  writeKey: string,
  messages: readonly Record<string, unknown>[],
  random: Random,
): Promise<Sent> {
  const refused: Record<number, number> = {};
  for (let sent = 0; sent < messages.length; ) {
    const batch = messages.slice(sent, sent + 1 + Math.floor(random() * 20));
    for (;;) {
      const status = await post(url, writeKey, batch);
      if (status === 200) break;
      if (status !== 0 && status !== 429 && status < 500) throw new Error(`An SDK drops events at ${status}`);
      refused[status] = (refused[status] ?? 0) + 1;
      await delay(100);
    }
    sent += batch.length;
  }
  return { refused };
}

/** The status, or 0 when there was no answer. One that says to come again must say when. */
async function post(url: string, writeKey: string, batch: readonly object[]): Promise<number> {
  try {
    const { statusCode, headers, body } = await request(`${url}/v1/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ writeKey, batch }),
      headersTimeout: 10_000,
    });
    await body.dump();
    if ((statusCode === 429 || statusCode === 503) && headers['retry-after'] === undefined)
      throw new TypeError(`${statusCode} without Retry-After`);
    return statusCode;
  } catch (error) {
    if (error instanceof TypeError) throw error;
    return 0;
  }
}
