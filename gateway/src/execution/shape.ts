import {
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { acceptanceOf } from './leaf.ts';
import { collectFields, type DocumentSetting, type Selected } from './selections.ts';
import { isAbsent, isTree, type Tree, valueAt } from './tree.ts';

// What the fetches brought becomes the client's answer: its fields, its order, its names, and the null rules of
// https://spec.graphql.org/October2021/#sec-Handling-Field-Errors checked anew, since parts see only their own fields.
// Everything that depends on the document alone is decided once; a request only reads, checks and copies.

/** Gives the answer's data; what broke a null rule goes to `errors`. */
export type Shape = (data: Tree, introspected: Tree, errors: GraphQLError[]) => Tree | null;

/** Null because of an error that is recorded already. */
const NULLED = Symbol('nulled');
/** As `NULLED`, and the type forbids null: the object or list around it becomes null. */
const INVALID = Symbol('invalid');

interface State {
  readonly errors: GraphQLError[];
  readonly introspected: Tree;
  readonly path: (string | number)[];
}

type Complete = (value: unknown, state: State) => unknown;

interface FieldShape {
  readonly key: string;
  readonly kind: 'typename' | 'introspection' | 'data';
  readonly complete: Complete;
  readonly isRequired: boolean;
  /** For scalars and enums: whether a value can be copied as it is. */
  readonly accepts: ((value: unknown) => boolean) | undefined;
}

export function compileShape(
  setting: DocumentSetting,
  root: GraphQLCompositeType,
  selectionSet: SelectionSetNode,
): Shape {
  const complete = objectShape(setting, root, [selectionSet], root.name);
  return (data, introspected, errors) => {
    const shaped = complete(data, { errors, introspected, path: [] });
    return isTree(shaped) ? shaped : null;
  };
}

/** @param where how error messages call the place: `field Deal.title`, `array element of type Deal` */
function compileType(
  setting: DocumentSetting,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  where: string,
): Complete {
  if (isNonNullType(type)) {
    const complete = compileType(setting, type.ofType, sets, where);
    return (value, state) => {
      const completed = complete(value, state);
      if (completed === null) return broken(state, `Cannot return null for non-nullable ${where}.`, INVALID);
      return completed === NULLED ? INVALID : completed;
    };
  }
  if (isListType(type))
    return listShape(compileType(setting, type.ofType, sets, `array element of ${where}`), where);
  if (isCompositeType(type)) return objectShape(setting, type, sets, where);
  const accepts = acceptanceOf(type);
  return (value, state) => {
    if (value === undefined || value === null) return null;
    return accepts(value) ? value : broken(state, `Invalid value found for ${where}.`, NULLED);
  };
}

function listShape(complete: Complete, where: string): Complete {
  return (value, state) => {
    if (value === undefined || value === null) return null;
    if (!Array.isArray(value)) return broken(state, `A part answered no list for ${where}.`, NULLED);
    const list: unknown[] = [];
    let valid = true;
    for (let index = 0; index < value.length; index += 1) {
      state.path.push(index);
      const completed = complete(value[index], state);
      state.path.pop();
      if (completed === INVALID) valid = false;
      list.push(completed === NULLED ? null : completed);
    }
    return valid ? list : NULLED;
  };
}

function objectShape(
  setting: DocumentSetting,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  where: string,
): Complete {
  const known = new Map<string, readonly FieldShape[]>();
  const fieldsOf = (typeName: string): readonly FieldShape[] | undefined => {
    const runtime = typeName === type.name ? type : setting.schema.getType(typeName);
    if (!isCompositeType(runtime)) return undefined;
    const fields = collectFields(setting, runtime, sets).map((selected) =>
      fieldShape(setting, runtime, selected),
    );
    known.set(typeName, fields);
    return fields;
  };

  return (value, state) => {
    if (value === undefined || value === null) return null;
    if (!isTree(value)) return broken(state, `A part answered no object for ${where}.`, NULLED);
    const typeName = typeof value.__typename === 'string' ? value.__typename : type.name;
    const fields = known.get(typeName) ?? fieldsOf(typeName);
    if (fields === undefined)
      return broken(state, `Invalid __typename found for object at ${where}.`, NULLED);
    return completeFields(fields, typeName, value, state, setting.schema);
  };
}

function completeFields(
  fields: readonly FieldShape[],
  typeName: string,
  tree: Tree,
  state: State,
  schema: GraphQLSchema,
): unknown {
  const made: Tree = {};
  for (const { key, kind, isRequired, accepts, complete } of fields) {
    if (kind === 'typename') {
      if (!isObjectType(schema.getType(typeName))) return NULLED;
      made[key] = typeName;
      continue;
    }
    if (kind === 'introspection') {
      made[key] = state.introspected[key];
      continue;
    }
    const value = valueAt(tree, key);
    if (accepts?.(value)) {
      made[key] = value;
      continue;
    }
    // A part may refer to what its owner no longer knows. That is no fault of either: there is nothing to show.
    if (isRequired && (value === undefined || value === null) && isAbsent(tree)) return null;
    state.path.push(key);
    const completed = complete(value, state);
    state.path.pop();
    if (completed === INVALID) return NULLED;
    made[key] = completed === NULLED ? null : completed;
  }
  return made;
}

const neverAsked: Complete = () => null;

function fieldShape(
  setting: DocumentSetting,
  parent: GraphQLCompositeType,
  { key, name, sets }: Selected,
): FieldShape {
  if (key === '__proto__') throw badName(key);
  const answeredHere = { key, isRequired: false, complete: neverAsked, accepts: undefined };
  if (name === '__typename') return { ...answeredHere, kind: 'typename' };
  if (name === '__schema' || name === '__type') return { ...answeredHere, kind: 'introspection' };
  const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
  if (field === undefined) throw new GraphQLError(`${parent.name} has no field "${name}".`);
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  return {
    key,
    kind: 'data',
    isRequired: isNonNullType(field.type),
    complete: compileType(setting, field.type, sets, `field ${parent.name}.${name}`),
    accepts: isLeafType(type) ? acceptanceOf(type) : undefined,
  };
}

function badName(key: string): GraphQLError {
  const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } };
  return new GraphQLError(`"${key}" cannot be the name of an answered field.`, { extensions });
}

function broken<Outcome>({ errors, path }: State, message: string, outcome: Outcome): Outcome {
  errors.push(new GraphQLError(message, { path: [...path] }));
  return outcome;
}
