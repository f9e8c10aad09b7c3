import { describe, expect, it } from 'vitest';
import { connectionOf, decodeCursor } from './connection.ts';

const cursorOf = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
const at = '2026-03-01T09:30:00.000Z';
const refusal = { code: 'BAD_USER_INPUT', message: /^after is not a cursor of this list/ };

describe('decodeCursor', () => {
  it('gives what a page of the list handed out', () => {
    const { pageInfo } = connectionOf(
      ['deal_1'],
      { first: 1 },
      (id) => [at, id],
      async () => 1,
    );
    expect(decodeCursor({ first: 1, after: pageInfo.endCursor }, ['instant', 'text'])).toEqual([
      at,
      'deal_1',
    ]);
    expect(decodeCursor({ first: 1, after: cursorOf(7) }, ['count'])).toEqual([7]);
    expect(decodeCursor({ first: 1 }, ['count'])).toBeNull();
  });

  it.each([
    ['no base64', '!!'],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['too few values', cursorOf(at)],
    ['too many values', cursorOf(at, 'deal_1', 'more')],
    ['a name in place of an instant', cursorOf('Ada', 'deal_1')],
    ['the 31st of February', cursorOf('2026-02-31T00:00:00.000Z', 'deal_1')],
    ['the year 0', cursorOf('0000-01-01T00:00:00.000Z', 'deal_1')],
    ['a year of six digits', cursorOf('+275760-09-13T00:00:00.000Z', 'deal_1')],
    ['an id that cannot be stored', cursorOf(at, 'a\0b')],
    ['a number in place of an id', cursorOf(at, 7)],
  ])('refuses %s', (_what, after) => {
    const decode = () => decodeCursor({ first: 1, after }, ['instant', 'text']);
    expect(decode).toThrowError(expect.objectContaining({ code: refusal.code }));
    expect(decode).toThrowError(refusal.message);
  });

  it.each([-1, 1.5, 2 ** 31, '7', null])('takes %j for no number of rows', (value) => {
    expect(() => decodeCursor({ first: 1, after: cursorOf(value) }, ['count'])).toThrowError(refusal.message);
  });
});
