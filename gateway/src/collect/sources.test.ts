import { describe, expect, it } from 'vitest';
import { type FindSource, rememberSources } from './sources.ts';

const source = { sourceId: 'src_1', workspaceId: 'ws_1', allowedOrigins: [] };

function setting(answer: FindSource, maxKeys?: number) {
  const time = { ms: 0 };
  const asked: string[] = [];
  const find = rememberSources(
    (key) => {
      asked.push(key);
      return answer(key);
    },
    { now: () => new Date(time.ms) },
    maxKeys,
  );
  return { find, asked, time };
}

describe('rememberSources', () => {
  it('asks once for a burst and again after 5 s', async () => {
    const { find, asked, time } = setting(async () => source);
    expect(await Promise.all([find('k'), find('k'), find('k')])).toEqual([source, source, source]);
    time.ms = 4_999;
    await find('k');
    expect(asked).toEqual(['k']);
    time.ms = 5_000;
    await find('k');
    expect(asked).toEqual(['k', 'k']);
  });

  it('asks for an unknown key again after 1 s', async () => {
    const { find, asked, time } = setting(async () => null);
    expect(await find('k')).toBeNull();
    time.ms = 999;
    expect(await find('k')).toBeNull();
    expect(asked).toEqual(['k']);
    time.ms = 1_000;
    await find('k');
    expect(asked).toEqual(['k', 'k']);
  });

  it('does not remember a failure', async () => {
    let fails = true;
    const { find } = setting(async () => {
      if (fails) throw new Error('the database is away');
      return source;
    });
    await expect(find('k')).rejects.toThrow('the database is away');
    fails = false;
    expect(await find('k')).toEqual(source);
  });

  it('keeps a bounded number of keys and asks for no monstrous one', async () => {
    const { find, asked } = setting(async () => source, 2);
    for (const key of ['a', 'b', 'c', 'a']) await find(key);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
    expect(await find('x'.repeat(201))).toBeNull();
    expect(asked).toHaveLength(4);
  });
});
