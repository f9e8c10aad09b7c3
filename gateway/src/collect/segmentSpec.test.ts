import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBatch } from './batch.ts';
import { standardLimits } from './limits.ts';

/** One example message of each call and semantic event of Segment's public spec (CC BY 4.0); not part of the repository. */
const file = join(import.meta.dirname, '../../../../shared/data/segment-spec/segment_spec_events.jsonl');

describe.skipIf(!existsSync(file))(
  'messages of Segment’s spec (skipped where ../shared/data is absent)',
  () => {
    const messages = () =>
      readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line): Record<string, unknown> => JSON.parse(line).event);

    function read(batch: readonly Record<string, unknown>[]) {
      const body = { batch };
      const facts = { receivedAt: new Date('2026-06-01'), optedOut: false, maxMessageBytes: 1_000_000 };
      return readBatch({ body, bytes: JSON.stringify(body).length }, 'batch', facts, standardLimits);
    }

    it('are all accepted as an SDK sends them', () => {
      const { accepted, rejected } = read(messages().map((message) => ({ anonymousId: 'a1', ...message })));
      expect([accepted.length, rejected]).toEqual([61, []]);
    });

    it('that the spec shortened, without any id, are rejected for that and nothing else', () => {
      const { accepted, rejected } = read(messages());
      expect([accepted.length, rejected.map(({ reason }) => reason)]).toEqual([
        57,
        ['NO_IDENTITY', 'NO_IDENTITY', 'NO_IDENTITY', 'NO_IDENTITY'],
      ]);
    });
  },
);
