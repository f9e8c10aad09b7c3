import { setTimeout as delay } from 'node:timers/promises';
import { collect, createClient } from '@rapport/cli/demo/client.ts';
import pg from 'pg';
import type { Started } from './contestant.ts';

/** Customers that requests ask about in turn. */
export const CUSTOMERS = 60;

export const emailOf = (customer: number): string =>
  `customer${String(customer % CUSTOMERS).padStart(3, '0')}@bench.example`;

/** The README's first query, with the address as a variable. */
export const customer360 = `query Customer360($email: String!) {
  profileBy(identifier: { type: EMAIL, value: $email }) {
    displayName
    contacts { title company { name } }
    deals { nodes { name stage { name } amount { amount currency } } }
    tickets { nodes { subject status } }
    segments { name }
    consent(purposeKey: "email_marketing") { status }
    timeline(first: 3) { totalCount nodes { kind summary } }
  }
}`;

/** Fills the workspace through the public API, so that each customer has something in every part; waits until all is told. */
export async function addCustomers(started: Started, databaseUrl: string, ownerId: string): Promise<void> {
  const client = createClient(started.url, started.token);
  const { pipelines } = await client.query<{ pipelines: { id: string }[] }>('{ pipelines { id } }');
  const { companyCreate } = await client.query<{ companyCreate: { company: { id: string } } }>(
    'mutation { companyCreate(input: { name: "Bench" }) { company { id } } }',
  );
  const pipelineId = pipelines[0]?.id;
  const companyId = companyCreate.company.id;
  for (let customer = 0; customer < CUSTOMERS; customer += 1) {
    const email = emailOf(customer);
    await collect(started.url, started.writeKey, visitsOf(customer, email));
    const { contactCreate } = await client.query<{ contactCreate: { contact: { id: string } } }>(CONTACT, {
      ...{ email, companyId, ownerId, name: `Customer ${String(customer).padStart(3, '0')}` },
    });
    await client.query(REST, { contactId: contactCreate.contact.id, pipelineId, ownerId });
  }
  await untilTold(started, databaseUrl);
  for (let customer = 0; customer < CUSTOMERS; customer += 1) {
    const { profileBy } = await client.query<{ profileBy: { id: string } }>(
      'query ($email: String!) { profileBy(identifier: { type: EMAIL, value: $email }) { id } }',
      { email: emailOf(customer) },
    );
    await client.query(CONSENT, { profileId: profileBy.id });
  }
  await untilTold(started, databaseUrl);
}

function visitsOf(customer: number, email: string): object[] {
  const visitor = { anonymousId: `bench-${customer}` };
  const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 9, minute)).toISOString();
  return [
    { type: 'page', ...visitor, name: 'Home', properties: { title: 'Home' }, timestamp: at(1) },
    {
      type: 'track',
      ...visitor,
      event: 'Product Viewed',
      properties: { product_id: 'P-1' },
      timestamp: at(2),
    },
    { type: 'identify', ...visitor, traits: { email }, timestamp: at(3) },
    {
      type: 'track',
      ...visitor,
      event: 'Product Added',
      properties: { product_id: 'P-1' },
      timestamp: at(4),
    },
  ].map((message, index) => ({ ...message, messageId: `bench-${customer}-${index}` }));
}

/** Resolves when every customer is linked to a contact, with all of its deals and tickets on the timeline. */
async function untilTold(started: Started, databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const query = `select count(*)::int as count from profiles.timeline_entries where workspace_id = $1 and kind in ('DEAL', 'TICKET')`;
  try {
    for (const until = Date.now() + 60_000; ; await delay(50)) {
      const { rows } = await client.query<{ count: number }>(query, [started.workspaceId]);
      if ((rows[0]?.count ?? 0) >= CUSTOMERS * 3) return;
      if (Date.now() > until) throw new Error(`Only ${rows[0]?.count} entries came to timelines.`);
    }
  } finally {
    await client.end();
  }
}

const CONTACT = `mutation ($email: String!, $name: String!, $companyId: ID!, $ownerId: ID!) {
  contactCreate(input: {
    firstName: $name, emails: [$email], title: "Head of purchasing", companyId: $companyId, ownerId: $ownerId
  }) { contact { id } }
}`;

const REST = `mutation ($contactId: ID!, $pipelineId: ID!, $ownerId: ID!) {
  first: dealOpen(input: {
    name: "First engine", pipelineId: $pipelineId, amount: "2400.00", ownerId: $ownerId, contacts: [{ contactId: $contactId }]
  }) { deal { id } }
  second: dealOpen(input: {
    name: "Second engine", pipelineId: $pipelineId, amount: "1200.00", ownerId: $ownerId, contacts: [{ contactId: $contactId }]
  }) { deal { id } }
  ticketOpen(input: { subject: "Which crank fits?", contactId: $contactId, assigneeId: $ownerId, body: "None came." }) {
    ticket { id }
  }
}`;

const CONSENT = `mutation ($profileId: ID!) {
  consentGrant(input: { profileId: $profileId, purposeKey: "email_marketing", origin: "checkout" }) { entry { id } }
}`;
