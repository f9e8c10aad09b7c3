import { type GraphQLLeafType, isEnumType } from 'graphql';

/** Whether a value a part answered fits a scalar or enum of the graph. Custom scalars say for themselves in the part. */
export function acceptanceOf(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (value) => names.has(value as string);
  }
  switch (type.name) {
    case 'String':
      return (value) => typeof value === 'string';
    case 'ID':
      return (value) => typeof value === 'string' || Number.isInteger(value);
    case 'Int':
      return Number.isInteger;
    case 'Float':
      return Number.isFinite;
    case 'Boolean':
      return (value) => typeof value === 'boolean';
    default:
      return (value) => value !== undefined && value !== null;
  }
}
