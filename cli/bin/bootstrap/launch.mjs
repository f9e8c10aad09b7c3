import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const follow = new URL('./followParent.mjs', import.meta.url).href;

/**
 * Runs the script with this process's terminal and answers its exit code. Signals are passed on and the child decides:
 * this process ends only after it. Should this process be killed outright, the child notices through the channel.
 */
export function launch(node, script, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, ['--import', follow, script, ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    whenNpmIsGone(() => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** npm, or the shell between, may be killed without passing it on; a plain `node … &` may outlive its shell, though. */
function whenNpmIsGone(react) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    react();
  }, 500);
  timer.unref();
}
