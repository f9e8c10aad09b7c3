import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';

/** A word by which contacts and companies are sorted; no two of a workspace differ by case alone. */
export interface Tag {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
}

/** Another tag has the name. It is told by id, since an answer kept for repeats must survive JSON. */
export interface TagNameTaken {
  readonly kind: 'TagNameTaken';
  readonly message: string;
  readonly path: readonly string[];
  readonly tagId: string;
}

const LONGEST_NAME = 50;
const MOST_TAGS = 50;

/** As it is stored: one space between words, none around them. */
export function cleanTag(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ');
}

export function tagNameFaults(name: string, ...path: string[]): CommonRefusal[] {
  const { length } = cleanTag(name);
  if (length >= 1 && length <= LONGEST_NAME) return [];
  return [invalidInput(`A tag must have 1 to ${LONGEST_NAME} characters.`, ...path)];
}

/** Each once, the first spelling counts. */
export function cleanTags(
  given: readonly string[],
  place: string,
): { readonly values: readonly string[]; readonly faults: readonly CommonRefusal[] } {
  const faults = given.flatMap((name, index) => tagNameFaults(name, place, 'tags', String(index)));
  if (given.length > MOST_TAGS)
    faults.push(invalidInput(`tags can be ${MOST_TAGS} at most, not ${given.length}.`, place, 'tags'));
  const byKey = new Map<string, string>();
  for (const name of given.map(cleanTag)) {
    const key = name.toLowerCase();
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return { values: [...byKey.values()], faults };
}

export function tagNameTaken({ id, name }: Tag): TagNameTaken {
  return {
    kind: 'TagNameTaken',
    message: `There is a tag "${name}" already. Merge the two with tagMerge.`,
    path: ['name'],
    tagId: id,
  };
}
