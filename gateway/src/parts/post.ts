import type { Dispatcher } from 'undici';

export interface Posted {
  readonly status: number;
  readonly text: string;
}

/**
 * One POST over a pool, with the answer's body as text. `pool.request` gives a stream for it, which took a sixth of
 * the gateway's CPU for a customer-360 request of eight fetches.
 */
export function post(pool: Dispatcher, options: Omit<Dispatcher.DispatchOptions, 'method'>): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    pool.dispatch(
      { ...options, method: 'POST' },
      {
        onRequestStart: () => {},
        onResponseStart: (_controller, statusCode) => {
          status = statusCode;
        },
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () => resolve({ status, text: textOf(chunks) }),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}

function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  return (chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks)).toString('utf8');
}
