import { RapportError } from '../errors.ts';

/** What a transaction is told about the request it runs for, beside its workspace; see docs/decisions/0028 and 0029. */
export interface Binding {
  /** Whose records may be seen, by entity, where it is not everybody's: what the reach policies read. */
  readonly owners: Readonly<Record<string, readonly string[]>>;
  /** Who does what and why: what the audit triggers write down. Null leaves no entry. */
  readonly audit: AuditFacts | null;
  /** Nobody waits for an answer after this instant (ms since 1970), so no statement runs on. */
  readonly deadlineAtMs: number | undefined;
  /** After a commit that may have left audit entries in the outbox. */
  readonly afterWrite: () => void;
}

export interface AuditFacts {
  readonly actor: string;
  /** What is done, by the name of the mutation. */
  readonly action: string;
  readonly requestId: string;
  readonly ip: string | null;
  readonly purpose: string | null;
}

/** As the session has it anyway (`sessionOptions`); a deadline only makes it shorter. */
const STATEMENT_TIMEOUT_MS = 15_000;

/** `set_config` calls for a list, as text that follows the workspace's: all of it is one simple query with `begin`. */
export function bindingText(binding: Binding, isWrite: boolean): string {
  let text = '';
  for (const [entity, owners] of Object.entries(binding.owners)) {
    text += `, set_config('app.reach_${entity}', ${literal(owners.join(','))}, true)`;
  }
  if (isWrite && binding.audit !== null) {
    text += `, set_config('app.audit', ${literal(JSON.stringify(binding.audit))}, true)`;
  }
  const leftMs = binding.deadlineAtMs === undefined ? STATEMENT_TIMEOUT_MS : leftUntil(binding.deadlineAtMs);
  if (leftMs < STATEMENT_TIMEOUT_MS) text += `, set_config('statement_timeout', '${leftMs}', true)`;
  return text;
}

function leftUntil(deadlineAtMs: number): number {
  const leftMs = Math.ceil(deadlineAtMs - Date.now());
  if (leftMs > 0) return leftMs;
  throw new RapportError(
    'UNAVAILABLE',
    'The time for this request is over. Ask for less, or repeat it later.',
  );
}

/** Quoted as SQL text; standard_conforming_strings leaves the quote as the only character that means something. */
function literal(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`;
}
