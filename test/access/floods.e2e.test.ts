import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';
import { type Flood, floods } from './floods.ts';

const TIMES = 7;
const MOST_MS = 100;
const MEMORY_REQUESTS = 1_000;
/** What may stay of 1,000 refused requests; measured: 5 MB, which is compiled code and metrics. */
const MOST_BYTES_KEPT = 16 * 1024 * 1024;

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform('floods');
});

afterAll(async () => {
  await platform?.stop();
});

interface Refusal {
  readonly code: string;
  readonly limit?: string;
  readonly requestId: string;
}

interface Answer {
  readonly errors: readonly { readonly extensions: Refusal; readonly message: string }[];
  readonly data?: unknown;
}

async function send({ body }: Flood): Promise<Answer> {
  const response = await request(`${platform.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${platform.token}` },
    body: body(),
  });
  return (await response.body.json()) as Answer;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The heap in use after everything unreachable is gone. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('The garbage collector cannot be called.');
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

describe('a flood', () => {
  it.each(floods)('of $title is refused with $code within 100 ms', async (flood) => {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const startedAt = performance.now();
      const { errors, data } = await send(flood);
      times.push(performance.now() - startedAt);
      expect(data ?? null).toBeNull();
      expect(errors.length).toBeLessThanOrEqual(101); // validation ends after a hundred
      const { code, limit, requestId } = errors[0]?.extensions ?? {};
      expect({ code, limit }).toEqual({ code: flood.code, limit: flood.limit });
      expect(requestId).toMatch(/^req_/);
      for (const { message } of errors) expect(message.length).toBeLessThan(1_000);
    }
    expect(median(times)).toBeLessThan(MOST_MS);
  });

  it('leaves the platform answering', async () => {
    expect(await platform.query('{ viewer { workspace { name } } }')).toEqual({
      viewer: { workspace: { name: expect.any(String) } },
    });
  });

  it('leaves memory as it was, over a thousand of them', async () => {
    const round = async (count: number): Promise<void> => {
      for (let index = 0; index < count; index += 1) await send(floods[index % floods.length] as Flood);
    };
    await round(4 * floods.length); // what is compiled and kept once
    const before = heapBytes();
    await round(MEMORY_REQUESTS);
    expect(heapBytes() - before).toBeLessThan(MOST_BYTES_KEPT);
  });

  it('is counted by the limit that refused it', async () => {
    const { body } = await request(`${platform.url}/metrics`);
    const text = await body.text();
    const counted = [...text.matchAll(/^rapport_gateway_refused_total\{reason="(\w+)"\} [1-9]/gm)];
    const expected = new Set(floods.flatMap(({ limit }) => limit ?? []));
    expect(new Set(counted.map(([, reason]) => reason))).toEqual(expected);
  });
});
