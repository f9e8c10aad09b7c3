import { BatchAccepted, type CollectedMessage } from '@rapport/shared/events/collect.ts';
import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { testWorkspaceId } from '../../../test/harness/part.ts';

export const at = '2026-06-01T11:00:00.000Z';
const sourceId = 'src_01J00000000000000000000001';

/** A track call as collection hands it on. */
export function message(messageId: string, fields: Partial<CollectedMessage>): CollectedMessage {
  return { messageId, type: 'track', name: 'Seen', timestamp: at, originalTimestamp: at, ...fields };
}

export interface BatchFacts {
  readonly source?: string;
  readonly receivedAt?: string;
  readonly ip?: string;
}

export function batch(
  messages: readonly CollectedMessage[],
  { source = sourceId, receivedAt = at, ip }: BatchFacts = {},
): Envelope {
  return eventOf(BatchAccepted, {
    workspaceId: testWorkspaceId,
    subject: source,
    actor: `source:${source}`,
    at: new Date(receivedAt),
    data: { sourceId: source, receivedAt, ...(ip === undefined ? {} : { ip }), messages: [...messages] },
  });
}
