import type { Session } from '@rapport/shared/db/session.ts';
import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { eventOf, subjectOf } from '@rapport/shared/events/envelope.ts';
import { ContactLinked } from '@rapport/shared/events/profiles.ts';
import { newId } from '@rapport/shared/ids.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  otherWorkspaceId,
  type PartUnderTest,
  startPartUnderTest,
  testWorkspaceId,
} from '../../../test/harness/part.ts';
import { regrouped, wholeTables } from '../../../test/harness/regrouped.ts';
import { startTickets } from '../src/service.ts';
import { type TicketMutations, ticketMutations } from './ticketMutations.ts';

let under: PartUnderTest;
let tickets: TicketMutations;

beforeAll(async () => {
  under = await startPartUnderTest({ name: 'tickets', start: startTickets });
  tickets = ticketMutations(under);
});

afterAll(async () => {
  await under?.stop();
});

const tables = ['tickets', 'contact_profiles', 'profile_anchors'];
const about = { workspaceId: testWorkspaceId, actor: 'system:profiles', at: new Date('2026-06-01') };
const linked = (contactId: string, profileId: string) =>
  eventOf(ContactLinked, { ...about, subject: profileId, data: { contactId, profileId } });

interface Found {
  readonly tickets: { readonly totalCount: number; readonly nodes: readonly { readonly subject: string }[] };
}

async function ticketsOf(
  type: 'Profile' | 'Contact',
  ids: readonly string[],
  filter: object = {},
  workspaceId = testWorkspaceId,
): Promise<string[][]> {
  const { _entities } = await under.run<{ _entities: Found[] }>(
    `query ($r: [_Any!]!, $filter: TicketFilter) { _entities(representations: $r) { ... on ${type} {
      tickets(filter: $filter, first: 5) {
        totalCount nodes { subject requester { id } messages(first: 2) { totalCount nodes { body } } }
      }
    } } }`,
    { r: ids.map((id) => ({ __typename: type, id })), filter },
    workspaceId,
  );
  return _entities.map((entity) => {
    expect(entity.tickets.totalCount).toBe(entity.tickets.nodes.length);
    return entity.tickets.nodes.map((node) => node.subject);
  });
}

async function requesterOf(id: string) {
  const { ticket } = await under.run<{ ticket: { requester: { id: string } | null } }>(
    'query ($id: ID!) { ticket(id: $id) { requester { id } } }',
    { id },
  );
  return ticket.requester?.id ?? null;
}

/** Waits until so many sessions of this database stand before a lock. */
async function untilWaiting(session: Session, count: number): Promise<void> {
  for (;;) {
    const [row] = await session.query<{ count: number }>(
      `select count(*)::int as count from pg_locks join pg_stat_activity using (pid)
       where not granted and datname = current_database()`,
    );
    if (row?.count === count) return;
  }
}

