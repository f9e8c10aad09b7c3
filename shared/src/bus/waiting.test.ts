import { describe, expect, it } from 'vitest';
import { Waiting } from './waiting.ts';

const message = (workspaceId: string, name: string, bytes = 1) => ({
  subject: `collect.batch.accepted.v1.${workspaceId}`,
  data: new Uint8Array(bytes),
  name,
});

function fill(how: 'in order' | 'in turns', messages: readonly ReturnType<typeof message>[]) {
  const waiting = new Waiting<ReturnType<typeof message>>({ messages: 2, bytes: 10 }, how);
  for (const each of messages) waiting.add(each);
  return (underway: readonly string[] = []) => waiting.take(underway)?.messages.map(({ name }) => name);
}

describe('Waiting', () => {
  it('gives what came in the order in which it came, whosever it is', () => {
    const take = fill('in order', [message('a', 'a1'), message('b', 'b1'), message('a', 'a2')]);
    expect([take(), take(), take()]).toEqual([['a1', 'b1'], ['a2'], undefined]);
  });

  it('lets workspaces take turns, each in its own order', () => {
    const flood = [1, 2, 3, 4, 5].map((n) => message('a', `a${n}`));
    const take = fill('in turns', [...flood, message('b', 'b1'), message('c', 'c1')]);
    expect([take(), take(), take(), take(), take(), take()]).toEqual([
      ['a1', 'a2'],
      ['b1'],
      ['c1'],
      ['a3', 'a4'],
      ['a5'],
      undefined,
    ]);
  });

  it('passes a workspace over that has a batch underway, unless no other waits', () => {
    const take = fill('in turns', [message('a', 'a1'), message('b', 'b1'), message('a', 'a2')]);
    expect([take(['a']), take(['a'])]).toEqual([['b1'], ['a1', 'a2']]);
  });

  it('ends a batch where its bytes are used up, and gives a message alone that is larger', () => {
    const take = fill('in order', [message('a', 'large', 20), message('a', 'a1', 6), message('a', 'a2', 6)]);
    expect([take(), take(), take()]).toEqual([['large'], ['a1'], ['a2']]);
  });
});
