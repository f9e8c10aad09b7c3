import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type PlanPath, placesAt, type Tree, visitAt } from './tree.ts';

/**
 * A part's errors as errors of the whole operation: their paths lead through the client's answer instead of the
 * fetch's (`_entities.3.deals` becomes `profiles.7.deals`), and `part` says who made them.
 * @param owners the entities asked about, in order; absent for a fetch of root fields
 */
export function errorsOf(
  errors: readonly GraphQLFormattedError[],
  part: string,
  root: Tree,
  path: PlanPath,
  owners?: readonly Tree[],
): GraphQLError[] {
  const places = owners === undefined ? undefined : placesOf(root, path, owners);
  return errors.map(
    ({ message, path: within, extensions }) =>
      new GraphQLError(message, {
        path: pathOf(within, path, places),
        extensions: { part, ...extensions },
      }),
  );
}

function pathOf(
  within: readonly (string | number)[] | undefined,
  path: PlanPath,
  places: readonly (readonly (string | number)[])[] | undefined,
): (string | number)[] | undefined {
  const [, index] = within ?? [];
  if (places !== undefined && within !== undefined && typeof index === 'number') {
    return [...(places[index] ?? upToList(path)), ...within.slice(2)];
  }
  const whole = [...upToList(path), ...(places === undefined ? (within ?? []) : [])];
  return whole.length === 0 ? undefined : whole;
}

/** The longest place that is the same for every object at `path`. */
function upToList(path: PlanPath): string[] {
  const list = path.indexOf('@');
  return list === -1 ? [...path] : path.slice(0, list);
}

function placesOf(root: Tree, path: PlanPath, owners: readonly Tree[]): (readonly (string | number)[])[] {
  const found = placesAt(root, path);
  const placeOf = new Map<Tree, readonly (string | number)[]>();
  let next = 0;
  visitAt(root, path, (tree) => {
    const place = found[next];
    if (place !== undefined && !placeOf.has(tree)) placeOf.set(tree, place);
    next += 1;
  });
  return owners.map((owner) => placeOf.get(owner) ?? []);
}
