import { describe, expect, it } from 'vitest';
import { createCursors } from './cursor.ts';

const cursors = createCursors('a secret');
const log = { stream: 'CRM', createdAt: '2026-11-24T08:00:00Z' };
const cursor = cursors.write(log, 'ws_1', 46_655);

describe('a cursor', () => {
  it('is read as it was written', () => {
    expect(cursor).toMatch(/^zzz\.[\w-]{16}$/);
    expect(cursors.read(log, 'ws_1', cursor)).toBe(46_655);
  });

  it.each([
    ['another place', log, 'ws_1', cursor.replace('zzz', 'zzy')],
    ['another workspace', log, 'ws_2', cursor],
    ['another stream', { ...log, stream: 'CDP' }, 'ws_1', cursor],
    ['another life of the stream', { ...log, createdAt: '2026-11-25T08:00:00Z' }, 'ws_1', cursor],
    ['text that is none', log, 'ws_1', ''],
    ['a signature of another length', log, 'ws_1', `${cursor}x`],
  ])('is refused for %s', (_what, where, workspace, given) => {
    expect(() => cursors.read(where, workspace, given)).toThrow(
      expect.objectContaining({ code: 'CURSOR_UNUSABLE' }),
    );
  });

  it('is read while another secret replaces the one it was signed with', () => {
    expect(createCursors(['new', 'a secret']).read(log, 'ws_1', cursor)).toBe(46_655);
  });

  it('is refused by a gateway with another secret', () => {
    expect(() => createCursors('another').read(log, 'ws_1', cursor)).toThrow(
      expect.objectContaining({ code: 'CURSOR_UNUSABLE' }),
    );
  });
});
