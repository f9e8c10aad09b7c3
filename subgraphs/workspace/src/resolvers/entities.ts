import type {
  ApiKeyResolvers,
  SourceResolvers,
  UserResolvers,
  WorkspaceResolvers,
} from '../generated/graphql.ts';

export const Workspace: WorkspaceResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.workspace.load(id),
};

export const User: UserResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.user.load(id),
};

export const Source: SourceResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.source.load(id),
};

export const ApiKey: ApiKeyResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.apiKey.load(id),
};
