import { Pool } from 'undici';
import { customer360, emailOf } from './customers.ts';

const CONNECTIONS = 4;

export interface Load {
  ask(token: string, customer: number): Promise<string>;
  /** `count` requests, a few at a time, for customers in turn; how long each took in ms. Every answer is checked. */
  run(token: string, count: number, check: (answer: string, customer: number) => void): Promise<number[]>;
  close(): Promise<void>;
}

export function loadOn(url: string): Load {
  const pool = new Pool(url, { connections: CONNECTIONS });
  const ask = async (token: string, customer: number): Promise<string> => {
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: customer360, variables: { email: emailOf(customer) } }),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${text.slice(0, 300)}`);
    return text;
  };
  return {
    ask,
    run: async (token, count, check) => {
      const times: number[] = [];
      let next = 0;
      const worker = async (): Promise<void> => {
        while (next < count) {
          const customer = next++;
          const startedAt = performance.now();
          const answer = await ask(token, customer);
          times.push(performance.now() - startedAt);
          check(answer, customer);
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, worker));
      return times;
    },
    close: () => pool.close(),
  };
}
