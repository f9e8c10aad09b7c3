import { httpPart } from '@rapport/gateway/parts/httpPart.ts';
import { localPart } from '@rapport/gateway/parts/localPart.ts';
import type { PartSource } from '@rapport/gateway/parts/partSource.ts';
import { internalSigner } from '@rapport/shared/access/internalToken.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import type { Settings } from '@rapport/shared/config/settings.ts';
import type { KeyRing } from '@rapport/shared/secrets/keyRing.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { startWorkspace } from '@rapport/workspace/service.ts';
import { CommandError } from '../commandError.ts';
import { loadKeyRing } from '../keys.ts';
import { findRunningStart } from '../runningStart.ts';

/** What a command prints is its answer alone; a failure comes back as the part's own words. */
const log = createLog('workspace', 'silent');

/**
 * The workspace part as the platform itself asks it: the one at WORKSPACE_URL, else one that runs in this process for
 * as long as the command, on the given database or on that of the platform started on this machine.
 */
export async function openWorkspaceSource(settings: Settings): Promise<PartSource> {
  const { internalSecret, partUrls, partDatabaseUrls, home } = settings;
  if (partUrls.workspace !== undefined) {
    if (internalSecret === undefined) {
      throw new CommandError(
        'WORKSPACE_URL needs RAPPORT_INTERNAL_SECRET, the secret that part was started with.',
      );
    }
    const sign = internalSigner(internalSecret, systemClock);
    return httpPart({ name: 'workspace', url: partUrls.workspace, sign, log });
  }
  const running = findRunningStart(home);
  const databaseUrl = partDatabaseUrls.workspace ?? settings.databaseUrl ?? running?.databaseUrl;
  const natsUrl = settings.natsUrl ?? running?.natsUrl;
  if (databaseUrl === undefined || natsUrl === undefined) {
    throw new CommandError(
      'No platform runs here: start it, or set WORKSPACE_URL and RAPPORT_INTERNAL_SECRET, or DATABASE_URL and NATS_URL.',
    );
  }
  return await runHere(databaseUrl, natsUrl, loadKeyRing(settings));
}

async function runHere(databaseUrl: string, natsUrl: string, keyRing: KeyRing): Promise<PartSource> {
  const bus = await Bus.connect({ url: natsUrl, name: 'rapport-workspace-command' });
  try {
    const part = await startWorkspace({ databaseUrl, bus, clock: systemClock, log, keyRing });
    return {
      ...localPart(part, log),
      close: async () => {
        await part.stop();
        await bus.close();
      },
    };
  } catch (error) {
    await bus.close();
    throw error;
  }
}
