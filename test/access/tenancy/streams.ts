import { natsAccess } from '@rapport/shared/bus/natsAccess.ts';
import { connect } from 'nats';

/** How many messages every stream holds of each subject that names a workspace. */
export async function messagesOf(natsUrl: string, workspaceId: string): Promise<Record<string, number>> {
  const connection = await connect(natsAccess(natsUrl));
  try {
    const manager = await connection.jetstreamManager();
    const counts: Record<string, number> = {};
    for await (const { config } of manager.streams.list()) {
      const { state } = await manager.streams.info(config.name, { subjects_filter: '>' });
      for (const [subject, count] of Object.entries(state.subjects ?? {})) {
        if (subject.split('.').includes(workspaceId)) counts[`${config.name} ${subject}`] = count;
      }
    }
    return counts;
  } finally {
    await connection.close();
  }
}
