import type { Identity } from '@rapport/shared/access/caller.ts';
import { AuditRecorded } from '@rapport/shared/events/audit.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';

export interface Linking extends Pick<Identity, 'issuer' | 'subject'> {
  readonly workspaceId: string;
  readonly userId: string;
  readonly requestId: string;
}

/**
 * A member who was made by name and mail, as a workspace's first owner is, comes in by an identity provider for the first
 * time, which has verified the mail: from now on it is the provider's subject that counts. Once linked, no other subject
 * with that mail gets in. False when somebody was faster.
 */
export async function linkIdentity(
  kit: PartKit,
  { workspaceId, userId, requestId, issuer, subject }: Linking,
): Promise<boolean> {
  return kit.db.write(workspaceId, async (tx) => {
    const linked = await tx.query(
      `/* workspace.linkIdentity */
       update users set issuer = $2, subject = $3 where id = $1 and issuer is null
         and not exists (select from users other where other.issuer = $2 and other.subject = $3)
       returning id`,
      [userId, issuer, subject],
    );
    if (linked.length === 0) return false;
    // A look-up has no caller whom a trigger could name, so the entry is written here.
    const at = kit.clock.now();
    const actor = `user:${userId}`;
    const change = { changed: ['issuer', 'subject'], before: {}, after: {} };
    const entry = {
      at: at.toISOString(),
      actor,
      action: 'linkIdentity',
      entity: 'User',
      entityId: userId,
      ...change,
    };
    const data = { entries: [entry], requestId, ip: null, purpose: null };
    await kit.outbox.append(tx, [
      eventOf(AuditRecorded, { part: kit.db.part, workspaceId, subject: userId, actor, at, data }),
    ]);
    return true;
  });
}
