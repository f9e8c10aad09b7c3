import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { AuditRecorded } from '@rapport/shared/events/audit.ts';
import { type Envelope, eventOf } from '@rapport/shared/events/envelope.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { system, WorkspaceUnderTest } from '../../subgraphs/workspace/test/workspaceUnderTest.ts';

let acme: WorkspaceUnderTest;
/** Past row-level security and the trigger: whoever tampers has the database. */
let superuser: pg.Client;

beforeAll(async () => {
  acme = await WorkspaceUnderTest.start();
  const [place] = await acme.under.db.asWorker((tx) =>
    tx.query<{ name: string }>('select current_database() as name'),
  );
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${place?.name}`;
  superuser = new pg.Client({ connectionString: url.href });
  await superuser.connect();
});

afterAll(async () => {
  await superuser?.end();
  await acme?.stop();
});

const at = new Date('2026-06-01T12:00:00.000Z');

interface Telling {
  readonly workspaceId?: string;
  readonly entities?: readonly string[];
  readonly requestId?: string;
  readonly after?: Record<string, unknown> | null;
}

/** What the deals part would tell of deals that somebody moved. */
function told({
  workspaceId = acme.workspaceId,
  entities = ['deal_1'],
  requestId = 'req_1',
  after,
}: Telling): Envelope {
  const entries = entities.map((entityId) => ({
    at: at.toISOString(),
    actor: 'user:user_7',
    action: 'dealMove',
    entity: 'Deal',
    entityId,
    changed: ['stage_id', 'amount'],
    before: { stage_id: 'stage_1', amount: 2400.5 },
    after:
      after === undefined
        ? { stage_id: 'stage_2', amount: 1e21, nested: { b: [1, null], 10: 'x', 9: 'y' } }
        : after,
  }));
  return eventOf(AuditRecorded, {
    part: 'deals',
    workspaceId,
    subject: entities[0] ?? '',
    actor: 'user:user_7',
    at,
    data: { entries, requestId, ip: '203.0.113.7', purpose: 'service' },
  });
}

interface Integrity {
  readonly entries: number;
  readonly intact: boolean;
  readonly firstBrokenSeq: number | null;
  readonly head: string | null;
}

const integrityOf = (workspaceId = acme.workspaceId, head: string | null = null) =>
  acme
    .as<{ auditIntegrity: Integrity }>(
      { ...acme.owner, workspaceId },
      'query ($head: String) { auditIntegrity(head: $head) { entries intact firstBrokenSeq head } }',
      { head },
    )
    .then(({ auditIntegrity }) => auditIntegrity);

/** A workspace of its own with a log of ten entries. */
async function logOfTen(slug: string): Promise<string> {
  const { workspaceId } = await acme.another(slug);
  await acme.under.tell(); // that its owner was made
  const before = (await integrityOf(workspaceId)).entries;
  const entities = Array.from({ length: 10 - before }, (_, index) => `deal_${index}`);
  await acme.under.tell(told({ workspaceId, entities }));
  expect(await integrityOf(workspaceId)).toMatchObject({ entries: 10, intact: true, firstBrokenSeq: null });
  return workspaceId;
}

/** As superuser, with the trigger off, which nothing but a superuser or the owner can do. */
async function tamper(...statements: string[]): Promise<void> {
  await superuser.query('begin; set local session_replication_role = replica');
  for (const statement of statements) await superuser.query(statement);
  await superuser.query('commit');
}

describe('onAuditRecorded', () => {
  it('keeps entries in the order they were told, each once, with everything they say', async () => {
    const event = told({ entities: ['deal_a', 'deal_b'], requestId: 'req_kept' });
    await acme.under.tell(event, event, told({ entities: ['deal_c'], requestId: 'req_kept', after: null }));
    const { auditEntries } = await acme.as<{
      auditEntries: { totalCount: number; nodes: { seq: number }[] };
    }>(
      acme.owner,
      `{ auditEntries(filter: { requestId: "req_kept" }) { totalCount nodes {
        seq at recordedAt actor action entity entityId changed before after requestId ip purpose
      } } }`,
    );
    const [last, , first] = auditEntries.nodes;
    expect(auditEntries.totalCount).toBe(3);
    expect(first).toEqual({
      seq: (last?.seq ?? 0) - 2,
      at: '2026-06-01T12:00:00.000Z',
      recordedAt: '2026-06-01T12:00:00.000Z',
      actor: 'user:user_7',
      action: 'dealMove',
      entity: 'Deal',
      entityId: 'deal_a',
      changed: ['stage_id', 'amount'],
      before: { stage_id: 'stage_1', amount: 2400.5 },
      after: { stage_id: 'stage_2', amount: 1e21, nested: { b: [1, null], 10: 'x', 9: 'y' } },
      requestId: 'req_kept',
      ip: '203.0.113.7',
      purpose: 'service',
    });
    expect(last).toMatchObject({ entityId: 'deal_c', after: null });
    expect(await integrityOf()).toMatchObject({ intact: true });
  });

  it('hears what this part itself tells', async () => {
    await acme.mutate(
      acme.owner,
      'teamCreate',
      [['input', 'TeamCreateInput!', { name: 'Audited' }]],
      'team { id }',
    );
    await acme.under.tell();
    const { auditEntries } = await acme.as<{ auditEntries: { nodes: object[] } }>(
      acme.owner,
      `{ auditEntries(filter: { action: "teamCreate" }) { nodes { actor entity after } } }`,
    );
    expect(auditEntries.nodes).toEqual([
      {
        actor: `user:${acme.owner.id}`,
        entity: 'Team',
        after: expect.objectContaining({ name: 'Audited' }),
      },
    ]);
  });

  it('takes a batch of hundreds with as many statements as one event', async () => {
    const namesOf = async (count: number) => {
      const events = Array.from({ length: count }, () => told({ requestId: `req_${count}` }));
      const statements = await statementsDuring(async () => {
        await Promise.all(events.map((event) => acme.under.bus.publish(event))); // at once: so they come in batches
        await acme.under.tell();
      });
      return statements.filter(({ name }) => name === 'workspace.appendAudit').length;
    };
    expect(await namesOf(1)).toBe(1);
    expect(await namesOf(300)).toBeLessThan(60);
    expect(await integrityOf()).toMatchObject({ intact: true });
  });

  it('numbers entries without a gap, also when two append at the same time', async () => {
    await Promise.all([
      acme.under.tell(...Array.from({ length: 20 }, () => told({}))),
      acme.under.tell(...Array.from({ length: 20 }, () => told({}))),
    ]);
    const rows = await acme.under.db.read<{ count: number; last: number }>(
      acme.workspaceId,
      'select count(*)::int as count, max(seq) as last from audit_entries',
    );
    expect(rows[0]?.count).toBe(rows[0]?.last);
  });
});

describe('auditEntries', () => {
  it('are found by who, what, when, and read in pages, the latest first', async () => {
    const entities = Array.from({ length: 5 }, (_, index) => `deal_page_${index}`);
    await acme.under.tell(told({ entities, requestId: 'req_pages' }));
    const page = (filter: object, after: string | null = null) =>
      acme
        .as<{
          auditEntries: {
            nodes: { entityId: string }[];
            pageInfo: { endCursor: string; hasNextPage: boolean };
          };
        }>(
          acme.owner,
          `query ($filter: AuditFilter, $after: String) {
            auditEntries(filter: $filter, first: 3, after: $after) { nodes { entityId } pageInfo { endCursor hasNextPage } }
          }`,
          { filter, after },
        )
        .then(({ auditEntries }) => auditEntries);
    const first = await page({ requestId: 'req_pages' });
    expect(first.nodes.map(({ entityId }) => entityId)).toEqual([
      'deal_page_4',
      'deal_page_3',
      'deal_page_2',
    ]);
    const second = await page({ requestId: 'req_pages' }, first.pageInfo.endCursor);
    expect(second.nodes.map(({ entityId }) => entityId)).toEqual(['deal_page_1', 'deal_page_0']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const ids = async (filter: object) => (await page(filter)).nodes.map(({ entityId }) => entityId);
    expect(await ids({ entity: 'Deal', entityId: 'deal_page_3' })).toEqual(['deal_page_3']);
    expect(await ids({ actor: 'user:user_8' })).toEqual([]);
    expect(await ids({ requestId: 'req_pages', until: '2026-06-01T12:00:00.000Z' })).toEqual([]);
    expect(await ids({ entityId: 'deal_page_0', from: '2026-06-01T12:00:00.000Z' })).toEqual(['deal_page_0']);
  });

  it('need the right, and show nothing of another workspace', async () => {
    const admin = { ...acme.owner, grants: ['workspace:user:*'] };
    await expect(acme.as(admin, '{ auditEntries { totalCount } }')).rejects.toThrow('workspace:audit:read');
    const other = await acme.another('quiet');
    const { auditEntries } = await acme.as<{ auditEntries: { nodes: { action: string }[] } }>(
      other,
      '{ auditEntries { nodes { action } } }',
    );
    expect(auditEntries.nodes.map(({ action }) => action)).not.toContain('dealMove');
  });
});

describe('the audit log', () => {
  it.each([
    [`update audit_entries set actor = 'user:nobody'`],
    ['delete from audit_entries'],
    ['truncate audit_entries'],
  ])('refuses %s, whoever asks', async (statement) => {
    const before = (await integrityOf()).entries;
    await expect(acme.under.db.write(acme.workspaceId, (tx) => tx.query(statement))).rejects.toThrow(
      /append-only|permission denied/,
    );
    await expect(
      superuser.query(statement.replace('audit_entries', 'workspace.audit_entries')),
    ).rejects.toThrow('the audit log is append-only');
    expect((await integrityOf()).entries).toBe(before);
  });

  const where = (workspaceId: string, seq: number) =>
    `where workspace_id = '${workspaceId}' and seq = ${seq}`;
  const table = 'workspace.audit_entries';

  it.each<[string, number, (workspaceId: string) => string[]]>([
    ['the actor changed', 4, (id) => [`update ${table} set actor = 'user:x' ${where(id, 4)}`]],
    ['the time changed', 4, (id) => [`update ${table} set at = at + interval '1 ms' ${where(id, 4)}`]],
    [
      'a value changed',
      5,
      (id) => [`update ${table} set after = jsonb_set(after, '{nested,b,0}', '2') ${where(id, 5)}`],
    ],
    ['a value removed', 5, (id) => [`update ${table} set before = null ${where(id, 5)}`]],
    ['the purpose removed', 6, (id) => [`update ${table} set purpose = null ${where(id, 6)}`]],
    ['its hash changed', 4, (id) => [`update ${table} set hash = 'x' ${where(id, 4)}`]],
    ['an entry deleted', 4, (id) => [`delete from ${table} ${where(id, 4)}`]],
    ['the first deleted', 1, (id) => [`delete from ${table} ${where(id, 1)}`]],
    ['the end cut off', 9, (id) => [`delete from ${table} where workspace_id = '${id}' and seq >= 9`]],
    ['everything deleted', 1, (id) => [`delete from ${table} where workspace_id = '${id}'`]],
    [
      'one deleted and the rest moved up',
      4,
      (id) => [
        `delete from ${table} ${where(id, 4)}`,
        `update ${table} set seq = -seq where workspace_id = '${id}' and seq > 4`,
        `update ${table} set seq = -seq - 1 where workspace_id = '${id}' and seq < 0`,
      ],
    ],
    [
      'two put in each other’s place',
      4,
      (id) => [
        `update ${table} set seq = -4 ${where(id, 4)}`,
        `update ${table} set seq = 4 ${where(id, 5)}`,
        `update ${table} set seq = 5 ${where(id, -4)}`,
      ],
    ],
    [
      'one added at the end',
      11,
      (id) => [
        `insert into ${table} select workspace_id, 11, id || 'x', at, recorded_at, actor, action, entity, entity_id,
           changed, before, after, request_id, ip, purpose, key_id, hash, hash from ${table} ${where(id, 10)}`,
      ],
    ],
    [
      'one added in the middle',
      5,
      (id) => [
        `update ${table} set seq = -seq where workspace_id = '${id}' and seq > 4`,
        `update ${table} set seq = -seq + 1 where workspace_id = '${id}' and seq < 0`,
        `insert into ${table} select workspace_id, 5, id || 'y', at, recorded_at, actor, action, entity, entity_id,
           changed, before, after, request_id, ip, purpose, key_id, hash, hash from ${table} ${where(id, 4)}`,
      ],
    ],
  ])('shows when it has %s, and where', async (what, seq, statements) => {
    const workspaceId = await logOfTen(`t-${what.toLowerCase().replace(/[^a-z]+/g, '-')}`);
    await tamper(...statements(workspaceId));
    expect(await integrityOf(workspaceId)).toMatchObject({ intact: false, firstBrokenSeq: seq });
  });

  it('shows an end that was cut off together with its head, against a head kept elsewhere', async () => {
    const workspaceId = await logOfTen('cut-with-head');
    const kept = (await integrityOf(workspaceId)).head;
    await tamper(
      `delete from ${table} where workspace_id = '${workspaceId}' and seq > 8`,
      `update workspace.audit_heads set seq = 8, hash = (select hash from ${table} ${where(workspaceId, 8)})
       where workspace_id = '${workspaceId}'`,
    );
    expect(await integrityOf(workspaceId)).toMatchObject({ entries: 8, intact: true });
    expect(await integrityOf(workspaceId, kept)).toMatchObject({
      entries: 8,
      intact: false,
      firstBrokenSeq: 9,
    });
  });

  it('still holds a head that was kept before it grew', async () => {
    const workspaceId = await logOfTen('grown');
    const kept = (await integrityOf(workspaceId)).head;
    await acme.under.tell(told({ workspaceId }));
    expect(await integrityOf(workspaceId, kept)).toMatchObject({ entries: 11, intact: true });
  });

  it('says which key is missing instead of calling the log broken', async () => {
    const workspaceId = await logOfTen('lost-key');
    await tamper(`update ${table} set key_id = 'lost' ${where(workspaceId, 3)}`);
    const { errors } = await acme.under.fetch('{ auditIntegrity { intact } }', {
      caller: { ...acme.owner, workspaceId },
    });
    expect(errors?.[0]?.message).toBe(
      'Entry 3 of the audit log cannot be checked: The key "lost" is not among RAPPORT_ENCRYPTION_KEYS.',
    );
  });

  it('is intact while it is empty', async () => {
    const nobody = 'ws_01J0000000000000000000000Z';
    expect(await integrityOf(nobody)).toEqual({ entries: 0, intact: true, firstBrokenSeq: null, head: null });
    expect(await integrityOf(nobody, 'kept')).toMatchObject({ intact: false, firstBrokenSeq: 1 });
  });
});

describe('auditExportBegin', () => {
  it('leaves an entry, and the pages end where it says', async () => {
    const workspaceId = await logOfTen('exported');
    const caller = { ...acme.owner, workspaceId };
    const { auditExportBegin } = await acme.as<{ auditExportBegin: { untilSeq: number } }>(
      caller,
      'mutation { auditExportBegin(range: { from: "2026-06-01T00:00:00.000Z" }) { untilSeq } }',
      {},
      { requestId: 'req_export', ip: '203.0.113.9' },
    );
    expect(auditExportBegin).toEqual({ untilSeq: 10 });
    await acme.under.tell();
    const { auditPage } = await acme.as<{ auditPage: { seq: number }[] }>(
      caller,
      '{ auditPage(range: {}, afterSeq: 4, untilSeq: 10) { seq } }',
    );
    expect(auditPage.map(({ seq }) => seq)).toEqual([5, 6, 7, 8, 9, 10]);
    const { auditEntries } = await acme.as<{ auditEntries: { nodes: object[] } }>(
      caller,
      '{ auditEntries(first: 1) { nodes { seq action entity after ip requestId } } }',
    );
    expect(auditEntries.nodes).toEqual([
      {
        seq: 11,
        action: 'auditExport',
        entity: 'AuditEntry',
        after: { from: '2026-06-01T00:00:00.000Z', until: null },
        ip: '203.0.113.9',
        requestId: 'req_export',
      },
    ]);
  });

  it('needs its right, reading is not enough', async () => {
    const reader = { ...acme.owner, grants: ['workspace:audit:read'] };
    const source = 'mutation { auditExportBegin(range: {}) { untilSeq } }';
    await expect(acme.as(reader, source)).rejects.toThrow('workspace:audit:export');
    await expect(
      acme.as(reader, '{ auditPage(range: {}, afterSeq: 0, untilSeq: 9) { seq } }'),
    ).rejects.toThrow('workspace:audit:export');
  });
});

describe('installedWorkspaces', () => {
  it('answers the platform all, or the one of a slug', async () => {
    const { installedWorkspaces } = await acme.as<{ installedWorkspaces: object[] }>(
      system,
      '{ installedWorkspaces(slug: "acme") { id slug } }',
    );
    expect(installedWorkspaces).toEqual([{ id: acme.workspaceId, slug: 'acme' }]);
    await expect(acme.as(acme.owner, '{ installedWorkspaces { id } }')).rejects.toThrow('platform itself');
  });
});
