import { textColumn, timeColumn } from '@rapport/shared/db/columns.ts';
import type { Transaction } from '@rapport/shared/db/session.ts';
import type { Use } from '../domain/deviceUses.ts';

interface UseRow {
  readonly deviceId: string;
  readonly anchorId: string;
  readonly at: Date;
}

/** Where others began to use these devices. */
export async function listBeginnings(tx: Transaction, deviceIds: readonly string[]): Promise<Use[]> {
  if (deviceIds.length === 0) return [];
  const rows = await tx.query<UseRow>(
    `/* profiles.listBeginnings */
     select device_id as "deviceId", anchor_id as "anchorId", begun_at as at from device_uses where device_id = any($1::text[])`,
    [textColumn(deviceIds)],
  );
  return rows.map(useOf);
}

/** Where others began to use the devices of these groups. */
export async function listBeginningsOfGroups(tx: Transaction, groupIds: readonly string[]): Promise<Use[]> {
  const rows = await tx.query<UseRow>(
    `/* profiles.listBeginningsOfGroups */
     select u.device_id as "deviceId", u.anchor_id as "anchorId", u.begun_at as at
     from identifiers i join device_uses u on u.device_id = i.id where i.group_id = any($1::text[])`,
    [groupIds],
  );
  return rows.map(useOf);
}

/**
 * Every use of a device from one on, by those who are known to have used it and those who now did, from their timelines.
 * Costs by their events since; only asked when somebody else turns out to have had the device.
 */
export async function listUsesFrom(tx: Transaction, from: Use, anchorIds: readonly string[]): Promise<Use[]> {
  const rows = await tx.query<UseRow>(
    `/* profiles.listUsesFrom */
     select distinct $1::text as "deviceId", anchor_id as "anchorId", occurred_at as at from timeline_entries
     where anchor_id = any($2::text[]) and device_ids @> array[$1::text] and occurred_at >= $3
     order by occurred_at, anchor_id`,
    [from.deviceId, anchorIds, new Date(from.atMs)],
  );
  return rows.map(useOf);
}

/** The beginnings of one device, to be written anew from one use on. */
export interface Anew {
  readonly from: Use;
  readonly begun: readonly Use[];
}

/** Writes beginnings anew, of any number of devices in two statements: a batch may bring thousands of new visitors. */
export async function replaceBeginnings(tx: Transaction, anew: readonly Anew[]): Promise<void> {
  if (anew.length === 0) return;
  await tx.query(
    `/* profiles.forgetBeginnings */
     delete from device_uses d using unnest($1::text[], $2::timestamptz[], $3::text[]) as since(device_id, at, anchor_id)
     where d.device_id = since.device_id and (d.begun_at, d.anchor_id) >= (since.at, since.anchor_id)`,
    columnsOf(anew.map(({ from }) => from)),
  );
  await tx.query(
    `/* profiles.saveBeginnings */
     insert into device_uses (workspace_id, device_id, begun_at, anchor_id)
     select $4, * from unnest($1::text[], $2::timestamptz[], $3::text[])`,
    [...columnsOf(anew.flatMap(({ begun }) => begun)), tx.workspaceId],
  );
}

function columnsOf(uses: readonly Use[]): Buffer[] {
  return [
    textColumn(uses.map(({ deviceId }) => deviceId)),
    timeColumn(uses.map(({ atMs }) => atMs)),
    textColumn(uses.map(({ anchorId }) => anchorId)),
  ];
}

function useOf({ deviceId, anchorId, at }: UseRow): Use {
  return { deviceId, anchorId, atMs: at.getTime() };
}
