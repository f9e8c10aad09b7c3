import type { PartName } from '../part/parts.ts';
import { type StreamName, streamOf } from './streams.ts';

/**
 * Whose events each part hears. `runPart` refuses to hear anybody else: what a part's login may do at NATS follows from
 * this table, and a part that hears more would start in development and be refused in production.
 */
export const hears: Readonly<Record<PartName, readonly string[]>> = {
  workspace: ['audit', 'contacts'],
  profiles: ['collect', 'rejected', 'contacts', 'deals', 'tickets'],
  contacts: ['profiles', 'contacts', 'deals', 'tickets'],
  deals: ['profiles', 'contacts'],
  tickets: ['profiles'],
  segments: ['profiles'],
  consent: ['profiles'],
};

/** The durable consumer by which `part` hears what `from` tells. */
export function consumerOf(part: string, from: string): string {
  return `${part}-${from}`;
}

/** The streams a part uses: where it tells, where it hears, and where it puts what it cannot apply. */
export function streamsOfPart(part: PartName): readonly StreamName[] {
  const heard = hears[part].map(streamOf);
  return [
    ...new Set([streamOf(part), streamOf('audit'), ...heard, ...(heard.length > 0 ? ['DEAD' as const] : [])]),
  ];
}

/** What the gateway uses: where it collects, what subscriptions read, and its limits by caller. */
export const streamsOfGateway: readonly StreamName[] = ['COLLECT', 'CRM', 'CDP', 'KV_rapport_limits'];
