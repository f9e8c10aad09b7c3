import type { Bus } from '@rapport/shared/bus/bus.ts';
import { replayStream } from '@rapport/shared/bus/replayStream.ts';
import { streamOf } from '@rapport/shared/bus/streams.ts';
import type { Clock } from '@rapport/shared/clock.ts';
import { Database } from '@rapport/shared/db/database.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import { Outbox } from '@rapport/shared/outbox/outbox.ts';
import type { Logger } from '@rapport/shared/telemetry/log.ts';
import { hears } from './hears.ts';
import { isEmptyStore } from './queries/isEmptyStore.ts';
import { tables } from './storage/tables.ts';

export interface ReplayOptions {
  readonly databaseUrl: string;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly onReplayed?: (from: string, events: number) => void;
}

/** The other parts know already what comes of the past, so nothing of it is told to them again. */
class SilentOutbox extends Outbox {
  override async append(): Promise<void> {}
}

/**
 * Makes profiles anew from what was collected and what the CRM told. The store must be empty; the part may run meanwhile.
 * Collected events come first: what the CRM says of a profile by its id finds it then.
 * @throws RapportError `BAD_USER_INPUT` when the store holds anything
 */
export async function replayProfiles(options: ReplayOptions): Promise<void> {
  const { bus, clock, log, databaseUrl } = options;
  const db = await Database.open({ part: 'profiles', url: databaseUrl, tables });
  try {
    if (!(await isEmptyStore(db))) {
      throw new RapportError(
        'BAD_USER_INPUT',
        'The store of profiles is not empty: a replay would mix what it holds with what is replayed.',
      );
    }
    const kit = { db, clock, log, outbox: new SilentOutbox({ db, bus, log }), reaches: {} };
    for (const [from, hearings] of Object.entries(hears(kit))) {
      const { state } = await bus.manager.streams.info(streamOf(from));
      if (state.first_seq > 1)
        log.warn({ from, first: state.first_seq }, 'the stream does not begin at its first message');
      const events = await replayStream(bus, db, from, hearings);
      options.onReplayed?.(from, events);
    }
  } finally {
    await db.close();
  }
}
