import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import { presentProfileRow } from '@rapport/shared/links/profileAnchors.ts';
import type { Segment } from '../domain/segment.ts';
import { segmentTable } from '../storage/tables.ts';

export type SegmentUnder = Segment & { readonly key: string };

/** The segments that customers are in now, by name; an id that is no profile any more is asked as who it is now. */
export function segmentsByProfiles(
  db: Database,
  workspaceId: string,
  profileIds: readonly string[],
): Promise<SegmentUnder[]> {
  return db.read(
    workspaceId,
    `/* segments.segmentsByProfiles */
     select key.id as key, ${columnsOf(segmentTable, 's')}
     from unnest($1::text[]) as key(id)
     cross join lateral ${presentProfileRow('key.id')} as customer
     join memberships m on m.profile_id = customer.id
     join segments s on s.id = m.segment_id
     order by s.name, s.id`,
    [profileIds],
  );
}
