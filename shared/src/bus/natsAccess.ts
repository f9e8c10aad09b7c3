/** What NATS_URL says, in the client's words. */
export interface NatsAccess {
  /** Without user and password, so that they can stand in messages. */
  readonly servers: string[];
  readonly user?: string;
  readonly pass?: string;
  /** Where answers to this login go. A login may read its own alone, where the server knows permissions. */
  readonly inboxPrefix?: string;
}

/**
 * Reads `nats://user:password@host:4222`, or several with commas between them: the client takes a list, and does not
 * look for a login in it. Servers of one cluster share their users, so the first login counts for all.
 */
export function natsAccess(urls: string): NatsAccess {
  const addresses = urls.split(',').map((each) => new URL(each.trim()));
  const login = addresses.find(({ username }) => username !== '');
  const servers = addresses.map(({ protocol, host }) => `${protocol}//${host}`);
  if (login === undefined) return { servers };
  const user = decodeURIComponent(login.username);
  const pass = decodeURIComponent(login.password);
  return { servers, user, pass, ...(NAME.test(user) ? { inboxPrefix: inboxOf(user) } : {}) };
}

/** A login with other characters, as a token has them, cannot stand in a subject. */
const NAME = /^[\w-]+$/;

/** The prefix of the subjects at which a login gets its answers. */
export function inboxOf(user: string): string {
  return `_INBOX_${user}`;
}
