import type { Session, Transaction } from '@rapport/shared/db/session.ts';
import type { Attendee, Interaction } from '../domain/interaction.ts';
import { interactionTable, interactionUserTable, participantTable } from './tables.ts';

/** Keeps an interaction with who took part, in the order they were named. */
export async function insertInteraction(
  tx: Transaction,
  interaction: Interaction,
  attendees: readonly Attendee[],
): Promise<void> {
  const { workspaceId } = tx;
  const interactionId = interaction.id;
  await tx.insert(interactionTable, { ...interaction, workspaceId });
  const contacts = attendees.flatMap(({ contactId, answer }) =>
    contactId === null ? [] : [{ contactId, answer }],
  );
  await tx.insert(
    participantTable,
    contacts.map((each, index) => ({ ...each, workspaceId, interactionId, position: index + 1 })),
  );
  const users = attendees.flatMap(({ userId, answer }) => (userId === null ? [] : [{ userId, answer }]));
  await tx.insert(
    interactionUserTable,
    users.map((each, index) => ({ ...each, workspaceId, interactionId, position: index + 1 })),
  );
}

/** The thread that an interaction belongs to; null where there is none that the caller may see. */
export async function findThread(session: Session, interactionId: string): Promise<string | null> {
  const [row] = await session.query<{ thread_id: string }>(
    `/* contacts.findThread */ select thread_id from interactions where id = $1`,
    [interactionId],
  );
  return row?.thread_id ?? null;
}

/**
 * The thread of the mail that a mail answers, or of one that answers it: mails are recorded in any order. The earliest one
 * where there are several.
 */
export async function findMailThread(
  tx: Transaction,
  { messageId, inReplyTo }: { readonly messageId: string | null; readonly inReplyTo: string | null },
): Promise<string | null> {
  if (messageId === null && inReplyTo === null) return null;
  const [row] = await tx.query<{ thread_id: string }>(
    `/* contacts.findMailThread */
     select thread_id from interactions
     where workspace_id = $1 and (message_id = $3 or in_reply_to = $2)
     order by occurred_at, id limit 1`,
    [tx.workspaceId, messageId, inReplyTo],
  );
  return row?.thread_id ?? null;
}
