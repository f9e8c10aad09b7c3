import { describe, expect, it } from 'vitest';
import { allChoices, bodyText, channelsFor, titleLine } from './notification.ts';

describe('channelsFor', () => {
  it('is every way until one is turned off, and a webhook only where there is one', () => {
    expect(channelsFor('MENTION', [], true)).toEqual(['IN_APP', 'MAIL', 'WEBHOOK']);
    expect(channelsFor('MENTION', [], false)).toEqual(['IN_APP', 'MAIL']);
    const choices = [{ kind: 'MENTION', channel: 'MAIL', enabled: false }] as const;
    expect(channelsFor('MENTION', choices, true)).toEqual(['IN_APP', 'WEBHOOK']);
    expect(channelsFor('TASK_REMINDER', choices, false)).toEqual(['IN_APP', 'MAIL']);
  });

  it('is no other than those that were asked for, and none that is off', () => {
    const choices = [{ kind: 'TASK_REMINDER', channel: 'MAIL', enabled: false }] as const;
    expect(channelsFor('TASK_REMINDER', choices, true, ['MAIL', 'WEBHOOK'])).toEqual(['WEBHOOK']);
    expect(channelsFor('TASK_REMINDER', choices, true, ['MAIL'])).toEqual([]);
  });
});

describe('allChoices', () => {
  it('names every kind on every way once', () => {
    const all = allChoices([{ kind: 'TEST', channel: 'MAIL', enabled: false }]);
    expect(all).toHaveLength(18);
    expect(all.filter(({ enabled }) => !enabled)).toEqual([
      { kind: 'TEST', channel: 'MAIL', enabled: false },
    ]);
  });
});

describe('what is kept of texts', () => {
  it('is one line of up to 200 characters for a title, and 2,000 for what is below', () => {
    expect(titleLine(' Call\r\nBcc: all@acme.example\tnow ')).toBe('Call Bcc: all@acme.example now');
    expect([...titleLine('😀'.repeat(300))]).toHaveLength(200);
    expect(titleLine('😀'.repeat(200))).toBe('😀'.repeat(200));
    expect(bodyText('a'.repeat(3_000))).toBe(`${'a'.repeat(1_999)}…`);
  });
});
