import type { RequestContext } from '@rapport/shared/access/caller.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { ConsentRequest } from '../domain/consent.ts';
import { type Recorded, recordAnswer } from './recordAnswer.ts';

export function consentGrant(
  kit: PartKit,
  context: RequestContext,
  request: ConsentRequest,
  idempotencyKey: string | null | undefined,
): Promise<Recorded> {
  const answer = { mutation: 'consentGrant', status: 'GRANTED' } as const;
  return recordAnswer(kit, context, answer, request, idempotencyKey);
}
