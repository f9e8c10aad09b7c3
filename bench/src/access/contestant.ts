import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { switchChecksOff } from './standIns.ts';

/** What a contestant's process is told when it starts. */
export interface Setting {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly internalSecret: string;
  readonly encryptionKeys: string;
  readonly isChecking: boolean;
}

/** Where it answers, with the credentials that its start has made. */
export interface Started {
  readonly url: string;
  readonly token: string;
  readonly writeKey: string;
  readonly workspaceId: string;
  readonly ownerId: string;
  /** Modules that should have been replaced and were not loaded. */
  readonly missing: readonly string[];
}

/** The whole platform in this process, with its checks or without them. */
async function start(setting: Setting): Promise<Started> {
  const missing = setting.isChecking ? () => [] : switchChecksOff();
  // Only now, for what is imported is decided once.
  const { startPlatform } = await import('@rapport/cli/platform.ts');
  const { readSettings } = await import('@rapport/shared/config/settings.ts');
  const { readDevFile } = await import('@rapport/cli/demo/devFile.ts');
  const home = mkdtempSync(join(tmpdir(), 'rapport-bench-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const settings = readSettings({
    RAPPORT_HOME: home,
    RAPPORT_ENCRYPTION_KEYS: setting.encryptionKeys,
    // One caller asks for what hundreds do; the bucket is counted all the same.
    RAPPORT_RATE_REQUESTS: '100000000',
    RAPPORT_RATE_COST: '900000000',
    LOG_LEVEL: 'error',
    NODE_ENV: 'test',
  });
  const { databaseUrl, natsUrl, internalSecret } = setting;
  const platform = await startPlatform({
    ...{ databaseUrl, natsUrl, home, port: 0 },
    settings: { ...settings, internalSecret },
    onProgress: () => undefined,
  });
  const dev = readDevFile(home);
  if (dev === null) throw new Error('The start wrote no dev.json.');
  const { token, writeKey, workspaceId, userId } = dev;
  return { url: platform.url, token, writeKey, workspaceId, ownerId: userId, missing: missing() };
}

process.on('message', async (message: { setting?: Setting; question?: 'cpu' }) => {
  if (message.setting !== undefined) process.send?.({ started: await start(message.setting) });
  if (message.question === 'cpu') process.send?.({ cpu: process.cpuUsage() });
});
process.on('disconnect', () => process.exit(0));
