import { RapportError } from '@rapport/shared/errors.ts';
import type { Message } from '../domain/collected.ts';
import { judge, type PlanDocument, type Violation } from '../domain/trackingPlan.ts';
import { compilePlan } from './compilePlan.ts';

export interface PlanTestResult {
  /** Null for what collection would not take. */
  readonly outcome: 'STORED' | 'BLOCKED' | null;
  readonly violations: readonly Violation[];
  /** The properties or traits as they would be kept. */
  readonly kept: Readonly<Record<string, unknown>> | null;
}

const TYPES: ReadonlySet<unknown> = new Set(['track', 'page', 'screen', 'identify', 'group', 'alias']);
const MOST_MESSAGES = 100;

/** What a plan would do with messages as an SDK sends them; nothing is kept. */
export function trackingPlanTest(plan: PlanDocument | null, messages: readonly unknown[]): PlanTestResult[] {
  if (messages.length > MOST_MESSAGES) {
    throw new RapportError(
      'BAD_USER_INPUT',
      `messages may be ${MOST_MESSAGES} at once, not ${messages.length}.`,
    );
  }
  const document = plan ?? { onUnplannedEvent: 'ALLOW', rules: [] };
  const validate = compilePlan(document);
  return messages.map((raw) => {
    const message = messageOf(raw);
    if (message === null) return { outcome: null, violations: [], kept: null };
    const { isBlocked, violations, message: kept } = judge(message, document, validate);
    return {
      outcome: isBlocked ? 'BLOCKED' : 'STORED',
      violations,
      kept: isBlocked ? null : (kept.properties ?? kept.traits ?? {}),
    };
  });
}

function messageOf(raw: unknown): Message | null {
  if (!isRecord(raw) || !TYPES.has(raw.type)) return null;
  const { type, event, name, properties, traits } = raw;
  const own = type === 'track' ? event : name;
  return {
    messageId: '',
    type: type as Message['type'],
    name: typeof own === 'string' ? own : undefined,
    properties: isRecord(properties) ? properties : undefined,
    traits: isRecord(traits) ? traits : undefined,
    timestamp: '',
    originalTimestamp: '',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
