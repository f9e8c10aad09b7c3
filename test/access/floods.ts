/** One request that is made to take the gateway long, or much of its memory. */
export interface Flood {
  readonly title: string;
  readonly body: () => string;
  readonly code: string;
  /** The limit that the refusal names, where it is one of size. */
  readonly limit?: string;
}

let drawn = 0;
/** Another text each time, so that nothing that was kept answers it. */
const fresh = (): string => {
  drawn += 1;
  return `n${drawn}`;
};

const query = (text: () => string, variables: () => object = () => ({})) => {
  return () => JSON.stringify({ query: `${text()} #${fresh()}`, variables: variables() });
};

const twice = (levels: number): string =>
  Array.from(
    { length: levels },
    (_, level) =>
      `fragment F${level} on Query { ${level + 1 < levels ? `...F${level + 1} ...F${level + 1}` : '__typename'} }`,
  ).join(' ');

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

const large = 'OPERATION_TOO_LARGE';
const invalid = 'GRAPHQL_VALIDATION_FAILED';

/** Read by `floods.e2e.test.ts`. The graph is the real one. */
export const floods: readonly Flood[] = [
  {
    title: '5,000 levels of fields',
    body: query(() => `${'{company'.repeat(5_000)}${'}'.repeat(5_000)}`),
    code: large,
    limit: 'nesting',
  },
  {
    title: '60 levels of fields',
    body: query(() => `${'{company'.repeat(60)}{id}${'}'.repeat(60)}`),
    code: large,
    limit: 'depth',
  },
  {
    title: '30 levels of known fields',
    body: query(
      () => `{ deal(id: "1") { ${'company { deals { nodes { '.repeat(10)} id ${'} } }'.repeat(10)} } }`,
    ),
    code: large,
    limit: 'depth',
  },
  {
    title: '10,000 fields',
    body: query(() => `{ ${Array.from({ length: 10_000 }, (_, index) => `f${index}`).join(' ')} }`),
    code: large,
    limit: 'tokens',
  },
  {
    title: '4,000 fields',
    body: query(() => `{ ${Array.from({ length: 4_000 }, (_, index) => `f${index}`).join(' ')} }`),
    code: large,
    limit: 'fields',
  },
  {
    title: '5,000 aliases of one field, which are more characters than allowed',
    body: query(
      () => `{ ${Array.from({ length: 5_000 }, (_, index) => `a${index}: viewer { roles }`).join(' ')} }`,
    ),
    code: large,
    limit: 'characters',
  },
  {
    title: '5,000 aliases of one field',
    body: query(() => `{ ${Array.from({ length: 5_000 }, (_, index) => `a${index}:viewer`).join(' ')} }`),
    code: large,
    limit: 'tokens',
  },
  {
    title: '500 aliases of one field',
    body: query(
      () => `{ ${Array.from({ length: 500 }, (_, index) => `a${index}: viewer { roles }`).join(' ')} }`,
    ),
    code: large,
    limit: 'rootFields',
  },
  {
    title: '300 aliases below one field',
    body: query(
      () => `{ viewer { ${Array.from({ length: 300 }, (_, index) => `a${index}: roles`).join(' ')} } }`,
    ),
    code: large,
    limit: 'aliases',
  },
  {
    title: 'one field 900 times',
    body: query(() => `{ viewer { ${'roles '.repeat(900)} } }`),
    code: large,
    limit: 'aliases',
  },
  {
    title: 'one field 900 times in a fragment that nothing spreads',
    body: query(() => `{ __typename } fragment F on Viewer { ${'workspace { id } '.repeat(900)} }`),
    code: large,
    limit: 'aliases',
  },
  {
    title: 'a fragment within itself',
    body: query(() => '{ ...A } fragment A on Query { viewer { roles } ...B } fragment B on Query { ...A }'),
    code: invalid,
  },
  {
    title: '98 fragments that spread 15 others each, in circles',
    body: query(() => {
      const fragments = Array.from({ length: 98 }, (_, index) => {
        const spreads = Array.from({ length: 15 }, (_each, step) => `...F${(index + step + 1) % 98}`);
        return `fragment F${index} on Query { ${spreads.join(' ')} }`;
      });
      return `{ ...F0 } ${fragments.join(' ')}`;
    }),
    code: large,
    limit: 'fields',
  },
  {
    title: 'fragments that spread the next one twice, 30 levels',
    body: query(() => `{ ...F0 } ${twice(30)}`),
    code: large,
    limit: 'fields',
  },
  {
    title: 'fragments that spread the next one twice and end in none',
    body: query(() => `{ ...F0 } ${twice(30).replace('__typename', '...Missing')}`),
    code: large,
    limit: 'fields',
  },
  {
    title: '1,000 directives on one field',
    body: query(() => `{ __typename ${'@include(if: true) '.repeat(1_000)} }`),
    code: large,
    limit: 'directives',
  },
  {
    title: '4,000 directives that nobody knows',
    body: query(() => `{ __typename ${'@a '.repeat(4_000)} }`),
    code: large,
    limit: 'directives',
  },
  {
    title: '150 operations',
    body: query(() => Array.from({ length: 150 }, (_, index) => `query Q${index} { __typename }`).join(' ')),
    code: large,
    limit: 'fragments',
  },
  {
    title: 'a batch of 1,000 operations',
    body: () =>
      JSON.stringify(Array.from({ length: 1_000 }, () => ({ query: `{ __typename } #${fresh()}` }))),
    code: 'BAD_REQUEST',
  },
  {
    title: 'a text of 200,000 characters',
    body: query(() => `{ profiles(filter: { hasIdentifier: "${'x'.repeat(200_000)}" }) { totalCount } }`),
    code: large,
    limit: 'characters',
  },
  {
    title: 'a comment of 200,000 characters',
    body: query(() => `{ __typename } #${'x'.repeat(200_000)}`),
    code: large,
    limit: 'characters',
  },
  {
    title: 'a body of 2 MB',
    body: query(
      () => 'query($id: ID!) { deal(id: $id) { id } }',
      () => ({ id: 'x'.repeat(2_000_000) }),
    ),
    code: 'PAYLOAD_TOO_LARGE',
  },
  {
    title: '9,000 wrong elements in a variable',
    body: query(
      () =>
        'query($kinds: [TimelineKind!]) { profile(id: "1") { timeline(filter: { kinds: $kinds }) { totalCount } } }',
      () => ({ kinds: Array(9_000).fill('TRAC') }),
    ),
    code: 'BAD_USER_INPUT',
  },
  {
    title: '150,000 wrong elements in a variable',
    body: query(
      () =>
        'query($kinds: [TimelineKind!]) { profile(id: "1") { timeline(filter: { kinds: $kinds }) { totalCount } } }',
      () => ({ kinds: Array(150_000).fill(null) }),
    ),
    code: large,
    limit: 'variables',
  },
  {
    title: '100,000 unknown names of an enum in a variable',
    body: query(
      () =>
        'query($kinds: [TimelineKind!]) { profile(id: "1") { timeline(filter: { kinds: $kinds }) { totalCount } } }',
      () => ({ kinds: Array(100_000).fill('TRAC') }),
    ),
    code: large,
    limit: 'variables',
  },
  {
    title: '9,000 unknown fields of an input object in a variable',
    body: query(
      () => 'query($filter: ProfileFilter) { profiles(filter: $filter) { totalCount } }',
      () => ({ filter: Object.fromEntries(Array.from({ length: 9_000 }, (_, index) => [`f${index}`, 1])) }),
    ),
    code: 'BAD_USER_INPUT',
  },
  {
    title: 'a variable of 50,000 levels of JSON',
    body: () =>
      JSON.stringify({
        query: `query($v: JSON!) { __typename } #${fresh()}`,
        variables: { v: 'HERE' },
      }).replace('"HERE"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`),
    code: large,
    limit: 'variables',
  },
  {
    title: 'a variable of 100 levels of JSON',
    body: query(
      () =>
        'mutation($value: JSON!) { segmentCreate(input: { name: "a", condition: { trait: { name: "a", operator: EQ, value: $value } } }) { errors { __typename } } }',
      () => ({ value: nested(100) }),
    ),
    code: large,
    limit: 'variables',
  },
  {
    title: '4,000 levels of a list literal',
    body: query(() => `{ profile(id: ${'['.repeat(4_000)}${']'.repeat(4_000)}) { id } }`),
    code: large,
    limit: 'nesting',
  },
  {
    title: '3,000 levels of an object literal',
    body: query(() => `{ profiles(filter: ${'{a:'.repeat(3_000)}1${'}'.repeat(3_000)}) { totalCount } }`),
    code: large,
    limit: 'nesting',
  },
  {
    title: '150 levels of an object literal',
    body: query(() => `{ profiles(filter: ${'{and:'.repeat(150)}1${'}'.repeat(150)}) { totalCount } }`),
    code: invalid,
  },
  {
    title: '2,000 times one key of an object literal',
    body: query(() => `{ profiles(filter: { ${'hasIdentifier: EMAIL '.repeat(2_000)} }) { totalCount } }`),
    code: invalid,
  },
  {
    title: '2,000 times one argument',
    body: query(() => `{ profile(${'id: "1" '.repeat(2_000)}) { id } }`),
    code: invalid,
  },
  {
    title: '2,000 times one variable',
    body: query(() => `query(${'$a: Int '.repeat(2_000)}) { __typename }`),
    code: invalid,
  },
  {
    title: '1,900 unknown fields with names to suggest',
    body: query(
      () => `{ viewer { ${Array.from({ length: 1_900 }, (_, index) => `role${index}`).join(' ')} } }`,
    ),
    code: invalid,
  },
  {
    title: 'pages of pages of pages',
    body: query(
      () =>
        '{ contacts(first: 100) { nodes { deals(first: 100) { nodes { company { contacts(first: 100) { nodes { id } } } } } } } }',
    ),
    code: large,
    limit: 'cost',
  },
  {
    title: 'a page as large as a variable says',
    body: query(
      () => 'query($n: Int!) { profiles(first: $n) { nodes { id } } }',
      () => ({ n: 2_000_000_000 }),
    ),
    code: large,
    limit: 'cost',
  },
  {
    title: 'the schema of the schema of the schema',
    body: query(() => `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} }'.repeat(5)} } } }`),
    code: invalid,
  },
  {
    title: 'the whole schema 45 times',
    body: query(
      () =>
        `{ ${Array.from({ length: 45 }, (_, index) => `a${index}: __schema { types { name fields { name } } }`).join(' ')} }`,
    ),
    code: large,
    limit: 'cost',
  },
];
