import { createHash } from 'node:crypto';
import type { Caller } from '@rapport/shared/access/caller.ts';
import type { Clock } from '@rapport/shared/clock.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { newId } from '@rapport/shared/ids.ts';
import { RecentlyUsed } from '../limits/recentlyUsed.ts';
import type { PartSource } from '../parts/partSource.ts';
import { systemCaller } from './credentials.ts';

/** The operations that a workspace's front ends have registered, by the SHA-256 (hex) of their text. */
export interface RegisteredOperations {
  /** The text; null when the workspace has none of this hash. Rejects with `UNAVAILABLE` when that cannot be told. */
  find(workspaceId: string, sha256: string): Promise<string | null>;
  /** Whether the workspace runs no others. */
  required(workspaceId: string): Promise<boolean>;
}

/** Where nothing keeps registered operations. */
export const noneRegistered: RegisteredOperations = {
  find: async () => null,
  required: async () => false,
};

/** Holding it, a caller may run what is not registered, as those must who write and register operations. */
export const REGISTER_RIGHT = 'workspace:operation:register';

const QUERY = `query RegisteredOperation($sha256: String!) {
  registeredOperation(sha256: $sha256) { text }
  workspaceSetting { requireRegisteredOperations }
}`;

const TIMEOUT_MS = 5_000;
/** As long as a credential is believed; a change of the setting so holds everywhere within it. */
const REMEMBER_MS = 3_000;
const MAX_REMEMBERED = 2_000;
const UNKNOWN_FIELD = 'Cannot query field "registeredOperation" on type "Query".';
/** The hash of nothing, which is no operation: asks for the setting alone. */
const NO_OPERATION = createHash('sha256').update('').digest('hex');

interface Found {
  readonly text: string | null;
  readonly required: boolean;
}

interface Remembered {
  readonly found: Promise<Found>;
  readonly untilMs: number;
}

/** Asks the workspace part, at most once in 3 s for one operation. */
export function registeredOperations(workspacePart: PartSource, clock: Clock): RegisteredOperations {
  const remembered = new RecentlyUsed<Remembered>(MAX_REMEMBERED);
  const load = (workspaceId: string, sha256: string): Promise<Found> => {
    const key = `${workspaceId} ${sha256}`;
    const nowMs = clock.now().getTime();
    const known = remembered.get(key);
    if (known !== undefined && known.untilMs > nowMs) return known.found;
    const found = ask(workspacePart, workspaceId, sha256);
    remembered.set(key, { found, untilMs: nowMs + REMEMBER_MS });
    found.catch(() => remembered.delete(key)); // an outage must not be remembered
    return found;
  };
  return {
    find: async (workspaceId, sha256) => (await load(workspaceId, sha256)).text,
    required: async (workspaceId) => (await load(workspaceId, NO_OPERATION)).required,
  };
}

async function ask(workspacePart: PartSource, workspaceId: string, sha256: string): Promise<Found> {
  const caller: Caller = { ...systemCaller, workspaceId };
  const { data, errors } = await workspacePart.fetch(
    { query: QUERY, variables: { sha256 } },
    { caller, requestId: newId('req'), deadlineAtMs: Date.now() + TIMEOUT_MS },
    true,
  );
  // While versions change, a workspace part of before may be asked: it has registered nothing.
  if (errors?.some(({ message }) => message.startsWith(UNKNOWN_FIELD)))
    return { text: null, required: false };
  if (errors !== undefined || data === undefined || data === null) {
    throw new RapportError(
      'UNAVAILABLE',
      'Registered operations cannot be looked up just now. Repeat the request in a moment.',
      { cause: errors },
    );
  }
  const { registeredOperation, workspaceSetting } = data as {
    registeredOperation: { text: string } | null;
    workspaceSetting: { requireRegisteredOperations: boolean } | null;
  };
  return {
    text: registeredOperation?.text ?? null,
    required: workspaceSetting?.requireRegisteredOperations ?? false,
  };
}
