/** A fault whose message is already the one sentence the user needs. */
export class BootstrapError extends Error {}

const offline =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|FETCH_FAIL/;

/** Says in one sentence what stopped the start and what to do; `output` is what npm or pnpm had to say. */
export function sentence(error, doing = 'Preparing the start') {
  if (error instanceof BootstrapError) return error.message;
  const text = error instanceof Error ? `${error.code ?? ''} ${error.message}` : String(error);
  if (/ENOSPC/.test(text)) return `${doing} failed: the disk is full; free some space and start again.`;
  if (/EDQUOT/.test(text))
    return `${doing} failed: the disk quota is used up; free some space and start again.`;
  if (offline.test(text)) {
    return `${doing} failed: the package registry cannot be reached; check the network or the proxy settings of npm and start again.`;
  }
  if (/EACCES|EPERM|EROFS/.test(text)) {
    const path = /'([^']+)'/.exec(text)?.[1] ?? 'the checkout';
    return `${doing} failed: ${path} cannot be written by this user; run as its owner or clone the repository anew.`;
  }
  if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(text)) {
    return `${doing} failed: pnpm-lock.yaml does not match a package.json; run "pnpm install" and commit the lockfile.`;
  }
  if (/EINTEGRITY|ERR_PNPM_TARBALL_INTEGRITY/.test(text)) {
    return `${doing} failed: a downloaded package does not match its checksum; empty the npm cache and start again.`;
  }
  return `${doing} failed: ${firstLine(text)}`;
}

function firstLine(text) {
  const line = text.split('\n').map((each) => each.replace(/^npm (error|ERR!)\s*/, '').trim());
  return line.find((each) => each !== '' && !/^code /.test(each)) ?? 'no reason was given';
}
