import { isFreeMail } from './email.ts';

const SAME_LOCAL = 1;
const TYPO = 2;
const SIMILAR_SAME_DOMAIN = 3;
const SIMILAR = 4;

/**
 * Whether the likeness of two mail addresses is that of the names they are made of, and so tells nothing beside them: similar
 * local parts with any provider, equal ones that are the plain name (`john.smith`), as every John Smith tries to get, and
 * the plain name with another number behind it.
 */
export function isExplainedByName(
  level: number,
  left: string,
  right: string,
  names: readonly string[],
): boolean {
  if (level === SIMILAR) return true;
  if (level === SIMILAR_SAME_DOMAIN) return isFreeMail(left.slice(left.lastIndexOf('@') + 1));
  const [leftLocal, rightLocal] = [localOf(left), localOf(right)];
  if (level === SAME_LOCAL) return isPlainName(leftLocal, names);
  if (level !== TYPO || leftLocal === rightLocal) return false;
  const letters = leftLocal.replace(/\d/g, '');
  return letters === rightLocal.replace(/\d/g, '') && isPlainName(letters, names);
}

function localOf(address: string): string {
  return address.slice(0, address.lastIndexOf('@')).replace(/\+.*$/, '').replace(/[._-]/g, '');
}

function isPlainName(local: string, names: readonly string[]): boolean {
  return names.some((name) => {
    if (name.length < 2 || !local.includes(name)) return false;
    const rest = local.replace(name, '');
    return rest.length <= 1 ? !/\d/.test(rest) : names.includes(rest);
  });
}
