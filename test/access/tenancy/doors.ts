import { type GraphQLObjectType, type GraphQLSchema, isObjectType, isUnionType } from 'graphql';
import type { Ask } from './fill.ts';

/** A way to ask: the gateway with a credential, or a part with a caller. */
export interface Door {
  /** `gateway` or the part's name. */
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly ask: Ask;
}

/** An entity a part gives out by its key, with the fields of the key. */
export interface Entity {
  readonly type: GraphQLObjectType;
  readonly key: string;
}

/** What `_entities` of a part answers about. */
export function entitiesOf(schema: GraphQLSchema): Entity[] {
  const union = schema.getType('_Entity');
  if (!isUnionType(union)) return [];
  return union
    .getTypes()
    .filter(isObjectType)
    .map((type) => {
      const directives = type.astNode?.directives ?? [];
      const value = directives
        .find(({ name }) => name.value === 'key')
        ?.arguments?.find(({ name }) => name.value === 'fields')?.value;
      return { type, key: value?.kind === 'StringValue' ? value.value : 'id' };
    });
}
