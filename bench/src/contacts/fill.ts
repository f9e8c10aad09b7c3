import type { Bus } from '@rapport/shared/bus/bus.ts';
import { ContactCreated } from '@rapport/shared/events/contacts.ts';
import { eventOf } from '@rapport/shared/events/envelope.ts';
import type pg from 'pg';
import { syntheticPeople } from '../duplicates/syntheticPeople.ts';

const RUN = 10_000;
const IN_A_COMPANY = 20;
/** Contacts with a long story, and how many interactions each has. */
export const BUSY = 200;
const STORY = 100;
const AT_ONCE = 500;

export function idOf(kind: string, n: number): string {
  return `${kind}_${String(n).padStart(26, '0')}`;
}

export function nameOf(n: number): { readonly firstName: string; readonly lastName: string } {
  return {
    firstName: names.given[n % names.given.length] ?? '',
    lastName: names.family[(n * 7_919) % names.family.length] ?? '',
  };
}

const names = namesOf();

function namesOf() {
  const { records } = syntheticPeople(20_000, 1);
  const distinct = (field: string) => [
    ...new Set(records.map(({ values }) => values[field] ?? '').filter((value) => value !== '')),
  ];
  return { given: distinct('givenName'), family: distinct('familyName') };
}

/** Contacts, twenty to a company, each with a call, and some with a hundred; the time it took (ms). */
export async function fill(client: pg.Client, workspaceId: string, contacts: number): Promise<number> {
  const startedAt = performance.now();
  for (let from = 0; from < contacts; from += RUN) {
    const numbers = Array.from({ length: Math.min(RUN, contacts - from) }, (_, index) => from + index);
    const people = numbers.map(nameOf);
    await client.query(
      `insert into companies (id, workspace_id, version, name, created_at, updated_at)
       select id, $1, 1, name, now(), now() from unnest($2::text[], $3::text[]) as company(id, name)`,
      [
        workspaceId,
        numbers.filter((n) => n % IN_A_COMPANY === 0).map((n) => idOf('company', n / IN_A_COMPANY)),
        people
          .filter((_, index) => (from + index) % IN_A_COMPANY === 0)
          .map(({ lastName }) => `${lastName} Ltd`),
      ],
    );
    await client.query(
      `insert into contacts (id, workspace_id, version, first_name, last_name, display_name, emails, phones,
         lifecycle_stage, company_id, created_at, updated_at)
       select id, $1, 1, first_name, last_name, first_name || ' ' || last_name, array[email], '{}', 'LEAD', company_id,
         now(), now()
       from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
         as contact(id, first_name, last_name, email, company_id)`,
      [
        workspaceId,
        numbers.map((n) => idOf('contact', n)),
        people.map(({ firstName }) => firstName),
        people.map(({ lastName }) => lastName),
        numbers.map(emailOf),
        numbers.map((n) => idOf('company', Math.floor(n / IN_A_COMPANY))),
      ],
    );
    const calls = numbers.flatMap((n) =>
      n < BUSY ? Array.from({ length: STORY }, (_, nth) => [n, nth]) : [[n, 0]],
    );
    await client.query(
      `with call as (
         select * from unnest($2::text[], $3::text[], $4::int[]) as call(id, contact_id, nth)
       ), interaction as (
         insert into interactions (id, workspace_id, kind, direction, subject, duration_seconds, occurred_at, thread_id)
         select id, $1, 'CALL', 'OUTBOUND', 'A call', 60, now() - nth * interval '1 hour', id from call
       )
       insert into interaction_participants (workspace_id, interaction_id, contact_id, position)
       select $1, id, contact_id, 1 from call`,
      [
        workspaceId,
        calls.map(([n = 0, nth = 0]) => idOf('interaction', n * 1_000 + nth)),
        calls.map(([n = 0]) => idOf('contact', n)),
        calls.map(([, nth]) => nth),
      ],
    );
  }
  await client.query('vacuum analyze');
  return performance.now() - startedAt;
}

function emailOf(n: number): string {
  const { firstName, lastName } = nameOf(n);
  return `${firstName}.${lastName}${n}@mail.example`;
}

export interface IndexSetting {
  readonly bus: Bus;
  readonly client: pg.Client;
  readonly workspaceId: string;
}

/** Tells of every contact as the part would have, and waits until the search knows them all; the time it took (ms). */
export async function untilIndexed(
  { bus, client, workspaceId }: IndexSetting,
  contacts: number,
): Promise<number> {
  const startedAt = performance.now();
  const at = new Date();
  for (let from = 0; from < contacts; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, contacts - from) }, (_, index) => from + index);
    await Promise.all(numbers.map((n) => bus.publish(told(workspaceId, n, at))));
  }
  for (;;) {
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from search_records',
    );
    if (rows[0]?.count === contacts) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  const tookMs = performance.now() - startedAt;
  await client.query('vacuum analyze');
  return tookMs;
}

function told(workspaceId: string, n: number, at: Date) {
  const contactId = idOf('contact', n);
  const data = {
    ...{ contactId, ...nameOf(n), emails: [emailOf(n)], phones: [], title: null, lifecycleStage: 'LEAD' },
    ...{ companyId: idOf('company', Math.floor(n / IN_A_COMPANY)), companyName: null, ownerId: null },
  };
  return eventOf(ContactCreated, { workspaceId, subject: contactId, actor: 'system:bench', at, data });
}
