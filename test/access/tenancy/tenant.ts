import { setTimeout as delay } from 'node:timers/promises';
import { createWorkspace } from '@rapport/cli/workspace/createWorkspace.ts';
import { createBuiltInIssuer } from '@rapport/gateway/access/builtInIssuer.ts';
import type { PartSource } from '@rapport/gateway/parts/partSource.ts';
import type { Caller } from '@rapport/shared/access/caller.ts';
import type { GraphQLSchema } from 'graphql';
import { request } from 'undici';
import { callerOf, type TestPlatform } from '../../harness/platform.ts';
import { Known } from '../operations/known.ts';
import { literalsOf } from '../operations/literals.ts';
import { type Answer, rootFieldsOf } from '../operations/operation.ts';
import { ownArguments } from './attempts.ts';
import { eventsOf, oneByEvents } from './events.ts';
import { type Accepted, type Ask, fill } from './fill.ts';
import { createTwins, searchTwins, twinCustomers } from './twins.ts';

/** A workspace full of data, with what its owner holds. */
export interface Tenant {
  readonly workspaceId: string;
  readonly ownerId: string;
  readonly token: string;
  readonly ask: Ask;
  readonly known: Known;
  readonly accepted: Accepted;
  /** Mutations that were never carried out, each with its last refusal. */
  readonly refused: Readonly<Record<string, string>>;
}

export interface TenantSetting {
  readonly platform: TestPlatform;
  readonly workspacePart: PartSource;
  readonly internalSecret: string;
  readonly schema: GraphQLSchema;
  /** Stands in every text of the workspace. */
  readonly mark: string;
  /** When its customers did what they did. */
  readonly at: string;
}

/** Makes a workspace as the command line does, and fills every table of it through the public API and collection. */
export async function makeTenant(setting: TenantSetting): Promise<Tenant> {
  const { platform, schema, mark } = setting;
  const { workspaceId, ownerId } = await createWorkspace(setting.workspacePart, {
    slug: mark,
    name: `${mark} workspace`,
    ownerName: `${mark} owner`,
    ownerEmail: `owner@${mark}.example`,
  });
  const issuer = createBuiltInIssuer(setting.internalSecret);
  const token = await issuer.issue({ userId: ownerId, workspaceId }, 3600);
  const ask = askWith(platform.url, token);
  const known = new Known(schema, mark);
  await learn(schema, known, ask);
  // First of all, so that what is listed newest first begins with what everything below is about.
  await createTwins(ask, mark);
  const twinKey = await makeSource(ask, `${mark} register`);
  await callerOf(platform.url, '', twinKey).collect(...twinCustomers(mark, setting.at));
  await platform.settled();
  const { accepted } = await fill(schema, known, ask);
  const writeKey = await makeSource(ask, `${mark} shop`);
  await callerOf(platform.url, '', writeKey).collect(...eventsOf(known, setting.at));
  await platform.settled();
  await learn(schema, known, ask); // the customers of the shop before their twins
  await searchTwins(ask);
  for (let round = 0; round < 2; round += 1) await learn(schema, known, ask);
  // What needs customers, or what they did.
  const { refused } = await fill(schema, known, ask, accepted);
  await keepApart(setting, ask, writeKey);
  const defined = await ask(LAST_TEXT, { name: `${mark} tracked` });
  if (defined.errors !== undefined) throw new Error(JSON.stringify(defined.errors));
  known.note(defined.data);
  await learn(schema, known, ask);
  return { workspaceId, ownerId, token, ask, known, accepted, refused };
}

const MERGES = `query Merges($value: String!) {
  profileBy(identifier: { type: USER_ID, value: $value }) { __typename merges { __typename id } }
}`;
const UNMERGE = 'mutation Unmerge($id: ID!) { profileUnmerge(mergeId: $id) { errors { __typename } } }';

/**
 * Undoes what an event made one, which keeps them apart from then on. Done after all merges by hand, which would forget it.
 * The two are customers before the event: together in one batch they would never have been two.
 */
async function keepApart({ platform, mark }: TenantSetting, ask: Ask, writeKey: string): Promise<void> {
  const userId = `${mark}-user6`;
  for (const event of oneByEvents(mark, userId)) {
    await callerOf(platform.url, '', writeKey).collect(event);
    await platform.settled();
  }
  const { data } = await ask(MERGES, { value: userId });
  const { merges } = (data?.profileBy ?? { merges: [] }) as { merges: { id: string }[] };
  if (merges.length === 0) throw new Error(`Nothing made ${userId} one with anybody.`);
  for (const { id } of merges) {
    const { errors } = await ask(UNMERGE, { id });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
  }
}

/** A trait of every customer who did something, after `fill` has archived its own. */
const LAST_TEXT = `mutation Define($name: String!) {
  computedTraitSave(input: { name: $name, aggregate: LAST, property: "/text" }) { computedTrait { __typename id name } }
}`;

/** A source that may send from anywhere: those made by `fill` may be kept to their sites. */
export async function makeSource(ask: Ask, name: string): Promise<string> {
  const { data } = await ask(
    'mutation Make($name: String!) { sourceCreate(input: { name: $name, kind: SERVER }) { source { writeKey } } }',
    { name },
  );
  const made = data?.sourceCreate as { source: { writeKey: string } } | undefined;
  if (made === undefined) throw new Error('No source was made.');
  return made.source.writeKey;
}

/** The owner as parts see it. */
export function callerIn({ workspaceId, ownerId }: Tenant): Caller {
  return { kind: 'user', id: ownerId, workspaceId, roles: ['owner'], grants: ['*:*:*'], teammates: [] };
}

/** Looks at everything there is to read, so that its ids are known. */
async function learn(schema: GraphQLSchema, known: Known, ask: Ask): Promise<void> {
  for (const answer of await ownAnswers(schema, known, ask)) known.note(answer.data);
}

/** What every field of Query answers to own calls, in the order of the schema. */
export async function ownAnswers(schema: GraphQLSchema, known: Known, ask: Ask): Promise<Answer[]> {
  const roots = rootFieldsOf(schema, literalsOf(known, Object.keys(schema.getTypeMap())));
  const queries = roots.filter(({ kind }) => kind === 'query');
  const answers = queries.map(({ text, field, subject }) =>
    ask(text, ownArguments('Query', field, subject, known)),
  );
  return JSON.parse(
    JSON.stringify(await Promise.all(answers)).replaceAll(/"requestId":"[^"]*"/g, '"requestId":""'),
  );
}

/** Asks the gateway with a credential; waits where the gateway says that it was too much at once. */
export function askWith(url: string, token: string): Ask {
  return async (query, variables) => {
    for (;;) {
      const { headers, body } = await request(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await body.json()) as Answer;
      if (answer.errors?.some(({ extensions }) => extensions?.code === 'RATE_LIMITED') !== true)
        return answer;
      await delay(Number(headers['retry-after'] ?? 1) * 1000);
    }
  };
}
