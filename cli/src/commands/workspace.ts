import { readSettings } from '@rapport/shared/config/settings.ts';
import type { Command, CommandInput } from '../command.ts';
import { CommandError } from '../commandError.ts';
import { createApiKey, createWorkspace, type NewWorkspace } from '../workspace/createWorkspace.ts';
import { openWorkspaceSource } from '../workspace/workspaceSource.ts';

export const command: Command = {
  name: 'workspace',
  description:
    'Makes a workspace with its owner, and an API key with every scope: how the first caller gets in where no identity provider is connected. The key alone goes to stdout, and is never shown again.',
  arguments: [{ name: 'create', required: true, description: 'what to do' }],
  options: {
    slug: {
      type: 'string',
      value: '<slug>',
      description: 'lower-case letters, digits and hyphens; unique in the installation',
    },
    name: { type: 'string', value: '<name>', description: 'of the workspace' },
    'owner-name': { type: 'string', value: '<name>', description: 'of its first person' },
    'owner-email': { type: 'string', value: '<mail>', description: 'of its first person' },
  },
  notes: () =>
    [
      'Where the slug exists, its workspace keeps its name and gets one more key: the way back in when every key was lost.',
      'The workspace part is asked at WORKSPACE_URL with RAPPORT_INTERNAL_SECRET; else it runs for a moment on DATABASE_URL',
      'and NATS_URL, or on the engines of the platform started on this machine.',
    ].join('\n'),
  run: async ({ options, arguments: [action] }) => {
    if (action !== 'create') {
      throw new CommandError(`rapport workspace can create, not "${action}".`, { exitCode: 2 });
    }
    return await create(readOptions(options));
  },
};

async function create(request: NewWorkspace): Promise<number> {
  const part = await openWorkspaceSource(readSettings(process.env));
  try {
    const { workspaceId, ownerId } = await createWorkspace(part, request);
    const secret = await createApiKey(part, workspaceId, 'First key');
    process.stderr.write(`Workspace ${request.slug} is ${workspaceId}, its owner ${ownerId}.\n`);
    process.stderr.write('Keep this API key, it is not shown again:\n');
    process.stdout.write(`${secret}\n`);
    return 0;
  } finally {
    await part.close();
  }
}

function readOptions(options: CommandInput['options']): NewWorkspace {
  const text = (name: string): string => {
    const value = options[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    throw new CommandError(`rapport workspace create needs --${name}; see rapport workspace --help.`, {
      exitCode: 2,
    });
  };
  return {
    slug: text('slug'),
    name: text('name'),
    ownerName: text('owner-name'),
    ownerEmail: text('owner-email'),
  };
}
