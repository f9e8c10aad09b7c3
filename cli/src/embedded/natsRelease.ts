import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { placeProgram } from './natsPackage.ts';

const run = promisify(execFile);

/** The last release of the line we keep to, with the SHA-256 of its archives as the project publishes them. */
const version = 'v2.9.22';
const checksums: Readonly<Record<string, string>> = {
  'linux-amd64': '9550278e34e94aebd410ec401bc145d3538e430ec2a40d5213fffdf9fdd49c27',
  'linux-arm64': '811e5a3c8187d937a753f182bd5ae2035c91604bda11a3b11023e5eea0504c41',
  'darwin-amd64': 'ebba21564727043a51926a9665b1853d59792666ad874e41d7d4c0797b3e4458',
  'darwin-arm64': '7a1c0ddeded08878185321c69feae009d4f3a45f0355315773282b870c41389b',
};

/** Brings nats-server from the project's releases on GitHub; refuses an archive with another checksum. */
export async function downloadRelease(tools: string, onProgress: (line: string) => void): Promise<void> {
  const platform = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`;
  const wanted = checksums[platform];
  if (wanted === undefined) throw new Error(`there is no release for ${platform}`);
  onProgress(`Downloading nats-server ${version} …`);
  const name = `nats-server-${version}-${platform}`;
  const archive = await download(
    `https://github.com/nats-io/nats-server/releases/download/${version}/${name}.tar.gz`,
  );
  const actual = createHash('sha256').update(archive).digest('hex');
  if (actual !== wanted) throw new Error(`the downloaded release has the checksum ${actual}, not ${wanted}`);
  mkdirSync(tools, { recursive: true });
  const folder = mkdtempSync(join(tools, 'draft-nats-'));
  try {
    writeFileSync(join(folder, 'release.tar.gz'), archive);
    await run('tar', ['-xzf', 'release.tar.gz'], { cwd: folder });
    placeProgram(join(folder, name, 'nats-server'), tools);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function download(address: string): Promise<Buffer> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(120_000) });
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Error(
      `github.com could not be reached: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}
