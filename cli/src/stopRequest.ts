/** Somebody wants this process to end in good order. */
export interface StopRequest {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** Resolves with the first signal. */
  readonly requested: Promise<NodeJS.Signals>;
  /** Gives the signals back to Node. */
  dispose(): void;
}

/** One Ctrl-C reaches the process up to three times: from the terminal, from npm and from the launcher. */
const sameRequestMs = 1000;

/** Listens for the signals that mean "end"; `force` is called when one is repeated. */
export function listenForStop(force: (signal: NodeJS.Signals) => void): StopRequest {
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<NodeJS.Signals>();
  let firstAt: number | undefined;
  const hear = (signal: NodeJS.Signals) => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      controller.abort();
      resolve(signal);
    } else if (performance.now() - firstAt > sameRequestMs) {
      force(signal);
    }
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, hear);
  return {
    signal: controller.signal,
    requested: promise,
    dispose: () => {
      for (const signal of signals) process.off(signal, hear);
    },
  };
}
