import { describe, expect, it } from 'vitest';
import { hidden, masked } from './mask.ts';

describe('masked', () => {
  it.each([
    ['jane.roe@acme.com', 'j•••@acme.com'],
    ['+442071838750', '+44•••50'],
    ['Ada Lovelace', 'A••• L•••'],
    ['  Ada   Lovelace ', 'A••• L•••'],
    ['user-4711', 'u•••'],
    ['李小龍', '李•••'],
    ['😀 smile', '😀••• s•••'],
    ['@handle', '@•••'],
    ['', ''],
  ])('leaves of "%s" enough to recognise it by', (value, left) => {
    expect(masked(value, 'PARTIAL')).toBe(left);
  });

  it('masks each of a list, and keeps null', () => {
    expect(masked(['a@x.io', 'b@x.io'], 'PARTIAL')).toEqual(['a•••@x.io', 'b•••@x.io']);
    expect(masked(['a@x.io'], 'EMPTY')).toEqual([]);
    expect(masked(null, 'REDACTED')).toBeNull();
    expect(masked(undefined, 'PARTIAL')).toBeNull();
  });

  it('leaves nothing of objects and numbers', () => {
    expect(masked({ email: 'a@x.io' }, 'PARTIAL')).toEqual({});
    expect(masked(42, 'REDACTED')).toBe('•••');
  });
});

describe('hidden', () => {
  it('says only that there is a value', () => {
    expect(hidden('jane.roe@acme.com', 'PARTIAL')).toBe('•••');
    expect(hidden(['a@x.io'], 'PARTIAL')).toEqual([]);
    expect(hidden({ email: 'a@x.io' }, 'EMPTY')).toEqual({});
  });
});
