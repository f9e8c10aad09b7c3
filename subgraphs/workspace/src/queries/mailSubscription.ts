import type { Database } from '@rapport/shared/db/database.ts';
import type { KeyRing } from '@rapport/shared/secrets/keyRing.ts';
import { readUnsubscribeToken } from '../secrets/unsubscribeToken.ts';

export interface MailSubscription {
  readonly workspaceId: string;
  readonly workspaceName: string;
}

/** Whose mails a link stops; null for a link that is none, or of a workspace that is gone. */
export async function findMailSubscription(
  db: Database,
  keyRing: KeyRing,
  token: string,
): Promise<MailSubscription | null> {
  const read = readUnsubscribeToken(keyRing, token);
  if (read === null) return null;
  const [found] = await db.read<MailSubscription>(
    read.workspaceId,
    `/* workspace.mailSubscription */
     select w.id as "workspaceId", w.name as "workspaceName" from workspaces w
     where exists (select from users where id = $1)`,
    [read.userId],
  );
  return found ?? null;
}
