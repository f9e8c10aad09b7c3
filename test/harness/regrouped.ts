import type { Database } from '@rapport/shared/db/database.ts';
import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { ProfileRegrouped } from '@rapport/shared/events/profiles.ts';
import { testWorkspaceId } from './part.ts';

/** Whose an anchor is: one profile's for ever, or one's after the other, each from a time; the first has none. */
export type Owners = string | readonly (readonly [from: string | null, profileId: string])[];

/** The event the profiles part tells when anchors change hands. */
export function regrouped(
  ownersOf: Readonly<Record<string, Owners>>,
  workspaceId = testWorkspaceId,
): Envelope {
  const anchors = Object.entries(ownersOf).map(([anchorId, owners]) => ({
    anchorId,
    spans: (typeof owners === 'string' ? [[null, owners] as const] : owners).map(([from, profileId]) => ({
      from,
      profileId,
    })),
  }));
  return eventOf(ProfileRegrouped, {
    workspaceId,
    subject: anchors[0]?.spans[0]?.profileId ?? '',
    actor: 'system:profiles',
    at: new Date('2026-06-01T12:00:00.000Z'),
    data: { anchors },
  });
}

/** Every row of some tables as text, to compare them byte for byte. */
export async function wholeTables(
  db: Database,
  names: readonly string[],
  workspaceId = testWorkspaceId,
): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const name of names) {
    const rows = await db.read<{ row: string }>(
      workspaceId,
      `/* test.wholeTable */ select to_jsonb(t)::text as row from ${name} t order by 1`,
    );
    tables[name] = rows.map(({ row }) => row);
  }
  return tables;
}
