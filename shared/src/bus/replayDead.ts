import type { Bus } from './bus.ts';

export interface ReplayOptions {
  /** Only what this consumer gave up, as in `profiles-deals`; everything when left out. */
  readonly consumer?: string | undefined;
  readonly onReplayed?: (message: {
    readonly consumer: string;
    readonly subject: string;
    readonly reason: string;
  }) => void;
}

/**
 * Puts what was given up back on its stream and takes it off DEAD; answers how many.
 * Consumers that had applied an event the first time know its id and let it pass; the one that failed tries anew.
 */
export async function replayDead(bus: Bus, options: ReplayOptions = {}): Promise<number> {
  const { state } = await bus.manager.streams.info('DEAD');
  let replayed = 0;
  for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
    const message = await bus.manager.streams.getMessage('DEAD', { seq }).catch(() => null);
    if (message === null) continue; // replayed or removed before
    const consumer = message.header.get('Rapport-Consumer');
    const subject = message.header.get('Rapport-Subject');
    if (subject === '' || (options.consumer !== undefined && options.consumer !== consumer)) continue;
    // Another id than the first delivery's: JetStream's own de-duplication must not swallow it.
    await bus.publishEncoded(
      subject,
      `replay-${seq}-${message.time.getTime()}`,
      new TextDecoder().decode(message.data),
    );
    await bus.manager.streams.deleteMessage('DEAD', seq);
    options.onReplayed?.({ consumer, subject, reason: message.header.get('Rapport-Reason') });
    replayed += 1;
  }
  return replayed;
}
