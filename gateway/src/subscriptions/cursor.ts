import { createHmac, timingSafeEqual } from 'node:crypto';
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

export function createCursors(secret: string): Cursors {
  const signed = ({ stream, createdAt }: LogIdentity, workspaceId: string, sequence: number): string =>
    createHmac('sha256', secret)
      .update(`cursor\n${stream}\n${createdAt}\n${workspaceId}\n${sequence}`)
      .digest('base64url')
      .slice(0, 16);

  return {
    write: (log, workspaceId, sequence) => `${sequence.toString(36)}.${signed(log, workspaceId, sequence)}`,
    read: (log, workspaceId, cursor) => {
      const [, place = '', signature = ''] = FORM.exec(cursor) ?? [];
      const sequence = Number.parseInt(place, 36);
      const expected = signed(log, workspaceId, sequence);
      if (
        signature.length === expected.length &&
        timingSafeEqual(Buffer.from(signature), Buffer.from(expected))
      )
        return sequence;
      throw new RapportError(
        'CURSOR_UNUSABLE',
        'The cursor in "after" is none of this field in this workspace. Subscribe without it and read anew what you show.',
      );
    },
  };
}
