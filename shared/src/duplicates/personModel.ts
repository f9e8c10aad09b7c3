import type { DuplicateModel, RelationModel } from './model.ts';

/** People who live together: spouses, father and son of one name, twins. */
const household: RelationModel = {
  name: 'household',
  says: 'may be two people of one household',
  perMatch: 0.5,
  shares: {
    familyName: 0.75,
    street: 0.95,
    city: 0.97,
    postcode: 0.97,
    region: 0.99,
    country: 0.99,
    phone: 0.6,
    email: 0.15,
    // A son named after his father; twins, who are a few in a hundred of brothers and sisters.
    givenName: 0.04,
    date: 0.05,
    organisation: 0.1,
  },
};

/** People who work together: one switchboard, one shared inbox, an assistant's address on the record of the boss. */
const workplace: RelationModel = {
  name: 'workplace',
  says: 'may be two people of one workplace',
  perMatch: 0.5,
  shares: {
    organisation: 0.97,
    street: 0.9,
    city: 0.95,
    postcode: 0.95,
    region: 0.97,
    country: 0.98,
    phone: 0.5,
    email: 0.1,
  },
  levels: { email: [0.08, 0.002, 0.002, 0.02, 0.008, 0.15, 0.588, 0.15] },
};

/** Towns, postcodes and regions go together, whoever lives there. */
const neighbourhood: RelationModel = {
  name: 'neighbourhood',
  says: 'may be two people of one place',
  perMatch: 1,
  shares: { city: 0.9, postcode: 0.9, region: 0.97, country: 0.98, street: 0.02 },
};

export const personRelations: readonly RelationModel[] = [household, workplace, neighbourhood];

/** People as contacts and profiles have them. A field that no record has costs nothing. */
export const personModel: DuplicateModel = {
  fields: [
    { name: 'givenName', kind: 'givenName', orSplit: 'fullName' },
    { name: 'familyName', kind: 'familyName', orSplit: 'fullName' },
    { name: 'birthDate', kind: 'date' },
    { name: 'email', kind: 'email' },
    { name: 'phone', kind: 'phone' },
    { name: 'street', kind: 'street' },
    { name: 'postcode', kind: 'postcode' },
    { name: 'city', kind: 'city' },
    { name: 'region', kind: 'region' },
    { name: 'country', kind: 'country' },
    { name: 'organisation', kind: 'organisation' },
    { name: 'identifier', kind: 'identifier' },
  ],
  relations: personRelations,
};
