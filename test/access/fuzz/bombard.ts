import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import { firstHeard, isEventStream } from './eventStream.ts';
import { faultOf, type Told } from './judge.ts';

export interface Shot {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** What is fuzzed, to be read in a report. */
  readonly about: string;
  readonly onAnswer?: (told: Told) => void;
}

const CONNECTIONS = 12;
/** Failures told in a report; one cause brings thousands. */
const MAX_TOLD = 12;

/** Sends shots over kept connections, several operations after one another on each; tells those that got a bad answer. */
export async function bombard(
  url: string,
  shots: Iterable<Shot>,
): Promise<{ sent: number; faults: string[] }> {
  const pool = new Pool(url, { connections: CONNECTIONS });
  const faults = new Map<string, string>();
  const iterator = shots[Symbol.iterator]();
  let sent = 0;
  const worker = async (): Promise<void> => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
      const shot = next.value;
      const told = await fire(pool, shot);
      sent += 1;
      const fault = faultOf(told);
      shot.onAnswer?.(told);
      if (fault === null || faults.size >= MAX_TOLD) continue;
      faults.set(
        `${shot.about.replaceAll(/\d+/g, '')} ${fault}`,
        `${shot.about}: ${fault}\n  sent ${String(shot.body ?? shot.path).slice(0, 600)}\n  answered ${told.status} ${told.text.slice(0, 600)}`,
      );
    }
  };
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
    return { sent, faults: [...faults.values()] };
  } finally {
    await pool.close();
  }
}

/** Whoever calls repeats these: a connection that the gateway closed while it idled, and what it says is away just now. */
const MAX_REPEATS = 4;
const AGAIN = /"code":"(?:RATE_LIMITED|UNAVAILABLE)"/;

/** Sends a shot, and repeats it where the answer asks for that; what does not pass in the end is told as it is. */
async function fire(pool: Pool, { path, method, headers, body }: Shot): Promise<Told> {
  for (let repeats = 0; ; repeats += 1) {
    const asked = pool.request({ path, method, headers, ...(body === undefined ? {} : { body }) });
    const answer = await asked.catch((error: Error) => error);
    if (answer instanceof Error) {
      if (repeats < MAX_REPEATS) continue;
      return { status: 0, text: answer.message };
    }
    const text = isEventStream(answer.headers) ? await firstHeard(answer.body) : await answer.body.text();
    const told = { status: answer.statusCode, text };
    const isLimited = told.text.includes('"code":"RATE_LIMITED"');
    if (!AGAIN.test(told.text) || (!isLimited && repeats >= MAX_REPEATS)) return told;
    await delay(Number(answer.headers['retry-after'] ?? 1) * 1000);
  }
}
