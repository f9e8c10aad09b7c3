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
import { deleteTag, findTagNamed, listTagsForChange, renameTag, retag } from '../storage/tagStore.ts';

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

/** Everything that has the tag gets the other one instead, in two statements for any number of records. */
export async function tagMerge(
  kit: PartKit,
  { caller }: RequestContext,
  id: string,
  intoId: string,
): Changed {
  if (id === intoId) return refuse(invalidInput('A tag is merged into another one.', 'intoId'));
  return kit.db.write(caller.workspaceId, async (tx) => {
    const known = (await listTagsForChange(tx, [id, intoId])).map((tag) => tag.id);
    if (!known.includes(id)) return refuse(notFound('tag', id, 'id'));
    if (!known.includes(intoId)) return refuse(notFound('tag', intoId, 'intoId'));
    await retag(tx, id, intoId);
    await deleteTag(tx, id);
    return allow({ tagId: intoId });
  });
}

/** Takes the tag from everything that has it. */
export async function tagDelete(kit: PartKit, { caller }: RequestContext, id: string): Changed {
  return kit.db.write(caller.workspaceId, async (tx) =>
    (await deleteTag(tx, id)) ? allow({ tagId: id }) : refuse(notFound('tag', id, 'id')),
  );
}
