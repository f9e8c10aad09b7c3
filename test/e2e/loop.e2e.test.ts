import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { connect } from 'nats';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';

let platform: TestPlatform;
/** Everything crosses to the other side within a second; the rest is for slow machines. */
const soon = { timeout: 10_000, interval: 20 };

beforeAll(async () => {
  platform = await startTestPlatform('loop');
});

afterAll(async () => {
  await platform?.stop();
});

async function create<Node>(mutation: string, variables: object): Promise<Node> {
  const data = await platform.query<Record<string, { errors: unknown[] } & Record<string, Node>>>(
    mutation,
    variables,
  );
  const payload = Object.values(data)[0];
  if (payload === undefined || payload.errors.length > 0) throw new Error(JSON.stringify(payload));
  return Object.entries(payload).find(([name]) => name !== 'errors')?.[1] as Node;
}

const ERRORS = 'errors { ... on UserError { message } }';

async function newContact(email: string): Promise<string> {
  const contact = await create<{ id: string }>(
    `mutation ($email: String!) {
      contactCreate(input: { firstName: "Nina", lastName: "Simone", emails: [$email] }) { contact { id } ${ERRORS} }
    }`,
    { email },
  );
  return contact.id;
}

async function newPipeline(name: string) {
  return create<{ id: string; stages: { id: string }[] }>(
    `mutation ($name: String!) {
      pipelineCreate(input: { name: $name, currency: "EUR", stages: [
        { name: "Talk", probability: 0.3 }, { name: "Signed", kind: WON }, { name: "Gone", kind: LOST }
      ] }) { pipeline { id stages { id } } ${ERRORS} }
    }`,
    { name },
  );
}

/** A visitor identifies; we call, sell, and answer a ticket, with a note that is ours alone. */
async function browseThenTalk() {
  await platform.collect(
    { type: 'page', anonymousId: 'n-browser', name: 'Pricing', properties: { title: 'Pricing' } },
    { type: 'identify', anonymousId: 'n-browser', userId: 'nina', traits: { email: 'Nina@Loop.example' } },
  );
  const contactId = await newContact('nina@loop.example');
  const pipeline = await newPipeline('Loop');
  await create(
    `mutation ($c: ID!) {
      interactionLog(input: { kind: CALL, direction: INBOUND, subject: "Prices", participantIds: [$c] }) { interaction { id } ${ERRORS} }
    }`,
    { c: contactId },
  );
  const deal = await create<{ id: string }>(
    `mutation ($p: ID!, $c: ID!) {
      dealOpen(input: { name: "Piano", pipelineId: $p, amount: "900", contacts: [{ contactId: $c }] }) { deal { id } ${ERRORS} }
    }`,
    { p: pipeline.id, c: contactId },
  );
  await create(
    `mutation ($d: ID!, $s: ID!) { dealMove(id: $d, input: { stageId: $s }) { deal { id } ${ERRORS} } }`,
    { d: deal.id, s: pipeline.stages[1]?.id },
  );
  const ticket = await create<{ id: string; number: number }>(
    `mutation ($c: ID!) { ticketOpen(input: { subject: "Tuning", contactId: $c }) { ticket { id number } ${ERRORS} } }`,
    { c: contactId },
  );
  await create(
    `mutation ($t: ID!) { ticketReply(id: $t, input: { body: "Tomorrow at nine." }) { ticket { id } ${ERRORS} } }`,
    { t: ticket.id },
  );
  await create(
    `mutation ($t: ID!) {
      ticketReply(id: $t, input: { kind: INTERNAL_NOTE, body: "Send Miles." }) { ticket { id } ${ERRORS} }
    }`,
    { t: ticket.id },
  );
  return { contactId, deal, ticket };
}

