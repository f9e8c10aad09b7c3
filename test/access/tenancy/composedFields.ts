import { readFileSync } from 'node:fs';
import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';

const ROOTS = ['Query', 'Mutation', 'Subscription'];
/** What the gateway itself tells: no part, so nobody can ask it straight for an entity. */
const STREAMED = 'events';

/** What the composed supergraph says there is to ask, counted from its text alone: every root field and every entity, by part. */
export function composedPlaces(): string[] {
  return composedTypes()
    .flatMap((type) => (ROOTS.includes(type.name.value) ? rootPlaces(type) : entityPlaces(type)))
    .sort();
}

/** Those where nobody finds anything: what only the platform itself may ask, and keys of what another part owns. */
export function emptyPlaces(): string[] {
  return composedTypes().flatMap((type) => {
    if (ROOTS.includes(type.name.value)) {
      const hidden = (type.fields ?? []).filter((field) => joined(field, 'needs')[0]?.right === 'system');
      return hidden.flatMap((field) =>
        partsOf(field, type).map((part) => `${part} ${type.name.value}.${field.name.value}`),
      );
    }
    return joined(type, 'join__type')
      .filter(({ resolvable, graph }) => resolvable === 'false' && graph?.toLowerCase() !== STREAMED)
      .map(({ graph = '' }) => `${graph.toLowerCase()} ${type.name.value}`);
  });
}

function composedTypes(): ObjectTypeDefinitionNode[] {
  const document = parse(readFileSync(new URL('../../../supergraph.graphql', import.meta.url), 'utf8'));
  return document.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
}

function rootPlaces(type: ObjectTypeDefinitionNode): string[] {
  return (type.fields ?? []).flatMap((field) =>
    partsOf(field, type).map((part) => `${part} ${type.name.value}.${field.name.value}`),
  );
}

function entityPlaces(type: ObjectTypeDefinitionNode): string[] {
  // One whose key is said not to be resolvable is given out all the same to who asks straight.
  const keyed = joined(type, 'join__type').filter(
    ({ key, graph }) => key !== undefined && graph?.toLowerCase() !== STREAMED,
  );
  const entities = [...new Set(keyed.map(({ graph = '' }) => graph.toLowerCase()))];
  const withArguments = (type.fields ?? []).filter((field) => (field.arguments ?? []).length > 0);
  return [
    ...entities.map((part) => `${part} ${type.name.value}`),
    ...withArguments.flatMap((field) =>
      partsOf(field, type).map((part) => `${part} ${type.name.value}.${field.name.value}`),
    ),
  ];
}

function partsOf(field: FieldDefinitionNode, type: ObjectTypeDefinitionNode): string[] {
  const own = joined(field, 'join__field');
  return (own.length > 0 ? own : joined(type, 'join__type')).map(({ graph = '' }) => graph.toLowerCase());
}

function joined(node: { readonly directives?: readonly ConstDirectiveNode[] }, name: string) {
  return (node.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map(({ arguments: given = [] }) => {
      const values = given.map(({ name: { value: argument }, value }) => [
        argument,
        'value' in value ? String(value.value) : '',
      ]);
      return Object.fromEntries(values) as Partial<Record<string, string>>;
    });
}
