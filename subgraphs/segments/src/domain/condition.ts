/** A value a trait can be compared with. */
export type Scalar = string | number | boolean;

export type Comparison = 'GT' | 'GTE' | 'LT' | 'LTE';

/** A trait compared with a value: each operator with the values it takes. */
export type TraitCondition = { readonly name: string } & (
  | { readonly operator: 'EQ' | 'NEQ' | 'CONTAINS'; readonly value: Scalar }
  | { readonly operator: 'IN'; readonly value: readonly Scalar[] }
  | { readonly operator: 'STARTS_WITH' | 'ENDS_WITH'; readonly value: string }
  | { readonly operator: Comparison; readonly value: string | number }
  | { readonly operator: 'EXISTS'; readonly value: boolean }
);

/** How often an event happened in all; `EQ 0` is never. */
export interface EventCountCondition {
  readonly name: string;
  readonly operator: 'GTE' | 'LTE' | 'EQ';
  readonly count: number;
}

/**
 * What customers of a segment have in common: a tree with exactly one field a node.
 * `satisfies` gives it its meaning; the SQL made of it must select the same customers, and a test holds it to that.
 */
export type Condition =
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly trait: TraitCondition }
  | { readonly event: EventCountCondition };

/** The names a condition looks at: a change of anything else cannot change its answer. */
export interface ConditionNeeds {
  readonly traits: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

export function needsOf(condition: Condition): ConditionNeeds {
  const traits = new Set<string>();
  const events = new Set<string>();
  const visit = (node: Condition): void => {
    if ('and' in node) node.and.forEach(visit);
    else if ('or' in node) node.or.forEach(visit);
    else if ('not' in node) visit(node.not);
    else if ('trait' in node) traits.add(node.trait.name);
    else if ('event' in node) events.add(node.event.name);
    else node satisfies never;
  };
  visit(condition);
  return { traits, events };
}
