import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './lock.mjs';
import { runPnpm } from './pnpm.mjs';
import { progressLine } from './progress.mjs';
import { ensurePnpm } from './runtime.mjs';
import { BootstrapError, sentence } from './sentence.mjs';

const title = 'Installing dependencies';

/**
 * Brings node_modules to what the lockfile says; a file in node_modules remembers what was installed, so that an
 * unchanged checkout costs two reads. The benches need other people's servers, hundreds of packages that nobody else
 * does: they are installed when a bench is first run, and from then on kept up to date like the rest.
 */
export async function ensureDependencies({ root, node, withBench }) {
  if (isInstalled(root, withBench)) return;
  const pnpm = await ensurePnpm(root);
  const lock = await takeLock(join(root, '.rapport/runtime/lock'), (holder) => {
    process.stderr.write(`Waiting for process ${holder.pid}, which is preparing the same checkout …\n`);
  });
  try {
    if (isInstalled(root, withBench)) return;
    const bench = withBench || existsSync(join(root, 'bench/node_modules'));
    await install({ root, node, pnpm, bench });
    writeFileSync(stampPath(root), JSON.stringify({ key: installKey(root), bench }));
  } finally {
    lock.release();
  }
}

function stampPath(root) {
  return join(root, 'node_modules/.rapport-install.json');
}

function isInstalled(root, withBench) {
  try {
    const { key, bench } = JSON.parse(readFileSync(stampPath(root), 'utf8'));
    return key === installKey(root) && (bench || !withBench);
  } catch {
    return false;
  }
}

function installKey(root) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

async function install({ root, node, pnpm, bench }) {
  const filter = bench ? [] : ['--filter', '!@rapport/bench'];
  const args = ['install', '--frozen-lockfile', ...filter].concat([
    '--config.confirm-modules-purge=false', // nobody is there to answer
    '--config.fetch-retry-mintimeout=1000',
    '--config.fetch-retry-maxtimeout=5000',
  ]);
  const env = { ...process.env };
  delete env.NODE_ENV; // "production" would leave out what the tests and the checks need
  const progress = progressLine(title);
  try {
    await runPnpm({ node, pnpm, args, cwd: root, env, onProgress: progress.update });
  } catch (error) {
    throw new BootstrapError(sentence(error, title));
  } finally {
    progress.end();
  }
}
