import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { consumers, eventsDocument, linesOfCode, shortNameOf, textOf } from '../checks/eventLines.ts';
import { repository } from '../checks/repository.ts';

describe('docs/events.md', () => {
  const lines = linesOfCode();

  it('lists every event with who tells and who hears it, as the code imports the contracts', () => {
    expect(textOf('docs/events.md')).toBe(eventsDocument()); // npm run generate writes it
  });

  it('is compared with code that was really read', () => {
    expect(lines.find(({ event }) => event === 'deals.deal.moved.v1')).toEqual({
      event: 'deals.deal.moved.v1',
      toldBy: ['deals: dealMove'],
      heardBy: ['contacts: onRecordTold', 'profiles: onDealMoved'],
    });
  });

  it('names consumers that are wired: each is imported by the service of its part, or by what that hears', () => {
    const hearing = consumers.filter((file) => /\bhear\(/.test(textOf(file)));
    const loose = hearing.filter((file) => {
      const wiring = ['service.ts', 'hears.ts'].map((name) => join(file, '../..', name));
      return !wiring.some(
        (each) =>
          existsSync(join(repository, each)) && textOf(each).includes(`./consumers/${basename(file)}`),
      );
    });
    expect(loose).toEqual([]);
    expect(hearing.map(shortNameOf)).toContain('profiles: onDealMoved');
  });

  it('leaves no event untold', () => {
    expect(lines.filter(({ toldBy }) => toldBy.length === 0)).toEqual([]);
  });
});