describe('Profile', () => {
  it('has the tickets opened for it and those of its contacts, newest first', async () => {
    const [profileId, contactId] = [newId('profile'), newId('contact')];
    await tickets.open({ subject: 'As customer', profileId });
    const { ticket } = await tickets.open({ subject: 'As contact', contactId, priority: 'HIGH' });
    expect(await ticketsOf('Profile', [profileId])).toEqual([['As customer']]);
    expect(await requesterOf(ticket.id)).toBeNull();
    await under.tell(linked(contactId, profileId));
    expect(await ticketsOf('Profile', [profileId, newId('profile')])).toEqual([
      ['As contact', 'As customer'],
      [],
    ]);
    expect(await requesterOf(ticket.id)).toBe(profileId);
    expect(await ticketsOf('Profile', [profileId], { priority: ['HIGH', 'URGENT'] })).toEqual([
      ['As contact'],
    ]);
    expect(await ticketsOf('Profile', [profileId], { status: ['CLOSED'] })).toEqual([[]]);
    expect(await ticketsOf('Profile', [profileId], { text: 'CUSTOM' })).toEqual([['As customer']]);
    expect(await ticketsOf('Profile', [profileId], {}, otherWorkspaceId)).toEqual([[]]);
    expect(await ticketsOf('Contact', [contactId])).toEqual([['As contact']]);
  });

  it('keeps the last link of a contact when an earlier one is delivered again', async () => {
    const [first, second, contactId] = [newId('profile'), newId('profile'), newId('contact')];
    await tickets.open({ subject: 'Whose?', contactId });
    const link = linked(contactId, first);
    await under.tell(link, linked(contactId, second));
    await under.bus.publishEncoded(subjectOf(link), newId('again'), JSON.stringify(link));
    await under.tell();
    expect(await ticketsOf('Profile', [first, second])).toEqual([[], ['Whose?']]);
  });

  it('gets the tickets of profiles merged into it, whatever order that is heard in, and those opened later', async () => {
    const [one, two, three] = [newId('profile'), newId('profile'), newId('profile')];
    const { ticket } = await tickets.open({ subject: 'Before', profileId: one });
    const events = [regrouped({ [two]: three, [three]: three }), regrouped({ [one]: three })];
    await under.tell(...events);
    await tickets.open({ subject: 'After', profileId: one });
    await under.tell(...events.toReversed().map((event) => ({ ...event, id: newId('evt') })));
    expect(await ticketsOf('Profile', [one, two, three])).toEqual([[], [], ['After', 'Before']]);
    expect(await requesterOf(ticket.id)).toBe(three);
    const opened = (await under.told()).map((event) => event.data as { subject: string; profileId: string });
    expect(opened.find((data) => data.subject === 'After')?.profileId).toBe(three);
  });

  it('has its tickets back to the last byte when a merge is undone, and those opened meanwhile under its id', async () => {
    const [one, two, contactId] = [newId('profile'), newId('profile'), newId('contact')];
    const own = () => regrouped({ [one]: one, [two]: two });
    await tickets.open({ subject: 'One', profileId: one });
    await tickets.open({ subject: 'Two', profileId: two });
    await tickets.open({ subject: 'Contact', contactId });
    await under.tell(own(), linked(contactId, one));
    const before = await wholeTables(under.db, tables);
    await under.tell(regrouped({ [one]: two, [two]: two }));
    expect(await ticketsOf('Profile', [one, two])).toEqual([[], ['Contact', 'Two', 'One']]);
    await under.tell(own());
    expect(await wholeTables(under.db, tables)).toEqual(before);

    await under.tell(regrouped({ [one]: two, [two]: two }));
    await tickets.open({ subject: 'Meanwhile', profileId: one });
    await under.tell(own());
    expect(await ticketsOf('Profile', [one, two])).toEqual([['Meanwhile', 'Contact', 'One'], ['Two']]);
  });

  it('gets of an anchor only what was opened in its time', async () => {
    const [tablet, ada, bob] = [newId('profile'), newId('profile'), newId('profile')];
    const days = ['2026-04-30T23:59:59.999Z', '2026-05-01T00:00:00.000Z', '2026-05-10T00:00:00.000Z'];
    for (const day of days) {
      under.clock.set(day);
      await tickets.open({ subject: day, profileId: tablet });
    }
    await under.tell(
      regrouped({
        [tablet]: [
          [null, tablet],
          [days[1] ?? '', ada],
          [days[2] ?? '', bob],
        ],
      }),
    );
    under.clock.set('2026-05-09T00:00:00.000Z');
    await tickets.open({ subject: 'Late', profileId: tablet });
    under.clock.set('2026-06-01T12:00:00.000Z');
    expect(await ticketsOf('Profile', [tablet, ada, bob])).toEqual([[days[0]], ['Late', days[1]], [days[2]]]);
  });

  it('loses no ticket that is opened while the profile is being merged', async () => {
    const [from, into] = [newId('profile'), newId('profile')];
    await tickets.open({ profileId: into, subject: 'Earlier' });
    const opened = await under.db.write(testWorkspaceId, async (tx) => {
      await tx.query('select from ticket_counters for update');
      const opening = tickets.open({ profileId: from, subject: 'During' }); // stands at the counter
      await untilWaiting(tx, 1);
      await under.bus.publish(regrouped({ [from]: into })); // stands behind the opening
      await untilWaiting(tx, 2);
      return { opening };
    });
    await opened.opening;
    await under.tell();
    expect(await ticketsOf('Profile', [from, into])).toEqual([[], ['During', 'Earlier']]);
  });

  it('takes as many statements for fifty as for one', async () => {
    const ids = Array.from({ length: 50 }, () => newId('profile'));
    await Promise.all(ids.map((profileId) => tickets.open({ subject: 'Own', profileId })));
    const contactIds = ids.map(() => newId('contact'));
    await Promise.all(contactIds.map((contactId) => tickets.open({ subject: 'Linked', contactId })));
    await under.tell(...contactIds.map((contactId, n) => linked(contactId, ids[n] ?? '')));
    expect((await ticketsOf('Profile', ids)).map((found) => found.length)).toEqual(ids.map(() => 2));
    const names = async (some: readonly string[]) =>
      (await statementsDuring(() => ticketsOf('Profile', some)))
        .map((each) => each.name)
        .filter((name) => name.startsWith('tickets.'))
        .sort();
    const expected = [
      'tickets.countMessagesByTickets',
      'tickets.countTicketsByProfiles',
      'tickets.messagesByTickets',
      'tickets.profilesByContacts',
      'tickets.ticketsByProfiles',
    ];
    expect(await names(ids.slice(0, 1))).toEqual(expected);
    expect(await names(ids)).toEqual(expected);
  });
});

describe('tickets', () => {
  it('pages from the newest without gap or repetition while tickets are opened', async () => {
    const profileId = newId('profile');
    for (const n of [1, 2, 3]) await tickets.open({ subject: `Paged ${n}`, profileId });
    const page = async (after: string | null) => {
      const data = await under.run<{
        tickets: {
          totalCount: number;
          nodes: { subject: string }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      }>(
        `query ($after: String) { tickets(filter: { text: "paged" }, first: 2, after: $after) {
          totalCount nodes { subject } pageInfo { endCursor hasNextPage }
        } }`,
        { after },
      );
      return data.tickets;
    };
    const first = await page(null);
    await tickets.open({ subject: 'Paged late', profileId });
    const second = await page(first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map((node) => node.subject)).toEqual([
      'Paged 3',
      'Paged 2',
      'Paged 1',
    ]);
    expect([first.totalCount, second.totalCount, second.pageInfo.hasNextPage]).toEqual([3, 4, false]);
  });

  it('shows and changes nothing of another workspace', async () => {
    const { ticket } = await tickets.open({ profileId: newId('profile') });
    expect(
      await under.run(
        `mutation ($id: ID!) { ticketResolve(id: $id) { errors { __typename } } }`,
        { id: ticket.id },
        otherWorkspaceId,
      ),
    ).toEqual({ ticketResolve: { errors: [{ __typename: 'NotFound' }] } });
    expect(await under.run('{ tickets { totalCount } }', {}, otherWorkspaceId)).toEqual({
      tickets: { totalCount: 0 },
    });
  });
});
