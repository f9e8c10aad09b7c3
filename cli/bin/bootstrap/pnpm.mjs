import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { endWithUs } from './endWithUs.mjs';

/**
 * pnpm repeats every request for itself, which for hundreds of packages makes many minutes without a network. It is
 * ended when so many have failed, for so long, without one package coming in; a hiccup makes a few.
 */
const patienceMs = 20_000;
const failuresBorne = 50;

/**
 * Runs pnpm with its JSON reporter; `onProgress(done, total)` is told as packages come in. Rejects with pnpm's own
 * complaint, or, when nothing has come in for a while, with the fault of the requests it keeps repeating.
 */
export function runPnpm({ node, pnpm, args, cwd, env, onProgress }) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [pnpm, ...args, '--reporter=ndjson'], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    endWithUs(child);
    const counts = { resolved: 0, fetched: 0, found_in_store: 0, imported: 0 };
    const complaints = [];
    let lastGain = Date.now();
    let failures = 0;
    const hear = (line) => {
      const event = parse(line);
      if (event.name === 'pnpm:progress' && event.status in counts) {
        counts[event.status] += 1;
        if (event.status !== 'resolved') {
          lastGain = Date.now();
          failures = 0;
        }
        // Each package is fetched, which takes long on a fresh machine, and then linked, which does on a slow disk.
        onProgress(
          Math.floor((counts.fetched + counts.found_in_store + counts.imported) / 2),
          counts.resolved,
        );
      } else if (event.name === 'pnpm:request-retry') {
        failures += 1;
        if (failures < failuresBorne || Date.now() - lastGain < patienceMs) return;
        complaints.unshift(faultOf(event.error));
        child.kill('SIGTERM');
      } else if (event.level === 'error') {
        complaints.push(faultOf(event.err ?? event));
      } else if (event.text !== undefined) {
        complaints.push(event.text);
      }
    };
    createInterface({ input: child.stdout }).on('line', hear);
    createInterface({ input: child.stderr }).on('line', hear);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) {
        reject(new Error(complaints.find((each) => each.trim() !== '') ?? `pnpm ended with code ${code}`));
        return;
      }
      onProgress(counts.resolved, counts.resolved); // some were neither fetched nor linked: not for this platform
      resolve();
    });
  });
}

/** One event of pnpm's reporter; what is not JSON comes from Node itself and is kept as text. */
function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return { text: line };
  }
}

function faultOf(error) {
  return [error?.cause?.code, error?.code, error?.message].filter((each) => each !== undefined).join(' ');
}
