import { createClient } from '@rapport/cli/demo/client.ts';
import { createBuiltInIssuer } from '@rapport/gateway/access/builtInIssuer.ts';
import { newId } from '@rapport/shared/ids.ts';
import pg from 'pg';
import type { Started } from './contestant.ts';

export interface BenchCaller {
  readonly title: string;
  readonly userId: string;
  readonly token: string;
  /** Whether everything is shown, so that answers with and without checks must be equal. */
  readonly seesAll: boolean;
}

/** Rights as a team would give them, each read reaching own records alone. */
const GRANTS = [
  'workspace:user:read',
  'profiles:profile:read',
  'contacts:contact:read@own',
  'contacts:company:read',
  'contacts:interaction:read@own',
  'deals:deal:read@own',
  'deals:pipeline:read',
  'deals:purchase:read',
  'tickets:ticket:read@own',
  'segments:segment:read',
  'consent:purpose:read',
  'consent:entry:read',
];

/** The owner, somebody who reaches own records only, and somebody who sees personal data masked. */
export async function makeCallers(
  started: Started,
  databaseUrl: string,
  internalSecret: string,
): Promise<BenchCaller[]> {
  const issuer = createBuiltInIssuer(internalSecret);
  const callers: BenchCaller[] = [
    { title: 'an owner', userId: started.ownerId, token: started.token, seesAll: true },
  ];
  for (const [title, sight, seesAll] of [
    ['12 grants over own records', 'data:personal:read', true],
    ['the same over all, personal data masked', 'data:personal:masked', false],
  ] as const) {
    // Records have one owner, so whoever sees them masked reaches everybody's.
    const grants = seesAll ? GRANTS : GRANTS.map((grant) => grant.replace('@own', ''));
    const userId = await addMember(started, databaseUrl, title, [...grants, sight]);
    const { workspaceId } = started;
    callers.push({ title, userId, token: await issuer.issue({ userId, workspaceId }, 24 * 3600), seesAll });
  }
  return callers;
}

/** People come in by an invitation and an identity provider, of which there is none here: so they are simply put in. */
async function addMember(
  started: Started,
  databaseUrl: string,
  name: string,
  grants: readonly string[],
): Promise<string> {
  const { roleCreate } = await createClient(started.url, started.token).query<{
    roleCreate: { role: { id: string } };
  }>(
    'mutation ($name: String!, $grants: [String!]!) { roleCreate(input: { name: $name, grants: $grants }) { role { id } } }',
    {
      name,
      grants,
    },
  );
  const userId = newId('user');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into workspace.users (id, workspace_id, name, email, roles) values ($1, $2, $3, $1 || '@bench.example', array[$4])`,
      [userId, started.workspaceId, name, roleCreate.role.id],
    );
  } finally {
    await client.end();
  }
  return userId;
}
