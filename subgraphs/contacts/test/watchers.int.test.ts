import type { Caller } from '@rapport/shared/access/caller.ts';
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

const member = (id: string): Caller => memberWith(['contacts:*:*'], { id, teammates: [id] });

async function run(caller: Caller, field: string, id: string, isWatching = true) {
  const entity = field.startsWith('contact') ? 'contact' : 'company';
  const { data, errors } = await under.fetch(
    `mutation ($id: ID!, $isWatching: Boolean!) { ${field}(id: $id, isWatching: $isWatching) { ${entity} { watchers { id } } errors { __typename ... on UserError { path } } } }`,
    { caller },
    { id, isWatching },
  );
  return errors ?? (data as Record<string, unknown>)[field];
}

async function toldOf(type: string, id: string) {
  return (await under.told())
    .filter((event) => event.type === type && event.subject === id)
    .map(({ data }) => data);
}

const changesOf = (id: string) => toldOf('contacts.watched.changed.v1', id);

describe('watching', () => {
  it('a contact tells whoever watches it what another has changed', async () => {
    const { contact } = await under.contactCreate({ tags: ['Old'] });
    await run(member(ada), 'contactWatch', contact.id);
    await run(member(bob), 'contactWatch', contact.id);
    expect(await run(member(ada), 'contactWatch', contact.id)).toEqual({
      contact: { watchers: [{ id: ada }, { id: bob }] },
      errors: [],
    });
    await under.contactUpdate(contact.id, { title: 'CEO', leadStatus: 'NEW', tags: ['New'], lastName: null });
    await under.contactUpdate(contact.id, { title: 'CEO', tags: ['new'] });
    await under.fetch(
      'mutation ($id: ID!) { contactUpdate(id: $id, patch: { title: "CFO" }) { errors { __typename } } }',
      { caller: member(ada) },
      { id: contact.id },
    );
    expect(await run(member(bob), 'contactWatch', contact.id, false)).toEqual({
      contact: { watchers: [{ id: ada }] },
      errors: [],
    });
    await under.interactionLog({ kind: 'NOTE', body: 'Likes tea', participantIds: [contact.id] });
    const change = (userIds: string[], actor: string, ...changedFields: string[]) => ({
      userIds,
      entity: 'contact',
      entityId: contact.id,
      changedFields,
      actor,
    });
    expect(await changesOf(contact.id)).toEqual([
      change([ada, bob], 'user:user_1', 'leadStatus', 'title', 'tags'),
      change([bob], `user:${ada}`, 'title'),
      change([ada], 'user:user_1', 'interactions'),
    ]);
  });

  it('a company tells likewise, and no more to whom it is no longer watched by', async () => {
    const { company } = await under.companyCreate({ name: 'Watched', domains: ['watched.com'] });
    expect(await run(member(ada), 'companyWatch', company.id)).toMatchObject({
      company: { watchers: [{ id: ada }] },
    });
    await under.companyUpdate(company.id, { employees: 5, domains: ['watched.com'], annualRevenue: null });
    await run(member(ada), 'companyWatch', company.id, false);
    await under.companyUpdate(company.id, { employees: 6 });
    expect(await changesOf(company.id)).toEqual([
      {
        userIds: [ada],
        entity: 'company',
        entityId: company.id,
        changedFields: ['employees'],
        actor: 'user:user_1',
      },
    ]);
  });

  it('is for people, of what they may see', async () => {
    const { contact } = await under.contactCreate({ ownerId: bob });
    const program = { ...member('key_1'), kind: 'apiKey' as const };
    expect(await run(program, 'contactWatch', contact.id)).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    const narrow = memberWith(['contacts:contact:read@own'], { id: ada, teammates: [ada] });
    expect(await run(narrow, 'contactWatch', contact.id)).toEqual({
      contact: null,
      errors: [{ __typename: 'NotFound', path: ['id'] }],
    });
    expect(
      await under.run('query ($id: ID!) { contact(id: $id) { watchers { id } } }', { id: contact.id }),
    ).toEqual({ contact: { watchers: [] } });
  });
});

describe('mentions in a note', () => {
  it('are told to each who is named, and shown on the interaction', async () => {
    const { contact } = await under.contactCreate();
    const body = `Ask @[Ada](${ada}) about it, or @[Bob](${bob}). @[Ada](${ada}) knows.`;
    const { interaction } = await under.interactionLog({ kind: 'NOTE', body, participantIds: [contact.id] });
    expect(await toldOf('contacts.user.mentioned.v1', interaction.id)).toEqual(
      [ada, bob].map((userId) => ({
        userId,
        entity: 'interaction',
        entityId: interaction.id,
        excerpt: 'Ask @Ada about it, or @Bob. @Ada knows.',
      })),
    );
    expect(
      await under.run('query ($id: ID!) { interaction(id: $id) { mentions { id } } }', {
        id: interaction.id,
      }),
    ).toEqual({ interaction: { mentions: [{ id: ada }, { id: bob }] } });
  });

  it('tell nobody who names themselves', async () => {
    const { contact } = await under.contactCreate();
    const { data } = await under.fetch(
      `mutation ($input: InteractionLogInput!) { interactionLog(input: $input) { interaction { id } } }`,
      { caller: member(ada) },
      { input: { kind: 'NOTE', body: `Mine: @[Ada](${ada})`, participantIds: [contact.id] } },
    );
    const { interactionLog } = data as { interactionLog: { interaction: { id: string } } };
    expect(await toldOf('contacts.user.mentioned.v1', interactionLog.interaction.id)).toEqual([]);
  });
});
