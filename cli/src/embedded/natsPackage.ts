import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const patience = { timeout: 300_000, maxBuffer: 16 * 1024 * 1024 };

/** Brings nats-server by the system's packages: Homebrew on macOS, the Debian package elsewhere. */
export async function installFromPackages(tools: string, onProgress: (line: string) => void): Promise<void> {
  if (process.platform === 'darwin') {
    onProgress('Installing nats-server by Homebrew …');
    await run('brew', ['install', 'nats-server'], patience).catch(() => {
      throw new Error('Homebrew could not install it');
    });
    return;
  }
  onProgress('Bringing nats-server from the system’s packages …');
  await unpackDebianPackage(tools);
}

/**
 * Downloads the package by apt, which checks its signature, and takes the one program out of it. Installing it instead
 * would need root, and would start a server on port 4222 that nobody asked for.
 */
async function unpackDebianPackage(tools: string): Promise<void> {
  mkdirSync(tools, { recursive: true });
  const folder = mkdtempSync(join(tools, 'draft-nats-'));
  try {
    await downloadPackage(folder);
    const archive = readdirSync(folder).find((name) => name.endsWith('.deb'));
    if (archive === undefined) throw new Error('apt-get downloaded no package');
    await run('dpkg-deb', ['--extract', join(folder, archive), join(folder, 'content')], patience);
    placeProgram(join(folder, 'content/usr/sbin/nats-server'), tools);
  } catch (error) {
    throw new Error(`apt-get could not bring it: ${reason(error)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fresh machine or container has no package lists; an ordinary user may not fetch them, except for himself. */
async function downloadPackage(folder: string): Promise<void> {
  const options = { ...patience, cwd: folder };
  try {
    await run('apt-get', ['download', 'nats-server'], options);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Error('there is no apt-get');
    for (const name of ['lists/partial', 'cache/archives/partial'])
      mkdirSync(join(folder, name), { recursive: true });
    const own = ['-o', `Dir::State::Lists=${folder}/lists`, '-o', `Dir::Cache=${folder}/cache`];
    await run('apt-get', [...own, 'update'], options);
    await run('apt-get', [...own, 'download', 'nats-server'], options);
  }
}

/** Puts the program in its place in one step, so that no other start sees half of it. */
export function placeProgram(program: string, tools: string): void {
  const place = join(tools, 'nats-server');
  mkdirSync(place, { recursive: true });
  const draft = join(place, `draft-${process.pid}`);
  copyFileSync(program, draft);
  renameSync(draft, join(place, 'nats-server'));
}

function reason(error: unknown): string {
  const text =
    error instanceof Error ? ('stderr' in error ? String(error.stderr) : error.message) : String(error);
  const line = text.split('\n').find((each) => each.startsWith('E:')) ?? text.split('\n')[0] ?? '';
  return line.replace(/^E:\s*/, '').trim();
}
