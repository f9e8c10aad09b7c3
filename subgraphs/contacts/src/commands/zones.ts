import { IANAZone } from 'luxon';
import type { Zone } from '../domain/repeat.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A time zone by its IANA name, as the runtime's own tables have it; null for a name that is none. */
export function findZone(name: string): Zone | null {
  if (!IANAZone.isValidZone(name)) return null;
  const zone = IANAZone.create(name);
  const offsetMs = (instantMs: number) => zone.offset(instantMs) * MINUTE_MS;
  return {
    toWall: (instantMs) => instantMs + offsetMs(instantMs),
    // No zone changes its clocks twice within two days, so one of the offsets around is the right one.
    toInstant: (wallMs) => {
      const before = offsetMs(wallMs - DAY_MS);
      const after = offsetMs(wallMs + DAY_MS);
      if (offsetMs(wallMs - before) === before) return wallMs - before;
      if (offsetMs(wallMs - after) === after) return wallMs - after;
      return wallMs - before; // what no clock shows: as if it had not been changed yet (RFC 5545, 3.3.5)
    },
  };
}
