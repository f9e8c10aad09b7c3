import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  /** Address of the gateway. */
  url: z.string(),
  workspaceId: z.string(),
  /** The workspace's owner. */
  userId: z.string(),
  /** Access token of the workspace's owner. */
  token: z.string(),
  /** Secret of an API key with every scope. */
  apiKey: z.string(),
  /** Write key of the demonstration source. */
  writeKey: z.string(),
});

/** What a developer needs to call the platform that runs here. */
export type DevFile = z.infer<typeof schema>;

export function devFilePath(home: string): string {
  return join(home, 'dev.json');
}

/** Null when nothing was started on this home yet, or what stands there cannot be read. */
export function readDevFile(home: string): DevFile | null {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(devFilePath(home), 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null; // it is written anew by every start
  }
}

export function writeDevFile(home: string, content: DevFile): void {
  const path = devFilePath(home);
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  chmodSync(path, 0o600); // it may have stood there with another mode
}
