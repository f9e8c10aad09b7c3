import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherWorkspaceId } from '../../../test/harness/part.ts';
import { type ContactsUnderTest, startContactsUnderTest } from './contactsUnderTest.ts';

let under: ContactsUnderTest;

beforeAll(async () => {
  under = await startContactsUnderTest();
});

afterAll(() => under?.stop());

const ERRORS = 'errors { __typename ... on UserError { message path } }';

async function tagNamed(name: string) {
  const { tags } = await under.run<{
    tags: { nodes: { id: string; name: string; contactCount: number; companyCount: number }[] };
  }>(
    `query ($name: String!) { tags(filter: { text: $name }) { nodes { id name contactCount companyCount } } }`,
    {
      name,
    },
  );
  return tags.nodes.find((tag) => tag.name === name);
}

async function idOf(name: string): Promise<string> {
  return (await tagNamed(name))?.id ?? '';
}

async function tagged(names: readonly string[]): Promise<{ contact: string; company: string }> {
  const { contact } = await under.contactCreate({ tags: names });
  const { company } = await under.companyCreate({ tags: names });
  return { contact: contact.id, company: company.id };
}

async function tagsOf({ contact, company }: { contact: string; company: string }) {
  const seen = await under.run<{ contact: { tags: string[] }; company: { tags: string[] } }>(
    'query ($contact: ID!, $company: ID!) { contact(id: $contact) { tags } company(id: $company) { tags } }',
    { contact, company },
  );
  return [seen.contact.tags, seen.company.tags];
}

const rename = (id: string, name: string, workspaceId?: string) =>
  under.run<{ tagRename: object }>(
    `mutation ($id: ID!, $name: String!) { tagRename(id: $id, name: $name) {
      tag { name } errors { __typename ... on UserError { message path } ... on TagNameTaken { tag { name } } }
    } }`,
    { id, name },
    workspaceId,
  );

const merge = (id: string, ...fromIds: string[]) =>
  under.run<{ tagMerge: object }>(
    `mutation ($id: ID!, $fromIds: [ID!]!) { tagMerge(id: $id, fromIds: $fromIds) { tag { name } ${ERRORS} } }`,
    { id, fromIds },
  );

const remove = (id: string) =>
  under.run<{ tagDelete: object }>(`mutation ($id: ID!) { tagDelete(id: $id) { tagId ${ERRORS} } }`, { id });

describe('tags', () => {
  it('are one whatever their case, and counted', async () => {
    await tagged(['Counted']);
    await under.contactCreate({ tags: ['counted'] });
    expect(await tagNamed('Counted')).toMatchObject({ contactCount: 2, companyCount: 1 });
    expect(await tagNamed('counted')).toBeUndefined();
  });

  it('are renamed for everything that has them', async () => {
    const both = await tagged(['Prospct', 'Other']);
    expect(await rename(await idOf('Prospct'), ' Prospect ')).toEqual({
      tagRename: { tag: { name: 'Prospect' }, errors: [] },
    });
    expect(await tagsOf(both)).toEqual([
      ['Other', 'Prospect'],
      ['Other', 'Prospect'],
    ]);
    expect(await rename(await idOf('Prospect'), 'PROSPECT')).toMatchObject({ tagRename: { errors: [] } });
  });

  it('keep their names where another has the new one, or it is none', async () => {
    const both = await tagged(['Red', 'Green']);
    const id = await idOf('Red');
    expect(await rename(id, 'green')).toEqual({
      tagRename: {
        tag: null,
        errors: [
          {
            __typename: 'TagNameTaken',
            message: 'There is a tag "Green" already. Merge the two with tagMerge.',
            path: ['name'],
            tag: { name: 'Green' },
          },
        ],
      },
    });
    expect(await rename(id, ' ')).toMatchObject({ tagRename: { errors: [{ path: ['name'] }] } });
    expect(await rename(id, 'Blue', otherWorkspaceId)).toMatchObject({
      tagRename: { errors: [{ __typename: 'NotFound', path: ['id'] }] },
    });
    expect((await tagsOf(both))[0]).toEqual(['Green', 'Red']);
  });

  it('are merged: everything has the one, once', async () => {
    const both = await tagged(['Duplicate', 'Original']);
    const one = await tagged(['Copy']);
    const [id, duplicate, copy] = [await idOf('Original'), await idOf('Duplicate'), await idOf('Copy')];
    expect(await merge(id, duplicate, copy)).toEqual({ tagMerge: { tag: { name: 'Original' }, errors: [] } });
    for (const tags of [...(await tagsOf(both)), ...(await tagsOf(one))]) expect(tags).toEqual(['Original']);
    expect(await tagNamed('Duplicate')).toBeUndefined();
    expect(await merge(id, duplicate)).toMatchObject({
      tagMerge: { errors: [{ __typename: 'NotFound', path: ['fromIds', '0'] }] },
    });
    expect(await merge(duplicate, id)).toMatchObject({ tagMerge: { errors: [{ path: ['id'] }] } });
    expect(await merge(id, id)).toMatchObject({
      tagMerge: { errors: [{ __typename: 'InvalidInput', path: ['fromIds'] }] },
    });
    expect(await merge(id)).toMatchObject({
      tagMerge: { errors: [{ message: 'fromIds must name 1 to 100 tags, not 0.', path: ['fromIds'] }] },
    });
  });

  it('are taken from everything when they are deleted', async () => {
    const both = await tagged(['Gone', 'Stays']);
    const id = await idOf('Gone');
    expect(await remove(id)).toEqual({ tagDelete: { tagId: id, errors: [] } });
    expect(await tagsOf(both)).toEqual([['Stays'], ['Stays']]);
    expect(await remove(id)).toMatchObject({
      tagDelete: { tagId: null, errors: [{ __typename: 'NotFound', path: ['id'] }] },
    });
  });
});
