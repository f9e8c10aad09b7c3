import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '@rapport/cli/embedded/nats.ts';
import { startPostgres } from '@rapport/cli/embedded/postgres.ts';
import { migrateAll } from '@rapport/cli/migrateAll.ts';
import { startContacts } from '@rapport/contacts/service.ts';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { Bus } from '@rapport/shared/bus/bus.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import { partExecutor } from '@rapport/shared/graphql/executePart.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import pg from 'pg';
import { fill, untilIndexed } from './fill.ts';

const workspaceId = 'ws_00000000000000000000000001';
const caller: Caller = {
  ...{ kind: 'user', id: 'user_00000000000000000000000001', workspaceId, roles: ['owner'], teammates: [] },
  grants: ['*:*:*'],
};

/** The contacts part with so many contacts, on engines of its own. */
export interface World {
  readonly contacts: number;
  /** What filling took for a contact, the search apart (µs). */
  readonly filledUs: number;
  readonly indexedUs: number;
  ask<Data>(query: string, variables: object): Promise<Data>;
  stop(): Promise<void>;
}

export async function openWorld(contacts: number): Promise<World> {
  const home = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  chmodSync(home, 0o711); // as root, Postgres is another user and must pass through
  await using opened = new AsyncDisposableStack();
  opened.defer(() => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, 'nats'), { recursive: true });
  const postgres = await startPostgres({ home });
  opened.defer(() => postgres.stop());
  const nats = await startNats({ home });
  opened.defer(() => nats.stop());
  await migrateAll({ databaseUrl: postgres.url, partDatabaseUrls: {} });
  const log = createLog('bench', 'error');
  const bus = await Bus.connect({ url: nats.url, name: 'bench' });
  opened.defer(() => bus.close());
  const client = new pg.Client({ connectionString: postgres.url, options: '-c search_path=contacts' });
  await client.connect();
  opened.defer(() => client.end());
  const part = await startContacts({ databaseUrl: postgres.url, bus, clock: systemClock, log });
  opened.defer(() => part.stop());
  const filledMs = await fill(client, workspaceId, contacts);
  const indexedMs = await untilIndexed({ bus, client, workspaceId }, contacts);
  const execute = partExecutor(part, log);
  const held = opened.move();
  return {
    contacts,
    filledUs: (filledMs * 1_000) / contacts,
    indexedUs: (indexedMs * 1_000) / contacts,
    ask: async <Data>(query: string, variables: object) => {
      const request = { query, variables: variables as Record<string, unknown> };
      const { data, errors } = await execute(request, { caller, requestId: 'bench' });
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data as Data;
    },
    stop: () => held.disposeAsync(),
  };
}
