import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform('collection');
});

afterAll(() => platform?.stop());

interface Sources {
  readonly sources: { readonly nodes: readonly { readonly id: string; readonly writeKey: string }[] };
}

async function sourceId(): Promise<string> {
  const { sources } = await platform.query<Sources>('{ sources(first: 100) { nodes { id writeKey } } }');
  return sources.nodes.find(({ writeKey }) => writeKey === platform.writeKey)?.id ?? '';
}

const seat = (messageId: string, value: unknown) => ({
  type: 'track',
  event: 'Seat Taken',
  userId: 'e2e-1',
  messageId,
  properties: { seat: value },
});

describe('a source', () => {
  it('shows through the gateway what became of its events, under the plan that was saved for it', async () => {
    const id = await sourceId();
    const { trackingPlanSave } = await platform.query<{ trackingPlanSave: unknown }>(
      `mutation ($input: TrackingPlanInput!) {
        trackingPlanSave(input: $input) { trackingPlan { source { name } } errors { __typename } }
      }`,
      {
        input: {
          sourceId: id,
          name: 'Shop',
          rules: [
            {
              type: 'TRACK',
              name: 'Seat Taken',
              schema: { properties: { seat: { type: 'integer' } } },
              onViolation: 'BLOCK',
            },
          ],
        },
      },
    );
    expect(trackingPlanSave).toEqual({ trackingPlan: { source: { name: expect.any(String) } }, errors: [] });
    await platform.collect(
      seat('e2e-1', 7),
      seat('e2e-2', 'seven'),
      { type: 'track', event: 'Seat Taken', messageId: 'e2e-3' },
      seat('e2e-1', 7),
    );
    await platform.settled();
    const { source } = await platform.query<{ source: unknown }>(
      `query ($id: ID!) { source(id: $id) {
        trackingPlan { name } settings { version keepsFullIp }
        recentEvents(first: 4) { nodes { messageId outcome reasons { code } profile { identifiers { value } } } }
        rejections(first: 1) { nodes { messageId excerpt } }
      } }`,
      { id },
    );
    expect(source).toMatchObject({
      trackingPlan: { name: 'Shop' },
      settings: { version: 0, keepsFullIp: false },
      rejections: { nodes: [{ messageId: 'e2e-3', excerpt: expect.stringContaining('Seat Taken') }] },
    });
    const { nodes } = (source as { recentEvents: { nodes: { messageId: string; outcome: string }[] } })
      .recentEvents;
    expect(nodes.map(({ messageId, outcome }) => `${messageId} ${outcome}`).sort()).toEqual([
      'e2e-1 DEDUPLICATED',
      'e2e-1 STORED',
      'e2e-2 BLOCKED',
      'e2e-3 REJECTED',
    ]);
    expect(nodes.find(({ outcome }) => outcome === 'STORED')).toMatchObject({
      profile: { identifiers: [{ value: 'e2e-1' }] },
    });
  });

  it('answers a delivery to no hook with 404, looked up in the profiles part', async () => {
    const response = await fetch(`${platform.url}/v1/hooks/hook_none`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(404);
  });
});
