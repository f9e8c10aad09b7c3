import { servePart } from '@rapport/shared/graphql/partServer.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { createPart, partNames } from '../graph/parts.ts';
import { contestant, internalSecret, type Setting } from './contestant.ts';
import { plainServer } from './plainServer.ts';

contestant(async (): Promise<Setting> => {
  const guarded: Record<string, string> = {};
  const open: Record<string, string> = {};
  for (const name of partNames) {
    const served = await servePart(createPart(name), {
      port: 0,
      internalSecret,
      log: createLog(name, 'warn'),
    });
    guarded[name] = served.url;
    open[name] = await plainServer(createPart(name));
  }
  return { guarded, open };
});
