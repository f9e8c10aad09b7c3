import { partCode } from '@rapport/cli/parts.ts';
import { httpPart } from '@rapport/gateway/parts/httpPart.ts';
import { localPart } from '@rapport/gateway/parts/localPart.ts';
import type { PartSource } from '@rapport/gateway/parts/partSource.ts';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { internalSigner } from '@rapport/shared/access/internalToken.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import { servePart } from '@rapport/shared/graphql/partServer.ts';
import { type PartName, parts } from '@rapport/shared/part/parts.ts';
import { createKeyRing } from '@rapport/shared/secrets/keyRing.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { testKeys } from '../../harness/part.ts';
import type { TestPlatform } from '../../harness/platform.ts';
import type { Answer } from '../operations/operation.ts';
import type { Door } from './doors.ts';

/** Every part once more beside the platform's own, on the same engines: as values and served over HTTP. */
export interface PartsBeside {
  readonly parts: readonly Part[];
  part(name: PartName): Part;
  /** The parts served over HTTP, which believe the gateway's token only. */
  readonly served: readonly PartSource[];
  stop(): Promise<void>;
}

const log = createLog('tenancy', 'silent');

export async function startPartsBeside(platform: TestPlatform, internalSecret: string): Promise<PartsBeside> {
  const opened = new AsyncDisposableStack();
  const bus = await Bus.connect({ url: platform.nats.url, name: 'tenancy' });
  opened.defer(() => bus.close());
  const options = {
    databaseUrl: platform.databaseUrl,
    bus,
    clock: systemClock,
    log,
    keyRing: createKeyRing(testKeys),
  };
  const running = await Promise.all(parts.map((name) => partCode[name].start(options)));
  const sign = internalSigner(internalSecret, systemClock);
  const served: PartSource[] = [];
  for (const part of running) {
    const { url, stop } = await servePart(part, { port: 0, internalSecret, log });
    opened.defer(stop); // stops the part as well
    served.push(httpPart({ name: part.name, url, sign, log }));
  }
  for (const source of served) opened.defer(() => source.close());
  const part = (name: PartName): Part => {
    const found = running.find((each) => each.name === name);
    if (found === undefined) throw new Error(`${name} does not run.`);
    return found;
  };
  return { parts: running, part, served, stop: () => opened.disposeAsync() };
}

/** A part asked straight, as the gateway would ask it for a caller. */
export function partDoor(part: Part, caller: Caller, source: PartSource = localPart(part, log)): Door {
  return {
    name: part.name,
    schema: part.schema,
    ask: async (query, variables) => {
      const context = { caller, requestId: 'tenancy', deadlineAtMs: Date.now() + 20_000 };
      const result = await source.fetch({ query, variables }, context, false);
      return JSON.parse(JSON.stringify(result)) as Answer;
    },
  };
}

/** What must be found: a part that binds whoever asks to one workspace. */
export function leakingPart(part: Part, workspaceId: string): Part {
  return {
    ...part,
    contextFor: (request) => part.contextFor({ ...request, caller: { ...request.caller, workspaceId } }),
  };
}
