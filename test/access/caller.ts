import type { Caller } from '@rapport/shared/access/caller.ts';
import { testWorkspaceId } from '../harness/part.ts';

/** A member of the test workspace with these grants and nothing else. */
export function memberWith(grants: readonly string[], more: Partial<Caller> = {}): Caller {
  return {
    kind: 'user',
    id: 'user_1',
    workspaceId: testWorkspaceId,
    roles: [],
    grants,
    teammates: [],
    ...more,
  };
}
