import type { EntitySchema } from 'typeorm';
import { Database } from '../db/database.ts';
import { Outbox } from '../outbox/outbox.ts';
import type { PartKit, PartOptions } from './runPart.ts';

/**
 * Opens a part's database and outbox: the first step of every `service.ts`.
 * @param reaches which right to read decides whose records a caller sees, by the entity that `narrowByReach` names
 */
export async function openKit(
  part: string,
  tables: readonly EntitySchema[],
  options: PartOptions,
  reaches: PartKit['reaches'] = {},
): Promise<PartKit> {
  const log = options.log.child({ part });
  const db = await Database.open({ part, url: options.databaseUrl, tables });
  return { db, outbox: new Outbox({ db, bus: options.bus, log }), clock: options.clock, log, reaches };
}
