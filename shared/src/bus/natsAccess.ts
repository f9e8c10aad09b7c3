/** What NATS_URL says, in the client's words. */
export interface NatsAccess {
  /** Without user and password, so that they can stand in messages. */
  readonly servers: string[];
  readonly user?: string;
  readonly pass?: string;
}

/**
 * Reads `nats://user:password@host:4222`, or several with commas between them: the client takes a list, and does not
 * look for a login in it. Servers of one cluster share their users, so the first login counts for all.
 */
export function natsAccess(urls: string): NatsAccess {
  const addresses = urls.split(',').map((each) => new URL(each.trim()));
  const login = addresses.find(({ username }) => username !== '');
  return {
    servers: addresses.map(({ protocol, host }) => `${protocol}//${host}`),
    ...(login === undefined
      ? {}
      : { user: decodeURIComponent(login.username), pass: decodeURIComponent(login.password) }),
  };
}
