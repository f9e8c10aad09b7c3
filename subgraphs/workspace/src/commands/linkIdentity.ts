import type { Identity } from '@rapport/shared/access/caller.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';

/**
 * A member who was made by name and mail, as a workspace's first owner is, comes in by an identity provider for the first
 * time, which has verified the mail: from now on it is the provider's subject that counts. Once linked, no other subject
 * with that mail gets in.
 */
export async function linkIdentity(
  kit: PartKit,
  workspaceId: string,
  userId: string,
  { issuer, subject }: Pick<Identity, 'issuer' | 'subject'>,
): Promise<boolean> {
  return kit.db.write(workspaceId, async (tx) => {
    const linked = await tx.query(
      `/* workspace.linkIdentity */
       update users set issuer = $2, subject = $3 where id = $1 and issuer is null
         and not exists (select from users other where other.issuer = $2 and other.subject = $3)
       returning id`,
      [userId, issuer, subject],
    );
    return linked.length === 1;
  });
}
