import { statementsDuring } from '@rapport/shared/db/statements.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberWith } from '../../../test/access/caller.ts';
import { type ContactsUnderTest, startContactsUnderTest } from './contactsUnderTest.ts';

const ada = 'user_01J00000000000000000000001';
const bob = 'user_01J00000000000000000000002';

let under: ContactsUnderTest;

beforeAll(async () => {
  under = await startContactsUnderTest();
});

afterAll(() => under?.stop());

async function newContact(firstName: string, input: object = {}): Promise<string> {
  return (await under.contactCreate({ firstName, ...input })).contact.id;
}

async function log(input: object): Promise<string> {
  const { interaction, errors } = await under.interactionLog(input);
  expect(errors).toEqual([]);
  return interaction.id;
}

async function seen<Fields>(id: string, fields: string): Promise<Fields> {
  const { interaction } = await under.run<{ interaction: Fields }>(
    `query ($id: ID!) { interaction(id: $id) { ${fields} } }`,
    { id },
  );
  return interaction;
}

describe('a meeting', () => {
  it('has contacts and members with their answers, a place, a recording and a follow-up', async () => {
    const jo = await newContact('Jo');
    const id = await log({
      kind: 'MEETING',
      subject: 'Offer',
      participantIds: [jo],
      userIds: [ada, bob],
      answers: [
        { participantId: jo, answer: 'ACCEPTED' },
        { participantId: bob, answer: 'TENTATIVE' },
      ],
      place: ' Room 1 ',
      isHeld: false,
      recordingUrl: 'https://calls.example/1',
      followUpAt: '2026-06-08T09:00:00.000Z',
    });
    expect(
      await seen(
        id,
        'attendees { contact { displayName } user { id } answer } place isHeld recordingUrl followUpAt',
      ),
    ).toEqual({
      attendees: [
        { contact: { displayName: 'Jo' }, user: null, answer: 'ACCEPTED' },
        { contact: null, user: { id: ada }, answer: null },
        { contact: null, user: { id: bob }, answer: 'TENTATIVE' },
      ],
      place: 'Room 1',
      isHeld: false,
      recordingUrl: 'https://calls.example/1',
      followUpAt: '2026-06-08T09:00:00.000Z',
    });
    const told = (await under.told()).filter((event) => event.subject === id);
    expect(told.map(({ data }) => data)).toMatchObject([
      { contactIds: [jo], userIds: [ada, bob], followUpAt: '2026-06-08T09:00:00.000Z' },
    ]);
  });

  it('is seen by a member who took part, whoever owns the contacts', async () => {
    const id = await log({
      kind: 'MEETING',
      participantIds: [await newContact('Owned', { ownerId: bob })],
      userIds: [ada],
    });
    const of = async (user: string) => {
      const caller = memberWith(['contacts:*:read@own'], { id: user, teammates: [user] });
      const { data } = await under.fetch(
        'query ($id: ID!) { interaction(id: $id) { attendees { contact { id } } } }',
        { caller },
        { id },
      );
      return data;
    };
    expect(await of(ada)).toEqual({ interaction: { attendees: [{ contact: null }, { contact: null }] } });
    expect(await of('user_01J00000000000000000000003')).toEqual({ interaction: null });
  });
});

