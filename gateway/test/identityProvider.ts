import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';

export interface ProviderKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export const audience = 'rapport-test';

/** An identity provider on this machine: an outside end, with keys that a test changes. */
export class IdentityProvider {
  readonly issuer: string;
  /** What its key set holds just now. */
  keys: JWK[] = [];
  /** Answers 503 instead. */
  away = false;
  /** How often its key set was asked for. */
  keyRequests = 0;
  discovery: Record<string, unknown> = {};
  readonly #stop: () => Promise<void>;

  private constructor(issuer: string, stop: () => Promise<void>) {
    this.issuer = issuer;
    this.#stop = stop;
  }

  static async start(): Promise<IdentityProvider> {
    const server = createServer((request, response) => {
      const answer = provider.#answer(request.url ?? '');
      response.writeHead(answer === null ? 503 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer ?? {}));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tenant`;
    const provider = new IdentityProvider(issuer, async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });
    provider.discovery = { issuer, jwks_uri: `${issuer}/keys` };
    return provider;
  }

  #answer(url: string): object | null {
    if (url.endsWith('/keys')) this.keyRequests += 1;
    if (this.away) return null;
    return url.endsWith('/keys') ? { keys: this.keys } : this.discovery;
  }

  /** A key that the set holds from now on. */
  async addKey(kid: string, alg = 'RS256'): Promise<ProviderKey> {
    const key = await newKey(kid, alg);
    this.keys = [...this.keys, key.publicJwk];
    return key;
  }

  /** A good access token for ten minutes from `now`, unless `claims` or `header` say otherwise; undefined takes one away. */
  token(
    key: ProviderKey,
    now: Date,
    claims: Readonly<Record<string, unknown>> = {},
    header: Partial<JWTHeaderParameters> = {},
  ): Promise<string> {
    const seconds = Math.floor(now.getTime() / 1000);
    const all = { iss: this.issuer, aud: audience, sub: 'ada', iat: seconds, exp: seconds + 600, ...claims };
    const present = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
    return new SignJWT(present)
      .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'at+jwt', ...header })
      .sign(key.privateKey);
  }

  stop(): Promise<void> {
    return this.#stop();
  }
}

export async function newKey(kid: string, alg = 'RS256'): Promise<ProviderKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}
