import type { SearchHitResolvers, SearchRecordResolvers } from '../generated/graphql.ts';

export const SearchHit: SearchHitResolvers = {
  record: async ({ id, kind }, _, { loaders }) => {
    switch (kind) {
      case 'CONTACT':
        return named('Contact', await loaders.contact.load(id));
      case 'COMPANY':
        return named('Company', await loaders.company.load(id));
      case 'DEAL':
        return { __typename: 'Deal', id };
      case 'TICKET':
        return { __typename: 'Ticket', id };
      default:
        return kind satisfies never;
    }
  },
};

export const SearchRecord: SearchRecordResolvers = {
  __resolveType: ({ __typename }) => __typename,
};

function named<Name extends string, Row>(__typename: Name, row: Row | null) {
  return row === null ? null : { __typename, ...row };
}
