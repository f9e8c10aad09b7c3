import { createHash } from 'node:crypto';
import type { RequestContext } from '@rapport/shared/access/caller.ts';
import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { Kind, parse } from 'graphql';
import { type OperationText, operationFaults } from '../domain/operation.ts';

const MOST_ITEMS = 100;
const MOST_TOKENS = 10_000;

type Registered = Decision<{ sha256: string }, CommonRefusal>;

/**
 * Registers documents; what was registered before gets the new name. Each item is judged by itself. Whether a document fits
 * the graph, the gateway tells when it runs: the graph may change, and so may who asks.
 */
export async function operationRegister(
  kit: PartKit,
  { caller }: RequestContext,
  items: readonly OperationText[],
): Promise<Registered[]> {
  if (items.length > MOST_ITEMS) {
    throw new RapportError('BAD_USER_INPUT', `input may have ${MOST_ITEMS} items, not ${items.length}.`);
  }
  const results = items.map(judge);
  // The last of two items with one text counts: a statement cannot change a row twice.
  const rows = new Map<string, OperationText>();
  for (const [index, result] of results.entries()) {
    const item = items[index];
    if (result.allowed && item !== undefined) rows.set(result.change.sha256, item);
  }
  if (rows.size > 0) await register(kit, caller.workspaceId, rows);
  return results;
}

function judge(item: OperationText, index: number): Registered {
  const faults = operationFaults(item, index);
  if (faults.length > 0) return refuse(...faults);
  const reason = whyNoOperation(item.text);
  if (reason !== null) {
    return refuse(invalidInput(`text is no GraphQL operation: ${reason}`, 'input', String(index), 'text'));
  }
  return allow({ sha256: createHash('sha256').update(item.text).digest('hex') });
}

function whyNoOperation(text: string): string | null {
  try {
    const { definitions } = parse(text, { noLocation: true, maxTokens: MOST_TOKENS });
    const others = definitions.filter(
      ({ kind }) => kind !== Kind.OPERATION_DEFINITION && kind !== Kind.FRAGMENT_DEFINITION,
    );
    if (others.length > 0) return 'it defines types.';
    return definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)
      ? null
      : 'it has fragments only.';
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 300) : String(error);
  }
}

async function register(
  kit: PartKit,
  workspaceId: string,
  rows: ReadonlyMap<string, OperationText>,
): Promise<void> {
  const items = [...rows.values()];
  await kit.db.write(workspaceId, (tx) =>
    tx.query(
      `/* workspace.registerOperations */
       insert into operations (workspace_id, sha256, name, text, created_at)
       select $1, sha256, name, text, $5 from unnest($2::text[], $3::text[], $4::text[]) as item(sha256, name, text)
       on conflict (workspace_id, sha256) do update set name = excluded.name`,
      [
        workspaceId,
        [...rows.keys()],
        items.map(({ name }) => name.trim()),
        items.map(({ text }) => text),
        kit.clock.now(),
      ],
    ),
  );
}
