import type { DuplicateModel, RelationModel } from './model.ts';

/** Parent and subsidiary, sisters, branches: one name with additions, often one domain. */
const group: RelationModel = {
  name: 'group',
  says: 'may be two companies of one group',
  perMatch: 1,
  shares: {
    domain: 0.6,
    email: 0.1,
    phone: 0.15,
    street: 0.25,
    city: 0.4,
    postcode: 0.3,
    region: 0.6,
    country: 0.6,
  },
  levels: { organisation: [0.03, 0.05, 0.01, 0.07, 0.7, 0.14] },
};

/** Companies that share a house: an office centre, a law firm that many are registered with. */
const premises: RelationModel = {
  name: 'premises',
  says: 'may be two companies in one building',
  perMatch: 1,
  shares: { street: 0.95, city: 0.97, postcode: 0.97, region: 0.99, country: 0.99, phone: 0.15 },
};

const town: RelationModel = {
  name: 'town',
  says: 'may be two companies of one town',
  perMatch: 1,
  shares: { city: 0.9, postcode: 0.7, region: 0.97, country: 0.98, street: 0.02 },
};

/** Companies as contacts has them. `domain` takes web and mail addresses. A field that no record has costs nothing. */
export const companyModel: DuplicateModel = {
  fields: [
    { name: 'name', kind: 'organisation' },
    { name: 'domain', kind: 'domain' },
    { name: 'email', kind: 'email' },
    { name: 'phone', kind: 'phone' },
    { name: 'street', kind: 'street' },
    { name: 'postcode', kind: 'postcode' },
    { name: 'city', kind: 'city' },
    { name: 'region', kind: 'region' },
    { name: 'country', kind: 'country' },
    { name: 'registrationNumber', kind: 'identifier' },
  ],
  relations: [group, premises, town],
};
