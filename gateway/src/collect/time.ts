/** Seconds and zone may be missing, as in what Python's isoformat() writes; a missing zone is UTC. */
const ISO_8601 = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:[.,]\d+)?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** Earlier is a slip (a clock at zero, a year of two digits), and beyond what the stores can hold if corrected. */
const EARLIEST_MS = Date.UTC(1900, 0, 1);
const LATEST_MS = Date.UTC(9999, 11, 31);

/** The instant of an ISO 8601 text in ms since 1970; NaN for anything else and for years before 1900. */
export function instantOf(value: unknown): number {
  if (typeof value !== 'string') return Number.NaN;
  const ms = isUsual(value) ? Date.parse(value) : Date.parse(normalized(value));
  return ms >= EARLIEST_MS && ms <= LATEST_MS ? ms : Number.NaN;
}

/** `2025-01-31T08:00:00.000Z`, which nearly every SDK writes, needs no regular expression. */
function isUsual(text: string): boolean {
  return text.length === 24 && text[4] === '-' && text[10] === 'T' && text[19] === '.' && text[23] === 'Z';
}

/** Date.parse reads a text without zone as local time, and other spellings as it pleases. */
function normalized(text: string): string {
  const [, date, minutes = '00:00', seconds = ':00', zone = 'Z'] = ISO_8601.exec(text) ?? [];
  if (date === undefined) return '';
  return `${date}T${minutes}${seconds.replace(',', '.')}${zonePart(zone)}`;
}

function zonePart(zone: string): string {
  if (zone.length === 1) return 'Z';
  const digits = zone.replace(':', '').padEnd(5, '0');
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

/**
 * When it happened by our clock: the sender's time moved by what its clock was off when it sent,
 * `receivedAt - (sentAt - original)`. Without `sentAt` nothing is known of its clock, so nothing is moved.
 * Never in the future: what was received has happened.
 */
export function correctedMs(originalMs: number, sentAtMs: number | undefined, receivedAtMs: number): number {
  const moved = sentAtMs === undefined ? originalMs : receivedAtMs - (sentAtMs - originalMs);
  return Math.min(moved < EARLIEST_MS ? originalMs : moved, receivedAtMs);
}
