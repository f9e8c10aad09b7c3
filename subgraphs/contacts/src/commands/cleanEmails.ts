import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { z } from 'zod';

export interface Cleaned {
  /** Each once, in the order given; the first is the primary one. */
  readonly values: readonly string[];
  readonly faults: readonly CommonRefusal[];
}

const MOST = 20;
const email = z.email().max(254); // RFC 5321, 4.5.3.1.3: a longer one cannot be delivered to

/**
 * Mail addresses as they are stored and compared: lower-cased whole, since no mail service in use tells
 * capitals apart in the local part, although RFC 5321 would let it.
 */
export function cleanEmails(given: readonly string[], place: string): Cleaned {
  const faults: CommonRefusal[] = [];
  const values = new Set<string>();
  if (given.length > MOST)
    faults.push(invalidInput(`emails can be ${MOST} at most, not ${given.length}.`, place, 'emails'));
  given.forEach((text, index) => {
    const value = text.trim().toLowerCase();
    if (email.safeParse(value).success) values.add(value);
    else {
      const message = `emails must be addresses such as jo@acme.com, and "${text}" is none.`;
      faults.push(invalidInput(message, place, 'emails', String(index)));
    }
  });
  return { values: [...values], faults };
}
