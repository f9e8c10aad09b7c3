import type { Database } from '@rapport/shared/db/database.ts';
import { columnsOf } from '@rapport/shared/db/table.ts';
import type { Segment } from '../domain/segment.ts';
import { segmentTable } from '../storage/tables.ts';

export type SegmentUnder = Segment & { readonly key: string };

/** The segments that customers are in now, by name; a merged id is asked as its survivor. */
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
     join memberships m on m.profile_id =
       coalesce((select r.into_id from profile_redirects r where r.from_id = key.id), key.id)
     join segments s on s.id = m.segment_id
     order by s.name, s.id`,
    [profileIds],
  );
}
