import type { Campaign } from './campaign.ts';
import type { Channel } from './channel.ts';
import type { Device } from './device.ts';
import type { Provenance } from './sourceSettings.ts';
import type { Violation } from './trackingPlan.ts';

/** What Rapport knows of an event beside what its sender said; stands in its context under `rapport`. */
export interface Enrichment {
  readonly device?: Device;
  readonly campaign?: Campaign;
  readonly channel?: Channel;
  /** How it is not as its source's plan wants it. */
  readonly violations?: readonly Violation[];
  /** Whose data it is, where it is not the customer's own. */
  readonly provenance?: Provenance;
}
