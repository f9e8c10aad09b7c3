import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectedMessage } from '@rapport/shared/events/collect.ts';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import { type ProfilesUnderTest, startProfilesUnderTest } from './profilesUnderTest.ts';

/** Real web events and what they add up to (dbt-snowplow-web, Apache-2.0); not part of the repository. */
const folder = join(import.meta.dirname, '../../../../shared/data/web');

type Row = Readonly<Record<string, string>>;

const read = (file: string): Row[] =>
  parse(readFileSync(join(folder, file)), { columns: true, relax_quotes: true });
const instant = (text: string | undefined) => `${text?.replace(' ', 'T')}Z`;
const json = (text: string | undefined) => (text ? JSON.parse(text)[0] : {}) as Record<string, unknown>;
const pageViewIdOf = (row: Row) => json(row.contexts_com_snowplowanalytics_snowplow_web_page_1_0_0).id;
const DAYS = 86_400_000;

/** Events that the model leaves out by rules of its own: without page, session, in time, or beyond its three days. */
function isJudged(row: Row, all: readonly Row[]): boolean {
  const pageViewId = pageViewIdOf(row);
  const isRobot = json(row.contexts_com_iab_snowplow_spiders_and_robots_1_0_0).spiderOrRobot === true;
  const isLate =
    Date.parse(instant(row.dvce_sent_tstamp)) - Date.parse(instant(row.dvce_created_tstamp)) > 3 * DAYS;
  const ofSession = all.filter((each) => each.domain_sessionid === row.domain_sessionid);
  const sees = ofSession.some(
    (each) => ['page_view', 'page_ping'].includes(each.event_name ?? '') && pageViewIdOf(each),
  );
  const begun = Math.min(...ofSession.map((each) => Date.parse(instant(each.derived_tstamp))));
  const isTooLong = Date.parse(instant(row.derived_tstamp)) - begun > 3 * DAYS;
  return Boolean(pageViewId && row.domain_sessionid) && !isRobot && !isLate && sees && !isTooLong;
}

/** One visitor named by many users is one of ours only without them: a user id is one customer's for ever. */
function messageOf(row: Row, usersOf: (row: Row) => number): CollectedMessage {
  const { event_name: name = '', derived_tstamp: at, page_url: url, page_title: title } = row;
  const id = pageViewIdOf(row);
  const isPage = name === 'page_view';
  return {
    messageId: row.event_id ?? '',
    type: isPage ? 'page' : 'track',
    ...(isPage ? {} : { name }),
    anonymousId: row.domain_userid || row.network_userid,
    ...(usersOf(row) > 1 || !row.user_id ? {} : { userId: row.user_id }),
    properties: { pageViewId: id, url, title },
    context: { userAgent: row.useragent, sessionId: row.domain_sessionid },
    timestamp: instant(at),
    originalTimestamp: instant(row.dvce_created_tstamp),
    sentAt: instant(row.dvce_sent_tstamp),
  } as CollectedMessage;
}

describe.skipIf(!existsSync(folder))(
  'sessions of Snowplow’s web events (skipped where ../shared/data is absent)',
  () => {
    let under: ProfilesUnderTest;
    let people: { id: string; sessions: { nodes: Record<string, unknown>[] } }[];

    beforeAll(async () => {
      under = await startProfilesUnderTest();
      const rows = read('source_snowplow_web_events.csv');
      expect(rows).toHaveLength(160);
      const judged = rows.filter((row) => isJudged(row, rows));
      const usersOf = ({ domain_userid }: Row) =>
        new Set(rows.filter((each) => each.domain_userid === domain_userid).map((each) => each.user_id)).size;
      const messages = judged.map((row) => messageOf(row, usersOf));
      await under.collect(...messages);
      await under.collect(...messages);
      const ids = await under.db.read<{ id: string }>(testWorkspaceId, 'select id from profiles');
      const { _entities } = await under.run<{ _entities: typeof people }>(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Profile { id sessions(first: 100) { nodes {
          startedAt endedAt pageViewCount engagedSeconds eventCount entryPage { url title } exitPage { url title }
        } } } } }`,
        { r: ids.map(({ id }) => ({ __typename: 'Profile', id })) },
      );
      people = JSON.parse(JSON.stringify(_entities)) as typeof people;
    });

    afterAll(() => under?.stop());

    const page = (url: string | undefined, title: string | undefined) => ({ url, title });

    it('are equal to the expected ones', () => {
      const expected = read('expected_snowplow_web_sessions_expected.csv').map((row) => ({
        startedAt: instant(row.start_tstamp),
        endedAt: instant(row.end_tstamp),
        pageViewCount: Number(row.page_views),
        engagedSeconds: Number(row.engaged_time_in_s),
        eventCount: Number(row.total_events),
        entryPage: page(row.first_page_url, row.first_page_title),
        exitPage: page(row.last_page_url, row.last_page_title),
      }));
      expect(expected).toHaveLength(18);
      const seen = people.flatMap(({ sessions }) => sessions.nodes);
      const sorted = (all: readonly object[]) =>
        all
          .map((each) =>
            JSON.stringify(each, [
              'startedAt',
              'endedAt',
              'pageViewCount',
              'engagedSeconds',
              'eventCount',
              'entryPage',
              'exitPage',
              'url',
              'title',
            ]),
          )
          .sort();
      expect(sorted(seen.map((each) => ({ ...each, engagedSeconds: each.engagedSeconds ?? 0 })))).toEqual(
        sorted(expected),
      );
    });

    it('add up to the expected page views', async () => {
      const [row] = await under.db.read<{ count: number }>(
        testWorkspaceId,
        `select count(distinct properties ->> 'pageViewId')::int as count from timeline_entries where kind = 'PAGE'`,
      );
      const expected = read('expected_snowplow_web_page_views_expected.csv');
      expect(expected).toHaveLength(43);
      expect(row?.count).toBe(43);
    });

    it('add up to the expected users', () => {
      const expected = read('expected_snowplow_web_users_expected.csv').map((row) => [
        instant(row.start_tstamp),
        instant(row.end_tstamp),
        Number(row.page_views),
        Number(row.sessions),
        Number(row.engaged_time_in_s),
      ]);
      expect(expected).toHaveLength(11);
      const seen = people.map(({ sessions: { nodes } }) => {
        const sum = (field: string) => nodes.reduce((all, each) => all + Number(each[field] ?? 0), 0);
        const times = (field: string) => nodes.map((each) => String(each[field])).sort();
        return [
          times('startedAt')[0],
          times('endedAt').at(-1),
          sum('pageViewCount'),
          nodes.length,
          sum('engagedSeconds'),
        ];
      });
      // The model knows nobody without its own cookie; we go by the network's, which is one visitor more.
      expect(seen.map(String).sort()).toEqual(
        [...expected.map(String), '2021-03-01T17:09:42.323Z,2021-03-01T17:09:42.323Z,1,1,0'].sort(),
      );
    });
  },
);
