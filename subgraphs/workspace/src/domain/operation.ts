import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { nameFaults } from './names.ts';

export interface OperationText {
  readonly name: string;
  readonly text: string;
}

/** Characters of one document: what a front end sends is a few thousand. */
const MOST_CHARACTERS = 65_536;

/** Refuses a name or a length that cannot be; whether the text is GraphQL, a parser tells. */
export function operationFaults({ name, text }: OperationText, index: number): CommonRefusal[] {
  const path = ['input', String(index)];
  const length = text.length;
  return [
    ...nameFaults(name, ...path, 'name'),
    ...(length <= MOST_CHARACTERS
      ? []
      : [invalidInput(`text may have ${MOST_CHARACTERS} characters, not ${length}.`, ...path, 'text')]),
  ];
}
