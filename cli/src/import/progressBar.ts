export interface ProgressCounts {
  readonly lines: number;
  readonly ofLines: number;
  readonly events: number;
}

export interface ProgressBar {
  update(counts: ProgressCounts): void;
  /** Says something without disturbing the bar. */
  say(line: string): void;
  end(): void;
}

/** What of a terminal is used. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const WIDTH = 24;

/** A bar that is drawn again in place on a terminal, and a plain line every 5 s elsewhere. */
export function createProgressBar(
  terminal: Terminal,
  now: () => number = () => performance.now(),
): ProgressBar {
  const drawn = terminal.isTTY === true;
  const everyMs = drawn ? 100 : 5_000;
  const startedAt = now();
  let shownAt = drawn ? Number.NEGATIVE_INFINITY : startedAt;
  let last: ProgressCounts | undefined;

  const show = (counts: ProgressCounts) => {
    const text = progressText(counts, (now() - startedAt) / 1000, drawn);
    if (!drawn) terminal.write(`${text}\n`);
    else terminal.write(`\r\x1b[K${text.slice(0, (terminal.columns ?? 120) - 1)}`);
    shownAt = now();
  };

  return {
    update: (counts) => {
      last = counts;
      if (now() - shownAt >= everyMs) show(counts);
    },
    say: (line) => {
      terminal.write(drawn ? `\r\x1b[K${line}\n` : `${line}\n`);
      if (drawn && last !== undefined) show(last);
    },
    end: () => {
      if (last !== undefined) show(last);
      if (drawn) terminal.write('\n');
    },
  };
}

function progressText({ lines, ofLines, events }: ProgressCounts, seconds: number, drawn: boolean): string {
  const share = ofLines === 0 ? 1 : lines / ofLines;
  const filled = Math.floor(share * WIDTH);
  const bar = drawn ? `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ` : '';
  const rate = seconds > 0 ? Math.round(events / seconds) : 0;
  const left = share > 0 && seconds > 0 ? clock((seconds / share) * (1 - share)) : '?';
  return (
    `${bar}${Math.floor(share * 100)} %  ${count(lines)}/${count(ofLines)} lines  ` +
    `${count(events)} events  ${count(rate)}/s  ETA ${left}`
  );
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
