import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';

/** Refuses a name that is empty or longer than 100 characters. */
export function nameFaults(name: string, ...path: string[]): CommonRefusal[] {
  const length = name.trim().length;
  return length >= 1 && length <= 100
    ? []
    : [invalidInput(`${path.at(-1)} must have 1 to 100 characters.`, ...path)];
}

/** Refuses a slug that could not stand in an address. */
export function slugFaults(slug: string): CommonRefusal[] {
  if (/^[a-z0-9][a-z0-9-]{0,59}$/.test(slug)) return [];
  const message = `slug must be up to 60 lower-case letters, digits and hyphens, not "${slug}".`;
  return [invalidInput(message, 'input', 'slug')];
}
