const drawn = process.stderr.isTTY === true;

/**
 * One line that grows on a terminal, and a few separate lines elsewhere (a log of hundreds helps nobody).
 * `update` takes the count so far; without a total the line only shows that time passes.
 */
export function progressLine(title) {
  const startedAt = Date.now();
  let done = 0;
  let total = 0;
  let written = '';
  let writtenAt = 0;
  const text = () => {
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    if (total > 0) return `${title} … ${done}/${total}`;
    return seconds > 1 ? `${title} … ${seconds} s` : `${title} …`;
  };
  const write = () => {
    const line = text();
    const wait = drawn ? 100 : 5000;
    if (line === written || Date.now() - writtenAt < wait) return;
    process.stderr.write(drawn ? `\r\x1b[K${line}` : `${line}\n`);
    written = line;
    writtenAt = Date.now();
  };
  write();
  const timer = setInterval(write, 1000);
  return {
    update(count, of) {
      done = count;
      total = of;
      write();
    },
    end() {
      clearInterval(timer);
      const line = text();
      if (drawn) process.stderr.write(`\r\x1b[K${line}\n`);
      else if (line !== written) process.stderr.write(`${line}\n`);
    },
  };
}
