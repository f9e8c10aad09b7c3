import { applyEvents } from '@rapport/shared/bus/applyEvents.ts';
import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { type ProfileActivity, ProfileChanged } from '@rapport/shared/events/profiles.ts';
import { Outbox } from '@rapport/shared/outbox/outbox.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { type PartUnderTest, startPartUnderTest, testWorkspaceId } from '../../../test/harness/part.ts';
import { onProfileChanged } from '../src/consumers/onProfileChanged.ts';
import { onProfileRegrouped } from '../src/consumers/onProfileRegrouped.ts';
import { startSegments } from '../src/service.ts';

export const noon = '2026-06-01T12:00:00.000Z';

let profilesMade = 0;
let entriesMade = 0;

export function newProfile(): string {
  profilesMade += 1;
  return `profile_01J${String(profilesMade).padStart(23, '0')}`;
}

export function activity(name: string, fields: Partial<ProfileActivity> = {}): ProfileActivity {
  entriesMade += 1;
  const id = `entry_01J${String(entriesMade).padStart(23, '0')}`;
  return { id, kind: 'TRACK', name, occurredAt: noon, sourceId: 'src_1', properties: {}, ...fields };
}

interface Change {
  readonly traits?: Record<string, unknown>;
  readonly activities?: ProfileActivity[];
  readonly at?: Date;
  readonly workspaceId?: string;
}

/** The event the profiles part tells when something was learned of a customer. */
export function changed(profileId: string, change: Change): Envelope {
  return eventOf(ProfileChanged, {
    workspaceId: change.workspaceId ?? testWorkspaceId,
    subject: profileId,
    actor: 'system:profiles',
    at: change.at ?? new Date(noon),
    data: { profileId, traits: change.traits ?? {}, activities: change.activities ?? [] },
  });
}

/** The segments part, and its way to hear a batch at once. */
export interface SegmentsUnderTest extends PartUnderTest {
  /** Hears a batch as its consumer does, without the way through NATS; answers how many were new. */
  hear(events: readonly Envelope[]): Promise<number>;
  /** What was told of a segment. */
  toldOf(segmentId: string): Promise<Envelope[]>;
}

export async function startSegmentsUnderTest(): Promise<SegmentsUnderTest> {
  const under = await startPartUnderTest({ name: 'segments', start: startSegments });
  const { db, bus, clock } = under;
  const log = createLog('test', 'warn');
  const kit = { db, clock, log, outbox: new Outbox({ db, bus, log }), reaches: {} };
  const hearings = [onProfileChanged(kit), onProfileRegrouped(kit)];
  const byType = new Map(hearings.map((hearing) => [hearing.type, hearing]));
  return {
    ...under,
    hear: (events) => applyEvents(db, 'test', byType, events),
    toldOf: async (segmentId) =>
      (await under.told()).filter((event) => (event.data as { segmentId?: string }).segmentId === segmentId),
    stop: async () => {
      await kit.outbox.stop();
      await under.stop();
    },
  };
}
