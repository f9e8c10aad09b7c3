import type { Transaction } from '@rapport/shared/db/session.ts';
import type { Interaction } from '../domain/interaction.ts';
import { interactionTable, participantTable } from './tables.ts';

export async function insertInteraction(
  tx: Transaction,
  interaction: Interaction,
  participantIds: readonly string[],
): Promise<void> {
  const { workspaceId } = tx;
  await tx.insert(interactionTable, { ...interaction, workspaceId });
  await tx.insert(
    participantTable,
    participantIds.map((contactId, index) => ({
      workspaceId,
      interactionId: interaction.id,
      contactId,
      position: index + 1,
    })),
  );
}
