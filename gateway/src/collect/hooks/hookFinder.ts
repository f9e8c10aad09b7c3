import { RapportError } from '@rapport/shared/errors.ts';
import { newId } from '@rapport/shared/ids.ts';
import { systemCaller } from '../../access/credentials.ts';
import type { PartSource } from '../../parts/partSource.ts';
import type { Hook } from './hook.ts';
import type { FindHook } from './hookRoute.ts';

const QUERY = `query Hook($id: ID!) {
  inboundHookOfAddress(id: $id) {
    id workspaceId sourceId scheme signatureHeader secret toleranceSeconds deliveryHeader deliveryPointer itemsPointer rules
  }
}`;

const TIMEOUT_MS = 5_000;

/** Asks the profiles part, which keeps the secrets sealed; the field is not part of the public graph. */
export function hookFinder(profilesPart: PartSource): FindHook {
  return async (id) => {
    const { data, errors } = await profilesPart.fetch(
      { query: QUERY, variables: { id } },
      { caller: systemCaller, requestId: newId('req'), deadlineAtMs: Date.now() + TIMEOUT_MS },
      true,
    );
    if (errors !== undefined || data === undefined || data === null) {
      throw new RapportError('UNAVAILABLE', 'Hooks cannot be looked up just now.', { cause: errors });
    }
    return data.inboundHookOfAddress as Hook | null;
  };
}