describe('from the CRM to the CDP', () => {
  it('puts a logged call, a moved deal and an answered ticket on the timeline of the customer who browsed before', async () => {
    const { contactId, deal, ticket } = await browseThenTalk();
    await vi.waitFor(async () => {
      const { profileBy } = await platform.query<{ profileBy: unknown }>(
        `{ profileBy(identifier: { type: USER_ID, value: "nina" }) {
          displayName
          identifiers { type value }
          contacts { id }
          deals { nodes { id stage { name } } }
          tickets { nodes { number status } }
          timeline(first: 50) { totalCount nodes { summary subjectId } }
        } }`,
      );
      expect(profileBy).toEqual({
        displayName: 'Nina Simone',
        identifiers: expect.arrayContaining([
          { type: 'ANONYMOUS_ID', value: 'n-browser' },
          { type: 'USER_ID', value: 'nina' },
          { type: 'EMAIL', value: 'nina@loop.example' },
          { type: 'CONTACT_ID', value: contactId },
        ]),
        contacts: [{ id: contactId }],
        deals: { nodes: [{ id: deal.id, stage: { name: 'Signed' } }] },
        tickets: { nodes: [{ number: ticket.number, status: 'PENDING' }] },
        timeline: {
          totalCount: 7,
          nodes: expect.arrayContaining([
            { summary: 'Viewed Pricing', subjectId: null },
            { summary: 'Identified', subjectId: null },
            { summary: 'Inbound call: Prices', subjectId: expect.stringMatching(/^interaction_/) },
            { summary: 'Deal "Piano" opened in Talk', subjectId: deal.id },
            { summary: 'Deal "Piano" moved from Talk to Signed', subjectId: deal.id },
            { summary: `Ticket opened: #${ticket.number} Tuning`, subjectId: ticket.id },
            { summary: `Ticket answered: #${ticket.number} Tuning`, subjectId: ticket.id },
          ]),
        },
      });
    }, soon);
  });
});

/** A segment nobody is in yet, and a contact with a deal and a ticket. */
async function waitForMiles() {
  const segment = await create<{ id: string }>(
    `mutation { segmentCreate(input: { name: "Loyal", condition: { and: [
      { event: { name: "Order Completed", count: 2 } }, { trait: { name: "plan", operator: EQ, value: "pro" } }
    ] } }) { segment { id } ${ERRORS} } }`,
    {},
  );
  const contactId = await newContact('miles@loop.example');
  const pipeline = await newPipeline('Back');
  const deal = await create<{ id: string }>(
    `mutation ($p: ID!, $c: ID!) {
      dealOpen(input: { name: "Horn", pipelineId: $p, contacts: [{ contactId: $c }] }) { deal { id } ${ERRORS} }
    }`,
    { p: pipeline.id, c: contactId },
  );
  const ticket = await create<{ id: string }>(
    `mutation ($c: ID!) { ticketOpen(input: { subject: "Valve", contactId: $c }) { ticket { id } ${ERRORS} } }`,
    { c: contactId },
  );
  return { segment, contactId, deal, ticket };
}

/** What the CRM shows of the customer a contact is. */
const CUSTOMER = `profile { segments { name } consent(purposeKey: "offers") { status }
  timeline(filter: { name: "Order Completed" }) { nodes { name } } purchaseTotals { orderCount net } }`;

