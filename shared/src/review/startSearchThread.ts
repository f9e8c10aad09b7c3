import { Worker } from 'node:worker_threads';
import type { DuplicateModel } from '../duplicates/model.ts';
import { RapportError } from '../errors.ts';
import type { SearchAnswers, SearchRequest } from './searchProtocol.ts';

/** 50,000 records take 0.5 GB at the peak: a search that would take the process's memory ends instead. */
const MOST_MEMORY_MB = 4_096;

export interface SearchThread {
  ask<Ask extends SearchRequest['ask']>(
    request: SearchRequest & { readonly ask: Ask },
  ): Promise<SearchAnswers[Ask]>;
  stop(): Promise<void>;
}

/** Starts a thread that holds the records of one search. It answers one request at a time. */
export function startSearchThread(model: DuplicateModel): SearchThread {
  const worker = new Worker(new URL('./searchThread.ts', import.meta.url), {
    workerData: { model },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  let waiting: PromiseWithResolvers<unknown> | null = null;
  let ended: unknown = null;
  const settle = (): PromiseWithResolvers<unknown> | null => {
    const was = waiting;
    waiting = null;
    return was;
  };
  worker.on('message', (answer: unknown) => settle()?.resolve(answer));
  worker.on('error', (error) => {
    ended = error;
    settle()?.reject(error);
  });
  worker.on('exit', () => {
    ended ??= new RapportError('UNAVAILABLE', 'The thread that searches for duplicates was stopped.');
    settle()?.reject(ended);
  });
  return {
    ask: async <Ask extends SearchRequest['ask']>(request: SearchRequest & { readonly ask: Ask }) => {
      if (ended !== null) throw ended;
      waiting = Promise.withResolvers();
      worker.postMessage(request);
      return (await waiting.promise) as SearchAnswers[Ask];
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
