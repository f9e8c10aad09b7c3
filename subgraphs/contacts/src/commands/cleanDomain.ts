import { z } from 'zod';

const domain = z.string().regex(z.regexes.domain).max(253); // RFC 1035, 2.3.4

/** A domain as it is stored and compared; null for what is none. */
export function cleanDomain(text: string): string | null {
  const cleaned = domain.safeParse(text.trim().toLowerCase());
  return cleaned.success ? cleaned.data : null;
}
