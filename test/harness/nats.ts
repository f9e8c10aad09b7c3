import type { Engine } from '@rapport/cli/embedded/engine.ts';
import { startNats } from '@rapport/cli/embedded/nats.ts';
import { openTemporaryHome } from './temporaryHome.ts';

export interface TestNats extends Engine {
  /** Ends the server as a power cut would. */
  kill(): Promise<void>;
  /** Starts the server again on the same store and port, after a test has killed it. */
  restart(): Promise<Engine>;
}

/** A NATS server with JetStream for one test file; `stop` also removes what it stored. */
export async function startTestNats(): Promise<TestNats> {
  const { home, remove } = openTemporaryHome();
  let current: Engine;
  try {
    current = await startNats({ home });
  } catch (error) {
    remove();
    throw error;
  }
  return {
    ...current,
    kill: async () => {
      process.kill(current.pid, 'SIGKILL');
      await current.exited;
    },
    restart: async () => {
      await current.stop();
      current = await startNats({ home, port: Number(new URL(current.url).port) });
      return current;
    },
    stop: async () => {
      await current.stop();
      remove();
    },
  };
}
