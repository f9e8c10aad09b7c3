import { hear } from '@rapport/shared/bus/hear.ts';
import { MessageRejected } from '@rapport/shared/events/collect.ts';
import { recordRejected } from '../commands/recordRejected.ts';

/** What collection did not take shows in its source's debugger. */
export const onMessageRejected = hear(MessageRejected, (tx, events) =>
  recordRejected(
    tx,
    events.map(({ data }) => ({ ...data, receivedAt: new Date(data.receivedAt) })),
  ),
);
