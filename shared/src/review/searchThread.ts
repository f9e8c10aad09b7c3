import { parentPort, workerData } from 'node:worker_threads';
import { keysOfRow } from '../duplicates/blocking/keyColumns.ts';
import { findDuplicatesIn } from '../duplicates/findDuplicates.ts';
import type { DuplicateModel } from '../duplicates/model.ts';
import { RecordTable } from '../duplicates/recordTable.ts';
import type { DuplicatePair } from '../duplicates/scorePair.ts';
import { addKeys, type KeyRows } from './keys.ts';
import type { SearchAnswers, SearchRequest } from './searchProtocol.ts';

// Runs as a thread of its own: a search of 50,000 records holds its thread for 16 s and more.

const { model } = workerData as { readonly model: DuplicateModel };
const table = new RecordTable(model);
let found: readonly DuplicatePair[] = [];

parentPort?.on('message', (request: SearchRequest) => parentPort?.postMessage(answerTo(request)));

function answerTo(request: SearchRequest): SearchAnswers[SearchRequest['ask']] {
  switch (request.ask) {
    case 'add':
      for (const record of request.records) table.add(record);
      return table.size;
    case 'find': {
      const { pairs, estimates } = findDuplicatesIn(table, { minProbability: request.minProbability });
      found = pairs;
      return { records: table.size, pairs: pairs.length, estimates };
    }
    case 'pairs':
      return found.slice(request.from, request.from + request.count);
    case 'keys':
      return keysFrom(request.from, Math.min(request.from + request.count, table.size));
    default:
      return request satisfies never;
  }
}

function keysFrom(from: number, until: number): KeyRows {
  const rows: KeyRows = { recordIds: [], keys: [] };
  for (let row = from; row < until; row += 1) addKeys(rows, table.ids[row] ?? '', keysOfRow(table, row));
  return rows;
}
