import { type DocumentNode, Kind, type SelectionNode, visit } from 'graphql';
import { isIncluded } from './selections.ts';

// Each combination of `@skip` and `@include` is planned as a document of its own. One plan for all of them is
// wrong where a field has `@requires`: @apollo/query-planner 2.14 puts the condition on the required fields as well,
// and without them the part is not asked at all, not even for the fields beside.

type Values = Readonly<Record<string, unknown>>;

/** The variables that decide `@skip` and `@include`, in order of mention. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) {
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      }
    },
  });
  return [...names];
}

/** The document without what these variables leave out, and without the directives that said so. */
export function withoutConditions(document: DocumentNode, coerced: Values): DocumentNode {
  const enter = (node: SelectionNode): SelectionNode | null => {
    if (!isIncluded(node, coerced)) return null;
    const directives = node.directives?.filter(
      ({ name }) => name.value !== 'skip' && name.value !== 'include',
    );
    return { ...node, directives: directives ?? [] };
  };
  return visit(document, {
    Field: { enter },
    InlineFragment: { enter },
    FragmentSpread: { enter },
    // Where everything is left out, the object itself is still asked for: it may be null.
    SelectionSet: {
      leave: (node) => (node.selections.length > 0 ? undefined : { ...node, selections: [typename] }),
    },
  });
}

const typename: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
