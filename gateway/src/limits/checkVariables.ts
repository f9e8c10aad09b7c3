import type { DocumentLimits } from '@rapport/shared/config/gatewaySettings.ts';
import { OperationTooLarge } from './refusals.ts';

/** Lists and objects in each other. Values of the scalar JSON are handed on as they are, by code that recurses. */
const MAX_LEVELS = 64;

/**
 * Looks at variables before they are coerced: graphql-js repeats a whole wrong object in each of its messages, which
 * took 200 ms for one of 20,000 unknown fields.
 * @throws OperationTooLarge for more values, or more levels of them, than are allowed
 */
export function checkVariables(
  variables: Readonly<Record<string, unknown>>,
  { variables: allowed }: DocumentLimits,
): void {
  let found = 0;
  const look = (value: unknown, levels: number): void => {
    found += 1;
    if (found > allowed) {
      const message = `The variables have more than the ${allowed} values that are allowed.`;
      throw new OperationTooLarge('variables', allowed, undefined, message);
    }
    if (typeof value !== 'object' || value === null) return;
    if (levels === 0) {
      const message = `The variables stand in more than the ${MAX_LEVELS} levels that are allowed.`;
      throw new OperationTooLarge('variables', MAX_LEVELS, undefined, message);
    }
    if (Array.isArray(value)) for (const each of value) look(each, levels - 1);
    else for (const key in value) look((value as Record<string, unknown>)[key], levels - 1);
  };
  for (const name in variables) look(variables[name], MAX_LEVELS);
}
