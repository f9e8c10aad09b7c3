import { describe, expect, it } from 'vitest';
import { type Identifier, type IdentifierType, identifierOf } from './identifier.ts';
import { IdentityGraph } from './identity.ts';

function graphOf(known: readonly [string, IdentifierType, string][] = []) {
  let next = 0;
  return new IdentityGraph(
    known.map(([profileId, type, value]) => ({ profileId, identifier: { type, value } })),
    () => `new_${++next}`,
  );
}

const user = (value: string): Identifier => ({ type: 'USER_ID', value });
const mail = (value: string): Identifier => ({ type: 'EMAIL', value });
const anonymous = (value: string): Identifier => ({ type: 'ANONYMOUS_ID', value });

describe('IdentityGraph', () => {
  it('creates a profile for identifiers nobody has', () => {
    const graph = graphOf();
    expect(graph.resolve([anonymous('a1')])).toBe('new_1');
    expect(graph.resolve([anonymous('a1')])).toBe('new_1');
  });

  it('attaches new identifiers to the one profile that matches', () => {
    const graph = graphOf([['p1', 'ANONYMOUS_ID', 'a1']]);
    expect(graph.resolve([anonymous('a1'), user('u1')])).toBe('p1');
    expect(graph.attached).toEqual([{ profileId: 'p1', identifier: user('u1') }]);
  });

  it('merges two profiles that one event names, the older one survives', () => {
    const graph = graphOf([
      ['p2', 'USER_ID', 'u1'],
      ['p1', 'EMAIL', 'jane@x.com'],
    ]);
    expect(graph.resolve([user('u1'), mail('jane@x.com')])).toBe('p1');
    expect(graph.merges).toEqual([{ from: 'p2', into: 'p1' }]);
    expect(graph.resolve([user('u1')])).toBe('p1');
    expect(graph.survivorOf('p2')).toBe('p1');
  });

  it('follows chains of merges within a batch', () => {
    const graph = graphOf([
      ['p1', 'EMAIL', 'a@x.com'],
      ['p2', 'ANONYMOUS_ID', 'a1'],
      ['p3', 'ANONYMOUS_ID', 'a2'],
    ]);
    graph.resolve([anonymous('a1'), anonymous('a2')]);
    graph.resolve([anonymous('a2'), mail('a@x.com')]);
    expect(graph.survivorOf('p3')).toBe('p1');
  });

  it('gives a second user id a profile of its own and leaves the mail where it is', () => {
    const graph = graphOf([
      ['p1', 'USER_ID', 'abc123'],
      ['p1', 'EMAIL', 'jane@1.com'],
    ]);
    expect(graph.resolve([user('abc456'), mail('jane@1.com')])).toBe('new_1');
    expect(graph.attached).toEqual([{ profileId: 'new_1', identifier: user('abc456') }]);
    expect(graph.resolve([mail('jane@1.com')])).toBe('p1');
  });

  it('never joins two users over a shared browser', () => {
    const graph = graphOf();
    const first = graph.resolve([user('u1'), anonymous('tablet')]);
    const second = graph.resolve([user('u2'), anonymous('tablet')]);
    expect(second).not.toBe(first);
    expect(graph.merges).toEqual([]);
  });

  it('keeps at most five mails on a profile', () => {
    const graph = graphOf();
    for (let n = 1; n <= 5; n += 1) graph.resolve([user('u1'), mail(`m${n}@x.com`)]);
    const profile = graph.resolve([user('u1'), mail('m6@x.com')]);
    expect(profile).toBe('new_1');
    expect(graph.attached.filter((each) => each.identifier.type === 'EMAIL')).toHaveLength(5);
  });
});

describe('identifierOf', () => {
  it.each(['', '0', '000-00', '-1', ' Anonymous ', '"null"', 'NaN', '[object Object]', 'undefined', 'guest'])(
    'drops %j, which names nobody',
    (value) => {
      expect(identifierOf('USER_ID', value)).toBeNull();
    },
  );

  it('lower-cases mails and refuses what is none', () => {
    expect(identifierOf('EMAIL', ' Jane@Example.COM ')).toEqual(mail('jane@example.com'));
    expect(identifierOf('EMAIL', 'jane')).toBeNull();
  });

  it('takes numbers as user ids', () => {
    expect(identifierOf('USER_ID', 17850)).toEqual(user('17850'));
  });
});
