import type { PartContext } from '@rapport/shared/part/partContext.ts';
import type { WorkspaceKit } from './kit.ts';
import type { Loaders } from './loaders.ts';

export type Context = PartContext<Loaders, WorkspaceKit>;
