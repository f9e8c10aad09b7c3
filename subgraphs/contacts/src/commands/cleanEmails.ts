import { cleanEmail } from '@rapport/shared/cleaning/cleanEmail.ts';
import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';

export interface Cleaned {
  /** Each once, in the order given; the first is the primary one. */
  readonly values: readonly string[];
  readonly faults: readonly CommonRefusal[];
}

const MOST = 20;

/** Mail addresses as they are stored and compared, and what of the given is none. */
export function cleanEmails(given: readonly string[], place: string, field = 'emails'): Cleaned {
  const faults: CommonRefusal[] = [];
  const values = new Set<string>();
  if (given.length > MOST)
    faults.push(invalidInput(`${field} can be ${MOST} at most, not ${given.length}.`, place, field));
  given.forEach((text, index) => {
    const value = cleanEmail(text);
    if (value !== null) values.add(value);
    else {
      const message = `${field} must be addresses such as jo@acme.com, and "${text}" is none.`;
      faults.push(invalidInput(message, place, field, String(index)));
    }
  });
  return { values: [...values], faults };
}
