import { partCode } from '@rapport/cli/parts.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PartUnderTest, startPartUnderTest, testWorkspaceId } from '../harness/part.ts';
import { memberWith } from './caller.ts';

const mine = 'user_01J00000000000000000000001';
const colleagues = 'user_01J00000000000000000000002';
const strangers = 'user_01J00000000000000000000003';

describe('deals', () => {
  let part: PartUnderTest;
  let stageId: string;
  const dealOf = new Map<string | null, string>();

  beforeAll(async () => {
    part = await startPartUnderTest({ name: 'deals', start: partCode.deals.start });
    const { pipelineCreate } = await part.run<{
      pipelineCreate: { pipeline: { id: string; stages: { id: string }[] } };
    }>(`mutation { pipelineCreate(input: { name: "Sales", currency: "GBP", stages: [
        { name: "New" }, { name: "Offer" }, { name: "Won", kind: WON }, { name: "Lost", kind: LOST }
      ] }) { pipeline { id stages { id } } } }`);
    const { pipeline } = pipelineCreate;
    stageId = pipeline.stages[1]?.id ?? '';
    for (const ownerId of [mine, colleagues, strangers, null]) {
      const { dealOpen } = await part.run<{ dealOpen: { deal: { id: string } } }>(
        `mutation ($pipelineId: ID!, $ownerId: ID) {
          dealOpen(input: { name: "Engine", pipelineId: $pipelineId, ownerId: $ownerId }) { deal { id } }
        }`,
        { pipelineId: pipeline.id, ownerId },
      );
      dealOf.set(ownerId, dealOpen.deal.id);
    }
  });

  afterAll(() => part.stop());

  const member = (...grants: string[]) => memberWith(grants, { id: mine, teammates: [mine, colleagues] });

  const ownersSeen = async (caller: ReturnType<typeof member>) => {
    const { data } = await part.fetch('{ deals { totalCount nodes { owner { id } } } }', { caller });
    const { deals } = data as { deals: { totalCount: number; nodes: { owner: { id: string } | null }[] } };
    expect(deals.nodes).toHaveLength(deals.totalCount);
    return deals.nodes.map(({ owner }) => owner?.id ?? null).sort();
  };

  it.each([
    ['deals:deal:read@own', [mine]],
    ['deals:deal:read@team', [mine, colleagues]],
    ['deals:deal:read', [colleagues, mine, strangers, null].sort()],
  ] as const)('are listed and counted as far as %s reaches', async (grant, owners) => {
    expect(await ownersSeen(member(grant))).toEqual(owners);
  });

  it('are out of reach of look-ups by id and by _entities too', async () => {
    const query = `query ($id: ID!, $of: [_Any!]!) {
      deal(id: $id) { name } _entities(representations: $of) { ... on Deal { name } }
    }`;
    const seen = async (ownerId: string) => {
      const id = dealOf.get(ownerId);
      const variables = { id, of: [{ __typename: 'Deal', id }] };
      return (await part.fetch(query, { caller: member('deals:deal:read@own') }, variables)).data;
    };
    expect(await seen(mine)).toEqual({ deal: { name: 'Engine' }, _entities: [{ name: 'Engine' }] });
    expect(await seen(strangers)).toEqual({ deal: null, _entities: [null] });
  });

  const move = async (ownerId: string | null, ...grants: string[]) =>
    part.fetch(
      `mutation ($id: ID!, $stageId: ID!) {
        dealMove(id: $id, input: { stageId: $stageId }) { deal { stage { name } } errors { __typename } }
      }`,
      { caller: member(...grants) },
      { id: dealOf.get(ownerId), stageId },
    );

  it.each([strangers, colleagues, null])(
    'that are seen and not reached are not moved, and nothing is told (owner %s)',
    async (ownerId) => {
      const before = await part.told();
      const result = await move(ownerId, 'deals:*:read', 'deals:deal:move@own');
      expect(result).toEqual({
        data: null,
        errors: [
          {
            message: 'The grant of deals:deal:move reaches records of the caller only.',
            path: ['dealMove'],
            extensions: { code: 'FORBIDDEN', part: 'deals' },
          },
        ],
      });
      expect(await part.told()).toEqual(before);
      const rows = await part.db.read(testWorkspaceId, 'select version from deals where id = $1', [
        dealOf.get(ownerId),
      ]);
      expect(rows).toEqual([{ version: 1 }]);
    },
  );

  it('that are not even seen are not there for a change', async () => {
    const result = await move(strangers, 'deals:*:read@own', 'deals:deal:move@own');
    expect(result.data).toEqual({ dealMove: { deal: null, errors: [{ __typename: 'NotFound' }] } });
  });

  it('that are reached are moved', async () => {
    const result = await move(mine, 'deals:*:read', 'deals:deal:move@own');
    expect(result.data).toEqual({ dealMove: { deal: { stage: { name: 'Offer' } }, errors: [] } });
    const ofTeam = await move(colleagues, 'deals:*:read', 'deals:deal:move@team');
    expect(ofTeam.data).toEqual({ dealMove: { deal: { stage: { name: 'Offer' } }, errors: [] } });
  });

  it('become the own of a caller whose grant reaches no further, and cannot be opened for others', async () => {
    const open = (ownerId: string | null) =>
      part.fetch(
        `mutation ($pipelineId: ID!, $ownerId: ID) {
          dealOpen(input: { name: "New", pipelineId: $pipelineId, ownerId: $ownerId }) { deal { owner { id } } }
        }`,
        { caller: member('deals:*:read', 'deals:deal:open@own') },
        { pipelineId: pipelineIdOf(), ownerId },
      );
    const { pipelines } = await part.run<{ pipelines: { id: string }[] }>('{ pipelines { id } }');
    const pipelineIdOf = () => pipelines[0]?.id;
    expect((await open(null)).data).toEqual({ dealOpen: { deal: { owner: { id: mine } } } });
    expect((await open(strangers)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('contacts and what was said to them', () => {
  let part: PartUnderTest;
  const contactOf = new Map<string, string>();

  beforeAll(async () => {
    part = await startPartUnderTest({ name: 'contacts', start: partCode.contacts.start });
    for (const ownerId of [mine, strangers]) {
      const { contactCreate } = await part.run<{ contactCreate: { contact: { id: string } } }>(
        'mutation ($ownerId: ID) { contactCreate(input: { firstName: "Jo", ownerId: $ownerId }) { contact { id } } }',
        { ownerId },
      );
      const contactId = contactCreate.contact.id;
      contactOf.set(ownerId, contactId);
      await part.run(
        `mutation ($contactId: ID!, $subject: String) {
          interactionLog(input: { kind: NOTE, subject: $subject, participantIds: [$contactId] }) { interaction { id } }
        }`,
        { contactId, subject: ownerId },
      );
    }
  });

  afterAll(() => part.stop());

  it('are seen as far as the grant reaches, whichever way they are asked for', async () => {
    const caller = memberWith(['contacts:*:read@own', 'data:personal:read'], { id: mine });
    const interactionIds = await part.db.read<{ id: string; subject: string }>(
      testWorkspaceId,
      'select id, subject from interactions order by subject',
    );
    const seen: Record<string, unknown> = {};
    for (const { id, subject } of interactionIds) {
      const { data } = await part.fetch(
        'query ($id: ID!) { interaction(id: $id) { subject } }',
        { caller },
        { id },
      );
      seen[subject] = data?.interaction;
    }
    expect(seen).toEqual({ [mine]: { subject: mine }, [strangers]: null });
    const { data } = await part.fetch('{ contacts { totalCount nodes { id } } }', { caller });
    expect(data).toEqual({ contacts: { totalCount: 1, nodes: [{ id: contactOf.get(mine) }] } });
  });

  it('cannot be changed or written about beyond it', async () => {
    const caller = memberWith(['contacts:*:read', 'contacts:contact:update@own'], { id: mine });
    const result = await part.fetch(
      'mutation ($id: ID!) { contactUpdate(id: $id, patch: { title: "Boss" }) { errors { __typename } } }',
      { caller },
      { id: contactOf.get(strangers) },
    );
    expect(result.errors?.[0]?.message).toBe(
      'The grant of contacts:contact:update reaches records of the caller only.',
    );
    const rows = await part.db.read(testWorkspaceId, 'select title from contacts where id = $1', [
      contactOf.get(strangers),
    ]);
    expect(rows).toEqual([{ title: null }]);
  });
});

describe('tickets and their conversations', () => {
  let part: PartUnderTest;
  const ticketOf = new Map<string | null, string>();

  beforeAll(async () => {
    part = await startPartUnderTest({ name: 'tickets', start: partCode.tickets.start });
    for (const assigneeId of [mine, strangers, null]) {
      const { ticketOpen } = await part.run<{ ticketOpen: { ticket: { id: string } } }>(
        `mutation ($assigneeId: ID) {
          ticketOpen(input: { subject: "Crank", contactId: "contact_01J00000000000000000000001", assigneeId: $assigneeId, body: "Help" }) { ticket { id } }
        }`,
        { assigneeId },
      );
      ticketOf.set(assigneeId, ticketOpen.ticket.id);
    }
  });

  afterAll(() => part.stop());

  it('are seen by their assignee under @own, messages too', async () => {
    const caller = memberWith(['tickets:ticket:read@own', 'data:personal:read'], { id: mine });
    const { data } = await part.fetch('{ tickets { totalCount nodes { id messages { totalCount } } } }', {
      caller,
    });
    expect(data).toEqual({
      tickets: { totalCount: 1, nodes: [{ id: ticketOf.get(mine), messages: { totalCount: 1 } }] },
    });
    const messages = await part.db.read<{ id: string; ticket_id: string }>(
      testWorkspaceId,
      'select id, ticket_id from ticket_messages',
    );
    const of = messages.map(({ id }) => ({ __typename: 'TicketMessage', id }));
    const entities = await part.fetch(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on TicketMessage { body } } }',
      { caller },
      { of },
    );
    expect(entities.data?._entities).toEqual(
      messages.map(({ ticket_id }) => (ticket_id === ticketOf.get(mine) ? { body: 'Help' } : null)),
    );
  });

  it.each(['ticketReply', 'ticketUpdate', 'ticketResolve'])(
    'are not changed by %s beyond the reach',
    async (name) => {
      const call = {
        ticketReply: 'ticketReply(id: $id, input: { body: "Hi" })',
        ticketUpdate: 'ticketUpdate(id: $id, patch: { priority: HIGH })',
        ticketResolve: 'ticketResolve(id: $id)',
      }[name];
      const caller = memberWith(['tickets:ticket:read', 'tickets:*:*@own'], { id: mine });
      for (const assigneeId of [strangers, null]) {
        const id = ticketOf.get(assigneeId);
        const result = await part.fetch(
          `mutation ($id: ID!) { ${call} { errors { __typename } } }`,
          { caller },
          { id },
        );
        expect(result.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
        const rows = await part.db.read(
          testWorkspaceId,
          'select version, status from tickets where id = $1',
          [id],
        );
        expect(rows).toEqual([{ version: 1, status: 'OPEN' }]);
      }
    },
  );
});
