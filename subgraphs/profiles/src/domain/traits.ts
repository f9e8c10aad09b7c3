import type { Incoming } from './incoming.ts';

interface Told {
  readonly anchorId: string;
  /** Whether the anchor is a device, which may change hands. */
  readonly isOfDevice: boolean;
  readonly incoming: Incoming;
}

/** A trait as it was told under an anchor; see `Trait` of the tables. */
export interface ToldTrait {
  readonly anchorId: string;
  readonly name: string;
  readonly origin: string;
  readonly slot: string;
  readonly telling: string;
  readonly value: unknown;
  /** What was told, where cleaning made another value of it; else undefined. */
  readonly rawValue: unknown;
  readonly observedAt: Date;
  readonly receivedAt: Date;
  readonly supplier: string | null;
  readonly basis: string | null;
  readonly confidence: number | null;
}

/** Names stand in an index, which has no room for long ones; as long as an event's name may be. */
const LONGEST_NAME = 500;

/** The newest telling of each anchor, trait and origin; of two at one instant the greater, as where they are kept. */
export function newestTraits(told: readonly Told[]): ToldTrait[] {
  const newest = new Map<string, ToldTrait>();
  for (const { anchorId, isOfDevice, incoming } of told) {
    const { origin, observedAt, receivedAt, telling, provenance } = incoming;
    const slot = isOfDevice ? observedAt.toISOString() : '';
    for (const [name, value] of Object.entries(incoming.traits)) {
      if (value === undefined || name.length > LONGEST_NAME) continue;
      const key = `${anchorId} ${origin} ${slot} ${name}`;
      const known = newest.get(key);
      if (known !== undefined && !isNewer(observedAt, telling, known)) continue;
      newest.set(key, {
        ...{ anchorId, name, origin, slot, telling, value, observedAt, receivedAt },
        rawValue: incoming.rawTraits[name],
        supplier: provenance?.supplier ?? null,
        basis: provenance?.basis ?? null,
        confidence: null,
      });
    }
  }
  return [...newest.values()];
}

function isNewer(observedAt: Date, telling: string, known: ToldTrait): boolean {
  const difference = observedAt.getTime() - known.observedAt.getTime();
  return difference > 0 || (difference === 0 && telling > known.telling);
}
