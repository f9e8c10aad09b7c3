import { setTimeout as delay } from 'node:timers/promises';
import { collect, createClient, type PlatformClient } from './client.ts';

export interface SeedOptions {
  readonly url: string;
  readonly token: string;
  readonly writeKey: string;
  readonly ownerId: string;
  onProgress(line: string): void;
}

/**
 * Fills an empty workspace with a customer one can follow through every part. Does nothing when there is a pipeline.
 * She has bought nothing yet: what a user imports or sends next adds up to exactly that.
 */
export async function seed(options: SeedOptions): Promise<void> {
  const { url, token, writeKey, onProgress } = options;
  const client = createClient(url, token);
  const { pipelines } = await client.query<{ pipelines: unknown[] }>('{ pipelines { id } }');
  if (pipelines.length > 0) return;
  onProgress('Making a demonstration workspace …');
  const { pipelineId, contactId } = await seedCrm(client, options.ownerId);
  await collect(url, writeKey, visits());
  await client.query(SEGMENT);
  await client.query(DEAL, { pipelineId, contactId, ownerId: options.ownerId });
  const profileId = await profileOf(client, contactId);
  await client.query(CONSENT, { profileId });
}

async function seedCrm(
  client: PlatformClient,
  ownerId: string,
): Promise<{ pipelineId: string; contactId: string }> {
  const { companyCreate, pipelineCreate } = await client.query<{
    companyCreate: { company: { id: string } };
    pipelineCreate: { pipeline: { id: string } };
  }>(BASICS);
  const { contactCreate } = await client.query<{ contactCreate: { contact: { id: string } } }>(CONTACT, {
    companyId: companyCreate.company.id,
    ownerId,
  });
  const contactId = contactCreate.contact.id;
  await client.query(TALK, { contactId });
  return { pipelineId: pipelineCreate.pipeline.id, contactId };
}

/** The link from contact to profile travels through the event bus: it is there within a second. */
async function profileOf(client: PlatformClient, contactId: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { contact } = await client.query<{ contact: { profile: { id: string } | null } }>(
      'query Linked($id: ID!) { contact(id: $id) { profile { id } } }',
      { id: contactId },
    );
    if (contact.profile !== null) return contact.profile.id;
    await delay(100);
  }
  throw new Error(`Contact ${contactId} got no profile within 10 s`);
}

function visits(): object[] {
  const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString();
  const visitor = { anonymousId: 'demonstration-visitor' };
  const traits = { email: 'ada@acme.example', firstName: 'Ada', lastName: 'Lovelace', plan: 'trial' };
  const product = { product_id: 'P-1', name: 'Analytical engine', price: 1200, currency: 'GBP' };
  return [
    { type: 'page', ...visitor, name: 'Home', properties: { title: 'Home', path: '/' }, timestamp: at(40) },
    { type: 'track', ...visitor, event: 'Product Viewed', properties: product, timestamp: at(38) },
    { type: 'identify', ...visitor, traits, timestamp: at(35) },
    {
      type: 'track',
      ...visitor,
      event: 'Product Added',
      properties: { ...product, quantity: 1 },
      timestamp: at(30),
    },
  ].map((message, index) => ({ ...message, messageId: `demonstration-${index}` }));
}

const BASICS = `mutation {
  companyCreate(input: { name: "Acme", domain: "acme.example", industry: "Manufacturing" }, idempotencyKey: "seed-company") {
    company { id }
  }
  pipelineCreate(input: {
    name: "Sales", currency: "GBP", stages: [
      { name: "Qualified", probability: 0.2 }, { name: "Proposal", probability: 0.5 }, { name: "Contract", probability: 0.8 },
      { name: "Won", kind: WON }, { name: "Lost", kind: LOST }
    ]
  }, idempotencyKey: "seed-pipeline") { pipeline { id } }
  buying: purposeDefine(input: { key: "email_marketing", name: "Marketing by mail" }, idempotencyKey: "seed-purpose-1") {
    purpose { key }
  }
  measuring: purposeDefine(input: { key: "analytics", name: "Measuring how the site is used" }, idempotencyKey: "seed-purpose-2") {
    purpose { key }
  }
}`;

const CONTACT = `mutation Contact($companyId: ID!, $ownerId: ID!) {
  contactCreate(input: {
    firstName: "Ada", lastName: "Lovelace", emails: ["ada@acme.example"], phones: ["+44 20 7183 8750"],
    title: "Head of Engines", lifecycleStage: OPPORTUNITY, companyId: $companyId, ownerId: $ownerId
  }, idempotencyKey: "seed-contact") { contact { id } }
}`;

const TALK = `mutation Talk($contactId: ID!) {
  interactionLog(input: {
    kind: CALL, direction: OUTBOUND, subject: "First call", outcome: "Wants an offer", durationSeconds: 540, participantIds: [$contactId]
  }, idempotencyKey: "seed-call") { interaction { id } }
  ticketOpen(input: {
    subject: "Which crank fits?", contactId: $contactId, channel: MAIL, priority: HIGH, body: "The engine came without its crank."
  }, idempotencyKey: "seed-ticket") { ticket { id } }
}`;

const SEGMENT = `mutation {
  segmentCreate(input: { name: "Product viewers", condition: { event: { name: "Product Viewed", operator: GTE, count: 1 } } }, idempotencyKey: "seed-segment") {
    segment { id }
  }
}`;

const DEAL = `mutation Deal($pipelineId: ID!, $contactId: ID!, $ownerId: ID!) {
  dealOpen(input: {
    name: "Second engine", pipelineId: $pipelineId, amount: "2400.00", ownerId: $ownerId,
    contacts: [{ contactId: $contactId, role: DECISION_MAKER }]
  }, idempotencyKey: "seed-deal") { deal { id } }
}`;

const CONSENT = `mutation Consent($profileId: ID!) {
  consentGrant(input: { profileId: $profileId, purposeKey: "email_marketing", origin: "checkout", evidence: "newsletter box ticked" }, idempotencyKey: "seed-consent") {
    entry { id }
  }
}`;
