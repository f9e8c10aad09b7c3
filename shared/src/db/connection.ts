/** The roles of a part: the service's own, and the one its background work over all workspaces takes. */
export function partRole(part: string): string {
  return `rapport_${part}`;
}

export function workerRole(part: string): string {
  return `rapport_${part}_worker`;
}

/**
 * Startup options that make any login act as the part's role in the part's schema. `reset role` returns to the
 * same role, since Postgres takes startup options as the session's default. In production each part logs in as its own role.
 */
export function sessionOptions(part: string): string {
  return `-c role=${partRole(part)} -c search_path=${part} -c statement_timeout=15000 -c lock_timeout=5000`;
}

/** `pg` wants socket URLs as they are; this only refuses what is no Postgres URL, with a sentence. */
export function partUrl(url: string): string {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new TypeError('DATABASE_URL must start with postgres:// or postgresql://');
  }
  return url;
}
