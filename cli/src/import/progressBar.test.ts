import { describe, expect, it } from 'vitest';
import { createProgressBar } from './progressBar.ts';

function setting(isTTY: boolean) {
  const time = { ms: 0 };
  const written: string[] = [];
  const terminal = { isTTY, columns: 200, write: (text: string) => written.push(text) };
  return { time, written, bar: createProgressBar(terminal, () => time.ms) };
}

const counts = { lines: 80_000, ofLines: 320_000, events: 4_000 };

describe('createProgressBar', () => {
  it('draws lines, events, events a second and the time left in place on a terminal', () => {
    const { bar, time, written } = setting(true);
    time.ms = 2_000;
    bar.update(counts);
    time.ms = 2_099;
    bar.update(counts);
    const drawn =
      '\r\x1b[K[######------------------] 25 %  80,000/320,000 lines  4,000 events  2,000/s  ETA 0:06';
    expect(written).toEqual([drawn]);
    bar.say('notice');
    expect(written.slice(1)).toEqual(['\r\x1b[Knotice\n', expect.stringContaining('80,000/320,000')]);
  });

  it('writes a plain line every 5 s elsewhere, and one at the end', () => {
    const { bar, time, written } = setting(false);
    for (time.ms = 0; time.ms < 12_000; time.ms += 1_000) bar.update(counts);
    bar.end();
    expect(written).toEqual([
      '25 %  80,000/320,000 lines  4,000 events  800/s  ETA 0:15\n',
      '25 %  80,000/320,000 lines  4,000 events  400/s  ETA 0:30\n',
      '25 %  80,000/320,000 lines  4,000 events  333/s  ETA 0:36\n',
    ]);
  });
});
