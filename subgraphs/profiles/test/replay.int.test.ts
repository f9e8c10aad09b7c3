import { BatchAccepted, type CollectedMessage } from '@rapport/shared/events/collect.ts';
import { ContactCreated, InteractionLogged } from '@rapport/shared/events/contacts.ts';
import { DealOpened } from '@rapport/shared/events/deals.ts';
import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import { TicketOpened } from '@rapport/shared/events/tickets.ts';
import { createLog } from '@rapport/shared/telemetry/log.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testWorkspaceId } from '../../../test/harness/part.ts';
import { replayProfiles } from '../src/replay.ts';
import { type ProfilesUnderTest, startProfilesUnderTest } from './profilesUnderTest.ts';

let under: ProfilesUnderTest;

beforeAll(async () => {
  under = await startProfilesUnderTest();
});

afterAll(async () => {
  await under?.stop();
});

const PEOPLE = 12;
const REQUESTS = 60;
const startMs = Date.parse('2026-05-01T00:00:00.000Z');
const iso = (minutes: number) => new Date(startMs + minutes * 60_000).toISOString();

/** People with two browsers, who share some with others, buy under several mails and are heard of late. */
function messageOf(index: number): CollectedMessage {
  const n = index % (REQUESTS * 4); // some come twice
  const person = n % PEOPLE;
  const at = iso((n * 7919) % 5_000);
  const browser = n % 5 === 0 ? `shared${person % 3}` : `browser${person}-${n % 2}`;
  const isKnown = n % 3 !== 0;
  return {
    messageId: `m${n}`,
    type: n % 4 === 0 && isKnown ? 'identify' : 'track',
    ...(n % 4 === 0 && isKnown
      ? { traits: { email: `p${person}@replay.example`, visits: n } }
      : { name: 'Seen', properties: { n } }),
    ...(isKnown ? { userId: `p${person}` } : {}),
    anonymousId: browser,
    timestamp: at,
    originalTimestamp: at,
  };
}

function collected(): Envelope[] {
  return Array.from({ length: REQUESTS }, (_, request) =>
    eventOf(BatchAccepted, {
      workspaceId: testWorkspaceId,
      subject: 'src_1',
      actor: 'source:src_1',
      at: new Date(iso(5_000 + request)),
      data: {
        sourceId: 'src_1',
        receivedAt: iso(5_000 + request),
        messages: Array.from({ length: 5 }, (_, index) => messageOf(request * 5 + index)),
      },
    }),
  );
}

function toldByTheCrm(): Envelope[] {
  return Array.from({ length: PEOPLE }, (_, person) => toldOf(person)).flat();
}

/** What the CRM tells of one person: a contact, a note, a deal and a ticket. */
function toldOf(person: number): Envelope[] {
  const facts = { workspaceId: testWorkspaceId, actor: 'user:user_1', at: new Date(iso(6_000 + person)) };
  const contactId = `contact_${person}`;
  const contact = {
    contactId,
    firstName: `Person ${person}`,
    lastName: null,
    emails: [`p${person}@replay.example`],
    phones: [],
    title: null,
    lifecycleStage: 'LEAD',
    companyId: null,
    companyName: null,
  };
  return [
    eventOf(ContactCreated, { ...facts, subject: contactId, data: contact }),
    eventOf(InteractionLogged, { ...facts, subject: `interaction_${person}`, data: noteOf(person) }),
    eventOf(DealOpened, { ...facts, subject: `deal_${person}`, data: dealOf(person) }),
    eventOf(TicketOpened, { ...facts, subject: `ticket_${person}`, data: ticketOf(person) }),
  ];
}

const noteOf = (person: number): ReturnType<typeof InteractionLogged.schema.parse> => ({
  interactionId: `interaction_${person}`,
  kind: 'NOTE',
  direction: null,
  subject: 'Noted',
  outcome: null,
  durationSeconds: null,
  occurredAt: iso(person),
  contactIds: [`contact_${person}`],
});

const dealOf = (person: number): ReturnType<typeof DealOpened.schema.parse> => ({
  dealId: `deal_${person}`,
  name: 'Deal',
  pipelineId: 'pipeline_1',
  amount: null,
  companyId: null,
  contactIds: [`contact_${person}`],
  stage: { id: 'stage_1', name: 'Offer', kind: 'OPEN' },
});

const ticketOf = (person: number): ReturnType<typeof TicketOpened.schema.parse> => ({
  ticketId: `ticket_${person}`,
  number: person,
  subject: 'Help',
  status: 'OPEN',
  priority: 'NORMAL',
  contactId: `contact_${person}`,
  profileId: null,
});

/** How profiles came about, beside what they are. */
async function origins(): Promise<unknown> {
  const claims = await under.db.read(testWorkspaceId, 'select * from claims order by id');
  const merges = await under.db.read(testWorkspaceId, 'select * from profile_merges order by id');
  return { claims, merges };
}

function replay(): Promise<void> {
  const { databaseUrl, bus, clock } = under;
  return replayProfiles({ databaseUrl, bus, clock, log: createLog('test', 'silent') });
}

describe('replayProfiles', () => {
  it('makes the same profiles anew from the streams, byte for byte, and tells nobody', async () => {
    await under.tell(...collected(), ...toldByTheCrm());
    const before = { state: await under.state(), origins: await origins() };
    const told = await under.told();
    expect(before.state.timeline_entries).toHaveLength(REQUESTS * 4 + 3 * PEOPLE);

    await expect(replay()).rejects.toThrow('The store of profiles is not empty');
    expect(await under.state()).toEqual(before.state);

    await under.clear();
    expect((await under.state()).timeline_entries).toEqual([]);
    under.clock.set('2026-07-01T00:00:00.000Z');
    await replay();

    expect({ state: await under.state(), origins: await origins() }).toEqual(before);
    expect(await under.told()).toEqual(told);
  });
});
