import { createHash } from 'node:crypto';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { reachOf } from '@rapport/shared/access/rights.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { REGISTER_RIGHT, type RegisteredOperations } from '../access/registeredOperations.ts';
import { RecentlyUsed } from '../limits/recentlyUsed.ts';
import { NotRegistered } from '../limits/refusals.ts';
import type { Asked } from './graphqlRequest.ts';

/** Texts kept for automatic persisted operations (`extensions.persistedQuery`), and their characters together. */
const MAX_AUTOMATIC = 1_000;
const MAX_AUTOMATIC_CHARACTERS = 4_000_000;

/**
 * Where ApolloServer keeps the texts of automatic persisted operations. It does so after a caller was verified and the
 * operation was found valid, so that strangers cannot push out what callers use.
 */
export class AutomaticOperations {
  readonly #texts = new RecentlyUsed<string>(MAX_AUTOMATIC, MAX_AUTOMATIC_CHARACTERS);

  /** By ApolloServer's key, which has `apq:` before the hash. */
  async get(key: string): Promise<string | undefined> {
    return this.#texts.get(key);
  }

  async set(key: string, text: string): Promise<void> {
    this.#texts.set(key, text, text.length);
  }

  async delete(key: string): Promise<void> {
    this.#texts.delete(key);
  }

  find(sha256: string): Promise<string | undefined> {
    return this.get(`apq:${sha256}`);
  }
}

export interface OperationText {
  /** Undefined where the request names no text that is known here. */
  readonly text: string | undefined;
  /** The text is of the registry, and stands in the request in place of its name. */
  readonly isRegistered: boolean;
}

/**
 * The text a request runs: its own, or the registered or remembered one that it names by its hash.
 * @throws NotRegistered where the workspace runs registered operations only and this is none; RapportError `NOT_FOUND`
 *   for an `id` that names none, `UNAVAILABLE` when that cannot be told
 */
export async function operationTextOf(
  asked: Asked,
  caller: Caller,
  operations: RegisteredOperations,
  automatic: AutomaticOperations,
): Promise<OperationText> {
  const { workspaceId } = caller;
  let text = asked.query;
  if (asked.hash !== undefined && (text === undefined || asked.byId)) {
    const registered = await operations.find(workspaceId, asked.hash);
    if (registered !== null) return { text: registered, isRegistered: true };
    if (asked.byId)
      throw new RapportError('NOT_FOUND', `No operation is registered under the id ${asked.hash}.`);
    text = await automatic.find(asked.hash);
  }
  if (text === undefined) return { text, isRegistered: false };
  if ((await operations.required(workspaceId)) && reachOf(caller.grants, REGISTER_RIGHT) === null) {
    const hash = createHash('sha256').update(text).digest('hex');
    if ((await operations.find(workspaceId, hash)) === null) throw new NotRegistered();
  }
  return { text, isRegistered: false };
}
