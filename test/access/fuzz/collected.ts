import { gzipSync } from 'node:zlib';
import type { Shot } from './bombard.ts';
import { jsonOf, junk } from './junk.ts';
import type { Random } from './random.ts';

const CALLS = ['batch', 'import', 'identify', 'track', 'page', 'screen', 'group', 'alias'];
const FIELDS = [
  'type',
  'action',
  'messageId',
  'userId',
  'user_id',
  'anonymousId',
  'previousId',
  'groupId',
  'event',
  'name',
  'category',
  'timestamp',
  'originalTimestamp',
  'sentAt',
  'traits',
  'traits.email',
  'traits.phone',
  'properties',
  'properties.order_id',
  'properties.total',
  'properties.currency',
  'properties.products',
  'context',
  'context.externalIds',
  'context.device',
  'context.traits',
  'integrations',
];
const CONTENT_TYPES = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  '',
  'image/png',
];

/** Junk in every field of every collection call, bodies that are no JSON, and write keys that are none. */
export function* collectedShots(
  random: Random,
  writeKey: string,
  ids: readonly string[],
  count: number,
): Generator<Shot> {
  for (let index = 0; index < count; index += 1) {
    if (index % 10 === 0) yield settingsShot(random, ids);
    else yield collectedShot(random, writeKey, ids, FIELDS[index % FIELDS.length] ?? 'type');
  }
}

function collectedShot(random: Random, writeKey: string, ids: readonly string[], field: string): Shot {
  const call = random.of(CALLS);
  const message = withField(usual(random, call), field, junk(random, ids, field));
  const isBatch = call === 'batch' || call === 'import';
  const batch = random.below(20) === 0 ? junk(random, ids, []) : [message, usual(random, 'track')];
  const key = random.below(30) === 0 ? junk(random, ids, writeKey) : writeKey;
  const text = jsonOf(isBatch ? { writeKey: key, batch } : { ...message, writeKey: key });
  const { body, headers } = spoiled(random, text);
  return { path: `/v1/${call}`, method: 'POST', headers, body, about: `${call} ${field}` };
}

/** One body in eight does not even arrive as JSON. */
function spoiled(random: Random, text: string): { body: string | Buffer; headers: Record<string, string> } {
  const headers = { 'content-type': random.of(CONTENT_TYPES) };
  switch (random.below(32)) {
    case 0:
      return { body: text.slice(0, random.below(text.length)), headers };
    case 1:
      return { body: `${text}${text}`, headers };
    case 2:
      return {
        body: gzipSync(text),
        headers: { ...headers, 'content-encoding': random.of(['gzip', 'br', 'deflate', 'zstd']) },
      };
    case 3:
      return { body: Buffer.from([0xff, 0xfe, 0x00, 0x01, ...Buffer.from(text)]), headers };
    default:
      return { body: text, headers };
  }
}

function settingsShot(random: Random, ids: readonly string[]): Shot {
  const text = junk(random, ids, 'wk_none');
  const key = encodeURIComponent(jsonOf(text).slice(0, 300).toWellFormed());
  const path = random.of([
    `/v1/projects/${key}/settings`,
    '/v1/projects/%E0%A4%A/settings',
    `/v1/projects/${key}`,
    '/v1/projects//settings',
  ]);
  return { path, method: 'GET', headers: {}, about: 'settings' };
}

function usual(random: Random, type: string): Record<string, unknown> {
  const kind = ['batch', 'import'].includes(type)
    ? random.of(['track', 'identify', 'page', 'group', 'alias'])
    : type;
  return {
    type: kind,
    userId: `fuzz-${random.below(200)}`,
    anonymousId: `visitor-${random.below(200)}`,
    previousId: `before-${random.below(200)}`,
    groupId: 'group',
    event: random.of(['Order Completed', 'Order Refunded', 'Product Viewed']),
    properties: { order_id: `o-${random.below(500)}`, total: 1, currency: 'GBP', products: [] },
    traits: { email: `fuzz${random.below(200)}@fuzzed.example` },
    context: {},
  };
}

function withField(message: Record<string, unknown>, field: string, value: unknown): Record<string, unknown> {
  const [first = '', second] = field.split('.');
  return {
    ...message,
    [first]: second === undefined ? value : { ...(message[first] as object), [second]: value },
  };
}
