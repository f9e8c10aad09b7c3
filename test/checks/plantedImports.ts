/** An import that must be reported under exactly this rule, or under none. */
export interface PlantedImport {
  readonly rule: string | null;
  readonly from: string;
  /** A file of the planted tree, or a module's name. */
  readonly to: string;
  readonly typeOnly?: boolean;
}

/** At least one violation a rule, and what looks like one and is allowed. */
export const plantedImports: readonly PlantedImport[] = [
  {
    rule: 'parts-are-separate',
    from: 'subgraphs/deals/src/queries/contactNames.ts',
    to: 'subgraphs/contacts/src/queries/names.ts',
  },
  {
    rule: 'parts-are-separate',
    from: 'subgraphs/deals/src/storage/contactRows.ts',
    to: 'subgraphs/contacts/src/storage/rows.ts',
    typeOnly: true,
  },
  {
    rule: 'parts-know-only-shared',
    from: 'subgraphs/deals/src/service.ts',
    to: 'gateway/src/gateway.ts',
  },
  {
    rule: 'shared-knows-nothing-of-ours',
    from: 'shared/src/bus/parts.ts',
    to: 'subgraphs/deals/src/generated/graphql.ts',
    typeOnly: true,
  },
  { rule: 'duplicates-stand-alone', from: 'shared/src/duplicates/rows.ts', to: 'shared/src/clock.ts' },
  { rule: 'cleaning-stands-alone', from: 'shared/src/cleaning/now.ts', to: 'shared/src/clock.ts' },
  { rule: 'gateway-knows-no-part', from: 'gateway/src/local.ts', to: 'subgraphs/deals/src/main.ts' },
  { rule: 'programs-import-no-tests', from: 'cli/src/seed.ts', to: 'test/harness/platform.ts' },
  { rule: 'programs-import-no-tests', from: 'bench/src/clock.ts', to: 'shared/src/clock.test.ts' },
  { rule: 'cli-imports-no-bench', from: 'cli/src/measure.ts', to: 'bench/src/load.ts' },
  { rule: 'domain-is-pure', from: 'subgraphs/deals/src/domain/hash.ts', to: 'node:crypto' },
  { rule: 'domain-is-pure', from: 'subgraphs/deals/src/domain/row.ts', to: 'typeorm' },
  { rule: 'domain-is-pure', from: 'subgraphs/deals/src/domain/now.ts', to: 'shared/src/clock.ts' },
  {
    rule: 'domain-is-pure',
    from: 'subgraphs/deals/src/domain/input.ts',
    to: 'subgraphs/deals/src/generated/input.ts',
    typeOnly: true,
  },
  { rule: null, from: 'subgraphs/deals/src/domain/price.ts', to: 'shared/src/money.ts' },
  {
    rule: 'resolvers-hold-no-rule',
    from: 'subgraphs/deals/src/resolvers/Deal.ts',
    to: 'subgraphs/deals/src/domain/deal.ts',
  },
  {
    rule: null,
    from: 'subgraphs/deals/src/resolvers/parents.ts',
    to: 'subgraphs/deals/src/domain/stage.ts',
    typeOnly: true,
  },
  {
    rule: 'resolvers-hold-no-sql',
    from: 'subgraphs/deals/src/resolvers/Query.ts',
    to: 'subgraphs/deals/src/storage/dealStore.ts',
  },
  {
    rule: 'commands-know-no-caller',
    from: 'subgraphs/deals/src/commands/dealMove.ts',
    to: 'subgraphs/deals/src/resolvers/Mutation.ts',
  },
  {
    rule: 'commands-tell-own-events',
    from: 'subgraphs/deals/src/commands/dealOpen.ts',
    to: 'shared/src/events/contacts.ts',
  },
  {
    rule: null,
    from: 'subgraphs/deals/src/commands/dealUpdate.ts',
    to: 'shared/src/events/deals.ts',
  },
  {
    rule: 'reads-and-stores-only-do-that',
    from: 'subgraphs/deals/src/queries/dealsById.ts',
    to: 'subgraphs/deals/src/commands/rekey.ts',
  },
  {
    rule: 'reads-and-stores-only-do-that',
    from: 'subgraphs/deals/src/storage/stageStore.ts',
    to: 'shared/src/bus/bus.ts',
  },
  {
    rule: 'consumers-run-commands',
    from: 'subgraphs/deals/src/consumers/onProfileMerged.ts',
    to: 'subgraphs/deals/src/storage/purchaseStore.ts',
  },
  // A cycle is reported once.
  { rule: 'no-cycles', from: 'gateway/src/egg.ts', to: 'gateway/src/hen.ts' },
  { rule: null, from: 'gateway/src/hen.ts', to: 'gateway/src/egg.ts' },
  { rule: 'everything-resolves', from: 'shared/src/left.ts', to: 'left-pad' },
];
