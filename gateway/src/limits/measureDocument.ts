import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

/** How large a document is, its fragments written out as a naive reader would meet them. */
export interface Size {
  readonly depth: number;
  /** Fields, and the fragments they stand in. */
  readonly fields: number;
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Fragments and operations. */
  readonly fragments: number;
  /** A fragment stands within itself: the document will be refused, and may not be walked until then. */
  readonly isCyclic: boolean;
}

/** The sums of one selection set. */
interface Sums {
  depth: number;
  fields: number;
  /** Fields at its own top, those of fragments among them. */
  tops: number;
  aliases: number;
  directives: number;
}

type OfFragment = (name: string) => Readonly<Sums>;

const none: Readonly<Sums> = { depth: 0, fields: 0, tops: 0, aliases: 0, directives: 0 };

/**
 * Measures every definition of a document, also fragments that nothing spreads: validation compares the fields of
 * those too (one with 500 of a name: 88 ms). The rules of GraphQL Armor 2.6 were tried in this place. They begin at
 * operations, so they let that document pass; they walk it once a rule, and throw without a code.
 *
 * Each fragment is measured once and its sums are added where it is spread, so thirty fragments that spread the next
 * one twice are 2^30 fields after thirty steps.
 */
export function measureDocument({ definitions }: DocumentNode): Size {
  const { ofFragment, isCyclic } = fragmentMeasure(definitions);
  const written: Sums = { ...none };
  const text: Sums = { ...none };
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const sums = measure(definition.selectionSet, ofFragment);
      written.depth = Math.max(written.depth, sums.depth);
      written.tops = Math.max(written.tops, sums.tops);
      add(written, sums);
      for (const { directives } of definition.variableDefinitions ?? [])
        text.directives += directives?.length ?? 0;
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      written.depth = Math.max(written.depth, ofFragment(definition.name.value).depth);
    } else continue;
    text.directives += definition.directives?.length ?? 0;
    add(text, measure(definition.selectionSet, unspread));
  }
  return {
    depth: written.depth,
    fields: Math.max(written.fields, text.fields),
    rootFields: written.tops,
    aliases: Math.max(written.aliases, text.aliases),
    directives: Math.max(written.directives, text.directives),
    fragments: definitions.length,
    isCyclic: isCyclic(),
  };
}

const unspread: OfFragment = () => none;

function fragmentMeasure(definitions: DocumentNode['definitions']) {
  const sets = new Map<string, SelectionSetNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      sets.set(definition.name.value, definition.selectionSet);
  }
  const measured = new Map<string, Readonly<Sums>>();
  const open = new Set<string>();
  let cyclic = false;
  const ofFragment: OfFragment = (name) => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const set = sets.get(name);
    if (open.has(name)) cyclic = true;
    if (set === undefined || open.has(name)) return none;
    open.add(name);
    const sums = measure(set, ofFragment);
    open.delete(name);
    measured.set(name, sums);
    return sums;
  };
  return { ofFragment, isCyclic: () => cyclic };
}

function measure(set: SelectionSetNode, ofFragment: OfFragment): Readonly<Sums> {
  const sums: Sums = { ...none };
  const keys = new Set<string>();
  for (const selection of set.selections) {
    sums.fields += 1;
    sums.directives += selection.directives?.length ?? 0;
    if (selection.kind === Kind.FIELD) {
      const { alias, name, selectionSet } = selection;
      const key = alias?.value ?? name.value;
      if (alias !== undefined || keys.has(key)) sums.aliases += 1;
      keys.add(key);
      const below = selectionSet === undefined ? none : measure(selectionSet, ofFragment);
      sums.tops += 1;
      sums.depth = Math.max(sums.depth, 1 + below.depth);
      add(sums, below);
    } else {
      const inside =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : measure(selection.selectionSet, ofFragment);
      sums.tops += inside.tops;
      sums.depth = Math.max(sums.depth, inside.depth);
      add(sums, inside);
    }
  }
  return sums;
}

function add(sums: Sums, more: Readonly<Sums>): void {
  sums.fields += more.fields;
  sums.aliases += more.aliases;
  sums.directives += more.directives;
}
