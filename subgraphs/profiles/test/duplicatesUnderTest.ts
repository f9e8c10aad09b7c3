import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { expect, vi } from 'vitest';
import { type PartUnderTest, testWorkspaceId } from '../../../test/harness/part.ts';
import type { ProfilesUnderTest } from './profilesUnderTest.ts';

export interface Candidate {
  readonly id: string;
  readonly left: { readonly id: string };
  readonly right: { readonly id: string };
  readonly probability: number;
  readonly status: string;
  readonly decidedBy: string | null;
  readonly reasons: readonly {
    readonly field: string;
    readonly level: string;
    readonly bits: number;
    readonly leftValues: readonly string[];
    readonly rightValues: readonly string[];
  }[];
}

interface Search {
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly records: number | null;
  readonly pairs: number | null;
}

interface CandidatePage {
  readonly duplicateCandidates: {
    readonly nodes: Candidate[];
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const CANDIDATE = `id left { id } right { id } probability status foundAt decidedAt decidedBy
  reasons { field level bits leftValues rightValues }`;

export const ACCEPT = `mutation ($id: ID!) { duplicateAccept(id: $id) {
  candidate { ${CANDIDATE} } profile { id } mergeId errors { ... on UserError { message path } }
} }`;

export const REJECT = `mutation ($id: ID!) { duplicateReject(id: $id) {
  candidate { ${CANDIDATE} } errors { ... on UserError { message path } }
} }`;

/** Every candidate, page by page. */
async function candidates(under: PartUnderTest): Promise<Candidate[]> {
  const all: Candidate[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: CandidatePage = await under.run(
      `query ($after: String) { duplicateCandidates(first: 100, after: $after) {
        nodes { ${CANDIDATE} } totalCount pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const { duplicateCandidates } = answer;
    all.push(...duplicateCandidates.nodes);
    if (!duplicateCandidates.pageInfo.hasNextPage) {
      expect(all).toHaveLength(duplicateCandidates.totalCount);
      return all;
    }
    after = duplicateCandidates.pageInfo.endCursor;
  }
}

/** The candidate that two profiles are, whatever its status. */
export async function pairOf(under: PartUnderTest, one: string, other: string): Promise<Candidate | null> {
  const isPair = ({ left, right }: Candidate) =>
    (left.id === one && right.id === other) || (left.id === other && right.id === one);
  return (await candidates(under)).find(isPair) ?? null;
}

export async function duplicatesOf(under: PartUnderTest, profileId: string): Promise<Candidate[]> {
  const { profile } = await under.run<{ profile: { duplicates: Candidate[] } }>(
    `query ($id: ID!) { profile(id: $id) { duplicates { ${CANDIDATE} } } }`,
    { id: profileId },
  );
  return profile.duplicates;
}

export type ReviewUnderTest = ReturnType<typeof reviewOf>;

/** The review of the part's workspace, and how to wait for it. */
export function reviewOf(under: ProfilesUnderTest) {
  const status = async (): Promise<Search | null> => {
    const { duplicateSearchStatus } = await under.run<{ duplicateSearchStatus: Search | null }>(
      '{ duplicateSearchStatus { startedAt finishedAt records pairs } }',
    );
    return duplicateSearchStatus;
  };
  const start = async () => {
    const { duplicateSearch } = await under.run<{
      duplicateSearch: { search: Search | null; errors: object[] };
    }>(
      `mutation { duplicateSearch {
        search { startedAt finishedAt records pairs } errors { ... on UserError { message path } }
      } }`,
    );
    return duplicateSearch;
  };
  const ended = async (): Promise<Search> => {
    const search = await vi.waitUntil(
      async () => {
        const now = await status();
        return now !== null && now.finishedAt !== null && now;
      },
      { timeout: 90_000, interval: 100 },
    );
    return search as Search;
  };
  return {
    status,
    start,
    ended,
    /** Searches from the beginning and waits for the end. */
    search: async () => {
      expect((await start()).errors).toEqual([]);
      return ended();
    },
    /** Waits until every change so far has been compared. */
    settled: () =>
      vi.waitUntil(
        async () =>
          (await under.db.read(testWorkspaceId, 'select from duplicate_changes limit 1')).length === 0,
        { timeout: 30_000, interval: 100 },
      ),
    candidate: async (id: string) => (await candidates(under)).find((each) => each.id === id) ?? null,
    statementsOf: async (query: string) => {
      let data: unknown;
      const statements = await statementsDuring(async () => {
        data = await under.run(query);
      });
      const background = /^(outbox|bus|duplicates\.(takeSearch|changedEntities))/;
      return { data, names: statements.map(({ name }) => name).filter((name) => !background.test(name)) };
    },
    clear: () =>
      under.db.write(testWorkspaceId, async (tx) => {
        for (const table of ['pairs', 'keys', 'searches', 'estimates', 'changes'])
          await tx.query(`delete from duplicate_${table}`);
      }),
  };
}
