import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';

/** Companies one below the other, the highest counted: more than any group is deep, and few enough to list whole. */
const MOST_LEVELS = 20;

/** A company by which a tree is told. */
export interface CompanyName {
  readonly id: string;
  readonly name: string;
}

/**
 * Whether a company may stand under another.
 * @param line the wanted parent and everything above it, the nearest first
 * @param levelsBelow how many levels stand below the company
 */
export function parentFaults(
  company: CompanyName,
  line: readonly CompanyName[],
  levelsBelow: number,
  place: 'input' | 'patch',
): CommonRefusal[] {
  const at = line.findIndex(({ id }) => id === company.id);
  const [parent] = line;
  if (at === 0) return [invalidInput(`"${company.name}" cannot be its own parent.`, place, 'parentId')];
  if (at > 0) {
    const levels = at === 1 ? 'right below it' : `${at} levels below it`;
    const message = `"${company.name}" cannot stand under "${parent?.name}", which stands ${levels}.`;
    return [invalidInput(message, place, 'parentId')];
  }
  const levels = line.length + 1 + levelsBelow;
  if (levels <= MOST_LEVELS) return [];
  return [
    invalidInput(
      `A tree of companies has ${MOST_LEVELS} levels at most, and this would make ${levels}.`,
      place,
      'parentId',
    ),
  ];
}
