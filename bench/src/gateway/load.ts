import { Pool } from 'undici';
import { requestBody } from './graph/customer360.ts';

const CONNECTIONS = 8;

export interface Load {
  /** The answer's text for one profile. */
  ask(profile: number): Promise<string>;
  /** `count` requests for profiles from `first` on, eight at a time; the time it took in ms. Every answer is checked. */
  run(first: number, count: number, check: (answer: string, profile: number) => void): Promise<number>;
  close(): Promise<void>;
}

/** Requests over eight kept connections to one contestant; each asks for a profile nobody asked for before. */
export function loadOn(url: string): Load {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS });
  const ask = async (profile: number): Promise<string> => {
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: pathname,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: 'Bearer bench',
      },
      body: requestBody(profile),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${text.slice(0, 300)}`);
    return text;
  };

  return {
    ask,
    run: async (first, count, check) => {
      const startedAt = performance.now();
      let next = first;
      const worker = async (): Promise<void> => {
        while (next < first + count) {
          const profile = next;
          next += 1;
          check(await ask(profile), profile);
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, worker));
      return performance.now() - startedAt;
    },
    close: () => pool.close(),
  };
}
