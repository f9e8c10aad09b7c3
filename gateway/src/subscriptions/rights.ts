import { Access } from '@rapport/shared/access/access.ts';
import type { Caller } from '@rapport/shared/access/caller.ts';
import { Kind, parse } from 'graphql';

/**
 * The right that each field of `Subscription` needs, as its `@needs(right:)` in the supergraph says. A field that is not
 * among them is given to nobody: the gateway answers it itself, so no part behind it would refuse.
 */
export function rightsOfSubscriptions(supergraphSdl: string): ReadonlyMap<string, string> {
  const rights = new Map<string, string>();
  for (const definition of parse(supergraphSdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== 'Subscription') continue;
    for (const { name, directives = [] } of definition.fields ?? []) {
      const needs = directives.find((directive) => directive.name.value === 'needs');
      const right = needs?.arguments?.find((argument) => argument.name.value === 'right')?.value;
      if (right?.kind === Kind.STRING) rights.set(name.value, right.value);
    }
  }
  return rights;
}

/** Whether a caller has the right of a field, as a part would judge it. */
export function mayHear(caller: Caller, right: string): boolean {
  return new Access({ caller, requestId: '' }).allows(right);
}
