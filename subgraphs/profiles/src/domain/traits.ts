import type { Incoming } from './incoming.ts';

interface Told {
  readonly profileId: string;
  readonly incoming: Incoming;
}

/** A trait as it was told. */
export interface ToldTrait {
  readonly profileId: string;
  readonly name: string;
  readonly value: unknown;
  readonly origin: string;
  readonly observedAt: Date;
  readonly receivedAt: Date;
}

/** Names stand in an index, which has no room for long ones; as long as an event's name may be. */
const LONGEST_NAME = 500;

/** The newest telling of each trait of each profile; of two at one instant the later told. What has no name one can use is left out. */
export function newestTraits(told: readonly Told[]): ToldTrait[] {
  const newest = new Map<string, ToldTrait>();
  for (const { profileId, incoming } of told) {
    for (const [name, value] of Object.entries(incoming.traits)) {
      if (value === undefined || name.length > LONGEST_NAME) continue;
      const key = `${profileId} ${name}`;
      const known = newest.get(key);
      if (known !== undefined && known.observedAt > incoming.observedAt) continue;
      const { origin, observedAt, receivedAt } = incoming;
      newest.set(key, { profileId, name, value, origin, observedAt, receivedAt });
    }
  }
  return [...newest.values()];
}
