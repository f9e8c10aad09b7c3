import { createBuiltInIssuer } from '@rapport/gateway/access/builtInIssuer.ts';
import { localPart } from '@rapport/gateway/parts/localPart.ts';
import type { InternalSecret } from '@rapport/shared/access/internalToken.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { createWorkspace } from '../workspace/createWorkspace.ts';
import { createClient } from './client.ts';
import { type DevFile, devFilePath, readDevFile, writeDevFile } from './devFile.ts';
import { seed } from './seed.ts';

export interface DemonstrationOptions {
  readonly url: string;
  readonly home: string;
  readonly internalSecret: InternalSecret;
  readonly workspacePart: Part | undefined;
  onProgress(line: string): void;
}

const TOKEN_LIFETIME_SECONDS = 30 * 24 * 3600;

/** Makes sure of a workspace to try things in, writes dev.json, and says what to call next. */
export async function ensureDemonstration(options: DemonstrationOptions): Promise<readonly string[]> {
  const { url, home, internalSecret } = options;
  const { workspaceId, ownerId } = await ensureWorkspace(options.workspacePart);
  const issuer = createBuiltInIssuer(internalSecret);
  const token = await issuer.issue({ userId: ownerId, workspaceId }, TOKEN_LIFETIME_SECONDS);
  const writeKey = await ensureSource(url, token);
  const apiKey = await ensureApiKey(url, token, readDevFile(home));
  await seed({ url, token, writeKey, ownerId, onProgress: options.onProgress });
  writeDevFile(home, { url, workspaceId, userId: ownerId, token, apiKey, writeKey });
  return [
    '',
    `Rapport is ready at ${url}`,
    // After the # nothing is sent to a server: the page keeps the key in its tab and takes it out of the address.
    `  ${url}/#token=${apiKey}`,
    '    the graph explorer, opened with the demonstration’s API key',
    `  ${url}/graphql   GraphQL; send "Authorization: Bearer <token>"`,
    `  ${url}/v1/batch  collection for tracking SDKs`,
    `  ${devFilePath(home)} holds url, token, apiKey and writeKey`,
    'Next: open the explorer, or follow "A first query" in README.md. Ctrl-C stops everything.',
  ];
}

async function ensureWorkspace(part: Part | undefined): Promise<{ workspaceId: string; ownerId: string }> {
  if (part === undefined) throw new Error('The workspace part does not run here.');
  return createWorkspace(localPart(part, createLog('workspace', 'warn')), {
    slug: 'demonstration',
    name: 'Demonstration',
    ownerName: 'Olive Owner',
    ownerEmail: 'owner@demonstration.example',
  });
}

async function ensureSource(url: string, token: string): Promise<string> {
  const { sourceCreate } = await createClient(url, token).query<{
    sourceCreate: { source: { writeKey: string } };
  }>(
    `mutation {
      sourceCreate(input: { name: "Demonstration shop", kind: WEBSITE }, idempotencyKey: "demonstration") {
        source { writeKey }
      }
    }`,
  );
  return sourceCreate.source.writeKey;
}

/** A key's secret is told once, so the one in dev.json is kept as long as it still opens the door. */
async function ensureApiKey(url: string, token: string, known: DevFile | null): Promise<string> {
  if (known !== null) {
    const works = await createClient(url, known.apiKey)
      .query('{ viewer { scopes } }')
      .then(
        () => true,
        () => false,
      );
    if (works) return known.apiKey;
  }
  const { apiKeyCreate } = await createClient(url, token).query<{ apiKeyCreate: { secret: string } }>(
    `mutation { apiKeyCreate(input: { name: "Demonstration key" }) { secret } }`,
  );
  return apiKeyCreate.secret;
}
