import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import { isId } from '@rapport/shared/ids.ts';

/** What a customer said about a purpose; UNKNOWN is said by nobody. */
export type Answer = 'GRANTED' | 'DENIED' | 'WITHDRAWN';
type ConsentStatus = Answer | 'UNKNOWN';

/** One line of the ledger. Lines are only added; `recordedAt` and then `id` are their order. */
export interface ConsentEntry {
  readonly id: string;
  /** The id that the line was written for: its anchor. Whose line it is goes by anchor and `effectiveFrom` when it is read. */
  readonly profileId: string;
  readonly purposeKey: string;
  readonly status: Answer;
  readonly origin: string;
  readonly evidence: string | null;
  readonly effectiveFrom: Date;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** What holds for a customer and a purpose; `since` and `entry` are null while nobody has answered. */
export interface ConsentState {
  readonly purposeKey: string;
  readonly status: ConsentStatus;
  readonly since: Date | null;
  readonly entry: ConsentEntry | null;
}

export interface ConsentRequest {
  readonly profileId: string;
  readonly purposeKey: string;
  readonly origin: string;
  readonly evidence: string | null;
  /** Null: from the moment it is recorded. */
  readonly effectiveFrom: Date | null;
}

/**
 * What holds for a purpose, given lines of one customer in any order: the line with the latest `effectiveFrom`;
 * at the same instant a no before a yes, for a doubt must not become a permission; then the line recorded last.
 * Lines about other purposes do not count. No line holds from the future (see `planEntry`), so the whole ledger
 * gives the present state, whatever the reader's clock says.
 */
export function stateOf(entries: readonly ConsentEntry[], purposeKey: string): ConsentState {
  let holding: ConsentEntry | null = null;
  for (const entry of entries) {
    if (entry.purposeKey !== purposeKey) continue;
    if (holding === null || prevails(entry, holding)) holding = entry;
  }
  return {
    purposeKey,
    status: holding?.status ?? 'UNKNOWN',
    since: holding?.effectiveFrom ?? null,
    entry: holding,
  };
}

function prevails(entry: ConsentEntry, over: ConsentEntry): boolean {
  const later = entry.effectiveFrom.getTime() - over.effectiveFrom.getTime();
  if (later !== 0) return later > 0;
  const stricter = Number(entry.status !== 'GRANTED') - Number(over.status !== 'GRANTED');
  if (stricter !== 0) return stricter > 0;
  const recordedLater = entry.recordedAt.getTime() - over.recordedAt.getTime();
  return recordedLater !== 0 ? recordedLater > 0 : entry.id > over.id;
}

/**
 * Decides whether a line may be written, and from when it holds. Every answer may follow every other: a customer who
 * says no is believed even where no yes is on record (GDPR Article 7(3): withdrawing must be as easy as giving).
 * Nothing holds from the future, for until then it could still be taken back unseen.
 */
export function planEntry(
  request: ConsentRequest,
  at: Date,
): Decision<ConsentRequest & { effectiveFrom: Date }, CommonRefusal> {
  const refusals: CommonRefusal[] = [];
  const origin = request.origin.trim();
  const effectiveFrom = request.effectiveFrom ?? at;
  if (!isId('profile', request.profileId)) {
    refusals.push(
      invalidInput(
        `profileId must be the id of a profile, not "${request.profileId}".`,
        'input',
        'profileId',
      ),
    );
  }
  if (origin.length < 1 || origin.length > 200) {
    refusals.push(
      invalidInput('origin must have 1 to 200 characters: say where it was said.', 'input', 'origin'),
    );
  }
  if (effectiveFrom.getTime() > at.getTime()) {
    const message = `effectiveFrom must not be in the future: it is now ${at.toISOString()}.`;
    refusals.push(invalidInput(message, 'input', 'effectiveFrom'));
  }
  if (refusals.length > 0) return refuse(...refusals);
  return allow({ ...request, origin, evidence: request.evidence?.trim() || null, effectiveFrom });
}
