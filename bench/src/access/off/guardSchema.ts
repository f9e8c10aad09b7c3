import type { Reference } from '@rapport/shared/graphql/guardSchema.ts';

/** Directives say something and nobody keeps it. */
export function guardSchema(): void {}

export function guardReference(_typeName: string, _right: string, resolve: Reference): Reference {
  return resolve;
}
