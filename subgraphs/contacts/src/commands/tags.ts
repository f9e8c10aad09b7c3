import type { RequestContext } from '@rapport/shared/access/caller.ts';
import {
  allow,
  type CommonRefusal,
  type Decision,
  invalidInput,
  notFound,
  refuse,
} from '@rapport/shared/decision.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { cleanTag, type TagNameTaken, tagNameFaults, tagNameTaken } from '../domain/tag.ts';
import { deleteTags, findTagNamed, listTagsForChange, renameTag, retag } from '../storage/tagStore.ts';

const MOST_MERGED = 100;

type Changed<Refusal = CommonRefusal> = Promise<Decision<{ tagId: string }, Refusal>>;

/** Everything that has the tag has it under its new name: one row changes. */
export async function tagRename(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  given: string,
): Changed<CommonRefusal | TagNameTaken> {
  const faults = tagNameFaults(given, 'name');
  if (faults.length > 0) return refuse(...faults);
  const name = cleanTag(given);
  return kit.db.write(caller.workspaceId, async (tx) => {
    const [tag] = await listTagsForChange(tx, [id]);
    if (tag === undefined) return refuse(notFound('tag', id, 'id'));
    const other = await findTagNamed(tx, name, id);
    if (other !== null) return refuse(tagNameTaken(other));
    await renameTag(tx, id, name);
    return allow({ tagId: id });
  });
}

/** Everything that has one of the others gets the tag instead: as many statements for any number of tags and records. */
export async function tagMerge(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  fromIds: readonly string[],
): Changed {
  const others = [...new Set(fromIds)];
  const faults: CommonRefusal[] = [];
  if (others.length === 0 || others.length > MOST_MERGED)
    faults.push(invalidInput(`fromIds must name 1 to ${MOST_MERGED} tags, not ${others.length}.`, 'fromIds'));
  if (others.includes(id)) faults.push(invalidInput('A tag is not merged into itself.', 'fromIds'));
  if (faults.length > 0) return refuse(...faults);
  return kit.db.write(caller.workspaceId, async (tx) => {
    const known = (await listTagsForChange(tx, [id, ...others])).map((tag) => tag.id);
    const missing = others.filter((each) => !known.includes(each));
    if (!known.includes(id)) return refuse(notFound('tag', id, 'id'));
    if (missing.length > 0)
      return refuse(
        ...missing.map((each) => notFound('tag', each, 'fromIds', String(fromIds.indexOf(each)))),
      );
    await retag(tx, others, id);
    await deleteTags(tx, others);
    return allow({ tagId: id });
  });
}

/** Takes the tag from everything that has it. */
export async function tagDelete(kit: PartKit, { caller }: RequestContext, id: string): Changed {
  return kit.db.write(caller.workspaceId, async (tx) =>
    (await deleteTags(tx, [id])) === 1 ? allow({ tagId: id }) : refuse(notFound('tag', id, 'id')),
  );
}
