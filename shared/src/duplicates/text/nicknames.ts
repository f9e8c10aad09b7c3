import { nicknameGroups } from './nicknameGroups.ts';

/** Groups of which a name is a member; a short form belongs to several full names. */
const groupsOf = new Map<string, number[]>();

for (const [index, group] of nicknameGroups.split(/[;\n]/).entries()) {
  for (const name of group.split(' ').filter((each) => each !== '')) {
    const groups = groupsOf.get(name);
    if (groups === undefined) groupsOf.set(name, [index]);
    else groups.push(index);
  }
}

/** Whether two plain given names can be one person's: a name and its short form, or two short forms of one name. */
export function areNicknames(left: string, right: string): boolean {
  if (left === right) return false;
  const lefts = groupsOf.get(left);
  const rights = groupsOf.get(right);
  if (lefts === undefined || rights === undefined) return false;
  return lefts.some((group) => rights.includes(group));
}