describe('from the CDP to the CRM', () => {
  it('shows segments, consent and behaviour on contact, deal and ticket, and tells who entered the segment', async () => {
    const { segment, contactId, deal, ticket } = await waitForMiles();
    const order = (number: string, total: number) => ({
      type: 'track',
      userId: 'miles',
      event: 'Order Completed',
      properties: { order_id: number, total, currency: 'EUR' },
    });
    await platform.collect(
      { type: 'identify', userId: 'miles', traits: { email: 'miles@loop.example', plan: 'pro' } },
      order('L1', 10.1),
    );
    const profileId = await vi.waitFor(async () => {
      const { contact } = await platform.query<{ contact: { profile: { id: string; segments: unknown[] } } }>(
        'query ($c: ID!) { contact(id: $c) { profile { id segments { name } timeline { totalCount } } } }',
        { c: contactId },
      );
      expect(contact.profile).toMatchObject({ segments: [], timeline: { totalCount: 4 } });
      return contact.profile.id;
    }, soon);
    await create(
      `mutation ($p: ID!) {
        purposeDefine(input: { key: "offers", name: "Offers" }) { purpose { key } ${ERRORS} }
        consentGrant(input: { profileId: $p, purposeKey: "offers", origin: "test" }) { entry { id } ${ERRORS} }
      }`,
      { p: profileId },
    );
    await platform.collect(order('L2', 20.2));

    const seen = {
      segments: [{ name: 'Loyal' }],
      consent: { status: 'GRANTED' },
      timeline: { nodes: [{ name: 'Order Completed' }, { name: 'Order Completed' }] },
      purchaseTotals: [{ orderCount: 2, net: '30.3' }],
    };
    await vi.waitFor(async () => {
      const answer = await platform.query(
        `query ($c: ID!, $d: ID!, $t: ID!) {
          contact(id: $c) { ${CUSTOMER} }
          deal(id: $d) { contacts { contact { ${CUSTOMER} } } }
          ticket(id: $t) { contact { ${CUSTOMER} } requester { id } }
        }`,
        { c: contactId, d: deal.id, t: ticket.id },
      );
      expect(answer).toEqual({
        contact: { profile: seen },
        deal: { contacts: [{ contact: { profile: seen } }] },
        ticket: { contact: { profile: seen }, requester: { id: profileId } },
      });
    }, soon);

    await platform.settled();
    const entered = (await storedEvents('segments.membership.entered.v1')).filter(
      ({ subject }) => subject === profileId,
    );
    expect(entered.map(({ data }) => data)).toEqual([
      expect.objectContaining({ segmentId: segment.id, segmentName: 'Loyal', profileId, sequence: 1 }),
    ]);
  });
});

/** Everything of one type on the CDP stream. */
async function storedEvents(type: string): Promise<{ subject: string; data: object }[]> {
  const connection = await connect({ servers: platform.nats.url });
  try {
    const manager = await connection.jetstreamManager();
    const { state } = await manager.streams.info('CDP');
    const events: { type: string; subject: string; data: object }[] = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
      events.push((await manager.streams.getMessage('CDP', { seq })).json());
    }
    return events.filter((event) => event.type === type);
  } finally {
    await connection.close();
  }
}

/** What parts look for once in a while, whoever asks what: due timers and mails, what another process left behind. */
const OF_ITSELF =
  /^(?:outbox|timers|duplicates|bus)\.|^workspace\.(?:claim|forget)Deliveries$|^workspace\.nextDelivery$/;

describe('customer 360', () => {
  it('takes as many statements for fifty profiles as for one', async () => {
    const people = Array.from({ length: 50 }, (_, n) => ({
      type: 'track',
      userId: `crowd-${n}`,
      event: 'Seen',
    }));
    await platform.collect(...people);
    await platform.settled();
    const customer360 = async (first: number) => {
      const statements = await statementsDuring(() =>
        platform.query(
          `query ($first: Int!) { profiles(first: $first) { nodes {
            displayName identifiers { value } traits { name value }
            timeline(first: 20) { nodes { name } }
            contacts { displayName }
            deals(first: 5) { nodes { name stage { name } } }
            tickets(first: 5) { nodes { number } }
            purchaseTotals { net } lastOrder { number }
            segments { name }
            consents { purpose { name } status }
          } } }`,
          { first },
        ),
      );
      return statements
        .map(({ name }) => name)
        .filter((name) => !OF_ITSELF.test(name))
        .sort();
    };
    await customer360(1); // who asks is remembered for seconds: that look-up belongs to no query
    const one = await customer360(1);
    const fifty = await customer360(50);
    expect(fifty).toEqual(one);
    expect(one).toMatchInlineSnapshot(`
      [
        "consent.entriesByProfiles",
        "consent.listPurposes",
        "consent.purposesByKey",
        "contacts.contactsByProfiles",
        "deals.dealsByProfiles",
        "deals.lastOrdersByProfiles",
        "deals.purchaseTotalsByProfiles",
        "profiles.identifiersByProfiles",
        "profiles.listProfiles",
        "profiles.timelineByProfiles",
        "profiles.traitsByProfiles",
        "segments.segmentsByProfiles",
        "tickets.ticketsByProfiles",
      ]
    `);
  });
});
