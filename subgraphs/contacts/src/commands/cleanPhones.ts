import { phoneOf } from '@rapport/shared/cleaning/cleanPhone.ts';
import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import type { Cleaned } from './cleanEmails.ts';

const MOST = 20;

/** Phone numbers as E.164. They must come in international format: nothing says of which country a contact is. */
export function cleanPhones(given: readonly string[], place: string, field = 'phones'): Cleaned {
  const faults: CommonRefusal[] = [];
  const values = new Set<string>();
  if (given.length > MOST)
    faults.push(invalidInput(`${field} can be ${MOST} at most, not ${given.length}.`, place, field));
  given.forEach((text, index) => {
    const value = phoneOf(text);
    if (value !== null) values.add(value);
    else {
      const message = `${field} must be in international format, as in +44 20 7183 8750, and "${text}" is not.`;
      faults.push(invalidInput(message, place, field, String(index)));
    }
  });
  return { values: [...values], faults };
}
