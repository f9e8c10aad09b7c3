import type { Caller } from '@rapport/shared/access/caller.ts';
import { RapportError } from '@rapport/shared/errors.ts';
import type { RegisteredOperations } from '../access/registeredOperations.ts';
import { type AutomaticOperations, operationTextOf } from '../http/operationText.ts';
import type { OperationGuard } from '../limits/operationGuard.ts';
import type { OperationRequest } from './readOperation.ts';

export interface AdmitOptions {
  readonly guard: OperationGuard;
  readonly registered: RegisteredOperations;
  readonly automatic: AutomaticOperations;
}

/**
 * Asks of an operation on a stream what is asked of one over HTTP: that it is registered where it must be, that it is not
 * too large, and that the caller has left what it costs. What is refused costs one request all the same.
 *
 * @throws OperationTooLarge, NotRegistered, RateRefusal
 */
export async function admitOperation(
  { guard, registered, automatic }: AdmitOptions,
  { query, operationName, variables }: OperationRequest,
  caller: Caller,
): Promise<void> {
  let cost = 0;
  try {
    const values = variables ?? {};
    const asked = {
      query,
      operationName: operationName ?? undefined,
      variables: values,
      hash: undefined,
      byId: false,
    };
    await operationTextOf(asked, caller, registered, automatic);
    const document = guard.checkDocument(query);
    guard.checkVariables(values);
    cost = document.costOf(operationName, values);
  } catch (error) {
    if (error instanceof RapportError) await guard.spend(caller, 0);
    throw error;
  }
  await guard.spend(caller, cost);
}
