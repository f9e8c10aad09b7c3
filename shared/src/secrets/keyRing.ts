import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { RapportError } from '../errors.ts';

// Values that must be read again (write keys, and whatever a part keeps to speak to others) are sealed: AES-256-GCM under a
// key of the installation that never stands in the database. A sealed value reads `v1.<key id>.<iv>.<ciphertext and tag>`, and
// only opens at the place it was sealed for: copied into another row, table or workspace it is refused.

/** Where a sealed value stands: it opens nowhere else. */
export interface SealedPlace {
  readonly workspaceId: string;
  /** With its part, as in `workspace.sources`. */
  readonly table: string;
  readonly rowId: string;
}

export interface KeyRing {
  /** The key that seals; the others only open. */
  readonly presentKeyId: string;
  seal(plain: string, place: SealedPlace): string;
  /** @throws RapportError `INTERNAL` when the key is not on the ring, or the value was altered or moved */
  open(sealed: string, place: SealedPlace): string;
  /**
   * A key for another purpose (HKDF-SHA256), so that no key of the ring ever does two things.
   * @throws RapportError `INTERNAL` when the key is not on the ring
   */
  derive(keyId: string, purpose: string): Buffer;
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^v1\.([a-z0-9][a-z0-9_-]*)\.([\w-]+)\.([\w-]+)$/;
const KEY_ID = /^[a-z0-9][a-z0-9_-]{0,31}$/;

/** What a good key ring is, to be read after "must be". */
export const keyRingWanted =
  'keys as id:base64 of 32 bytes, with commas between them (make one with: openssl rand -base64 32)';

/** Whether a text is a key ring; it is never repeated in a message. */
export function isKeyRing(text: string): boolean {
  return keysOf(text) !== null;
}

/** Null for a text that is none: a bad id, a key that is no 32 bytes, an id given twice. */
function keysOf(text: string): ReadonlyMap<string, Buffer> | null {
  const keys = new Map<string, Buffer>();
  for (const entry of text.split(',').map((each) => each.trim())) {
    const colon = entry.indexOf(':');
    const id = entry.slice(0, Math.max(colon, 0));
    const encoded = entry.slice(colon + 1);
    const key = Buffer.from(encoded, 'base64');
    if (!KEY_ID.test(id) || !/^[A-Za-z0-9+/_-]+=*$/.test(encoded) || key.length !== KEY_BYTES || keys.has(id))
      return null;
    keys.set(id, key);
  }
  return keys;
}

/**
 * The keys of `RAPPORT_ENCRYPTION_KEYS`: the first seals, all of them open, so that keys can be replaced one after the
 * other (`rapport secrets rotate` seals everything anew).
 * @throws TypeError when the text is no key ring
 */
export function createKeyRing(text: string): KeyRing {
  const keys = keysOf(text);
  const [presentKeyId] = keys?.keys() ?? [];
  if (keys === null || presentKeyId === undefined) throw new TypeError(`A key ring must be ${keyRingWanted}`);
  const keyOf = (id: string): Buffer => {
    const key = keys.get(id);
    if (key !== undefined) return key;
    throw new RapportError('INTERNAL', `The key "${id}" is not among RAPPORT_ENCRYPTION_KEYS.`);
  };
  return {
    presentKeyId,
    seal: (plain, place) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyOf(presentKeyId), iv).setAAD(textOf(place));
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `v1.${presentKeyId}.${iv.toString('base64url')}.${text.toString('base64url')}`;
    },
    open: (sealed, place) => {
      const [, keyId, iv, text] = SEALED.exec(sealed) ?? [];
      if (keyId === undefined || iv === undefined || text === undefined) throw notOpening(place);
      return opened(keyOf(keyId), Buffer.from(iv, 'base64url'), Buffer.from(text, 'base64url'), place);
    },
    derive: (keyId, purpose) =>
      Buffer.from(hkdfSync('sha256', keyOf(keyId), '', `rapport ${purpose}`, KEY_BYTES)),
  };
}

function opened(key: Buffer, iv: Buffer, text: Buffer, place: SealedPlace): string {
  try {
    const end = text.length - TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
      .setAAD(textOf(place))
      .setAuthTag(text.subarray(end));
    return Buffer.concat([decipher.update(text.subarray(0, end)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw notOpening(place, cause);
  }
}

function notOpening({ table, rowId }: SealedPlace, cause?: unknown): RapportError {
  return new RapportError('INTERNAL', `The sealed value of ${table} ${rowId} does not open.`, { cause });
}

function textOf({ workspaceId, table, rowId }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([workspaceId, table, rowId]));
}

/** Whether a value was sealed; columns from before sealing hold plain ones until `rapport secrets rotate` has run. */
export function isSealed(value: string): boolean {
  return SEALED.test(value);
}

/** The plain value of a column that may still hold one from before sealing. */
export function openValue(keyRing: KeyRing, value: string, place: SealedPlace): string {
  return isSealed(value) ? keyRing.open(value, place) : value;
}
