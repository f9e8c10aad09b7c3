import { RapportError } from '../errors.ts';

type Given<Patch, Required extends keyof Patch> = {
  [Key in keyof Patch]: Key extends Required
    ? Exclude<Patch[Key], null | undefined>
    : Exclude<Patch[Key], undefined>;
};

/**
 * A patch as commands take it: absent fields are not there, null clears. Fields in `required` cannot be cleared,
 * and a null for one is refused by name.
 */
export function withoutAbsent<Patch extends object, Required extends keyof Patch>(
  patch: Patch,
  required: readonly Required[],
): Given<Patch, Required> {
  const given: Partial<Patch> = {};
  for (const key of Object.keys(patch) as (keyof Patch)[]) {
    const value = patch[key];
    if (value === undefined) continue;
    if (value === null && (required as readonly (keyof Patch)[]).includes(key)) {
      throw new RapportError(
        'BAD_USER_INPUT',
        `patch.${String(key)} cannot be cleared: leave it out to keep it.`,
      );
    }
    given[key] = value;
  }
  return given as Given<Patch, Required>;
}
