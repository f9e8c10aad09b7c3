import { MEMBERS } from './members.ts';

/**
 * What the profiles ($1) did by themselves, without programs that read pages and without what third parties tell of them.
 * `enrichment` is what collection read of it, and `stream` the device that did it: who signs in goes on with their visit,
 * though what they do stands under another anchor from then on.
 */
export const ACTIVITY = `
  select member.key, e.id, e.occurred_at, e.original_at, e.kind, e.name, e.origin, e.properties, e.context,
    e.context -> 'rapport' as enrichment, coalesce(e.device_ids[1], e.anchor_id) as stream
  from (${MEMBERS}) as member join timeline_entries e on e.anchor_id = member.anchor_id
    and e.occurred_at >= member.valid_from and e.occurred_at < member.valid_until
  where e.kind in ('TRACK', 'PAGE', 'SCREEN')
    and (e.context #>> '{rapport,device,kind}') is distinct from 'BOT'
    and (e.context #> '{rapport,provenance}') is null`;
