import DataLoader from 'dataloader';
import { type Connection, connectionOf, type Keyset, type PageRequest } from './connection.ts';

/**
 * A loader of one row a key: all keys asked for while one level of the answer resolves become one read.
 * `read` takes every key at once and may answer rows in any order, or none for a key.
 */
export function oneByKey<Key extends string, Row>(
  read: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await read(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** A loader of a list of rows a key, in the order `read` answers them. */
export function manyByKey<Key extends string, Row>(
  read: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row[]> {
  return new DataLoader(async (keys) => {
    const rows = Map.groupBy(await read(keys), keyOf);
    return keys.map((key) => rows.get(key) ?? []);
  });
}

/** A loader for a field with arguments: keys asked for with equal arguments are read together. */
class LoaderByArguments<Arguments extends object, Value> {
  readonly #read: (args: Arguments, keys: readonly string[]) => Promise<readonly Value[]>;
  readonly #loaders = new Map<string, DataLoader<string, Value>>();

  constructor(read: (args: Arguments, keys: readonly string[]) => Promise<readonly Value[]>) {
    this.#read = read;
  }

  load(args: Arguments, key: string): Promise<Value> {
    const name = JSON.stringify(args);
    let loader = this.#loaders.get(name);
    if (loader === undefined) {
      loader = new DataLoader<string, Value>((keys) => this.#read(args, keys));
      this.#loaders.set(name, loader);
    }
    return loader.load(key);
  }
}

/** A page of a list under each key: fifty profiles with `deals(first: 5)` are one statement, their totals one more. */
export function pagesByKey<Node, Filter extends object = Record<never, never>>(
  read: (
    keys: readonly string[],
    page: PageRequest,
    filter: Filter,
  ) => Promise<readonly (Node & { key: string })[]>,
  count: (keys: readonly string[], filter: Filter) => Promise<readonly { key: string; count: number }[]>,
  keysetOf: (node: Node) => Keyset,
): { load(key: string, page: PageRequest, filter: Filter): Promise<Connection<Node>> } {
  const counts = new LoaderByArguments<Filter, number>(async (filter, keys) => {
    const found = new Map((await count(keys, filter)).map((row) => [row.key, row.count]));
    return keys.map((key) => found.get(key) ?? 0);
  });
  const pages = new LoaderByArguments<{ page: PageRequest; filter: Filter }, Connection<Node>>(
    async ({ page, filter }, keys) => {
      const rows = Map.groupBy(await read(keys, page, filter), (row) => row.key);
      return keys.map((key) =>
        connectionOf<Node>(rows.get(key) ?? [], page, keysetOf, () => counts.load(filter, key)),
      );
    },
  );
  return {
    load: (key, { first, after }, filter) =>
      pages.load({ page: { first, after: after ?? null }, filter }, key),
  };
}
