import { createHash } from 'node:crypto';
import { conditionVariables } from '../execution/conditions.ts';
import type { PlannedGraph } from '../supergraph.ts';
import { type PreparedSubscription, prepareSubscription } from './operation.ts';
import type { OperationRequest, ReadOperation } from './readOperation.ts';

export interface Kept {
  /** Names the document, the operation and its conditions. */
  readonly key: string;
  readonly prepared: PreparedSubscription;
}

/** Subscriptions kept prepared; the one not asked for longest goes first. */
const MAX_KEPT = 1_000;

/** Plans each subscription once, whoever asks for it. */
export class PlanStore {
  readonly #graph: PlannedGraph;
  readonly #kept = new Map<string, Promise<Kept>>();

  constructor(graph: PlannedGraph) {
    this.#graph = graph;
    graph.onSchemaLoadOrUpdate(() => this.#kept.clear());
  }

  find(
    { query, variables }: OperationRequest,
    { document, operation }: ReadOperation,
    coerced: Readonly<Record<string, unknown>>,
  ): Promise<Kept> {
    const decided = conditionVariables(document).map((name) => (coerced[name] === true ? '1' : '0'));
    const key = createHash('sha256')
      .update(`${operation.name?.value ?? ''}\n${decided.join('')}\n${query}`)
      .digest('base64url');
    const known = this.#kept.get(key);
    if (known !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const made = prepareSubscription(this.#graph, document, operation, variables ?? {}, coerced, key).then(
      (prepared) => ({ key, prepared }),
    );
    made.catch(() => this.#kept.delete(key)); // an outage or a slip must not be remembered
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MAX_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, made);
    return made;
  }
}
