import type { IncomingHttpHeaders } from 'node:http';
import { RapportError } from '@rapport/shared/errors.ts';

/** What a caller wants personal data for: the key of a purpose, as in `email_marketing`. */
const purposeHeader = 'x-rapport-purpose';

/** @throws RapportError `BAD_USER_INPUT` for what can be no key of a purpose */
export function purposeOf(headers: IncomingHttpHeaders): string | undefined {
  const given = headers[purposeHeader];
  if (given === undefined || given === '') return undefined;
  if (typeof given === 'string' && /^[a-z][a-z0-9_]{0,59}$/.test(given)) return given;
  throw new RapportError(
    'BAD_USER_INPUT',
    `${purposeHeader} must be the key of a purpose: up to 60 lower-case letters, digits and _, as in email_marketing.`,
  );
}
