import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { otherWorkspaceId, testWorkspaceId } from '../../../test/harness/part.ts';
import { buyers, facts, SegmentActions, statementNames } from './segmentActions.ts';
import {
  activity,
  changed,
  newProfile,
  type SegmentsUnderTest,
  startSegmentsUnderTest,
} from './segmentsUnderTest.ts';

let part: SegmentsUnderTest;
let segments: SegmentActions;

beforeAll(async () => {
  part = await startSegmentsUnderTest();
  segments = new SegmentActions(part);
});

afterAll(async () => {
  await part?.stop();
});

const withPlan = (value: string) => ({ trait: { name: 'plan', operator: 'EQ', value } });

describe('onProfileChanged', () => {
  it('has a customer enter with the event that made it so, and leave with the one that ended it', async () => {
    const segmentId = await segments.segmentOf(withPlan('pro'));
    const profileId = newProfile();
    const [becomes, leaves] = [
      changed(profileId, { traits: { plan: 'pro' } }),
      changed(profileId, { traits: { plan: null } }),
    ];
    await part.hear([becomes]);
    expect(await segments.membersOf(segmentId)).toEqual([profileId]);
    await part.hear([leaves]);
    expect(await segments.membersOf(segmentId)).toEqual([]);
    const told = facts(await part.toldOf(segmentId));
    expect(told).toMatchObject([
      {
        type: 'segments.membership.entered.v1',
        subject: profileId,
        causationid: becomes.id,
        actor: 'system:segments',
        data: { sequence: 1, cause: becomes.id },
      },
      {
        type: 'segments.membership.exited.v1',
        subject: profileId,
        causationid: leaves.id,
        data: { sequence: 2, cause: leaves.id },
      },
    ]);
  });

  it('tells every change of a batch in which a customer enters, leaves and enters again', async () => {
    const segmentId = await segments.segmentOf(withPlan('team'));
    const profileId = newProfile();
    const plans = ['team', 'free', 'team'].map((plan) => changed(profileId, { traits: { plan } }));
    await part.hear(plans);
    expect(await segments.logOf(segmentId)).toEqual(
      plans.map(({ id: cause }, index) => ({
        profileId,
        sequence: index + 1,
        kind: index === 1 ? 'EXITED' : 'ENTERED',
        cause,
      })),
    );
    expect(await segments.membersOf(segmentId)).toEqual([profileId]);
  });

  it('counts an event once that is told twice, under another envelope too', async () => {
    const segmentId = await segments.segmentOf(buyers('Subscribed', 2));
    const profileId = newProfile();
    const subscribed = activity('Subscribed');
    const told = changed(profileId, { activities: [subscribed] });
    expect(await part.hear([told, told])).toBe(1);
    expect(await part.hear([told])).toBe(0);
    await part.hear([changed(profileId, { activities: [subscribed] })]);
    const [other, bought] = [newProfile(), activity('Subscribed')];
    const [first, again] = [bought, bought].map((each) => changed(other, { activities: [each] }));
    await part.hear([first as Envelope, again as Envelope]);
    expect(await segments.membersOf(segmentId)).toEqual([]);
    await part.hear([changed(profileId, { activities: [activity('Subscribed')] })]);
    expect(await segments.membersOf(segmentId)).toEqual([profileId]);
  });

  it('hears through NATS, each event once when it is delivered twice', async () => {
    const segmentId = await segments.segmentOf(buyers('Delivered'));
    const profileId = newProfile();
    const event = changed(profileId, { activities: [activity('Delivered')] });
    const subject = `${event.type}.${testWorkspaceId}`;
    const payload = JSON.stringify(event);
    await part.bus.streams.publish(subject, payload);
    await part.bus.streams.publish(subject, payload);
    await vi.waitFor(async () => {
      const { num_pending, num_ack_pending } = await part.bus.manager.consumers.info(
        'CDP',
        'segments-profiles',
      );
      expect([num_pending, num_ack_pending]).toEqual([0, 0]);
    });
    expect(await segments.logOf(segmentId)).toEqual([
      { profileId, sequence: 1, kind: 'ENTERED', cause: event.id },
    ]);
  });

  it('costs the same statements for 1 and for 200 customers', async () => {
    await segments.segmentOf({
      and: [buyers('Budgeted'), { trait: { name: 'size', operator: 'GT', value: 1 } }],
    });
    const batch = (size: number) =>
      Array.from({ length: size }, () =>
        changed(newProfile(), { traits: { size: 2 }, activities: [activity('Budgeted')] }),
      );
    const names = async (size: number) => {
      const events = batch(size);
      return statementNames(() => part.hear(events));
    };
    const expected = [
      'bus.recordHeard',
      'segments.lockMemberships',
      'links.ownersOf',
      'segments.listPresentSegments',
      'segments.listCustomers',
      'segments.countEvents',
      'segments.listMemberships',
      'segments.addCustomers',
      'segments.saveTraits',
      'segments.saveEvents',
      'segments.logChanges',
      'segments.addMemberships',
      'outbox.append',
    ];
    expect(await names(1)).toEqual(expected);
    expect(await names(200)).toEqual(expected);
  });

  it('only writes facts where the workspace has no segments', async () => {
    const event = changed(newProfile(), {
      workspaceId: otherWorkspaceId,
      traits: { size: 2 },
      activities: [activity('Alone')],
    });
    expect(await statementNames(() => part.hear([event]))).toEqual([
      'bus.recordHeard',
      'segments.lockMemberships',
      'links.ownersOf',
      'segments.listPresentSegments',
      'segments.addCustomers',
      'segments.saveTraits',
      'segments.saveEvents',
    ]);
  });

  it('misses and doubles nobody while segments are created and archived', async () => {
    const profileIds = Array.from({ length: 40 }, newProfile);
    const batches = profileIds.map((id) =>
      part.hear([
        changed(id, { activities: [activity('Raced')] }),
        changed(id, { activities: [activity('Raced')] }),
      ]),
    );
    const created = Array.from({ length: 4 }, (_, index) =>
      segments.segmentOf(buyers('Raced', (index % 2) + 1)),
    );
    const [, segmentIds] = await Promise.all([Promise.all(batches), Promise.all(created)]);
    for (const id of segmentIds) {
      expect(await segments.membersOf(id)).toEqual(profileIds.toSorted());
      expect(await segments.logOf(id)).toHaveLength(40);
    }
  });
});

describe('the membership log', () => {
  it('cannot be changed in the database', async () => {
    for (const change of ['update membership_log set sequence = 9', 'delete from membership_log']) {
      const attempt = part.db.write(testWorkspaceId, (tx) => tx.query(change));
      await expect(attempt).rejects.toThrow('the membership log is append-only');
    }
  });
});
