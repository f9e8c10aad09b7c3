import { describe, expect, it } from 'vitest';
import { createKeyRing, isKeyRing, isSealed, openValue, type SealedPlace } from './keyRing.ts';

const keyOf = (byte: number, length = 32) => Buffer.alloc(length, byte).toString('base64');
const old = `old:${keyOf(1)}`;
const present = `2026:${keyOf(2)}`;
const place: SealedPlace = { workspaceId: 'ws_1', table: 'workspace.sources', rowId: 'src_1' };

describe('createKeyRing', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    const ring = createKeyRing(present);
    const [first, second] = [ring.seal('wk_grüße', place), ring.seal('wk_grüße', place)];
    expect(first).not.toBe(second);
    expect([ring.open(first, place), ring.open(second, place)]).toEqual(['wk_grüße', 'wk_grüße']);
    expect(first).toMatch(/^v1\.2026\.[\w-]{16}\.[\w-]+$/);
    expect(first).not.toContain('wk_');
  });

  it('seals with its first key and opens with every key', () => {
    const sealedBefore = createKeyRing(old).seal('secret', place);
    const both = createKeyRing(`${present}, ${old}`);
    expect(both.presentKeyId).toBe('2026');
    expect(both.open(sealedBefore, place)).toBe('secret');
    expect(() => createKeyRing(present).open(sealedBefore, place)).toThrow(
      'The key "old" is not among RAPPORT_ENCRYPTION_KEYS.',
    );
  });

  it.each<[string, Partial<SealedPlace>]>([
    ['workspace', { workspaceId: 'ws_2' }],
    ['table', { table: 'workspace.api_keys' }],
    ['row', { rowId: 'src_2' }],
  ])('refuses a value that was moved to another %s', (_, moved) => {
    const ring = createKeyRing(present);
    expect(() => ring.open(ring.seal('secret', place), { ...place, ...moved })).toThrow('does not open');
  });

  it('refuses a value of which any character was altered, cut off or added', () => {
    const ring = createKeyRing(present);
    const sealed = ring.seal('secret', place);
    const altered = [...sealed].map((char, at) => {
      const other = char === 'A' ? 'B' : 'A';
      return `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
    });
    const cut = [...sealed].map((_, at) => sealed.slice(0, at));
    // The last character of base64url may carry bits that mean nothing: two texts of one value.
    const same = (text: string) => {
      const last = text.slice(text.lastIndexOf('.') + 1);
      return Buffer.from(last, 'base64url').equals(
        Buffer.from(sealed.slice(sealed.lastIndexOf('.') + 1), 'base64url'),
      );
    };
    const wrong = [...altered.filter((text) => !same(text) || text.length !== sealed.length), ...cut];
    expect(wrong.length).toBeGreaterThan(sealed.length);
    for (const text of wrong) expect(() => ring.open(text, place)).toThrow(/does not open|is not among/);
  });

  it('derives a key for each key and purpose, none of which is a key of the ring', () => {
    const ring = createKeyRing(`${present},${old}`);
    const keys = [ring.derive('2026', 'audit'), ring.derive('old', 'audit'), ring.derive('2026', 'other')];
    expect(
      new Set([...keys.map(String), String(Buffer.alloc(32, 1)), String(Buffer.alloc(32, 2))]).size,
    ).toBe(5);
    expect(ring.derive('2026', 'audit')).toEqual(keys[0]);
  });
});

describe('isKeyRing', () => {
  it.each([
    ['one key', present, true],
    ['several', `${present}, ${old}`, true],
    ['nothing', '', false],
    ['no id', keyOf(1), false],
    ['a short key', `a:${keyOf(1, 31)}`, false],
    ['a long key', `a:${keyOf(1, 33)}`, false],
    ['an id twice', `${old},${old}`, false],
    ['an id that would not stand in a sealed value', `a.b:${keyOf(1)}`, false],
    ['text that is no base64', `a:${'ü'.repeat(43)}`, false],
    ['an empty entry', `${present},`, false],
  ])('judges %s', (_, text, good) => {
    expect(isKeyRing(text)).toBe(good);
    if (!good) expect(() => createKeyRing(text)).toThrow('A key ring must be');
  });
});

describe('openValue', () => {
  it('takes a plain value from before sealing as it is', () => {
    const ring = createKeyRing(present);
    expect(openValue(ring, 'wk_plain', place)).toBe('wk_plain');
    expect(openValue(ring, ring.seal('wk_sealed', place), place)).toBe('wk_sealed');
    expect([isSealed('wk_plain'), isSealed('v1.2026.x')]).toEqual([false, false]);
  });
});
