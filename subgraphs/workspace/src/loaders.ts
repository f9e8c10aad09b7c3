import { oneByKey } from '@rapport/shared/graphql/loaders.ts';
import type { PartKit } from '@rapport/shared/part/runPart.ts';
import { apiKeysById, sourcesById, usersById, workspacesById } from './queries/byId.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One request's loaders: whatever is asked for many keys of one level is one statement. */
export function createLoaders({ db }: PartKit, workspaceId: string) {
  const idOf = (row: { readonly id: string }) => row.id;
  return {
    workspace: oneByKey((ids: readonly string[]) => workspacesById(db, workspaceId, ids), idOf),
    user: oneByKey((ids: readonly string[]) => usersById(db, workspaceId, ids), idOf),
    source: oneByKey((ids: readonly string[]) => sourcesById(db, workspaceId, ids), idOf),
    apiKey: oneByKey((ids: readonly string[]) => apiKeysById(db, workspaceId, ids), idOf),
  };
}
