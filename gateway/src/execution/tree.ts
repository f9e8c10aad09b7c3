/** The data of one operation while its fetches arrive: objects as parts answered them, merged into each other. */
export type Tree = Record<string, unknown>;

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A field's value, or undefined. Answers of other processes are plain objects, so a field called `constructor`
 * that is missing would read the inherited function; data never holds functions.
 */
export function valueAt(tree: Tree, key: string): unknown {
  const value = tree[key];
  return typeof value === 'function' ? undefined : value;
}

const absent = new WeakSet<Tree>();

/** Notes that the part which owns an entity knows none of this key: what refers to it refers to nothing. */
export function markAbsent(tree: Tree): void {
  absent.add(tree);
}

export function isAbsent(tree: Tree): boolean {
  return absent.has(tree);
}

/**
 * Adds what a later fetch knows about the same object. Lists of equal length are merged element by element.
 * @param concrete names of object types: an object that says it is a `Film` stays one when a part that knows only the
 *   interface (`@interfaceObject`) calls it an `Item`. @apollo/gateway lets the later word win and loses its fields.
 */
export function mergeInto(target: Tree, source: Tree, concrete: ReadonlySet<unknown>): void {
  for (const key in source) {
    // Would set the prototype instead of a field.
    if (key === '__proto__') continue;
    const value = source[key];
    const present = target[key];
    if (value === undefined || (key === '__typename' && concrete.has(present))) continue;
    target[key] = merged(present, value, concrete);
  }
}

function merged(present: unknown, value: unknown, concrete: ReadonlySet<unknown>): unknown {
  if (typeof present !== 'object' || present === null || typeof value !== 'object' || value === null)
    return value;
  if (Array.isArray(present) || Array.isArray(value)) {
    if (!Array.isArray(present) || !Array.isArray(value) || present.length !== value.length) return value;
    for (let index = 0; index < value.length; index += 1) {
      present[index] = merged(present[index], value[index], concrete);
    }
    return present;
  }
  mergeInto(present as Tree, value as Tree, concrete);
  return present;
}

/** A place in a plan: response names, and `@` for "each element of the list here". */
export type PlanPath = readonly string[];

/** Calls `found` with every object at `path`, in order, leaving out nulls. */
export function visitAt(root: unknown, path: PlanPath, found: (tree: Tree) => void, depth = 0): void {
  let value = root;
  for (let index = depth; index < path.length; index += 1) {
    const step = path[index] as string;
    if (step === '@') {
      if (!Array.isArray(value)) return;
      for (const element of value) visitAt(element, path, found, index + 1);
      return;
    }
    if (!isTree(value)) return;
    value = valueAt(value, step);
  }
  if (isTree(value)) found(value);
}

/** Where each object that `visitAt` finds stands in the answer; in the same order. Needed for errors only. */
export function placesAt(root: unknown, path: PlanPath): (string | number)[][] {
  const places: (string | number)[][] = [];
  const walk = (value: unknown, depth: number, place: (string | number)[]): void => {
    const step = path[depth];
    if (step === undefined) {
      if (isTree(value)) places.push(place);
    } else if (step === '@') {
      if (Array.isArray(value))
        value.forEach((element, index) => void walk(element, depth + 1, [...place, index]));
    } else if (isTree(value)) walk(valueAt(value, step), depth + 1, [...place, step]);
  };
  walk(root, 0, []);
  return places;
}
