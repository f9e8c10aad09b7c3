// Loaded before the script that launch.mjs starts: ends it as Ctrl-C would when the launcher is gone without a word.
if (process.channel !== undefined) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref(); // the channel alone must not keep a finished script alive
}
