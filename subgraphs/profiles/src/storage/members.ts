/**
 * The anchors of profiles ($1) and from when until when they are theirs: `key` is the profile. What stands under an anchor
 * within its span belongs to the profile; see docs/decisions/0041.
 */
export const MEMBERS = `
  select profile_id as key, id as anchor_id, '-infinity'::timestamptz as valid_from,
    coalesce(held_until, 'infinity') as valid_until
  from identifiers where profile_id = any($1::text[])
  union all
  select profile_id, identifier_id, valid_from, coalesce(valid_until, 'infinity')
  from bindings where profile_id = any($1::text[])`;
