import { setTimeout as delay } from 'node:timers/promises';
import type { Ask } from './fill.ts';

/** How often the end of a search is asked for, and for how long. */
const POLL_MS = 50;
const SEARCH_MS = 60_000;
/** As many suspicions of a kind: `fill` decides about two in one way and about two in the other, and one stays open. */
const TWINS = 5;
const SEARCHES = ['contactDuplicateSearch', 'companyDuplicateSearch', 'duplicateSearch'];

const CREATE = `mutation Create($contact: ContactCreateInput!, $company: CompanyCreateInput!, $first: String!, $second: String!) {
  contactCreate(input: $contact, idempotencyKey: $first) { contact { id } }
  companyCreate(input: $company, idempotencyKey: $second) { company { id } }
}`;

/** Contacts and companies that the workspace has twice. */
export async function createTwins(ask: Ask, mark: string): Promise<void> {
  for (let twin = 0; twin < TWINS; twin += 1) {
    for (const copy of ['a', 'b']) {
      const { errors } = await ask(CREATE, {
        contact: {
          firstName: `${mark} ${NAMES[twin]}`,
          lastName: `${mark} ${NAMES.at(-1 - twin)}`,
          emails: [`${NAMES[twin]}.${copy}@twins.${mark}.example`],
          phones: [`+4420718387${twin}${mark.length}`],
        },
        company: { name: `${mark} ${NAMES[twin]} ${NAMES.at(-1 - twin)}` },
        first: `${mark} contact ${twin}${copy}`,
        second: `${mark} company ${twin}${copy}`,
      });
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
    }
  }
}

/** Customers of whom each is known under two user ids. */
export function twinCustomers(mark: string, at: string): object[] {
  return Array.from({ length: TWINS }, (_, twin) =>
    ['a', 'b'].map((copy) => ({
      type: 'identify',
      messageId: `${mark}-twin-${twin}${copy}`,
      userId: `${mark}-twin-${twin}${copy}`,
      timestamp: at,
      traits: {
        firstName: `${mark}${NAMES[twin]}`,
        lastName: `${mark}${NAMES.at(-1 - twin)}`,
        birthday: `19${61 + twin}-03-1${twin}`,
        address: {
          street: `${twin} ${mark} Road`,
          postalCode: `E${twin} 4QN`,
          city: `${mark}ton`,
          country: 'GB',
        },
      },
    })),
  ).flat();
}

const NAMES = ['Rosalind', 'Bartholomew', 'Guinevere', 'Montgomery', 'Persephone', 'Thaddeus'];

/** Searches for duplicates of every kind, and waits until each search has ended. */
export async function searchTwins(ask: Ask): Promise<void> {
  const until = Date.now() + SEARCH_MS;
  for (const search of SEARCHES) {
    await ask(`mutation { ${search} { search { startedAt } } }`, {});
    for (;;) {
      const { data } = await ask(`{ ${search}Status { finishedAt pairs } }`, {});
      const status = data?.[`${search}Status`] as { finishedAt: string | null; pairs: number | null } | null;
      if (status !== null && status.finishedAt !== null) {
        if ((status.pairs ?? 0) < TWINS)
          throw new Error(`${search} found ${status.pairs} of ${TWINS} twins.`);
        break;
      }
      if (Date.now() > until) throw new Error(`${search} has not ended.`);
      await delay(POLL_MS);
    }
  }
}
