import { type Claim, inFoldOrder, type KnownIdentifier, type Separation } from './claim.ts';
import { Components, type FoldedMerge, type Span } from './components.ts';
import { byStrength } from './identifier.ts';
import { type IdentityRules, isOfDevice } from './identityRules.ts';
import { quarantinedIn } from './quarantine.ts';

/** All that is known of the identifiers of one group: everything that claims connect, whether or not they were followed. */
export interface Group {
  readonly identifiers: readonly KnownIdentifier[];
  readonly claims: readonly Claim[];
  readonly separations: readonly Separation[];
}

export interface FoldedIdentity {
  /** By identifier id, in the order of time; more than one only where a device changed hands. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
  readonly merges: readonly FoldedMerge[];
  readonly quarantined: ReadonlySet<string>;
}

/**
 * Who is who: the claims of a group, taken in the order of their times. A pure function of the set, so that the order in
 * which events arrive, how often, and in what batches cannot matter.
 *
 * Each claim brings its identifiers together, as far as limits allow: where the result would break one, the weakest
 * identifier of the claim is left out and the search repeats. A device that is left out because its profile has another
 * user changes hands: from then on it belongs to the profile of the claim. Rules 3 to 8 of collection and identity.
 */
export function foldIdentity(
  { identifiers, claims, separations }: Group,
  rules: IdentityRules,
): FoldedIdentity {
  const known = new Map(identifiers.map((each) => [each.id, each]));
  const standing = claims.filter(({ isRevoked }) => !isRevoked).sort(inFoldOrder);
  const quarantined = quarantinedIn(standing, known, rules);
  const components = new Components(known, rules, separations);
  for (const claim of standing) {
    const search = claim.identifierIds
      .map((id) => known.get(id))
      .filter((each) => each !== undefined)
      .filter(
        ({ id, detachedMs }) => !quarantined.has(id) && (detachedMs === null || claim.atMs > detachedMs),
      )
      .sort(byStrength);
    if (search.length > 1) follow(components, claim, search);
  }
  return { spans: components.spans(), merges: components.merges(), quarantined };
}

function follow(components: Components, claim: Claim, search: KnownIdentifier[]): void {
  if (claim.kind === 'MERGED') {
    components.join(search, claim, 'whatever the limits');
    return;
  }
  const leftOut: KnownIdentifier[] = [];
  while (!components.fits(search, claim.atMs)) {
    const weakest = search.pop(); // a single identifier always fits
    if (weakest !== undefined) leftOut.push(weakest);
  }
  components.join(search, claim, 'within limits');
  const [strongest] = search;
  if (strongest === undefined) return;
  for (const device of leftOut.filter(({ type }) => isOfDevice(type))) {
    components.changeHands(device, strongest, claim.atMs);
  }
}
