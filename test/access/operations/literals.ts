import { getNamedType, isInputObjectType, isLeafType } from 'graphql';
import type { Known } from './known.ts';
import { subjectIn } from './operation.ts';
import type { LiteralFor } from './selection.ts';

/** What the fields of a selection are given where they need an argument: values their own workspace knows. */
export function literalsOf(known: Known, typeNames: readonly string[]): LiteralFor {
  return (field, { name, type }) => {
    const named = getNamedType(type);
    if (isInputObjectType(named)) return null;
    const output = getNamedType(field.type);
    const subject = isLeafType(output) ? subjectIn(field.name, typeNames) : output.name;
    const slot = {
      path: [name],
      name,
      type: named.name,
      isList: false,
      values: 'getValues' in named ? named.getValues().map((value) => value.name) : [],
      coordinate: `Any.${field.name}(${name}:)`,
    };
    const value = known.valueFor(slot, subject, 0);
    if (value === undefined) return null;
    return slot.values.length > 0 ? String(value) : JSON.stringify(value);
  };
}
