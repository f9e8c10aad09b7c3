import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { RapportError } from '@rapport/shared/errors.ts';
import type { Hook, SignatureScheme } from './hook.ts';

type Signed = Pick<Hook, 'scheme' | 'signatureHeader' | 'secret' | 'toleranceSeconds'>;

const HEADER: Readonly<Record<Exclude<SignatureScheme, 'STANDARD_WEBHOOKS'>, string>> = {
  SHA256_HEX: 'x-hub-signature-256',
  SHA256_BASE64: 'x-shopify-hmac-sha256',
};

/**
 * Checks that a body comes from who knows the hook's secret, by HMAC-SHA256 over exactly the bytes that came:
 * - `STANDARD_WEBHOOKS` (https://www.standardwebhooks.com, also with Svix's older names): over id, time and body,
 *   so that what was overheard is refused once the window is over;
 * - `SHA256_HEX`: `sha256=` and hex digits over the body, as GitHub and Meta send it;
 * - `SHA256_BASE64`: base64 over the body, as Shopify and WooCommerce do. These two sign no time: a repeat is known by
 *   the id of its delivery alone.
 *
 * @throws RapportError `UNAUTHENTICATED`
 */
export function verifySignature(
  hook: Signed,
  headers: IncomingHttpHeaders,
  body: Buffer,
  nowMs: number,
): void {
  switch (hook.scheme) {
    case 'STANDARD_WEBHOOKS':
      verifyStandard(hook, headers, body, nowMs);
      return;
    case 'SHA256_HEX':
    case 'SHA256_BASE64': {
      const given = headerOf(headers, hook.signatureHeader ?? HEADER[hook.scheme]).replace(/^sha256=/i, '');
      const encoding = hook.scheme === 'SHA256_HEX' ? 'hex' : 'base64';
      const wanted = createHmac('sha256', hook.secret).update(body).digest();
      if (!isEqual(wanted, Buffer.from(given, encoding))) throw refused('is not that of the body');
      return;
    }
    default:
      hook.scheme satisfies never;
  }
}

/** The sender's own name of a delivery under this scheme, where it has one. */
export function standardDeliveryId(headers: IncomingHttpHeaders): string | undefined {
  return headerOf(headers, 'webhook-id') || headerOf(headers, 'svix-id') || undefined;
}

function verifyStandard(
  { secret, signatureHeader, toleranceSeconds }: Signed,
  headers: IncomingHttpHeaders,
  body: Buffer,
  nowMs: number,
): void {
  const id = standardDeliveryId(headers);
  const time = headerOf(headers, 'webhook-timestamp') || headerOf(headers, 'svix-timestamp');
  const given =
    headerOf(headers, signatureHeader ?? 'webhook-signature') || headerOf(headers, 'svix-signature');
  if (id === undefined || !/^\d{1,12}$/.test(time) || given === '') {
    throw refused('needs webhook-id, webhook-timestamp and webhook-signature');
  }
  if (Math.abs(nowMs / 1_000 - Number(time)) > toleranceSeconds) {
    throw refused(`is older or newer than ${toleranceSeconds} s`);
  }
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const wanted = createHmac('sha256', key).update(`${id}.${time}.`).update(body).digest();
  const isSigned = given
    .split(' ')
    .some((each) => each.startsWith('v1,') && isEqual(wanted, Buffer.from(each.slice(3), 'base64')));
  if (!isSigned) throw refused('is not that of the body');
}

function isEqual(wanted: Buffer, given: Buffer): boolean {
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

function headerOf(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name.toLowerCase()];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim();
}

function refused(why: string): RapportError {
  return new RapportError('UNAUTHENTICATED', `The signature of this delivery ${why}.`);
}
