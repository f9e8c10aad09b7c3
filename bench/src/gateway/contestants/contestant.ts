/** What a contestant's process is told when it starts. */
export interface Setting {
  /** Where each part is served for gateways that fetch over HTTP: with our internal token, and without any. */
  readonly guarded: Readonly<Record<string, string>>;
  readonly open: Readonly<Record<string, string>>;
}

export const internalSecret = 'a secret for the bench only';

/** Child side: start with the setting from the parent, say where, and answer questions about CPU time. */
export function contestant(start: (setting: Setting) => Promise<unknown>): void {
  process.on('message', async (message: { setting?: Setting; question?: 'cpu' }) => {
    if (message.setting !== undefined) process.send?.({ started: await start(message.setting) });
    if (message.question === 'cpu') process.send?.({ cpu: process.cpuUsage() });
  });
  process.on('disconnect', () => process.exit(0));
}
