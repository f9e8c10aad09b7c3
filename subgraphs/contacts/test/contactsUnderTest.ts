import { type PartUnderTest, startPartUnderTest } from '../../../test/harness/part.ts';
import { startContacts } from '../src/service.ts';

export interface Company {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly domain: string | null;
  readonly industry: string | null;
}

export interface Contact {
  readonly id: string;
  readonly version: number;
  readonly displayName: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

type Payload<Name extends string, Entity> = Readonly<Record<Name, Entity>> & {
  readonly errors: readonly object[];
};

const refused = '__typename ... on UserError { message path }';
const company = 'company { id version name domain industry createdAt updatedAt }';
const contact = `contact {
  id version firstName lastName displayName emails phones title lifecycleStage
  company { id name } owner { id } createdAt updatedAt
}`;
const interaction = `interaction {
  id kind direction subject body outcome durationSeconds occurredAt participants { displayName } loggedBy { id }
}`;

/** The contacts part with its mutations as functions; each test names only what it is about. */
export async function startContactsUnderTest() {
  const under = await startPartUnderTest({ name: 'contacts', start: startContacts });
  return { ...under, ...mutationsOf(under) };
}

export type ContactsUnderTest = Awaited<ReturnType<typeof startContactsUnderTest>>;

function mutationsOf({ run }: PartUnderTest) {
  return {
    companyCreate: async (input: object = {}, key: string | null = null) => {
      const data = await run<{ companyCreate: Payload<'company', Company> }>(
        `mutation ($input: CompanyCreateInput!, $key: String) {
          companyCreate(input: $input, idempotencyKey: $key) {
            ${company} errors { ${refused} ... on DomainTaken { company { name } } }
          }
        }`,
        { input: { name: 'Acme', ...input }, key },
      );
      return data.companyCreate;
    },
    companyUpdate: async (id: string, patch: object, version: number | null = null) => {
      const data = await run<{ companyUpdate: Payload<'company', Company> }>(
        `mutation ($id: ID!, $patch: CompanyPatch!, $version: Int) {
          companyUpdate(id: $id, patch: $patch, expectedVersion: $version) {
            ${company} errors { ${refused} ... on DomainTaken { company { name } } ... on StaleVersion { currentVersion } }
          }
        }`,
        { id, patch, version },
      );
      return data.companyUpdate;
    },
    contactCreate: async (input: object = {}, key: string | null = null) => {
      const data = await run<{ contactCreate: Payload<'contact', Contact> }>(
        `mutation ($input: ContactCreateInput!, $key: String) {
          contactCreate(input: $input, idempotencyKey: $key) { ${contact} errors { ${refused} } }
        }`,
        { input: { firstName: 'Jo', ...input }, key },
      );
      return data.contactCreate;
    },
    contactUpdate: async (id: string, patch: object, version: number | null = null) => {
      const data = await run<{ contactUpdate: Payload<'contact', Contact> }>(
        `mutation ($id: ID!, $patch: ContactPatch!, $version: Int) {
          contactUpdate(id: $id, patch: $patch, expectedVersion: $version) {
            ${contact} errors { ${refused} ... on StaleVersion { currentVersion } }
          }
        }`,
        { id, patch, version },
      );
      return data.contactUpdate;
    },
    interactionLog: async (input: object, key: string | null = null) => {
      const data = await run<{ interactionLog: Payload<'interaction', { readonly id: string }> }>(
        `mutation ($input: InteractionLogInput!, $key: String) {
          interactionLog(input: $input, idempotencyKey: $key) { ${interaction} errors { ${refused} } }
        }`,
        { input, key },
      );
      return data.interactionLog;
    },
  };
}
