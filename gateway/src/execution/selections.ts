import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a document is read with. */
export interface DocumentSetting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Variable values; only those of `@skip` and `@include` are looked at. */
  readonly coerced: Readonly<Record<string, unknown>>;
}

/** One field of an answer: every place in the document that asks for it, merged. */
export interface Selected {
  /** Its name in the answer: the alias, else the field's own. */
  readonly key: string;
  readonly name: string;
  readonly sets: readonly SelectionSetNode[];
}

/** The fields asked of an object of `type`, in order of first mention (spec: CollectFields). */
export function collectFields(
  setting: DocumentSetting,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): Selected[] {
  const fields = new Map<string, { name: string; sets: SelectionSetNode[] }>();
  const add = ({ alias, name, selectionSet }: FieldNode): void => {
    const key = alias?.value ?? name.value;
    const field = fields.get(key) ?? { name: name.value, sets: [] };
    if (selectionSet !== undefined) field.sets.push(selectionSet);
    fields.set(key, field);
  };
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, setting.coerced)) continue;
      if (selection.kind === Kind.FIELD) {
        add(selection);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : setting.fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition?.name.value;
      if (condition === undefined || applies(setting.schema, condition, type)) walk(fragment.selectionSet);
    }
  };
  for (const set of sets) walk(set);
  return [...fields].map(([key, field]) => ({ key, ...field }));
}

/** What `@skip` and `@include` say with these variables. */
export function isIncluded(node: SelectionNode, coerced: Readonly<Record<string, unknown>>): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, coerced)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, coerced)?.if !== false;
}

function applies(schema: GraphQLSchema, condition: string, type: GraphQLCompositeType): boolean {
  if (condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && !isUnionType(type) && schema.isSubType(wanted, type);
}

/** The part of a selection that asks for the schema itself, fragments written out; undefined when there is none. */
export function introspectionOf(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): SelectionSetNode | undefined {
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) {
      return selection.name.value === '__schema' || selection.name.value === '__type' ? [selection] : [];
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const inside = fragment === undefined ? undefined : introspectionOf(fragment.selectionSet, fragments);
    if (inside === undefined) return [];
    return [{ kind: Kind.INLINE_FRAGMENT, directives: selection.directives ?? [], selectionSet: inside }];
  });
  return kept.length === 0 ? undefined : { kind: Kind.SELECTION_SET, selections: kept };
}
