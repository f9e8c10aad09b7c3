import { systemCaller } from '@rapport/gateway/access/credentials.ts';
import type { PartSource } from '@rapport/gateway/parts/partSource.ts';
import { newId } from '@rapport/shared/ids.ts';
import { CommandError } from '../commandError.ts';

export interface NewWorkspace {
  readonly slug: string;
  readonly name: string;
  readonly ownerName: string;
  readonly ownerEmail: string;
}

type Payload<Fields> = Fields & { readonly errors: readonly { readonly message: string }[] };

const TIMEOUT_MS = 10_000;

/**
 * Makes a workspace with its owner, or answers the one that has the slug. Only the platform itself may: the field is
 * not part of the public graph.
 */
export async function createWorkspace(
  part: PartSource,
  input: NewWorkspace,
): Promise<{ readonly workspaceId: string; readonly ownerId: string }> {
  const { workspace, owner } = await run<{
    workspace: { id: string } | null;
    owner: { id: string } | null;
  }>(part, systemCaller.workspaceId, 'workspaceCreate', {
    query: `mutation Create($input: WorkspaceCreateInput!) {
      workspaceCreate(input: $input) { workspace { id } owner { id } errors { ... on UserError { message } } }
    }`,
    variables: { input },
  });
  if (workspace === null || owner === null) throw new CommandError('The workspace was not made.');
  return { workspaceId: workspace.id, ownerId: owner.id };
}

/** Makes a key with every scope and answers its secret, which nobody can read again. */
export async function createApiKey(part: PartSource, workspaceId: string, name: string): Promise<string> {
  const { secret } = await run<{ secret: string | null }>(part, workspaceId, 'apiKeyCreate', {
    query: `mutation Create($name: String!) {
      apiKeyCreate(input: { name: $name }) { secret errors { ... on UserError { message } } }
    }`,
    variables: { name },
  });
  if (secret === null) throw new CommandError('The API key was not made.');
  return secret;
}

async function run<Fields>(
  part: PartSource,
  workspaceId: string,
  mutation: string,
  request: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
): Promise<Fields> {
  const context = {
    caller: { ...systemCaller, id: 'cli', workspaceId },
    requestId: newId('req'),
    deadlineAtMs: Date.now() + TIMEOUT_MS,
  };
  const { data, errors = [] } = await part.fetch(request, context, false);
  const payload = data?.[mutation] as Payload<Fields> | null | undefined;
  const reasons = [...errors, ...(payload?.errors ?? [])].map(({ message }) => message);
  if (reasons.length > 0 || !payload) {
    throw new CommandError(`${mutation} did not succeed: ${reasons.join(' ')}`);
  }
  return payload;
}
