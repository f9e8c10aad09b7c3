import { partCode } from '@rapport/cli/parts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PartUnderTest, startPartUnderTest, testWorkspaceId } from '../harness/part.ts';
import { memberWith } from './caller.ts';

interface Entry {
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly changed: readonly string[];
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

let part: PartUnderTest;

beforeAll(async () => {
  part = await startPartUnderTest({ name: 'contacts', start: partCode.contacts.start });
});

afterAll(() => part.stop());

const caller = memberWith(['*:*:*']);

/** The audit entries that a mutation leaves, and its answer. */
async function audited(source: string, variables: object = {}) {
  const before = (await part.toldAudit()).length;
  const request = { caller, requestId: 'req_audit', ip: '203.0.113.7', purpose: 'service' };
  const { data, errors } = await part.fetch(source, request, variables);
  expect(errors).toBeUndefined();
  const told = (await part.toldAudit()).slice(before);
  return { data, told, entries: told.flatMap((event) => (event.data as { entries: Entry[] }).entries) };
}

describe('a mutation', () => {
  it('leaves an entry of what it made, committed with it', async () => {
    const { data, told, entries } = await audited(
      'mutation { companyCreate(input: { name: "Acme", domain: "acme.example" }) { company { id } } }',
    );
    const { id } = (data as { companyCreate: { company: { id: string } } }).companyCreate.company;
    expect(entries).toEqual([
      {
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        actor: 'user:user_1',
        action: 'companyCreate',
        entity: 'Company',
        entityId: id,
        changed: ['addresses', 'created_at', 'domains', 'id', 'name'],
        before: null,
        after: {
          addresses: [],
          created_at: expect.any(String),
          domains: ['acme.example'],
          id,
          name: 'Acme',
        },
      },
    ]);
    expect(told[0]).toMatchObject({
      source: '/contacts',
      type: 'audit.entry.recorded.v1',
      actor: 'user:user_1',
    });
    expect(told[0]?.data).toMatchObject({ requestId: 'req_audit', ip: '203.0.113.7', purpose: 'service' });
  });

  it('leaves what changed with before and after, and never shows personal values', async () => {
    const { data } = await audited(
      'mutation { contactCreate(input: { firstName: "Ada", emails: ["ada@acme.example"] }) { contact { id } } }',
    );
    const { id } = (data as { contactCreate: { contact: { id: string } } }).contactCreate.contact;
    const { entries, told } = await audited(
      'mutation ($id: ID!) { contactUpdate(id: $id, patch: { title: "Boss", emails: ["ada@other.example"] }) { contact { id } } }',
      { id },
    );
    expect(entries.map(({ changed, before, after }) => ({ changed, before, after }))).toEqual([
      { changed: ['emails', 'title'], before: { title: null }, after: { title: 'Boss' } },
    ]);
    expect(JSON.stringify(told)).not.toContain('other.example');
  });

  it('that is refused, or changes nothing, leaves none', async () => {
    const { entries, data } = await audited(
      'mutation { contactUpdate(id: "contact_none", patch: { title: "Boss" }) { errors { __typename } } }',
    );
    expect(data).toEqual({ contactUpdate: { errors: [{ __typename: 'NotFound' }] } });
    expect(entries).toEqual([]);
  });

  it('leaves entries under its own name where several come in one request', async () => {
    const { entries } = await audited(`mutation {
      a: companyCreate(input: { name: "A" }) { company { id } }
      b: contactCreate(input: { firstName: "B" }) { contact { id } }
    }`);
    expect(entries.map(({ action, entity }) => [action, entity])).toEqual([
      ['companyCreate', 'Company'],
      ['contactCreate', 'Contact'],
    ]);
  });
});

describe('the triggers', () => {
  const facts = JSON.stringify({
    actor: 'user:user_1',
    action: 'import',
    requestId: 'r',
    ip: null,
    purpose: null,
  });

  it('tell a statement over many rows in events of 200 entries', async () => {
    const before = (await part.toldAudit()).length;
    await part.db.write(testWorkspaceId, async (tx) => {
      await tx.query(`select set_config('app.audit', $1, true)`, [facts]);
      await tx.query(
        `insert into companies (id, workspace_id, version, name, created_at, updated_at)
         select 'company_bulk_' || i, $1, 1, 'Bulk ' || i, now(), now() from generate_series(1, 450) as i`,
        [tx.workspaceId],
      );
    });
    const told = (await part.toldAudit()).slice(before);
    expect(told.map((event) => (event.data as { entries: Entry[] }).entries.length)).toEqual([200, 200, 50]);
    const ids = told.flatMap((event) =>
      (event.data as { entries: Entry[] }).entries.map(({ entityId }) => entityId),
    );
    expect(new Set(ids).size).toBe(450);
  });

  it('pair the rows of an update, and tell of a removal what is gone', async () => {
    const before = (await part.toldAudit()).length;
    await part.db.write(testWorkspaceId, async (tx) => {
      await tx.query(`select set_config('app.audit', $1, true)`, [facts]);
      await tx.query(
        `update companies set industry = 'Bulk' where id in ('company_bulk_1', 'company_bulk_2')`,
      );
      await tx.query(`delete from companies where id = 'company_bulk_2'`);
    });
    const entries = (await part.toldAudit())
      .slice(before)
      .flatMap((event) => (event.data as { entries: Entry[] }).entries);
    expect(
      entries.map(({ entityId, changed, before: was, after }) => [entityId, changed, was, after]),
    ).toEqual([
      ['company_bulk_1', ['industry'], { industry: null }, { industry: 'Bulk' }],
      ['company_bulk_2', ['industry'], { industry: null }, { industry: 'Bulk' }],
      [
        'company_bulk_2',
        ['addresses', 'created_at', 'domains', 'id', 'industry', 'name'],
        {
          addresses: [],
          created_at: expect.any(String),
          domains: [],
          id: 'company_bulk_2',
          industry: 'Bulk',
          name: 'Bulk 2',
        },
        null,
      ],
    ]);
  });

  it('leave nothing of work that acts for nobody', async () => {
    const before = (await part.toldAudit()).length;
    await part.db.write(testWorkspaceId, (tx) =>
      tx.query(`update companies set industry = 'Quiet' where id = 'company_bulk_3'`),
    );
    expect((await part.toldAudit()).length).toBe(before);
  });
});
