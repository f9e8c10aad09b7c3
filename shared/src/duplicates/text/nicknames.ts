import { nicknameGroups } from './nicknameGroups.ts';

const groups = nicknameGroups
  .split(/[;\n]/)
  .map((group) => group.split(' ').filter((name) => name !== ''))
  .filter(({ length }) => length > 1);

/** Groups of which a name is a member; a short form belongs to several full names. */
const groupsOf = new Map<string, number[]>();
for (const [index, names] of groups.entries()) {
  for (const name of names) {
    const known = groupsOf.get(name);
    if (known === undefined) groupsOf.set(name, [index]);
    else known.push(index);
  }
}

/** Whether two plain given names can be one person's: a name and its short form, or two short forms of one name. */
export function areNicknames(left: string, right: string): boolean {
  if (left === right) return false;
  const lefts = groupsOf.get(left);
  const rights = groupsOf.get(right);
  if (lefts === undefined || rights === undefined) return false;
  return lefts.some((group) => rights.includes(group) && isOne(groups[group]?.[0] ?? '', left, right));
}

/** The list also has short forms with their full names (`bill`: Robert, William), which are not one name for that. */
function isOne(head: string, left: string, right: string): boolean {
  return head === left || head === right || head.length >= Math.max(left.length, right.length);
}
