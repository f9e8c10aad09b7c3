import { exportAudit } from '@rapport/gateway/access/auditExport.ts';
import { systemCaller } from '@rapport/gateway/access/credentials.ts';
import type { PartSource } from '@rapport/gateway/parts/partSource.ts';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { readSettings } from '@rapport/shared/config/settings.ts';
import { newId } from '@rapport/shared/ids.ts';
import type { Command, CommandInput } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { openWorkspaceSource } from '../workspace/workspaceSource.ts';

interface WorkspaceName {
  readonly id: string;
  readonly slug: string;
}

interface Integrity {
  readonly entries: number;
  readonly intact: boolean;
  readonly firstBrokenSeq: number | null;
  readonly head: string | null;
}

/** A log of ten million entries is read in minutes. */
const TIMEOUT_MS = 30 * 60_000;

export const command: Command = {
  name: 'audit',
  description:
    'verify recomputes the hash chain of the audit logs and names the first place that is not as it was written; export writes one log to stdout, a line of JSON an entry.',
  arguments: [{ name: 'verify|export', required: true, description: 'what to do' }],
  options: {
    workspace: {
      type: 'string',
      value: '<slug>',
      description: 'the workspace; verify checks all when left out',
    },
    head: {
      type: 'string',
      value: '<hash>',
      description: 'verify: what it printed as head once; shows that no end was cut off since',
    },
    from: { type: 'string', value: '<instant>', description: 'export: the first instant' },
    until: { type: 'string', value: '<instant>', description: 'export: the instant after the last' },
  },
  notes: () =>
    [
      'Keep the head that verify prints where whoever has the database cannot change it.',
      'The workspace part is asked at WORKSPACE_URL with RAPPORT_INTERNAL_SECRET; else it runs for a moment on DATABASE_URL,',
      'NATS_URL and RAPPORT_ENCRYPTION_KEYS, or on those of the platform started on this machine.',
    ].join('\n'),
  run: async ({ options, arguments: [action] }) => {
    if (action !== 'verify' && action !== 'export') {
      throw new CommandError(`rapport audit can verify and export, not "${action}".`, { exitCode: 2 });
    }
    const range = rangeOf(options);
    const part = await openWorkspaceSource(readSettings(process.env));
    try {
      const workspaces = await workspacesOf(part, textOf(options.workspace));
      return action === 'verify'
        ? await verify(part, workspaces, textOf(options.head))
        : await writeLog(part, workspaces, range);
    } finally {
      await part.close();
    }
  },
};

function textOf(value: string | boolean | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function rangeOf({ from, until }: CommandInput['options']): { from: string | null; until: string | null } {
  const instant = (name: string, value: string | boolean | undefined): string | null => {
    const text = textOf(value);
    if (text === null) return null;
    const at = new Date(text);
    if (!Number.isNaN(at.getTime())) return at.toISOString();
    throw new CommandError(`--${name} must be an instant as 2026-03-01T00:00:00Z, not "${text}".`, {
      exitCode: 2,
    });
  };
  return { from: instant('from', from), until: instant('until', until) };
}

async function verify(
  part: PartSource,
  workspaces: readonly WorkspaceName[],
  head: string | null,
): Promise<number> {
  if (head !== null && workspaces.length !== 1) {
    throw new CommandError('--head is the head of one log: name its workspace by --workspace.', {
      exitCode: 2,
    });
  }
  let isIntact = true;
  for (const { id, slug } of workspaces) {
    const integrity = await ask<Integrity>(
      part,
      id,
      'query Verify($head: String) { auditIntegrity(head: $head) { entries intact firstBrokenSeq head } }',
      { head },
    );
    process.stdout.write(`${slug}: ${verdictOf(integrity)}\n`);
    isIntact &&= integrity.intact;
  }
  return isIntact ? 0 : 1;
}

function verdictOf({ entries, intact, firstBrokenSeq, head }: Integrity): string {
  if (!intact)
    return `not as it was written from entry ${firstBrokenSeq} on (${entries} entries before it are)`;
  return head === null ? 'empty' : `${entries} entries, intact, head ${head}`;
}

async function writeLog(
  part: PartSource,
  workspaces: readonly WorkspaceName[],
  range: { readonly from: string | null; readonly until: string | null },
): Promise<number> {
  const [workspace, ...others] = workspaces;
  if (workspace === undefined || others.length > 0) {
    throw new CommandError('There are several workspaces: name one by --workspace.', { exitCode: 2 });
  }
  const context = { caller: callerFor(workspace.id), requestId: newId('req') };
  for await (const page of exportAudit(part, context, range)) {
    for (const entry of page) process.stdout.write(`${JSON.stringify(entry)}\n`);
  }
  return 0;
}

async function workspacesOf(part: PartSource, slug: string | null): Promise<readonly WorkspaceName[]> {
  const found = await ask<readonly WorkspaceName[]>(
    part,
    systemCaller.workspaceId,
    'query Workspaces($slug: String) { installedWorkspaces(slug: $slug) { id slug } }',
    { slug },
  );
  if (found.length > 0 || slug === null) return found;
  throw new CommandError(`There is no workspace "${slug}".`);
}

function callerFor(workspaceId: string): Caller {
  return { ...systemCaller, id: 'cli', workspaceId };
}

async function ask<Answer>(
  part: PartSource,
  workspaceId: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const context = {
    caller: callerFor(workspaceId),
    requestId: newId('req'),
    deadlineAtMs: Date.now() + TIMEOUT_MS,
  };
  const { data, errors = [] } = await part.fetch({ query, variables }, context, true);
  if (errors.length > 0 || data === undefined || data === null) {
    throw new CommandError(
      errors.map(({ message }) => message).join(' ') || 'The workspace part gave no answer.',
    );
  }
  return Object.values(data)[0] as Answer;
}
