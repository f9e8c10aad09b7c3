// A right is what an action needs, as in `deals:deal:move`: part, entity, action. A grant is what somebody has: a right in
// which each place may be `*`, and which ends in `@own` or `@team` where it only reaches records of the holder or of the
// holder's teams. Roles are named lists of grants, the scopes of an API key are grants too.

/** Whose records a grant reaches: the holder's own, those of the holder's teams, or all of the workspace. */
export type Reach = 'own' | 'team' | 'all';

interface Grant {
  readonly places: readonly string[];
  readonly reach: Reach;
}

const GRANT = /^(\*|[a-z]+):(\*|[a-z_]+):(\*|[a-z_]+)(?:@(own|team))?$/;

/** What a good grant is, to be read after "must be". */
export const grantWanted = 'part:entity:action with * for any, as in deals:*:read or deals:deal:move@own';

export function isGrant(text: string): boolean {
  return GRANT.test(text);
}

function grantOf(text: string): Grant | null {
  const [, part, entity, action, reach = 'all'] = GRANT.exec(text) ?? [];
  if (part === undefined || entity === undefined || action === undefined) return null;
  return { places: [part, entity, action], reach: reach as Reach };
}

const WIDTH: Readonly<Record<Reach, number>> = { own: 1, team: 2, all: 3 };

/** The widest reach that `grants` give for a right; null when they do not give it. Grants that cannot be read give nothing. */
export function reachOf(grants: readonly string[], right: string): Reach | null {
  const wanted = right.split(':');
  let widest: Reach | null = null;
  for (const text of grants) {
    const grant = grantOf(text);
    if (grant === null || !grant.places.every((place, index) => place === '*' || place === wanted[index]))
      continue;
    if (widest === null || WIDTH[grant.reach] > WIDTH[widest]) widest = grant.reach;
  }
  return widest;
}

/**
 * Whether somebody who has `grants` may pass `grant` on: nobody gives more than they have. A `*` is only covered by a `*`
 * in the same place.
 */
export function covers(grants: readonly string[], grant: string): boolean {
  const wanted = grantOf(grant);
  if (wanted === null) return false;
  return grants.some((text) => {
    const held = grantOf(text);
    return (
      held !== null &&
      WIDTH[held.reach] >= WIDTH[wanted.reach] &&
      held.places.every((place, index) => place === '*' || place === wanted.places[index])
    );
  });
}
