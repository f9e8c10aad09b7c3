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

/** Refuses what cannot be a mail address; whether it exists only a mail can tell. */
export function emailFaults(email: string, ...path: string[]): CommonRefusal[] {
  const trimmed = email.trim();
  if (trimmed.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(trimmed)) return [];
  return [invalidInput(`${path.at(-1)} must be a mail address as ada@acme.example.`, ...path)];
}

const MOST_OVERLAP_SECONDS = 30 * 24 * 3600;

/** Refuses a time for which a replaced secret should go on that is negative or longer than 30 days. */
export function overlapFaults(seconds: number): CommonRefusal[] {
  return seconds >= 0 && seconds <= MOST_OVERLAP_SECONDS
    ? []
    : [invalidInput(`overlap must be from 0 to ${MOST_OVERLAP_SECONDS} seconds, not ${seconds}.`, 'overlap')];
}

const ORIGIN =
  /^https?:\/\/(?:\*\.)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::\d{1,5})?$/;
const MOST_ORIGINS = 100;

/** Refuses what no browser could send as its Origin, or what stands for every site. */
export function originFaults(origins: readonly string[], ...path: string[]): CommonRefusal[] {
  if (origins.length > MOST_ORIGINS)
    return [invalidInput(`allowedOrigins may name ${MOST_ORIGINS} origins.`, ...path)];
  return origins
    .filter((origin) => !ORIGIN.test(origin))
    .map((origin) =>
      invalidInput(
        `An origin must be like https://shop.example.com or https://*.example.com, in lower case, not "${origin.slice(0, 100)}".`,
        ...path,
      ),
    );
}
