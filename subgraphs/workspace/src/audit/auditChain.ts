import { createHmac } from 'node:crypto';
import type { KeyRing } from '@rapport/shared/secrets/keyRing.ts';
import type { AuditEntry } from '../storage/tables.ts';

// Each entry of a workspace's audit log carries a keyed hash over itself and the hash of the one before. Whoever changes,
// removes, moves or adds an entry would have to compute every later hash anew, and for that they need the key, which
// is not in the database.

/** An entry before its place in the chain is known. */
export type Unchained = Omit<AuditEntry, 'keyId' | 'previousHash' | 'hash' | 'seq'>;

/** What the first entry follows. */
export const NOTHING_BEFORE = '';

const PURPOSE = 'audit log';

export interface AuditChain {
  /** Puts entries behind one another, after `seq` and `previousHash`. */
  extend(
    workspaceId: string,
    after: { readonly seq: number; readonly hash: string },
    entries: readonly Unchained[],
  ): AuditEntry[];
  /** @throws RapportError `INTERNAL` when the entry's key is not on the ring */
  hashOf(workspaceId: string, entry: Omit<AuditEntry, 'hash'>): string;
}

export function auditChain(keyRing: KeyRing): AuditChain {
  const keys = new Map<string, Buffer>();
  const keyOf = (id: string): Buffer => {
    const known = keys.get(id);
    if (known !== undefined) return known;
    const key = keyRing.derive(id, PURPOSE);
    keys.set(id, key);
    return key;
  };
  const hashOf: AuditChain['hashOf'] = (workspaceId, entry) =>
    createHmac('sha256', keyOf(entry.keyId))
      .update(`${entry.previousHash}\n${canonicalText(workspaceId, entry)}`)
      .digest('hex');
  return {
    hashOf,
    extend: (workspaceId, after, entries) => {
      let { seq, hash } = after;
      return entries.map((entry) => {
        seq += 1;
        const chained = { ...entry, seq, keyId: keyRing.presentKeyId, previousHash: hash };
        hash = hashOf(workspaceId, chained);
        return { ...chained, hash };
      });
    },
  };
}

/** One text for one entry, whichever order the database keeps the keys of its JSON in. */
function canonicalText(workspaceId: string, entry: Omit<AuditEntry, 'hash'>): string {
  return JSON.stringify([
    workspaceId,
    entry.seq,
    entry.id,
    entry.at.toISOString(),
    entry.recordedAt.toISOString(),
    entry.actor,
    entry.action,
    entry.entity,
    entry.entityId,
    entry.changed,
    sorted(entry.before),
    sorted(entry.after),
    entry.requestId,
    entry.ip,
    entry.purpose,
    entry.keyId,
  ]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  // Pairs and not an object: keys that look like numbers would leave the order.
  return pairs.map(([key, each]) => [key, sorted(each)]);
}
