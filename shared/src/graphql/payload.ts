import type { Decision } from '../decision.ts';

/** A mutation's payload: its fields when the change was made, null fields and the refusals when it was not. */
export async function payloadOf<Change, Refusal, Fields extends object>(
  decision: Decision<Change, Refusal>,
  fieldsOf: (change: Change) => Promise<Fields>,
): Promise<Partial<Fields> & { errors: Refusal[] }> {
  const none: Partial<Fields> = {};
  if (!decision.allowed) return { ...none, errors: [...decision.refusals] };
  return { ...(await fieldsOf(decision.change)), errors: [] };
}
