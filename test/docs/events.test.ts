import { globSync } from 'node:fs';
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
      heardBy: ['profiles: onDealMoved'],
    });
  });

  it('names consumers that are wired: each is imported by the service of its part', () => {
    const hearing = consumers.filter((file) => /\bhear\(/.test(textOf(file)));
    const loose = hearing.filter((file) => {
      // Where a replay hears the same, they stand in a file of their own.
      const wiring = globSync('{service,hears}.ts', { cwd: join(repository, file, '../..') });
      const texts = wiring.map((name) => textOf(join(file, '../..', name)));
      return !texts.some((text) => text.includes(`./consumers/${basename(file)}`));
    });
    expect(loose).toEqual([]);
    expect(hearing.map(shortNameOf)).toContain('profiles: onDealMoved');
  });

  it('leaves no event untold', () => {
    expect(lines.filter(({ toldBy }) => toldBy.length === 0)).toEqual([]);
  });
});
