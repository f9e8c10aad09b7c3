import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';

/** A random secret that is made once and then kept in a file only its owner can read. */
export function secretFile(path: string, make: () => string = newSecret): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const secret = make();
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600); // the mode above is narrowed by the umask, never widened, but say it once more for sure
  return secret;
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A key ring of one key, as RAPPORT_ENCRYPTION_KEYS would be. */
export function newKeyRing(): string {
  return `k1:${randomBytes(32).toString('base64')}`;
}
