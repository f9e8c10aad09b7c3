import { createHmac, timingSafeEqual } from 'node:crypto';
import { type InternalSecret, secretsOf } from '@rapport/shared/access/internalToken.ts';
import { RapportError } from '@rapport/shared/errors.ts';

// A cursor is a place in a stream, signed for one workspace and one life of the stream: what a client makes up, brings
// from another workspace or kept from before the stream was made anew is refused instead of leading somewhere.

/** Which stream, and which life of it. */
export interface LogIdentity {
  readonly stream: string;
  /** When JetStream made it. */
  readonly createdAt: string;
}

export interface Cursors {
  write(log: LogIdentity, workspaceId: string, sequence: number): string;
  /** @throws RapportError `CURSOR_UNUSABLE` */
  read(log: LogIdentity, workspaceId: string, cursor: string): number;
}

const FORM = /^([0-9a-z]{1,11})\.([\w-]{16})$/;

/** Signs with the first secret and believes all: while one replaces another, cursors of before stay good. */
export function createCursors(secret: InternalSecret): Cursors {
  const secrets = secretsOf(secret);
  const signed = (
    { stream, createdAt }: LogIdentity,
    workspaceId: string,
    sequence: number,
    key = secrets[0],
  ): string =>
    createHmac('sha256', key)
      .update(`cursor\n${stream}\n${createdAt}\n${workspaceId}\n${sequence}`)
      .digest('base64url')
      .slice(0, 16);

  return {
    write: (log, workspaceId, sequence) => `${sequence.toString(36)}.${signed(log, workspaceId, sequence)}`,
    read: (log, workspaceId, cursor) => {
      const [, place = '', signature = ''] = FORM.exec(cursor) ?? [];
      const sequence = Number.parseInt(place, 36);
      for (const key of secrets) {
        if (isEqual(signature, signed(log, workspaceId, sequence, key))) return sequence;
      }
      throw new RapportError(
        'CURSOR_UNUSABLE',
        'The cursor in "after" is none of this field in this workspace. Subscribe without it and read anew what you show.',
      );
    },
  };
}

function isEqual(given: string, expected: string): boolean {
  return given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
