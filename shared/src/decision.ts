/**
 * What a rule answers: the change it allows, or every refusal at once.
 * Refusals are values, not exceptions, so that a mutation's payload can carry them (see docs/errors.md).
 */
export type Decision<Change, Refusal> =
  | { readonly allowed: true; readonly change: Change }
  | { readonly allowed: false; readonly refusals: readonly Refusal[] };

export function allow<Change>(change: Change): { readonly allowed: true; readonly change: Change } {
  return { allowed: true, change };
}

export function refuse<Refusal>(...refusals: readonly Refusal[]): {
  readonly allowed: false;
  readonly refusals: readonly Refusal[];
} {
  return { allowed: false, refusals };
}

/** A refusal any part may give; `kind` becomes the GraphQL `__typename`. */
export type CommonRefusal =
  | { readonly kind: 'NotFound'; readonly message: string; readonly path: readonly string[] }
  | { readonly kind: 'InvalidInput'; readonly message: string; readonly path: readonly string[] }
  | {
      readonly kind: 'StaleVersion';
      readonly message: string;
      readonly path: readonly string[];
      readonly currentVersion: number;
    };

export function notFound(entity: string, id: string, ...path: string[]): CommonRefusal {
  return { kind: 'NotFound', message: `No ${entity} ${id} in this workspace.`, path };
}

export function invalidInput(message: string, ...path: string[]): CommonRefusal {
  return { kind: 'InvalidInput', message, path };
}

export function staleVersion(entity: string, currentVersion: number): CommonRefusal {
  return {
    kind: 'StaleVersion',
    message: `This ${entity} was changed meanwhile: its version is now ${currentVersion}. Read it again and repeat the change.`,
    path: ['expectedVersion'],
    currentVersion,
  };
}
