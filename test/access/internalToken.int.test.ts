import type { Caller, RequestContext } from '@rapport/shared/access/caller.ts';
import type { BelievedContext } from '@rapport/shared/access/internalClaims.ts';
import type { InternalSecret } from '@rapport/shared/access/internalToken.ts';
import { internalSigner } from '@rapport/shared/access/internalToken.ts';
import { systemClock } from '@rapport/shared/clock.ts';
import { type ServedPart, servePart } from '@rapport/shared/graphql/partServer.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { federation, partOf } from '../conformance/graph.ts';

const [old, renewed, foreign] = ['old secret', 'new secret', 'secret of another installation'];
const caller: Caller = {
  kind: 'user',
  id: 'user_01',
  workspaceId: 'ws_01',
  roles: ['sales'],
  grants: ['deals:*:*'],
  teammates: ['user_01'],
};
const body = JSON.stringify({ query: 'mutation { dealOpen(title: "One") }' });

/** What the part did, and for whom: a refused fetch must leave it empty. */
const done: { readonly title: string; readonly context: RequestContext }[] = [];
let served: ServedPart;

const typeDefs = `${federation()}
  type Query { none: String }
  type Mutation { dealOpen(title: String!): String }`;
const dealOpen = (_root: unknown, { title }: { title: string }, context: RequestContext) => {
  done.push({ title, context });
  return title;
};

beforeAll(async () => {
  served = await servePart(partOf('deals', { typeDefs, resolvers: { Mutation: { dealOpen } } }), {
    port: 0,
    internalSecret: [renewed, old],
    log: createLog('test', 'silent'),
  });
});
afterEach(() => {
  done.length = 0;
});
afterAll(() => served?.stop());

interface Attempt {
  readonly secret?: InternalSecret;
  readonly part?: string;
  /** How far the gateway's clock is from the part's. */
  readonly aheadMs?: number;
  readonly context?: BelievedContext;
  readonly signedBody?: string;
}

function tokenFor({
  secret = renewed,
  part = 'deals',
  aheadMs = 0,
  context,
  signedBody,
}: Attempt = {}): string {
  const clock = { now: () => new Date(systemClock.now().getTime() + aheadMs) };
  return internalSigner(secret, clock)({ part, context: context ?? { caller }, body: signedBody ?? body });
}

async function send(headers: Record<string, string>, sent = body): Promise<[number, unknown]> {
  const response = await fetch(served.url, { method: 'POST', headers, body: sent });
  return [response.status, await response.json()];
}

const sendToken = (token: string, sent?: string) => send({ 'x-rapport-internal': token }, sent);
const refusal = (message: unknown): [number, unknown] => [
  401,
  { errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] },
];
const accepted: [number, unknown] = [200, { data: { dealOpen: 'One' } }];

describe('a served part', () => {
  it('does what a good token says, for the caller and the purpose in it', async () => {
    const context = { caller, purpose: 'billing', ip: '203.0.113.7', deadlineAtMs: Date.now() + 5_000 };
    expect(await send({ 'x-rapport-internal': tokenFor({ context }), 'x-request-id': 'r1' })).toEqual(
      accepted,
    );
    expect(done).toEqual([
      { title: 'One', context: { ...context, requestId: 'r1', deadlineAtMs: expect.any(Number) } },
    ]);
    // Time left, counted from the arrival: never more than a hop later than the gateway's own.
    expect((done[0]?.context.deadlineAtMs ?? 0) - context.deadlineAtMs).toBeGreaterThanOrEqual(0);
    expect((done[0]?.context.deadlineAtMs ?? 0) - context.deadlineAtMs).toBeLessThan(5_000);
  });

  it.each<[string, Attempt, string]>([
    ['signed with a secret it does not hold', { secret: foreign }, 'unknown key'],
    ['that is too old', { aheadMs: -11_000 }, 'ms old; 10000 are accepted'],
    ['from the future', { aheadMs: 11_000 }, 'ahead of this clock; 10000 are accepted'],
    ['meant for another part', { part: 'tickets' }, 'meant for tickets, and this is deals'],
    ['signed for another body', { signedBody: '{"query":"{ none }"}' }, 'does not match its signature'],
  ])('refuses a token %s, and does nothing', async (_what, attempt, why) => {
    expect(await sendToken(tokenFor(attempt))).toEqual(refusal(expect.stringContaining(why)));
    expect(done).toEqual([]);
  });

  it('refuses no token, an empty one, a forged one and two at once, and does nothing', async () => {
    const token = tokenFor();
    const forged = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    const alone = 'A part answers the gateway only; ask there.';
    expect(await send({})).toEqual(refusal(alone));
    expect(await sendToken('')).toEqual(refusal(expect.stringContaining('eight parts')));
    expect(await sendToken(forged)).toEqual(refusal('The internal token does not match its signature.'));
    expect(await sendToken(`${token}, ${token}`)).toEqual(
      refusal('The internal token does not match its signature.'),
    );
    expect(done).toEqual([]);
    expect(await sendToken(token)).toEqual(accepted);
  });

  it('refuses a fetch that comes again, and does it once', async () => {
    const token = tokenFor();
    expect(await sendToken(token)).toEqual(accepted);
    expect(await sendToken(token)).toEqual(refusal('The internal token was used before.'));
    const sentAtOnce = tokenFor();
    const answers = await Promise.all(Array.from({ length: 8 }, () => sendToken(sentAtOnce)));
    expect(answers.filter(([status]) => status === 200)).toEqual([accepted]);
    expect(done).toHaveLength(2);
  });

  it('refuses another body under a seen token, and does nothing', async () => {
    const other = body.replace('One', 'Two');
    expect(await sendToken(tokenFor(), other)).toEqual(
      refusal('The internal token does not match its signature.'),
    );
    expect(done).toEqual([]);
  });

  it('believes the old and the new secret while one replaces the other', async () => {
    for (const secret of [old, renewed, [renewed, old], [old, renewed]])
      expect(await sendToken(tokenFor({ secret }))).toEqual(accepted);
    expect(done).toHaveLength(4);
  });

  it('reads the token of a caller with 1,000 teammates and 100 grants', async () => {
    const teammates = Array.from({ length: 1_000 }, (_, at) => `user_01JABCDEFGHJKMNPQRSTVW${1_000 + at}`);
    const grants = Array.from({ length: 100 }, (_, at) => `contacts:entity_${at}:update@team`);
    const wide = { ...caller, teammates, grants };
    expect(await sendToken(tokenFor({ context: { caller: wide } }))).toEqual(accepted);
    expect(done[0]?.context.caller).toEqual(wide);
  });
});
