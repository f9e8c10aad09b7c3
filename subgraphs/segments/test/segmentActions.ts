import { statementsDuring } from '@rapport/shared/db/statements.ts';
import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { type PartUnderTest, testWorkspaceId } from '../../../test/harness/part.ts';

/** The condition of having done something so often. */
export const buyers = (name: string, count = 1) => ({ event: { name, count } });

/** What tests do with segments, and what they look at afterwards. */
export class SegmentActions {
  readonly #part: PartUnderTest;
  #made = 0;

  constructor(part: PartUnderTest) {
    this.#part = part;
  }

  create(name: string, condition: object, idempotencyKey: string | null = null) {
    return this.#part.run<{
      segmentCreate: { segment: { id: string; size: number } | null; errors: object[] };
    }>(
      `mutation ($input: SegmentCreateInput!, $idempotencyKey: String) {
        segmentCreate(input: $input, idempotencyKey: $idempotencyKey) {
          segment { id version name size createdAt archivedAt condition { trait { name operator value } event { name operator count } } }
          errors { __typename ... on UserError { message path } }
        }
      }`,
      { input: { name, condition }, idempotencyKey },
    );
  }

  /** A new segment's id. */
  async segmentOf(condition: object): Promise<string> {
    this.#made += 1;
    const { segment, errors } = (await this.create(`Segment ${this.#made}`, condition)).segmentCreate;
    if (segment === null) throw new Error(JSON.stringify(errors));
    return segment.id;
  }

  async archive(id: string, expectedVersion: number | null = null) {
    const data = await this.#part.run<{ segmentArchive: object }>(
      `mutation ($id: ID!, $expectedVersion: Int) {
        segmentArchive(id: $id, expectedVersion: $expectedVersion) {
          segment { version size archivedAt }
          errors { __typename ... on UserError { message path } ... on StaleVersion { currentVersion } }
        }
      }`,
      { id, expectedVersion },
    );
    return data.segmentArchive;
  }

  async membersOf(id: string): Promise<string[]> {
    const data = await this.#part.run<{ segment: { members: { nodes: { profile: { id: string } }[] } } }>(
      '{ segment(id: "ID") { members(first: 100) { nodes { profile { id } } } } }'.replace('ID', id),
    );
    return data.segment.members.nodes.map((node) => node.profile.id).sort();
  }

  async logOf(segmentId: string): Promise<object[]> {
    return this.#part.db.read(
      testWorkspaceId,
      `select profile_id as "profileId", sequence, kind, cause from membership_log
       where segment_id = $1 order by profile_id, sequence`,
      [segmentId],
    );
  }
}

export function facts(events: readonly Envelope[]): object[] {
  return events.map(({ type, subject, causationid, actor, data }) => ({
    type,
    subject,
    causationid,
    actor,
    data,
  }));
}

/** The names of the statements sent meanwhile; those of the relay, which works beside, are left out. */
export async function statementNames(work: () => Promise<unknown>): Promise<string[]> {
  const names = (await statementsDuring(work)).map(({ name }) => name);
  return names.filter((name) => !/^outbox\.(?!append$)/.test(name));
}
