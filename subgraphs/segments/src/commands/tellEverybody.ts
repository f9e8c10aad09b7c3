import type { Transaction } from '@rapport/shared/db/session.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { Segment } from '../domain/segment.ts';
import { listLogPage } from '../storage/membershipStore.ts';
import { membershipEvent } from './membershipEvents.ts';

const PAGE_SIZE = 2_000;

/** Tells what a segment's definition or end did to each customer. */
export async function tellEverybody(
  kit: PartKit,
  tx: Transaction,
  segment: Segment,
  told: { readonly cause: 'definition' | 'archive'; readonly actor: string; readonly at: Date },
): Promise<void> {
  const kind = told.cause === 'definition' ? 'ENTERED' : 'EXITED';
  const { workspaceId } = tx;
  let after = '';
  for (;;) {
    const page = await listLogPage(tx, segment.id, told.cause, after, PAGE_SIZE);
    await kit.outbox.append(
      tx,
      page.map((line) => membershipEvent({ ...told, ...line, workspaceId, kind, segment })),
    );
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE_SIZE) return;
    after = last.profileId;
  }
}
