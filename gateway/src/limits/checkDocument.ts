import type { CostLimits, DocumentLimits } from '@rapport/shared/config/gatewaySettings.ts';
import { type DocumentNode, GraphQLError, Kind, parse } from 'graphql';
import { type Cost, compileCost, type Values } from './compileCost.ts';
import type { CostModel } from './costModel.ts';
import { measureDocument, type Size } from './measureDocument.ts';
import { RecentlyUsed } from './recentlyUsed.ts';
import { OperationTooLarge } from './refusals.ts';
import { scanTokens } from './scanTokens.ts';

/** A document within all limits. */
export interface CheckedDocument {
  /**
   * What one of its operations costs with these variables; 0 where there is no such operation.
   * @throws OperationTooLarge above the limit, naming the field that costs most
   */
  costOf(operationName: string | undefined | null, variables: Values): number;
}

/** @throws OperationTooLarge naming the limit, what was found and what is allowed */
export type CheckDocument = (text: string) => CheckedDocument;

export interface DocumentCheckOptions {
  readonly limits: DocumentLimits;
  readonly cost: CostLimits;
  /** Undefined until the supergraph is loaded; a new one forgets what is known. */
  readonly model: () => CostModel | undefined;
}

const MAX_KNOWN = 1_000;
/** Of all texts kept together, so that a thousand large ones do not stand for 200 MB. */
const MAX_KNOWN_CHARACTERS = 8_000_000;

/**
 * Checks documents before they are validated, for validation can take long itself. What passed is kept by its text:
 * a warm request pays one look-up in a map, 0.8 µs with a customer-360 text just parsed from JSON, and the arithmetic
 * of what its variables decide, 0.04 µs. graphql-query-complexity 2.0, which walks each request, took 70 µs for it.
 */
export function createDocumentCheck(options: DocumentCheckOptions): CheckDocument {
  const known = new RecentlyUsed<CheckedDocument>(MAX_KNOWN, MAX_KNOWN_CHARACTERS);
  let knownFor: CostModel | undefined;

  return (text) => {
    const model = options.model();
    if (model !== knownFor) {
      known.clear();
      knownFor = model;
    }
    const found = known.get(text);
    if (found !== undefined) return found;
    const checked = check(text, options, model);
    known.set(text, checked, text.length);
    return checked;
  };
}

/** What cannot be run costs nothing: ApolloServer says why it cannot. */
const free: CheckedDocument = { costOf: () => 0 };

function check(text: string, options: DocumentCheckOptions, model: CostModel | undefined): CheckedDocument {
  const { limits } = options;
  scanTokens(text, limits);
  const document = parsed(text);
  if (document === undefined) return free;
  const size = measureDocument(document);
  refuseLarge(size, limits);
  if (size.isCyclic || model === undefined) return free;
  return priced(document, model, options.cost.operation);
}

function parsed(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

const words: Readonly<Record<Exclude<keyof Size, 'isCyclic'>, string>> = {
  depth: 'levels of fields',
  fields: 'fields, its fragments written out',
  rootFields: 'fields at its top',
  aliases: 'fields under another name or asked again in the same place',
  directives: 'directives',
  fragments: 'fragments and operations',
};

function refuseLarge(size: Size, limits: DocumentLimits): void {
  for (const [name, what] of Object.entries(words) as [keyof typeof words, string][]) {
    if (size[name] <= limits[name]) continue;
    const message = `The document has ${size[name]} ${what}; ${limits[name]} are allowed.`;
    throw new OperationTooLarge(name, limits[name], size[name], message);
  }
}

function priced(document: DocumentNode, model: CostModel, allowed: number): CheckedDocument {
  const costs = new Map<string, Cost>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    costs.set(definition.name?.value ?? '', compileCost(model, document, definition));
  }
  const [only] = costs.size === 1 ? costs.values() : [];
  return {
    costOf: (operationName, variables) => {
      const cost = operationName ? costs.get(operationName) : only;
      if (cost === undefined) return 0;
      const found = cost.of(variables);
      if (found <= allowed) return found;
      const dearest = cost.dearest(variables);
      throw new OperationTooLarge(
        'cost',
        allowed,
        found,
        `The operation costs ${found}; ${allowed} is allowed. Most of it is ${dearest}: ask for fewer there.`,
      );
    },
  };
}
