import { required } from '@rapport/shared/graphql/required.ts';
import { reasonsOf, valuesOf } from '@rapport/shared/review/valuesOf.ts';
import type {
  CompanyDuplicateCandidateResolvers,
  ContactDuplicateCandidateResolvers,
  DuplicateReasonResolvers,
} from '../generated/graphql.ts';

export const ContactDuplicateCandidate: ContactDuplicateCandidateResolvers = {
  left: async ({ leftId }, _, { loaders }) => required('contact', leftId, await loaders.contact.load(leftId)),
  right: async ({ rightId }, _, { loaders }) =>
    required('contact', rightId, await loaders.contact.load(rightId)),
  reasons: (candidate) => reasonsOf(candidate),
};

export const CompanyDuplicateCandidate: CompanyDuplicateCandidateResolvers = {
  left: async ({ leftId }, _, { loaders }) => required('company', leftId, await loaders.company.load(leftId)),
  right: async ({ rightId }, _, { loaders }) =>
    required('company', rightId, await loaders.company.load(rightId)),
  reasons: (candidate) => reasonsOf(candidate),
};

export const DuplicateReason: DuplicateReasonResolvers = {
  leftValues: async ({ entity, field, leftId }, _, { loaders }) => {
    const { comparedOfCompany, comparedOfContact } = loaders;
    return valuesOf(await (entity === 'COMPANY' ? comparedOfCompany : comparedOfContact).load(leftId), field);
  },
  rightValues: async ({ entity, field, rightId }, _, { loaders }) => {
    const { comparedOfCompany, comparedOfContact } = loaders;
    return valuesOf(
      await (entity === 'COMPANY' ? comparedOfCompany : comparedOfContact).load(rightId),
      field,
    );
  },
};
