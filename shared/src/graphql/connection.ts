import { RapportError } from '../errors.ts';
import { isStorable } from '../storable.ts';

/** One page of a list, in the shape of every `…Connection` type. */
export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Called only when the client selects it. */
  readonly totalCount: () => Promise<number>;
}

export interface PageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** Where a page starts: the sort values and id of the last row seen. */
export type Keyset = readonly (string | number | null)[];

const LARGEST_PAGE = 100;

/** The number of rows asked for; one more should be read, to know whether there is a next page. */
export function pageSize(page: PageRequest): number {
  if (!Number.isInteger(page.first) || page.first < 1 || page.first > LARGEST_PAGE) {
    throw new RapportError('BAD_USER_INPUT', `first must be from 1 to ${LARGEST_PAGE}, not ${page.first}.`);
  }
  return page.first;
}

function encodeCursor(keyset: Keyset): string {
  return Buffer.from(JSON.stringify(keyset)).toString('base64url');
}

/** What a value of a cursor is: an instant as `Date.toISOString` writes it, any text, a number of rows, or a share of 1. */
export type CursorKind = 'instant' | 'text' | 'count' | 'share';

/**
 * Where the page after `after` starts, or null for the first page; refuses what no list with values of these kinds hands
 * out. A cursor of another list of the same kinds is a place in this one too.
 */
export function decodeCursor(page: PageRequest, kinds: readonly CursorKind[]): Keyset | null {
  if (page.after === null || page.after === undefined) return null;
  const keyset = valuesIn(page.after);
  if (keyset.length === kinds.length && kinds.every((kind, index) => isOfKind(keyset[index], kind))) {
    return keyset as Keyset;
  }
  throw new RapportError(
    'BAD_USER_INPUT',
    'after is not a cursor of this list: pass the endCursor of a page of it.',
  );
}

function valuesIn(cursor: string): readonly unknown[] {
  try {
    const keyset: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(keyset) ? keyset : [];
  } catch {
    return [];
  }
}

function isOfKind(value: unknown, kind: CursorKind): boolean {
  switch (kind) {
    case 'instant':
      return typeof value === 'string' && isInstant(value);
    case 'text':
      return isStorable(value);
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31;
    case 'share':
      return typeof value === 'number' && value >= 0 && value <= 1;
    default:
      return kind satisfies never;
  }
}

/** As `Date.toISOString` writes it, in a year that Postgres can read: V8 takes the 31st of February for the 3rd of March. */
function isInstant(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text && /^(?!0000)\d{4}-/.test(text);
}

/** Builds the page from up to `first + 1` rows. */
export function connectionOf<Node>(
  rows: readonly Node[],
  page: PageRequest,
  keysetOf: (node: Node) => Keyset,
  totalCount: () => Promise<number>,
): Connection<Node> {
  const nodes = rows.slice(0, page.first);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(keysetOf(node)), node }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: page.after !== null && page.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}
