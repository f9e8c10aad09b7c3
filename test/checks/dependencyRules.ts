/** One line of "who may import whom": `$1` in `to` is what the group in `from` matched. */
export interface DependencyRule {
  readonly name: string;
  readonly comment: string;
  readonly from: { readonly path?: string; readonly pathNot?: string };
  readonly to: {
    readonly path?: string;
    readonly pathNot?: string[];
    readonly dependencyTypesNot?: string[];
    readonly circular?: boolean;
    readonly couldNotResolve?: boolean;
  };
}

const tests = '\\.test\\.ts$';
const part = '^subgraphs/([^/]+)/src/';
/** Types are gone when the code runs; a rule that says `values` lets them pass. */
const values = { dependencyTypesNot: ['type-only'] };

export const dependencyRules: readonly DependencyRule[] = [
  {
    name: 'parts-are-separate',
    comment:
      'A part has two doors: its schema.graphql and shared/events/<part>.ts. Not even a type goes past them.',
    from: { path: '^subgraphs/([^/]+)/' },
    to: { path: '^subgraphs/', pathNot: ['^subgraphs/$1/'] },
  },
  {
    name: 'parts-know-only-shared',
    comment: 'A part runs alone: nothing above it is there.',
    from: { path: part, pathNot: tests },
    to: { path: '^(gateway|cli|console|test|bench)/' },
  },
  {
    name: 'shared-knows-nothing-of-ours',
    comment: 'Shared code stands below everything else.',
    from: { path: '^shared/', pathNot: tests },
    to: { path: '^(gateway|subgraphs|cli|console|test|bench)/' },
  },
  {
    name: 'duplicates-stand-alone',
    comment:
      'Records in, pairs out: no database, no clock, no I/O, so that it runs in a worker or over a file.',
    from: { path: '^shared/src/duplicates/', pathNot: tests },
    to: {
      pathNot: [
        '^shared/src/duplicates/',
        '^shared/src/errors\\.ts$',
        '/node_modules/(any-ascii|double-metaphone)/',
      ],
    },
  },
  {
    name: 'cleaning-stands-alone',
    comment:
      'Text in, text out, the same at every time: numbering plans, country names and the grammar of mail, no I/O.',
    from: { path: '^shared/src/cleaning/', pathNot: tests },
    to: {
      pathNot: [
        '^shared/src/cleaning/',
        '/node_modules/(i18n-iso-countries|isemail|libphonenumber-js)/',
        '^(node:)?url$',
      ],
    },
  },
  {
    name: 'gateway-knows-no-part',
    comment: 'The gateway knows parts by their schemas and addresses.',
    from: { path: '^gateway/src/', pathNot: tests },
    to: { path: '^(subgraphs|cli|console|test|bench)/' },
  },
  {
    name: 'programs-import-no-tests',
    comment: 'What ships does not lean on what judges it.',
    from: { path: '^(cli|bench|gateway|shared|subgraphs)/src/', pathNot: tests },
    to: { path: `^test/|${tests}` },
  },
  {
    name: 'cli-imports-no-bench',
    comment: 'Measuring is not a part of the product.',
    from: { path: '^cli/' },
    to: { path: '^bench/' },
  },
  {
    name: 'domain-is-pure',
    comment:
      'Rules and types only: no I/O, no clock, no library, no ORM, no generated types. Cleaning is a rule: what it takes from libraries are tables.',
    from: { path: `${part}domain/`, pathNot: tests },
    to: {
      pathNot: [
        '^subgraphs/$1/src/domain/',
        '^shared/src/(decision|ids|money|access/rights)\\.ts$',
        '^shared/src/cleaning/',
      ],
    },
  },
  {
    name: 'resolvers-hold-no-rule',
    comment: 'Arguments in, payload out: what a resolver decides, a command could not.',
    from: { path: `${part}resolvers/` },
    to: { path: '^subgraphs/$1/src/domain/', ...values },
  },
  {
    name: 'resolvers-hold-no-sql',
    comment: 'Reads are queries, writes are commands.',
    from: { path: `${part}resolvers/` },
    to: {
      path: '^subgraphs/$1/src/(storage|migrations|consumers)/|^shared/src/(db|outbox|bus|events)/|/node_modules/(typeorm|pg|nats)/',
      ...values,
    },
  },
  {
    name: 'commands-know-no-caller',
    comment: 'A command runs the same for GraphQL, a consumer and a timer.',
    from: { path: `${part}commands/` },
    to: {
      path: '^subgraphs/$1/src/(resolvers|consumers|generated|loaders|context|service|main)|^shared/src/graphql/',
    },
  },
  {
    name: 'commands-tell-own-events',
    comment:
      'Only the part that owns a fact tells it, audit entries every part; what was heard arrives as a type.',
    from: { path: `${part}commands/` },
    to: { path: '^shared/src/events/', pathNot: ['^shared/src/events/($1|audit|envelope)\\.ts$'], ...values },
  },
  {
    name: 'reads-and-stores-only-do-that',
    comment: 'Queries and storage know the database and the types of the domain.',
    from: { path: `${part}(?:queries|storage)/` },
    to: {
      path: '^subgraphs/$1/src/(resolvers|commands|consumers|generated|loaders|context)|^shared/src/(bus|outbox|events)/',
    },
  },
  {
    name: 'consumers-run-commands',
    comment: 'What an event does is a command; the consumer only says which.',
    from: { path: `${part}consumers/` },
    to: {
      path: '^subgraphs/$1/src/(resolvers|storage|queries|generated|loaders|context)|/node_modules/(typeorm|pg|nats)/',
    },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one, or three.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that the checker cannot follow is one it cannot judge.',
    from: {},
    to: { couldNotResolve: true },
  },
];