describe('a thread', () => {
  const mail = async (day: number, more: object) =>
    log({
      kind: 'MAIL',
      direction: 'INBOUND',
      subject: `Day ${day}`,
      occurredAt: `2026-05-0${day}T10:00:00.000Z`,
      participantIds: [await newContact('Mailer')],
      ...more,
    });
  const THREAD = 'thread { totalCount nodes { subject } }';

  it('holds the mails that answer one another, in whatever order they are recorded, and calls about them', async () => {
    const second = await mail(2, { messageId: '<2@a.example>', inReplyTo: '<1@a.example>' });
    const first = await mail(1, { messageId: '<1@a.example>' });
    await mail(3, { messageId: '<3@a.example>', inReplyTo: '<2@a.example>' });
    await log({
      kind: 'CALL',
      direction: 'OUTBOUND',
      subject: 'About it',
      occurredAt: '2026-05-04T10:00:00.000Z',
      participantIds: [await newContact('Called')],
      replyToId: first,
    });
    const whole = {
      totalCount: 4,
      nodes: [{ subject: 'Day 1' }, { subject: 'Day 2' }, { subject: 'Day 3' }, { subject: 'About it' }],
    };
    expect(await seen(first, THREAD)).toEqual({ thread: whole });
    expect(await seen(second, THREAD)).toEqual({ thread: whole });
    const page = await seen<{ thread: { pageInfo: { endCursor: string } } }>(
      first,
      'thread(first: 3) { pageInfo { hasNextPage endCursor } }',
    );
    expect(
      await seen(first, `thread(after: "${page.thread.pageInfo.endCursor}") { nodes { subject } }`),
    ).toEqual({
      thread: { nodes: [{ subject: 'About it' }] },
    });
  });

  it('is the interaction alone where it continues nothing', async () => {
    expect(await seen(await mail(5, { inReplyTo: '<unknown@a.example>' }), THREAD)).toEqual({
      thread: { totalCount: 1, nodes: [{ subject: 'Day 5' }] },
    });
  });

  it.each([
    [{ replyToId: 'interaction_01J00000000000000000000009' }, 'NotFound', ['input', 'replyToId']],
    [{ place: 'Here' }, 'InvalidInput', ['input', 'place']],
    [{ userIds: ['jo'] }, 'InvalidInput', ['input', 'userIds', '0']],
  ])('is not begun by what is refused: %j', async (more, __typename, path) => {
    const participantIds = [await newContact('Refused')];
    const told = await under.told();
    expect(
      await under.interactionLog({ kind: 'MAIL', direction: 'INBOUND', participantIds, ...more }),
    ).toEqual({
      interaction: null,
      errors: [expect.objectContaining({ __typename, path })],
    });
    expect(await under.told()).toEqual(told);
  });

  it('takes as many statements for twenty interactions as for one', async () => {
    const jo = await newContact('Busy');
    const first = await log({ kind: 'NOTE', participantIds: [jo], userIds: [ada] });
    for (let n = 1; n < 20; n += 1)
      await log({ kind: 'NOTE', participantIds: [jo], userIds: [ada], replyToId: first });
    await under.told(); // until what was told is applied, which takes statements too
    const names = async (count: number) =>
      (
        await statementsDuring(() =>
          under.run(
            `query ($id: ID!) { contact(id: $id) { interactions(first: ${count}) { nodes {
              attendees { contact { displayName } user { id } } despite { id } mentions { id } thread(first: 2) { totalCount }
            } } } }`,
            { id: jo },
          ),
        )
      )
        .map(({ name }) => name)
        .filter((name) => name.startsWith('contacts.'))
        .sort();
    const expected = [
      'contacts.attendeesByInteractions',
      'contacts.contactsById',
      'contacts.countThreadsByInteractions',
      'contacts.interactionsByContacts',
      'contacts.threadsByInteractions',
    ];
    expect(await names(1)).toEqual(expected);
    expect(await names(20)).toEqual(expected);
  });
});

describe('what went out to somebody who is not to be contacted', () => {
  it('is written down, and says so; what came in is no fault of ours', async () => {
    const [jo, al] = [await newContact('Jo', { doNotContact: true }), await newContact('Al')];
    const call = (direction: string) => log({ kind: 'CALL', direction, participantIds: [al, jo] });
    expect(await seen(await call('OUTBOUND'), 'despite { displayName }')).toEqual({
      despite: [{ displayName: 'Jo' }],
    });
    const before = await call('OUTBOUND');
    await under.contactUpdate(jo, { doNotContact: false });
    expect(await seen(before, 'despite { displayName }')).toEqual({ despite: [{ displayName: 'Jo' }] });
    expect(await seen(await call('INBOUND'), 'despite { displayName }')).toEqual({ despite: [] });
    expect(await seen(await call('OUTBOUND'), 'despite { displayName }')).toEqual({ despite: [] });
  });
});
